// Names of the intermediate: the DocBook 5.2 subset that docs/intermediate.md describes.
#pragma once

#include <string_view>

namespace galley {

inline constexpr std::string_view docbook_namespace = "http://docbook.org/ns/docbook";
inline constexpr std::string_view xlink_namespace = "http://www.w3.org/1999/xlink";
/// galley's own attributes: g:src (the span of a block).
inline constexpr std::string_view galley_namespace = "urn:galley:intermediate";
inline constexpr std::string_view galley_prefix = "g";

/// What an element is to those who walk the tree.
enum class ElementKind {
    Root,      ///< article, book
    Info,      ///< info and all in it
    Section,   ///< section, chapter, part, preface, appendix: has a title and blocks
    Title,     ///< title, subtitle of a section or list
    Paragraph, ///< holds text: para, simpara, term, literallayout, programlisting, attribution
    Group,     ///< holds blocks: lists and their items, blockquote, epigraph, formalpara, notes
    Inline,    ///< within text: emphasis, literal, link, phrase, quote, footnoteref
    Unknown,   ///< not in the subset
};

ElementKind element_kind(std::string_view name);

} // namespace galley
