// The fonts that a file's pages need: which glyphs they show, embedded once for all pages.
#pragma once

#include "base/diagnostics.hpp"
#include "typeset/page.hpp"
#include "writers/pdf/font_embedding.hpp"

#include <span>
#include <string>
#include <vector>

namespace galley::writers {

class PageFonts {
public:
    /// Reads all pages, on so many threads. Glyphs that their fonts lack are one G501.
    PageFonts(const typeset::Pages& pages, unsigned threads, Diagnostics& diagnostics);

    /// Writes the fonts; those without a glyph on the pages are left out. `more`: entries of the
    /// pages' resources besides fonts.
    void
    embed(bridge::PdfObjects& objects, bridge::Deflater& deflater, const std::string& more = {});

    /// By typeset::GlyphRun::font; refers to this object.
    [[nodiscard]] std::span<const PdfFont> fonts() const { return fonts_; }
    /// The pages' resource dictionary.
    [[nodiscard]] bridge::PdfReference resources() const { return resources_; }

private:
    const typeset::Pages& pages_;
    std::vector<GlyphTexts> texts_; ///< by font
    std::vector<PdfFont> fonts_;
    bridge::PdfReference resources_;
};

} // namespace galley::writers
