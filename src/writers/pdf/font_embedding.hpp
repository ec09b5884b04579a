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

struct PdfFont {
    int first_name = 0;              ///< "/F<n>" of variant 0 in the resources; others follow
    std::vector<std::uint16_t> code; ///< by glyph; 0: not embedded
    std::vector<std::int32_t> width; ///< by glyph, in 1/1000 em, as the PDF says it
    const GlyphTexts* texts = nullptr;
};

/// Both arguments of the constructor must outlive it.
class FontEmbedder {
public:
    FontEmbedder(bridge::PdfObjects& objects, bridge::Deflater& deflater)
        : objects_(objects), deflater_(deflater) {}

    /// A Type 0 font for each variant over one subset (ISO 32000-1 9.7). `texts` must outlive
    /// the result.
    PdfFont embed(const bridge::FontFace& face, const GlyphTexts& texts);

    /// "/F0 12 0 R/F1 …" of all that was embedded.
    [[nodiscard]] const std::string& resources() const { return resources_; }

private:
    bridge::PdfReference embed_file(const bridge::FontFace& face, const bridge::FontSubset& subset);

    bridge::PdfObjects& objects_;
    bridge::Deflater& deflater_;
    std::string resources_;
    int next_name_ = 0;
};

/// The ToUnicode CMap of one variant (ISO 32000-1 9.10.3).
std::string to_unicode(const PdfFont& font, int variant);

} // namespace galley::writers
