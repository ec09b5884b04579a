// Fonts within a PDF: the glyphs used, their widths and what they stand for.
#pragma once

#include "bridge/deflate.hpp"
#include "bridge/font_face.hpp"
#include "bridge/pdf_objects.hpp"
#include "writers/pdf/glyph_texts.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace galley::writers {

struct EmbeddedFont {
    int first_name = 0;              ///< "/F<n>" of variant 0 in the resources; others follow
    std::vector<std::uint16_t> code; ///< by glyph; 0: not embedded
    std::vector<std::int32_t> width; ///< by glyph, in 1/1000 em, as the PDF says it
    const GlyphTexts* texts = nullptr;
};

/// A Type 0 font for each variant over one subset (ISO 32000-1 9.7). Appends "/F0 12 0 R …" to
/// `resources`. `texts` must outlive the result.
EmbeddedFont embed_font(bridge::PdfObjects& objects,
                        bridge::Deflater& deflater,
                        const bridge::FontFace& face,
                        const GlyphTexts& texts,
                        int first_name,
                        std::string& resources);

/// The ToUnicode CMap of one variant (ISO 32000-1 9.10.3).
std::string to_unicode(const EmbeddedFont& font, int variant);

} // namespace galley::writers
