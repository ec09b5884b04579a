// Finished pages as the bytes of a PDF.
#pragma once

#include "base/diagnostics.hpp"
#include "typeset/page.hpp"
#include "writers/pdf/xmp_packet.hpp"

#include <string>

namespace galley::writers {

/// The same pages and options give the same bytes. Warnings: G501 a glyph that the font lacks,
/// G502 and G503 links that cannot be followed, G504 no pages at all.
std::string
draw_pdf(const typeset::Pages& pages, const PdfOptions& options, Diagnostics& diagnostics);

/// A file of no pages is no PDF that readers open: G504.
typeset::Pages one_blank_page(const typeset::Pages& pages, Diagnostics& diagnostics);

} // namespace galley::writers
