// How wide the glyphs of a PDF's font are, and which of them show nothing.
#pragma once

#include "bridge/pdf_file.hpp"

#include <map>
#include <set>

namespace galley::press {

/// In thousandths of an em (ISO 32000-1 9.2.4).
struct FontWidths {
    bool two_bytes = false; ///< a code is two bytes: a Type 0 font with Identity-H
    double usual = 0.0;     ///< of codes that have no width of their own
    std::map<unsigned, double> widths;
    std::set<unsigned> blanks; ///< codes of white space, as ToUnicode says
    double capitals = 700.0;   ///< height of capitals
    double descent = -250.0;

    [[nodiscard]] double width(unsigned code) const;
    [[nodiscard]] bool blank(unsigned code) const { return blanks.count(code) != 0; }
};

FontWidths font_widths(const bridge::PdfValue& font);

} // namespace galley::press
