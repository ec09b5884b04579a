// XHTML elements as text that XML and HTML parsers read alike.
#include "presentation/markup.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace galley::presentation {

namespace {

using bridge::Node;

template <std::size_t count>
bool is_among(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_void(std::string_view name) {
    constexpr std::array<std::string_view, 8> names{
        "br", "hr", "img", "meta", "link", "col", "wbr", "source"};
    return is_among(names, name);
}

/// White space may stand between the children of an element that holds blocks only.
bool holds_blocks_only(Node element) {
    const std::string_view name = element.name();
    if (name == "pre" || name == "p") {
        return false;
    }
    const Node first = element.first_child();
    if (!first) {
        return false;
    }
    for (Node node = first; node; node = node.next()) {
        const bool blank =
            node.is_text() && node.content().find_first_not_of(" \t\n\r") == std::string_view::npos;
        if (!blank && (node.is_text() || (node.is_element() && is_phrasing(node.name())))) {
            return false;
        }
    }
    return true;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    append_escaped_attribute(out, value);
    out += '"';
}

void append_role(std::string& out, std::string_view role, bool epub_types) {
    append_attribute(out, "role", role);
    const std::string_view type = epub_types ? epub_type_of(role) : std::string_view();
    if (!type.empty()) {
        append_attribute(out, "epub:type", type);
    }
}

bool is_of_look(std::string_view attribute) {
    return attribute == "class" || attribute == "lang" || attribute == "dir";
}

/// Returns the name under which the element was opened.
std::string_view append_start(std::string& out, Node element, const MarkupOptions& options) {
    const auto href = element.attribute("href");
    const std::string address = !href          ? std::string()
                                : options.link ? options.link(*href)
                                               : std::string(*href);
    const bool unlinked = href && address.empty();
    const std::string_view name = unlinked ? "span" : element.name();
    out += '<';
    out += name;
    for (const bridge::XmlAttribute& attribute : element.attributes()) {
        const bool of_link = attribute.name == "href" || attribute.name == "role";
        if (options.resumed && !is_of_look(attribute.name)) {
            continue;
        }
        if (attribute.namespace_uri == bridge::xml_namespace) {
            append_attribute(out, "xml:" + std::string(attribute.name), attribute.value);
        } else if (!attribute.namespace_uri.empty() || (unlinked && of_link)) {
            continue; // foreign; or a link's role, which does not fit the span in its place
        } else if (attribute.name == "href") {
            append_attribute(out, "href", address);
        } else if (attribute.name == "src" && options.picture) {
            append_attribute(out, "src", options.picture(attribute.value));
        } else if (attribute.name == "role") {
            append_role(out, attribute.value, options.epub_types);
        } else {
            append_attribute(out, attribute.name, attribute.value);
        }
    }
    return name;
}

} // namespace

bool is_phrasing(std::string_view name) {
    constexpr std::array<std::string_view, 24> names{
        "a",   "abbr", "b", "br",   "cite",  "code", "del",    "dfn", "em",  "i",    "img", "ins",
        "kbd", "q",    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",   "var"};
    return is_among(names, name);
}

bool is_head_name(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

void append_start_tag(std::string& out, Node element, const MarkupOptions& options) {
    static_cast<void>(append_start(out, element, options));
    out += '>';
}

void append_inner_markup(std::string& out, Node element, const MarkupOptions& options) {
    const bool lines = holds_blocks_only(element);
    for (Node node = element.first_child(); node; node = node.next()) {
        if (node.is_element()) {
            append_markup(out, node, options);
            if (lines) {
                out += '\n';
            }
        } else if (node.is_text() && !lines) {
            append_escaped_text(out, node.content());
        }
    }
}

void append_markup(std::string& out, Node element, const MarkupOptions& options) {
    const std::string_view name = append_start(out, element, options);
    if (is_void(name)) {
        out += "/>";
        return;
    }
    out += '>';
    // HTML parsers drop a line end that a pre begins with.
    if (holds_blocks_only(element) || (name == "pre" && element.text().starts_with('\n'))) {
        out += '\n';
    }
    append_inner_markup(out, element, options);
    out += "</";
    out += name;
    out += '>';
}

void append_escaped_text(std::string& out, std::string_view text) {
    std::size_t done = 0;
    for (std::size_t at = text.find_first_of("&<>"); at != std::string_view::npos;
         at = text.find_first_of("&<>", done)) {
        out.append(text, done, at - done);
        out += text[at] == '&' ? "&amp;" : text[at] == '<' ? "&lt;" : "&gt;";
        done = at + 1;
    }
    out.append(text, done);
}

void append_escaped_attribute(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\n':
            out += "&#10;";
            break;
        case '\t':
            out += "&#9;";
            break;
        default:
            out += c;
        }
    }
}

std::string escaped(std::string_view text) {
    std::string out;
    append_escaped_text(out, text);
    std::size_t at = 0;
    while ((at = out.find('"', at)) != std::string::npos) {
        out.replace(at, 1, "&quot;");
        at += 6;
    }
    return out;
}

std::string_view epub_type_of(std::string_view role) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> types{{
        {"doc-acknowledgments", "acknowledgments"},
        {"doc-appendix", "appendix"},
        {"doc-chapter", "chapter"},
        {"doc-colophon", "colophon"},
        {"doc-dedication", "dedication"},
        {"doc-epigraph", "epigraph"},
        {"doc-footnote", "footnote"},
        {"doc-noteref", "noteref"},
        {"doc-backlink", "backlink"},
        {"doc-pagebreak", "pagebreak"},
        {"doc-part", "part"},
        {"doc-preface", "preface"},
    }};
    for (const auto& [name, type] : types) {
        if (name == role) {
            return type;
        }
    }
    return {};
}

} // namespace galley::presentation
