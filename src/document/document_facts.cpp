// Words, heads and blocks counted in one walk.
#include "document/document_facts.hpp"

#include "document/vocabulary.hpp"

namespace galley {

namespace {

std::uint64_t words_of(std::string_view text) {
    std::uint64_t words = 0;
    bool within = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        words += !blank && !within ? 1U : 0U;
        within = !blank;
    }
    return words;
}

bool holds_text(bridge::Node block) {
    const ElementKind kind = element_kind(block.name());
    return kind == ElementKind::Paragraph || kind == ElementKind::Title;
}

} // namespace

DocumentFacts facts_of(const Document& document) {
    DocumentFacts facts;
    facts.title = document.metadata().title;
    const bridge::Node root = document.root();
    for (bridge::Node node = root.first_child(); node;) {
        const bool info = node.is_element() && node.name() == "info";
        const bool text = !info && node.is_element() && holds_text(node);
        if (text) {
            const bool head = element_kind(node.name()) == ElementKind::Title;
            const bridge::Node parent = node.parent();
            const bool section = element_kind(parent.name()) == ElementKind::Section;
            facts.words += words_of(node.text());
            facts.heads += head && section ? 1U : 0U;
            const auto id =
                (head ? parent : node).attribute(bridge::xml_namespace, "id").value_or("");
            if (!id.empty()) {
                facts.blocks.emplace_back(id);
            }
        }
        node = bridge::next_in_tree(node, root, info || text);
    }
    return facts;
}

} // namespace galley
