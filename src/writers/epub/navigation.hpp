// How a reader finds the way: the navigation document and, for EPUB 2 readers, the NCX.
#pragma once

#include "bridge/xml_tree.hpp"
#include "presentation/presentation.hpp"
#include "writers/epub/content_documents.hpp"
#include "writers/epub/page_markers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::writers {

/// nav.xhtml: the contents list and, hidden, the landmarks and the printed pages.
std::string navigation_file(const Contents& contents,
                            const std::vector<presentation::ContentsEntry>& entries,
                            bridge::Node html,
                            const std::vector<PageMarker>& pages);

/// toc.ncx (DAISY Z39.86-2005), which must name the book's identifier.
std::string ncx_file(const Contents& contents,
                     const std::vector<presentation::ContentsEntry>& entries,
                     bridge::Node html,
                     std::string_view identifier,
                     const std::vector<PageMarker>& pages);

} // namespace galley::writers
