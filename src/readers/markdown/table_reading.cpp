// Pipe tables as tables of the intermediate.
#include "readers/markdown/table_reading.hpp"

#include "base/ascii.hpp"
#include "bridge/commonmark.hpp"

#include <algorithm>

namespace galley::readers {

using bridge::MarkdownKind;
using bridge::MarkdownNode;
using bridge::MarkdownTree;
using bridge::Node;

namespace {

/// The first block, when it is a paragraph of all that stands before the definitions.
MarkdownNode paragraph_of(const MarkdownTree& tree, std::string_view text) {
    const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
    const MarkdownNode first = tree.root().first_child();
    const bool whole = first.kind() == MarkdownKind::Paragraph && first.place().end_line == lines;
    return whole ? first : MarkdownNode();
}

/// With a backslash before the sign that would make a list, a head or the like of it.
std::string escaped_start(const std::string& text) {
    std::size_t at = 0;
    while (at < text.size() && is_ascii_digit(text[at])) {
        ++at;
    }
    std::string out = text;
    return out.insert(at, 1, '\\');
}

} // namespace

void add_markdown_text(Node target,
                       const std::string& text,
                       LinkDefinitions& definitions,
                       const InlineReading& reading) {
    if (text.empty()) {
        return;
    }
    for (const std::string& form : {text, escaped_start(text)}) {
        const MarkdownTree tree = MarkdownTree::parse_github(definitions.with_those_of(form));
        if (const MarkdownNode paragraph = paragraph_of(tree, form)) {
            add_inlines(paragraph.first_child(), target, reading);
            return;
        }
    }
    target.append_text(legal_text(text));
}

void fill_table(Node made,
                const PipeTable& table,
                LinkDefinitions& definitions,
                const InlineReading& reading) {
    const bool head_alone = table.rows.size() == 1; // but every table has a body
    Node body;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (r < 2) {
            body = made.append_element(r == 0 && !head_alone ? "thead" : "tbody");
        }
        Node row = body.append_element("tr");
        for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
            Node cell = row.append_element(r == 0 ? "th" : "td");
            if (!table.alignments[c].empty()) {
                cell.set_attribute("align", table.alignments[c]);
            }
            add_markdown_text(cell, table.rows[r][c], definitions, reading);
        }
    }
}

} // namespace galley::readers
