// package.opf: what the book is, what it holds and in which order it is read.
#pragma once

#include "bridge/xml_tree.hpp"
#include "edition/edition.hpp"
#include "writers/epub/accessibility_claim.hpp"
#include "writers/epub/content_documents.hpp"
#include "writers/epub/page_markers.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::writers {

/// A file of the book other than its content documents.
struct Resource {
    std::string id;
    std::string file;       ///< below OEBPS
    std::string type;       ///< media type
    std::string properties; ///< "nav", "cover-image"; empty: none
};

struct PackageFacts {
    const Metadata& metadata;
    const WriteOptions& options;
    bridge::Node html;
    std::string identifier;
    bool has_heads = false;
    bool has_fonts = false;
    bool has_pictures = false;     ///< in the text, besides the cover
    bool has_alternatives = false; ///< and something is said about each that is no decoration
    std::optional<AccessibilityClaim> claim = {};
    const std::vector<PageMarker>& pages; ///< where the printed pages begin
};

/// "urn:isbn:…" when there is one, else "urn:uuid:…" made from authors, title and language, so
/// that a new draft is the same book.
std::string book_identifier(const Metadata& metadata, bridge::Node html);

std::string package_file(const PackageFacts& facts,
                         const Contents& contents,
                         const std::vector<Resource>& resources);

} // namespace galley::writers
