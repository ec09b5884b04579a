// Cutting a font down to the glyphs used, over hb-subset, and reading glyph outlines.
#include "base/error.hpp"
#include "bridge/font_state.hpp"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

namespace galley::bridge {

namespace {

using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Release<hb_subset_plan_destroy>>;

std::string bytes_of(const Blob& blob) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return size == 0 ? std::string() : std::string(data, size);
}

/// A PDF holds glyph ids and positions: tables that map characters to them are dead weight.
/// Dropping GSUB also keeps hb-subset from adding glyphs that features could reach.
Input subset_input(const std::set<std::uint32_t>& glyphs) {
    Input input(hb_subset_input_create_or_fail());
    if (input == nullptr) {
        throw Error(Fault::Internal, "HarfBuzz: no memory for a font subset");
    }
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const std::uint32_t glyph : glyphs) {
        hb_set_add(wanted, glyph);
    }
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char* tag : {"GSUB", "GPOS", "GDEF", "kern", "BASE", "DSIG", "STAT", "gasp"}) {
        hb_set_add(dropped, hb_tag_from_string(tag, 4));
    }
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    return input;
}

struct Pen {
    std::vector<OutlineCommand> commands;
};

OutlineCommand command(OutlineCommand::Kind kind, float x, float y) {
    OutlineCommand made;
    made.kind = kind;
    made.x[0] = double{x};
    made.y[0] = double{y};
    return made;
}

Pen& pen(void* data) { return *static_cast<Pen*>(data); }

// Their parameters are HarfBuzz's own.
// NOLINTBEGIN(readability-function-size)
void move_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    pen(data).commands.push_back(command(OutlineCommand::Kind::Move, x, y));
}

void line_to(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    pen(data).commands.push_back(command(OutlineCommand::Kind::Line, x, y));
}

void quadratic_to(
    hb_draw_funcs_t*, void* data, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
    OutlineCommand made = command(OutlineCommand::Kind::Quadratic, cx, cy);
    made.x[1] = double{x};
    made.y[1] = double{y};
    pen(data).commands.push_back(made);
}

void cubic_to(hb_draw_funcs_t*,
              void* data,
              hb_draw_state_t*,
              float c1x,
              float c1y,
              float c2x,
              float c2y,
              float x,
              float y,
              void*) {
    OutlineCommand made = command(OutlineCommand::Kind::Cubic, c1x, c1y);
    made.x[1] = double{c2x};
    made.y[1] = double{c2y};
    made.x[2] = double{x};
    made.y[2] = double{y};
    pen(data).commands.push_back(made);
}

// NOLINTEND(readability-function-size)

void close_path(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    pen(data).commands.push_back(command(OutlineCommand::Kind::Close, 0.0F, 0.0F));
}

} // namespace

FontSubset FontFace::subset(const std::set<std::uint32_t>& glyphs) const {
    const Input input = subset_input(glyphs);
    const Plan plan(hb_subset_plan_create_or_fail(state_->face.get(), input.get()));
    const Face made(plan == nullptr ? nullptr : hb_subset_plan_execute_or_fail(plan.get()));
    if (made == nullptr) {
        throw Error(Fault::BadInput, "HarfBuzz cannot subset this font", Origin{state_->file});
    }
    FontSubset result;
    result.bytes = bytes_of(Blob(hb_face_reference_blob(made.get())));
    const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    result.glyph_of.emplace(0, 0);
    for (const std::uint32_t glyph : glyphs) {
        const hb_codepoint_t mapped = hb_map_get(mapping, glyph);
        if (mapped != HB_MAP_VALUE_INVALID) {
            result.glyph_of.emplace(glyph, mapped);
        }
    }
    return result;
}

std::vector<OutlineCommand> FontFace::outline(std::uint32_t glyph) const {
    const std::unique_ptr<hb_draw_funcs_t, Release<hb_draw_funcs_destroy>> functions(
        hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(functions.get(), move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), line_to, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(functions.get(), quadratic_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), cubic_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), close_path, nullptr, nullptr);
    Pen drawn;
    hb_font_get_glyph_shape(state_->font.get(), glyph, functions.get(), &drawn);
    return std::move(drawn.commands);
}

std::string FontFace::table(std::string_view font_bytes, std::string_view tag) {
    const Blob blob(hb_blob_create(font_bytes.data(),
                                   static_cast<unsigned>(font_bytes.size()),
                                   HB_MEMORY_MODE_READONLY,
                                   nullptr,
                                   nullptr));
    const Face face(hb_face_create(blob.get(), 0));
    const hb_tag_t wanted = hb_tag_from_string(tag.data(), static_cast<int>(tag.size()));
    return bytes_of(Blob(hb_face_reference_table(face.get(), wanted)));
}

std::string FontFace::bytes() const { return bytes_of(state_->blob); }

} // namespace galley::bridge
