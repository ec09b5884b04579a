// Links within a PDF: which areas can be followed, and where to.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/pdf_objects.hpp"
#include "writers/pdf/structure_plan.hpp"

#include <span>
#include <string>
#include <vector>

namespace galley::writers {

/// Areas with a target that exists, page by page. A missing target is G502, an address that a
/// PDF cannot hold G503: such a link is plain text.
std::vector<PlannedLink> plan_links(const typeset::Pages& pages, Diagnostics& diagnostics);

/// Fills the annotations' dictionaries. Their StructParent numbers follow those of the pages.
void write_links(bridge::PdfObjects& objects,
                 const typeset::Pages& pages,
                 std::span<const PlannedLink> links,
                 const StructureTargets& targets);

/// "[12 0 R/XYZ 0 540 null]": the place at the top of the window, the zoom as it is.
std::string destination(const typeset::Pages& pages,
                        std::span<const bridge::PdfReference> page_references,
                        int page,
                        Length x,
                        Length y);

} // namespace galley::writers
