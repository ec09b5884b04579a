// Typewriter quotes and dashes of the intermediate, for writers that are not made from XHTML.
#include "presentation/document_punctuation.hpp"

#include "document/vocabulary.hpp"
#include "presentation/punctuation.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace galley::presentation {

using bridge::Node;

namespace {

bool is_block_of_text(Node node) {
    const ElementKind kind = element_kind(node.name());
    return kind == ElementKind::Paragraph || kind == ElementKind::Title;
}

bool is_typed_as_is(Node node) {
    return node.name() == "programlisting" || node.attribute("class") == "monospaced" ||
           node.attribute("role") == "thematic-break";
}

bool is_code_or_address(Node node) {
    constexpr std::array<std::string_view, 6> code{
        "literal", "code", "filename", "command", "userinput", "computeroutput"};
    if (node.name() == "link") {
        const auto address = node.attribute(xlink_namespace, "href");
        return address && address->ends_with(node.text());
    }
    return std::find(code.begin(), code.end(), node.name()) != code.end();
}

/// A cell or a paragraph may hold blocks, which count one by one.
bool holds_text_blocks(Node block) {
    for (Node node = block.first_element(); node; node = node.next_element()) {
        const ElementKind kind = element_kind(node.name());
        if ((kind == ElementKind::Paragraph || kind == ElementKind::Group) &&
            node.name() != "footnote") {
            return true;
        }
    }
    return false;
}

void educate_one(Node block, std::string_view language) {
    const Node titled = block.name() == "title" ? block.parent() : Node();
    const std::string label(titled.attribute("label").value_or(""));
    std::vector<Node> nodes(1); // the label's place
    std::vector<TypedStretch> stretches{{label.empty() ? label : label + " "}};
    for (Node node = block.first_child(); node;) {
        const bool passed = node.name() == "footnote" || node.name() == "alt";
        if (node.is_text()) {
            bool kept = false;
            for (Node up = node.parent(); up && up != block && !kept; up = up.parent()) {
                kept = is_code_or_address(up);
            }
            nodes.push_back(node);
            stretches.push_back({std::string(node.content()), kept});
        }
        node = next_in_tree(node, block, passed);
    }
    if (educate_stretches(stretches, nearest_language(block).value_or(language))) {
        for (std::size_t i = 1; i < nodes.size(); ++i) {
            if (nodes[i].content() != stretches[i].text) {
                nodes[i].set_content(stretches[i].text);
            }
        }
        if (!label.empty()) {
            stretches.front().text.pop_back();
            Node(titled).set_attribute("label", stretches.front().text);
        }
    }
}

} // namespace

void educate_document(Node root, std::string_view language) {
    for (Node node = root; node;) {
        const bool typed = is_typed_as_is(node);
        if (!typed && is_block_of_text(node) && !holds_text_blocks(node)) {
            educate_one(node, language);
        }
        node = next_in_tree(node, root, typed); // into its notes as well
    }
}

} // namespace galley::presentation
