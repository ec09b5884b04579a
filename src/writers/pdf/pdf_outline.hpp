// The outline (bookmarks) and the page labels of a PDF.
#pragma once

#include "bridge/pdf_objects.hpp"
#include "typeset/page.hpp"

#include <span>
#include <string>

namespace galley::writers {

void write_outline(bridge::PdfObjects& objects,
                   const typeset::Pages& pages,
                   std::span<const bridge::PdfReference> page_references);

/// "/PageLabels<</Nums[0<</S/r>>4<</S/D>>]>>" (ISO 32000-1 12.4.2): one range for as many pages
/// as count on; other labels stand as they are. Empty when there are no labels.
std::string page_labels(const typeset::Pages& pages);

} // namespace galley::writers
