// XML with one block a line. libxml2's own layout would also break lines between inline elements
// that stand without text, which adds white space to the text: hence this one.
#include "writers/docbook/docbook_writer.hpp"

#include "document/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::writers {

namespace {

using bridge::Node;
using bridge::XmlAttribute;

void append_escaped(std::string& out, std::string_view text, bool in_attribute) {
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '\r':
            out += "&#13;";
            break;
        case '"':
            out += in_attribute ? "&quot;" : "\"";
            break;
        case '\n':
            out += in_attribute ? "&#10;" : "\n";
            break;
        case '\t':
            out += in_attribute ? "&#9;" : "\t";
            break;
        default:
            out += c;
        }
    }
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Children of such an element stand on lines of their own.
bool holds_blocks(Node element) {
    constexpr std::array<std::string_view, 13> parts = {"info",
                                                        "author",
                                                        "authorgroup",
                                                        "publisher",
                                                        "biblioset",
                                                        "abstract",
                                                        "legalnotice",
                                                        "keywordset",
                                                        "imageobject",
                                                        "textobject",
                                                        "tgroup",
                                                        "row",
                                                        "entrytbl"};
    const ElementKind kind = element_kind(element.name());
    const bool by_name = kind == ElementKind::Root || kind == ElementKind::Section ||
                         kind == ElementKind::Group ||
                         std::find(parts.begin(), parts.end(), element.name()) != parts.end();
    if (!by_name) {
        return false;
    }
    for (Node node = element.first_child(); node; node = node.next()) {
        if (node.is_text() && !is_blank(node.content())) {
            return false;
        }
    }
    return element.first_child() || element.name() == "info";
}

class XmlLines {
public:
    std::string write(Node root) {
        write_node(root, 0, true);
        std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<";
        out += root.name();
        append_declaration(out, {}, root.namespace_uri());
        if (uses_xlink_) {
            append_declaration(out, "xlink", xlink_namespace);
        }
        if (uses_galley_) {
            append_declaration(out, galley_prefix, galley_namespace);
        }
        // The root's start tag was left open for the declarations.
        out.append(body_, 1 + root.name().size());
        out += '\n';
        return out;
    }

private:
    static void
    append_declaration(std::string& out, std::string_view prefix, std::string_view uri) {
        out += prefix.empty() ? " xmlns" : " xmlns:";
        out += prefix;
        out += "=\"";
        append_escaped(out, uri, true);
        out += '"';
    }

    void new_line(std::size_t depth) {
        body_ += '\n';
        body_.append(2 * depth, ' ');
    }

    void write_attribute(const XmlAttribute& attribute, int& foreign) {
        body_ += ' ';
        if (attribute.namespace_uri == bridge::xml_namespace) {
            body_ += "xml:";
        } else if (attribute.namespace_uri == xlink_namespace) {
            body_ += "xlink:";
            uses_xlink_ = true;
        } else if (attribute.namespace_uri == galley_namespace) {
            body_ += galley_prefix;
            body_ += ':';
            uses_galley_ = true;
        } else if (!attribute.namespace_uri.empty()) {
            const std::string prefix = "n" + std::to_string(++foreign);
            append_declaration(body_, prefix, attribute.namespace_uri);
            body_ += ' ' + prefix + ':';
        }
        body_ += attribute.name;
        body_ += "=\"";
        append_escaped(body_, attribute.value, true);
        body_ += '"';
    }

    /// The id first, then version and language, galley's own last, the others as they stand.
    void write_attributes(Node element) {
        const std::vector<XmlAttribute> attributes = element.attributes();
        const auto rank = [](const XmlAttribute& attribute) {
            if (attribute.namespace_uri == bridge::xml_namespace) {
                return attribute.name == "id" ? 0 : 2;
            }
            if (attribute.namespace_uri == galley_namespace) {
                return 4;
            }
            return attribute.name == "version" ? 1 : 3;
        };
        int foreign = 0;
        for (int wanted = 0; wanted <= 4; ++wanted) {
            for (const XmlAttribute& attribute : attributes) {
                if (rank(attribute) == wanted) {
                    write_attribute(attribute, foreign);
                }
            }
        }
    }

    /// DocBook wants a title in info and a block in an article even when there are none.
    void write_filler(std::string_view name, std::size_t depth) {
        new_line(depth);
        body_ += '<';
        body_ += name;
        body_ += "/>";
    }

    void write_element(Node element, std::size_t depth, bool on_lines) {
        body_ += '<';
        body_ += element.name();
        const Node parent = element.parent();
        if (parent && parent.namespace_uri() != element.namespace_uri()) {
            append_declaration(body_, {}, element.namespace_uri());
        }
        write_attributes(element);
        const bool untitled = element.name() == "info" && depth == 1;
        if (!element.first_child() && !untitled) {
            body_ += "/>";
            return;
        }
        body_ += '>';
        const bool lines = on_lines && holds_blocks(element);
        if (element.name() == "info" && depth == 1 && !element.child("title")) {
            write_filler("title", depth + 1);
        }
        for (Node child = element.first_child(); child; child = child.next()) {
            if (lines && child.is_text()) {
                continue;
            }
            if (lines) {
                new_line(depth + 1);
            }
            write_node(child, depth + 1, lines);
        }
        if (element.name() == "article" && !element.first_element().next_element()) {
            write_filler("para", depth + 1);
        }
        if (lines) {
            new_line(depth);
        }
        body_ += "</";
        body_ += element.name();
        body_ += '>';
    }

    void write_node(Node node, std::size_t depth, bool on_lines) {
        if (node.is_element()) {
            write_element(node, depth, on_lines);
        } else if (node.is_text()) {
            append_escaped(body_, node.content(), false);
        } else if (node.is_comment()) {
            body_ += "<!--";
            body_ += node.content();
            body_ += "-->";
        } else if (node.is_instruction()) {
            body_ += "<?";
            body_ += node.name();
            body_ += node.content().empty() ? "" : " ";
            body_ += node.content();
            body_ += "?>";
        }
    }

    std::string body_;
    bool uses_xlink_ = false;
    bool uses_galley_ = false;
};

} // namespace

std::string docbook_bytes(const Document& document) { return XmlLines().write(document.root()); }

std::string write_docbook(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics) {
    static_cast<void>(options);
    static_cast<void>(diagnostics);
    return docbook_bytes(edition.document());
}

} // namespace galley::writers
