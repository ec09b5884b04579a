// A text as its reviewers see it: heads and blocks in order, each with its place.
#pragma once

#include "document/head_label.hpp"
#include "document/reading.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::review {

struct Head {
    std::string text; ///< number and title, notes left out
    Span span;
    bridge::Node section;
    bridge::Node parent;           ///< the section around it, or the root
    int depth = 1;                 ///< 1: no section is around it
    std::vector<HeadLabel> labels; ///< all ways to read its front
};

/// A block that holds text: paragraph, item, verse. Heads are none.
struct Block {
    bridge::Node element;
    Span span;          ///< of the block or, where it has none, of what is around it
    std::string marker; ///< of an item, as typed: "4."; empty: none is known
    std::string text;
};

struct Manuscript {
    const Reading& reading;
    std::string language; ///< BCP 47; empty: not known
    std::vector<Head> heads;
    std::vector<Block> blocks;
};

/// The reading must outlive it.
Manuscript manuscript_of(const Reading& reading, std::string language);

/// The file that the places of a document are in, without folders; empty: it has none. A DocBook
/// document that galley made says where it was made from.
std::string file_of(const Document& document);

/// "VII" for 7 when `like` holds a number in capital Roman letters, "vii" when in small ones,
/// else "7".
std::string number_like(int value, std::string_view like);
/// A text cut after a few words, between quotation marks.
std::string quoted(std::string_view text);
/// A label as typed without its closing marks: "CHAPTER IV".
std::string trimmed_label(std::string_view label);

} // namespace galley::review
