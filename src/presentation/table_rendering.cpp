// DocBook tables, of the CALS and of the HTML kind, as XHTML ones.
#include "presentation/table_rendering.hpp"

#include "presentation/inline_rendering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace galley::presentation {

namespace {

using bridge::Node;

/// More is no table but an attack on the reader (HTML limits colspan to 1000 as well).
constexpr int most_columns = 1000;

int number_of(std::string_view text) {
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && value > 0 ? std::min(value, most_columns) : 0;
}

/// What a colspec says of one column.
struct Column {
    std::string_view name;
    std::string_view align;
};

std::vector<Column> columns_of(Node group) {
    std::vector<Column> columns;
    for (Node node = group.first_element(); node; node = node.next_element()) {
        if (node.name() == "colspec") {
            columns.push_back(
                {attribute_or_empty(node, "colname"), attribute_or_empty(node, "align")});
        }
    }
    return columns;
}

std::size_t index_of(const std::vector<Column>& columns, std::string_view name) {
    const auto found = std::find_if(
        columns.begin(), columns.end(), [&](const Column& column) { return column.name == name; });
    return static_cast<std::size_t>(found - columns.begin());
}

int span_of(Node entry, const std::vector<Column>& columns) {
    if (const int given = number_of(attribute_or_empty(entry, "colspan"))) {
        return given;
    }
    const std::size_t first = index_of(columns, attribute_or_empty(entry, "namest"));
    const std::size_t last = index_of(columns, attribute_or_empty(entry, "nameend"));
    return last < columns.size() && first <= last ? static_cast<int>(last - first) + 1 : 1;
}

int rows_of(Node entry) {
    const int given = number_of(attribute_or_empty(entry, "rowspan"));
    return given > 0 ? given : number_of(attribute_or_empty(entry, "morerows")) + 1;
}

void set_align(Node cell, std::string_view align) {
    constexpr std::array<std::string_view, 4> known{"left", "right", "center", "justify"};
    if (std::find(known.begin(), known.end(), align) != known.end()) {
        add_class(cell, fmt::format("align-{}", align));
    }
}

void fill_cell(Rendering& rendering, Node entry, Node cell, RenderBlocks blocks) {
    const Node first = entry.first_element();
    if (!first || is_inline(first)) {
        render_text(rendering, entry, cell);
        return;
    }
    const bool single =
        !first.next_element() && (first.name() == "para" || first.name() == "simpara");
    if (single) {
        render_text(rendering, first, cell);
        return;
    }
    for (Node block = first; block; block = block.next_element()) {
        blocks(rendering, block, cell);
    }
}

/// What holds for all cells of a part of a table.
struct Part {
    bool head = false;
    std::vector<Column> columns;
    RenderBlocks blocks = nullptr;
};

void render_row(Rendering& rendering, Node row, Node to, const Part& part) {
    const auto& [head, columns, blocks] = part;
    Node made = open(to, "tr", row);
    std::size_t column = 0;
    for (Node entry = row.first_element(); entry; entry = entry.next_element()) {
        const bool is_head = head || entry.name() == "th";
        Node cell = open(made, is_head ? "th" : "td", entry);
        if (is_head) {
            cell.set_attribute("scope", head ? "col" : "row");
        }
        const int wide = span_of(entry, columns);
        const int high = rows_of(entry);
        if (wide > 1) {
            cell.set_attribute("colspan", fmt::format("{}", wide));
        }
        if (high > 1) {
            cell.set_attribute("rowspan", fmt::format("{}", high));
        }
        const std::string_view align = attribute_or_empty(entry, "align");
        set_align(cell, !align.empty() || column >= columns.size() ? align : columns[column].align);
        column += static_cast<std::size_t>(wide);
        fill_cell(rendering, entry, cell, blocks);
    }
}

void render_group(Rendering& rendering, Node group, Node table, RenderBlocks blocks) {
    const std::vector<Column> columns = columns_of(group);
    for (const std::string_view part : {"thead", "tbody", "tfoot"}) {
        for (Node section = group.first_element(); section; section = section.next_element()) {
            if (section.name() != part) {
                continue;
            }
            Node made = open(table, part, section);
            for (Node row = section.first_element(); row; row = row.next_element()) {
                if (row.name() == "row" || row.name() == "tr") {
                    render_row(rendering, row, made, {part == "thead", columns, blocks});
                }
            }
        }
    }
}

} // namespace

bool is_table(Node source) { return source.name() == "table" || source.name() == "informaltable"; }

void render_table(Rendering& rendering, Node source, Node to, RenderBlocks blocks) {
    Node table = open(to, "table", source);
    for (const std::string_view name : {"title", "caption"}) {
        if (const Node title = source.child(name)) {
            render_text(rendering, title, table.append_element("caption"));
            break;
        }
    }
    bool grouped = false;
    for (Node group = source.first_element(); group; group = group.next_element()) {
        if (group.name() == "tgroup") {
            grouped = true;
            render_group(rendering, group, table, blocks);
        }
    }
    if (grouped) {
        return;
    }
    render_group(rendering, source, table, blocks);
    Node body;
    for (Node row = source.first_element(); row; row = row.next_element()) {
        if (row.name() == "tr") {
            body = body ? body : table.append_element("tbody");
            render_row(rendering, row, body, {false, {}, blocks});
        }
    }
}

} // namespace galley::presentation
