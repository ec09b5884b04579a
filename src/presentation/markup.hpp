// XHTML elements as text that XML and HTML parsers read alike.
#pragma once

#include "bridge/xml_tree.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace galley::presentation {

struct MarkupOptions {
    /// Adds epub:type beside each role of DPUB-ARIA; the prefix must be declared by the caller.
    bool epub_types = false;
    /// What an `href` becomes; empty: the element is shown as a span without it.
    std::function<std::string(std::string_view href)> link;
    /// Start tags of an element that goes on elsewhere: its look and its language, but neither id
    /// nor role, for it is there once.
    bool resumed = false;
    /// What a `src` becomes.
    std::function<std::string(std::string_view src)> picture;
};

/// Blocks stand in lines of their own; no white space is added within text. Attributes of other
/// namespaces than XML's own are left out.
void append_markup(std::string& out, bridge::Node element, const MarkupOptions& options = {});
/// The start tag alone.
void append_start_tag(std::string& out, bridge::Node element, const MarkupOptions& options = {});
/// All children of `element`.
void append_inner_markup(std::string& out, bridge::Node element, const MarkupOptions& options = {});

void append_escaped_text(std::string& out, std::string_view text);
void append_escaped_attribute(std::string& out, std::string_view text);
[[nodiscard]] std::string escaped(std::string_view text);

/// An element that stands within a line (HTML 3.2.5.2.5), as far as galley makes them.
[[nodiscard]] bool is_phrasing(std::string_view element);

/// h1 … h6.
[[nodiscard]] bool is_head_name(std::string_view element);

/// "doc-chapter" → "chapter" (EPUB Structural Semantics Vocabulary 1.1); empty: there is none.
std::string_view epub_type_of(std::string_view role);

} // namespace galley::presentation
