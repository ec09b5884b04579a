// DocBook 5 into the intermediate.
#include "readers/docbook/docbook_reader.hpp"

#include "base/error.hpp"
#include "document/vocabulary.hpp"
#include "readers/docbook/subset_cleaning.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace galley::readers {

using bridge::Node;

namespace {

/// Throws unless this is the root of an article or book of DocBook 5.
void check_root(Node root, const std::string& file) {
    const std::string_view name = root.name();
    const bool known = name == "article" || name == "book";
    if (root.namespace_uri() == docbook_namespace && known) {
        return;
    }
    const std::string expected =
        fmt::format("expected <article> or <book> of DocBook 5 (namespace {})", docbook_namespace);
    const Origin origin{file, root.line(), 0};
    if (root.namespace_uri() == docbook_namespace) {
        throw Error(Fault::BadInput, fmt::format("found <{}>; {}", name, expected), origin);
    }
    if (!root.namespace_uri().empty()) {
        throw Error(
            Fault::BadInput,
            fmt::format(
                "found <{}> of the vocabulary {}; {}", name, root.namespace_uri(), expected),
            origin);
    }
    throw Error(
        Fault::BadInput,
        known ? fmt::format("found <{}> without a namespace, as in DocBook 4; {}. Convert it with "
                            "db4-upgrade.xsl of the DocBook stylesheets",
                            name,
                            expected)
              : fmt::format("found <{}> without a namespace; {}", name, expected),
        origin);
}

bool is_placed_block(Node node) {
    switch (element_kind(node.name())) {
    case ElementKind::Section:
        return true;
    case ElementKind::Paragraph:
        return node.name() != "term" && node.name() != "attribution";
    case ElementKind::Group:
        return true;
    default:
        return false;
    }
}

std::uint32_t last_line(Node block) {
    std::uint32_t line = block.line();
    for (Node node = block; node; node = next_in_tree(node, block)) {
        line = std::max(line, node.line());
    }
    return line;
}

bool has_places(Node root) {
    for (Node node = root; node; node = next_in_tree(node, root)) {
        if (node.attribute(galley_namespace, "src")) {
            return true;
        }
    }
    return false;
}

/// Lines only: libxml2 knows no columns of a tree's nodes.
void record_places(Reading& reading, const std::string& file) {
    const Node root = reading.document.root();
    const bool placed = has_places(root);
    for (Node node = root.first_element(); node;
         node = next_in_tree(node, root, node.name() == "info")) {
        if (!node.is_element() || !is_placed_block(node)) {
            continue;
        }
        const Span span{node.line(), 0, last_line(node), 0};
        if (!span.known()) {
            continue;
        }
        std::string what(node.name());
        if (const auto role = node.attribute("role")) {
            what += fmt::format(" {}", *role);
        }
        reading.spans.push_back({SpanEntry::Kind::Block, span, std::move(what), {}, {}});
        if (!placed) {
            set_place(node, {file, span});
        }
    }
}

/// The empty paragraph that DocBook demands of an empty article.
void drop_filler(Node root) {
    Node only = root.first_element().next_element();
    if (only.name() == "para" && !only.next_element() && !only.first_child() &&
        only.attributes().empty()) {
        only.remove();
    }
}

} // namespace

Reading read_docbook(const Source& source, const ReadOptions& options, Diagnostics& diagnostics) {
    static_cast<void>(options); // XML says its encoding itself
    bridge::XmlTree tree = bridge::XmlTree::parse(source.bytes, source.name);
    check_root(tree.root(), source.name);
    Reading reading{Document(std::move(tree)), {}, {}, {}, "XML"};
    bring_into_subset(reading.document, source.name, diagnostics);
    drop_filler(reading.document.root());
    record_places(reading, source.file_name());
    return reading;
}

} // namespace galley::readers
