// The XHTML files of the book, and the file in which each id came to stand.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/xml_tree.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace galley::writers {

/// An element of the text, or one of the tags around others.
struct TextPiece {
    enum class Kind {
        Whole,
        Opened,  ///< its start tag
        Resumed, ///< once more, in a document that goes on with it
        Closed,  ///< its end tag
    };
    bridge::Node node;
    Kind kind = Kind::Whole;
};

/// One XHTML file of the book.
struct ContentDocument {
    std::string file;  ///< "text.xhtml", "text-002.xhtml"
    std::string title; ///< for its head
    std::vector<TextPiece> pieces;
};

struct Contents {
    std::vector<ContentDocument> documents;
    std::unordered_map<std::string, std::size_t> document_of; ///< by id; only looked up
    bool cover_page = true; ///< cover.xhtml comes before the documents
    /// "text-002.xhtml#id" for an id of the text, the first document for others.
    [[nodiscard]] std::string address_of(const std::string& id) const;
};

/// The file's bytes; links between documents lead to the right file. A link out of the book
/// needs a scheme: others are shown as plain text, with a diagnostic.
std::string content_file(const Contents& contents,
                         std::size_t index,
                         bridge::Node html,
                         Diagnostics& diagnostics);

/// What every XHTML file of the book begins with, up to and with the opening `body` tag.
std::string file_head(bridge::Node html, std::string_view title, std::string_view body_type);

} // namespace galley::writers
