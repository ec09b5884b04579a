// Type 0 fonts from hb-subset's font files: CIDFontType2 with FontFile2 for TrueType outlines,
// CIDFontType0 with the bare CFF table for PostScript ones. Codes are the subset's glyph ids.
#include "writers/pdf/font_embedding.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"
#include "bridge/pdf_syntax.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace galley::writers {

using bridge::append_reference;
using bridge::FontFace;
using bridge::FontMetrics;
using bridge::FontSubset;
using bridge::PdfReference;

namespace {

constexpr std::size_t mappings_per_block = 100; // limit of a CMap block (Adobe TN 5014)

std::int32_t per_mille(double units, const FontMetrics& metrics) {
    return static_cast<std::int32_t>(std::lround(units * 1000.0 / metrics.units_per_em));
}

void append_code(std::string& out, unsigned code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        out.push_back(digits[(code >> shift) & 15U]);
    }
}

/// Six letters that differ between subsets of one font (ISO 32000-1 9.6.4), by FNV-1a.
std::string subset_tag(const std::string& bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : bytes) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    std::string tag;
    for (int i = 0; i < 6; ++i) {
        tag.push_back(static_cast<char>('A' + hash % 26));
        hash /= 26;
    }
    return tag;
}

std::string base_name(const FontFace& face, const FontSubset& subset) {
    const std::string& name = face.metrics().postscript_name;
    return subset_tag(subset.bytes) + "+" + (name.empty() ? "Unnamed" : name);
}

std::string descriptor(const FontMetrics& metrics, const std::string& name, PdfReference file) {
    constexpr int fixed_pitch = 1;
    constexpr int symbolic = 4; // codes are glyph ids, no standard character set
    constexpr int italic = 64;
    const int flags = symbolic | (metrics.fixed_pitch ? fixed_pitch : 0) |
                      (metrics.italic_angle != 0.0 ? italic : 0);
    // Not in OpenType: a usual estimate from the weight, 80 at 400 and 140 at 700.
    const int stem = std::clamp(metrics.weight / 5, 20, 200);
    const auto number = [&](int units) { return std::to_string(per_mille(units, metrics)); };
    std::string out = "/Type/FontDescriptor/FontName" + bridge::pdf_name(name);
    out += "/Flags " + std::to_string(flags);
    out += "/FontBBox[" + number(metrics.x_min) + ' ' + number(metrics.y_min) + ' ' +
           number(metrics.x_max) + ' ' + number(metrics.y_max) + ']';
    out += "/ItalicAngle " + format_decimal(metrics.italic_angle, 2);
    out += "/Ascent " + number(metrics.ascender) + "/Descent " + number(metrics.descender);
    out += "/CapHeight " + number(metrics.cap_height) + "/XHeight " + number(metrics.x_height);
    out += "/StemV " + std::to_string(stem);
    out += metrics.cff ? "/FontFile3 " : "/FontFile2 ";
    append_reference(out, file);
    return out;
}

/// "/W[0[500 250 …]]" over all codes.
std::string widths(const PdfFont& font) {
    std::vector<std::int32_t> by_code;
    for (std::size_t glyph = 0; glyph < font.code.size(); ++glyph) {
        if (const std::size_t code = font.code[glyph]; code != 0 || glyph == 0) {
            by_code.resize(std::max(by_code.size(), code + 1));
            by_code[code] = font.width[glyph];
        }
    }
    std::string out = "/W[0[";
    for (const std::int32_t width : by_code) {
        out += std::to_string(width) + ' ';
    }
    return out + "]]";
}

void append_text(std::string& out, std::string_view text) {
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c != 0 && c != 0xFEFF && c != 0xFFFE) { // forbidden by ISO 14289-1 7.21.7
            bridge::append_utf16_hex(out, c);
            any = true;
        }
    }
    if (!any) {
        bridge::append_utf16_hex(out, 0x200B); // zero width space: nothing to read
    }
}

PdfFont map_glyphs(const FontFace& face, const FontSubset& subset, const GlyphTexts& texts) {
    PdfFont font;
    font.texts = &texts;
    const std::uint32_t last = subset.glyph_of.empty() ? 0 : subset.glyph_of.rbegin()->first;
    font.code.resize(last + 1);
    font.width.resize(last + 1);
    for (const auto& [glyph, code] : subset.glyph_of) {
        font.code[glyph] = static_cast<std::uint16_t>(code);
        font.width[glyph] = per_mille(face.advance(glyph), face.metrics());
    }
    return font;
}

} // namespace

std::string to_unicode(const PdfFont& font, int variant) {
    std::string out = "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    std::vector<std::size_t> glyph_of; // by code, so that the order is that of the codes
    for (std::size_t glyph = 0; glyph < font.code.size(); ++glyph) {
        if (const std::size_t code = font.code[glyph]; code != 0) {
            glyph_of.resize(std::max(glyph_of.size(), code + 1));
            glyph_of[code] = glyph;
        }
    }
    std::string block;
    std::size_t mapped = 0;
    const auto flush = [&] {
        if (mapped > 0) {
            out += std::to_string(mapped) + " beginbfchar\n" + block + "endbfchar\n";
        }
        block.clear();
        mapped = 0;
    };
    for (std::size_t code = 1; code < glyph_of.size(); ++code) {
        if (glyph_of[code] == 0) {
            continue;
        }
        block += '<';
        append_code(block, static_cast<unsigned>(code));
        block += "><";
        append_text(block, font.texts->text(static_cast<std::uint32_t>(glyph_of[code]), variant));
        block += ">\n";
        if (++mapped == mappings_per_block) {
            flush();
        }
    }
    flush();
    return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

PdfReference FontEmbedder::embed_file(const FontFace& face, const FontSubset& subset) {
    if (face.metrics().cff) {
        return objects_.add_stream("/Subtype/CIDFontType0C/Filter/FlateDecode",
                                   deflater_.zlib(FontFace::table(subset.bytes, "CFF ")));
    }
    return objects_.add_stream("/Filter/FlateDecode/Length1 " + std::to_string(subset.bytes.size()),
                               deflater_.zlib(subset.bytes));
}

PdfFont FontEmbedder::embed(const FontFace& face, const GlyphTexts& texts) {
    const FontSubset subset = face.subset(texts.glyphs());
    PdfFont font = map_glyphs(face, subset, texts);
    font.first_name = next_name_;
    next_name_ += texts.variants();
    const std::string name = base_name(face, subset);
    const bool cff = face.metrics().cff;
    const PdfReference file = embed_file(face, subset);
    const PdfReference described = objects_.add_dictionary(descriptor(face.metrics(), name, file));

    std::string entries = "/Type/Font/Subtype";
    entries += cff ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity";
    entries += "/BaseFont" + bridge::pdf_name(name) +
               "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
               "/FontDescriptor ";
    append_reference(entries, described);
    entries += widths(font);
    const PdfReference descendant = objects_.add_dictionary(std::move(entries));

    for (int variant = 0; variant < texts.variants(); ++variant) {
        const PdfReference cmap =
            objects_.add_stream("/Filter/FlateDecode", deflater_.zlib(to_unicode(font, variant)));
        std::string type0 = "/Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont" +
                            bridge::pdf_name(cff ? name + "-Identity-H" : name) +
                            "/DescendantFonts[";
        append_reference(type0, descendant);
        type0 += "]/ToUnicode ";
        append_reference(type0, cmap);
        resources_ += "/F" + std::to_string(font.first_name + variant) + ' ';
        append_reference(resources_, objects_.add_dictionary(std::move(type0)));
    }
    return font;
}

} // namespace galley::writers
