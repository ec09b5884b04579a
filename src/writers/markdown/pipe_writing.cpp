// Tables as GitHub Flavored Markdown has them.
#include "writers/markdown/pipe_writing.hpp"

#include "document/vocabulary.hpp"
#include "writers/markdown/row_elements.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace galley::writers {

using bridge::Node;

namespace {

/// Or the only row, when it is made of heads.
bool is_head(Node row) {
    const bool alone = !row.next_element() && !row.previous_element() &&
                       !row.parent().next_element() && !row.parent().previous_element();
    return row.parent().name() == "thead" || (alone && row.child("th") && !row.child("td"));
}

std::size_t width_of(Node row) {
    std::size_t cells = 0;
    for (Node cell = row.first_element(); cell; cell = cell.next_element()) {
        ++cells;
    }
    return cells;
}

bool is_simple(Node cell) {
    if (cell.attribute("colspan") || cell.attribute("rowspan")) {
        return false;
    }
    const Node first = cell.first_element();
    const bool paragraph = first.name() == "para" && !first.next_element();
    for (Node inner = paragraph ? first.first_element() : first; inner;
         inner = inner.next_element()) {
        if (element_kind(inner.name()) != ElementKind::Inline && inner.name() != "footnote") {
            return false;
        }
    }
    return true;
}

/// One line, its pipes escaped: they would part cells in code too. pandoc's are escaped already.
std::string text_of(Node cell, References& references) {
    MarkedText text;
    add_inlines(cell, references, Lines::Run, text);
    std::string out;
    for (const char c : text.empty() ? std::string() : text.render(0, references.flavour()).text) {
        if (c == '|' && !references.is_pandoc()) {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string_view rule_of(std::string_view align) {
    return align == "left" ? ":--" : align == "center" ? ":-:" : align == "right" ? "--:" : "---";
}

} // namespace

bool is_pipe_table(Node table) {
    const std::vector<Node> rows = row_elements(table);
    if (rows.empty() || width_of(rows.front()) == 0) {
        return false;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if ((i > 0 && is_head(rows[i])) || width_of(rows[i]) != width_of(rows.front())) {
            return false;
        }
        for (Node cell = rows[i].first_element(); cell; cell = cell.next_element()) {
            if (!is_simple(cell)) {
                return false;
            }
        }
    }
    return true;
}

std::string pipe_table(Node table, References& references) {
    const std::vector<Node> rows = row_elements(table);
    const bool headed = is_head(rows.front());
    std::string out;
    std::string rule = "|";
    for (Node cell = rows.front().first_element(); cell; cell = cell.next_element()) {
        out += headed ? "" : "|  ";
        rule.append(rule_of(cell.attribute("align").value_or(""))).append("|");
    }
    out += headed ? "" : "|\n" + rule;
    for (const Node row : rows) {
        out += out.empty() ? "|" : "\n|";
        for (Node cell = row.first_element(); cell; cell = cell.next_element()) {
            out.append(" ").append(text_of(cell, references)).append(" |");
        }
        out += is_head(row) ? "\n" + rule : "";
    }
    return out;
}

} // namespace galley::writers
