// Font files over HarfBuzz: measures and shaping. The subset and outlines are in font_subset.cpp.
#include "bridge/font_face.hpp"

#include "base/error.hpp"
#include "bridge/font_state.hpp"

#include <fmt/format.h>
#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <climits>

namespace galley::bridge {

namespace {

int signed16(const Blob& table, unsigned offset) {
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(table.get(), &size);
    if (offset + 2 > size) {
        return 0;
    }
    const auto high = static_cast<unsigned char>(bytes[offset]);
    const auto low = static_cast<unsigned char>(bytes[offset + 1]);
    return static_cast<std::int16_t>(static_cast<std::uint16_t>(high << 8 | low));
}

Blob table_of(hb_face_t* face, std::string_view tag) {
    return Blob(hb_face_reference_table(face, hb_tag_from_string(tag.data(), 4)));
}

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
    const hb_language_t english = hb_language_from_string("en", 2);
    unsigned size = 0;
    size = hb_ot_name_get_utf8(face, id, english, nullptr, nullptr);
    std::string name(size, '\0');
    unsigned room = size + 1;
    hb_ot_name_get_utf8(face, id, english, &room, name.data());
    return name;
}

int position(hb_font_t* font, hb_ot_metrics_tag_t tag, int otherwise) {
    hb_position_t found = 0;
    return hb_ot_metrics_get_position(font, tag, &found) != 0 && found != 0 ? found : otherwise;
}

/// 'head', 'OS/2' and 'post' at the offsets of the OpenType specification 1.9.
FontMetrics measure(hb_face_t* face, hb_font_t* font) {
    FontMetrics metrics;
    metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
    const int em = metrics.units_per_em;
    metrics.ascender = position(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, em * 4 / 5);
    metrics.descender = position(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -em / 5);
    metrics.cap_height = position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, em * 7 / 10);
    metrics.x_height = position(font, HB_OT_METRICS_TAG_X_HEIGHT, em * 45 / 100);
    const Blob head = table_of(face, "head");
    metrics.x_min = signed16(head, 36);
    metrics.y_min = signed16(head, 38);
    metrics.x_max = signed16(head, 40);
    metrics.y_max = signed16(head, 42);
    const Blob post = table_of(face, "post");
    metrics.italic_angle = signed16(post, 4) + (signed16(post, 6) & 0xFFFF) / 65536.0;
    metrics.fixed_pitch = signed16(post, 12) != 0 || signed16(post, 14) != 0;
    const Blob os2 = table_of(face, "OS/2");
    const int weight = signed16(os2, 4);
    metrics.weight = weight > 0 ? weight : 400;
    const auto half = [&](unsigned offset) {
        return static_cast<std::uint32_t>(signed16(os2, offset)) & 0xFFFFU;
    };
    metrics.code_pages = half(78) << 16U | half(80);
    if (hb_font_get_nominal_glyph(font, U' ', &metrics.blank) == 0) {
        metrics.blank = 0;
    }
    metrics.blank_advance = hb_font_get_glyph_h_advance(font, metrics.blank);
    metrics.cff = hb_blob_get_length(table_of(face, "CFF ").get()) > 0;
    metrics.postscript_name = name_of(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
    metrics.family = name_of(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    if (metrics.family.empty()) {
        metrics.family = name_of(face, HB_OT_NAME_ID_FONT_FAMILY);
    }
    return metrics;
}

std::vector<hb_tag_t> substitutions(hb_face_t* face) {
    unsigned count = hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, 0, nullptr, nullptr);
    std::vector<hb_tag_t> tags(count);
    hb_ot_layout_table_get_feature_tags(face, HB_OT_TAG_GSUB, 0, &count, tags.data());
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

int shaped_size(std::string_view text) {
    if (text.size() > INT_MAX) {
        throw Error(Fault::BadInput, "a run of text of more than 2 GiB cannot be shaped");
    }
    return static_cast<int>(text.size());
}

} // namespace

FontFace FontFace::load(const std::string& file) {
    auto state = std::make_unique<State>();
    state->file = file;
    state->blob.reset(hb_blob_create_from_file_or_fail(file.c_str()));
    if (state->blob == nullptr) {
        throw Error(Fault::BadInput, "cannot read the font file", Origin{file});
    }
    state->face.reset(hb_face_create(state->blob.get(), 0));
    if (hb_face_get_glyph_count(state->face.get()) == 0) {
        throw Error(Fault::BadInput,
                    "this is no font; expected TrueType or OpenType (.ttf, .otf)",
                    Origin{file});
    }
    state->font.reset(hb_font_create(state->face.get()));
    state->metrics = measure(state->face.get(), state->font.get());
    state->features = substitutions(state->face.get());
    hb_face_make_immutable(state->face.get());
    hb_font_make_immutable(state->font.get());
    return FontFace(std::move(state));
}

FontFace::FontFace(std::unique_ptr<State> state) : state_(std::move(state)) {}
FontFace::FontFace(FontFace&&) noexcept = default;
FontFace& FontFace::operator=(FontFace&&) noexcept = default;
FontFace::~FontFace() = default;

const FontMetrics& FontFace::metrics() const { return state_->metrics; }
const std::string& FontFace::file() const { return state_->file; }

std::uint32_t FontFace::glyph(char32_t code_point) const {
    hb_codepoint_t found = 0;
    return hb_font_get_nominal_glyph(state_->font.get(), code_point, &found) != 0 ? found : 0;
}

std::int32_t FontFace::advance(std::uint32_t glyph) const {
    return hb_font_get_glyph_h_advance(state_->font.get(), glyph);
}

GlyphInk FontFace::ink(std::uint32_t glyph) const {
    hb_glyph_extents_t found{};
    if (hb_font_get_glyph_extents(state_->font.get(), glyph, &found) == 0) {
        return {};
    }
    return {found.x_bearing, found.x_bearing + found.width};
}

bool FontFace::has_feature(std::string_view tag) const {
    const hb_tag_t wanted = hb_tag_from_string(tag.data(), shaped_size(tag));
    return std::binary_search(state_->features.begin(), state_->features.end(), wanted);
}

std::vector<ShapedGlyph> FontFace::shape(std::string_view text, const ShapeOptions& options) const {
    const std::unique_ptr<hb_buffer_t, Release<hb_buffer_destroy>> buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), text.data(), shaped_size(text), 0, shaped_size(text));
    hb_buffer_set_direction(buffer.get(),
                            options.direction == TextDirection::RightToLeft ? HB_DIRECTION_RTL
                                                                            : HB_DIRECTION_LTR);
    if (!options.language.empty()) {
        const int size = shaped_size(options.language);
        hb_buffer_set_language(buffer.get(),
                               hb_language_from_string(options.language.data(), size));
    }
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_guess_segment_properties(buffer.get());
    std::vector<hb_feature_t> features;
    features.reserve(options.features.size());
    for (const FontFeature& feature : options.features) {
        features.push_back({hb_tag_from_string(feature.tag.data(), 4),
                            feature.value,
                            HB_FEATURE_GLOBAL_START,
                            HB_FEATURE_GLOBAL_END});
    }
    hb_shape(
        state_->font.get(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    std::vector<ShapedGlyph> shaped(count);
    for (unsigned i = 0; i < count; ++i) {
        const auto flags = hb_glyph_info_get_glyph_flags(&infos[i]);
        shaped[i] = {infos[i].codepoint,
                     infos[i].cluster,
                     places[i].x_advance,
                     places[i].x_offset,
                     places[i].y_offset,
                     (flags & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0};
    }
    return shaped;
}

} // namespace galley::bridge
