// Tables: cells at their columns and rows, widths of columns, rows across pages.
#include "support/catch.hpp"
#include "typeset/table_grid.hpp"
#include "typeset/typesetter.hpp"
#include "unit/typeset/type_fixture.hpp"

#include <numeric>
#include <set>

using namespace galley;
using namespace galley::typeset;
using namespace galley::tests;
using presentation::Box;

namespace {

Box with_display(css::Display display, Role role, std::vector<Box> children) {
    css::ComputedStyle style = text_style();
    style.display = display;
    style.hyphens = css::Hyphens::None;
    Box box;
    box.style = shared(style);
    box.role = role;
    box.language = "en";
    box.children = std::move(children);
    return box;
}

Box cell(std::string text, int columns = 1, int rows = 1, Role role = Role::TableCell) {
    css::ComputedStyle style = text_style();
    style.display = css::Display::TableCell;
    style.text_align = css::TextAlign::Left;
    style.padding[css::Right].length = Length::from_points(6.0);
    Box box = paragraph_box(std::move(text), style);
    box.role = role;
    box.column_span = columns;
    box.row_span = rows;
    return box;
}

Box head_cell(std::string text) { return cell(std::move(text), 1, 1, Role::TableHeader); }

Box row(std::vector<Box> cells) {
    return with_display(css::Display::TableRow, Role::TableRow, std::move(cells));
}

Box table(std::vector<Box> rows) {
    return with_display(css::Display::Table, Role::Table, std::move(rows));
}

Pages set(std::vector<Box> blocks, double height) {
    Diagnostics diagnostics;
    const std::string css = "@page { size: 300pt " + std::to_string(height) + "pt; margin: 50pt; }";
    const css::StyleSheet sheet = css::parse_stylesheet(css, "test.css", diagnostics);
    return set_pages(document_box(std::move(blocks)), sheet, test_fonts(), {}, diagnostics);
}

const GlyphRun* find(const Page& page, std::string_view text) {
    for (const GlyphRun& run : page.runs) {
        if (run.text.find(text) != std::string::npos) {
            return &run;
        }
    }
    return nullptr;
}

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

TEST_CASE("cells take the columns that spanning cells leave free", "[typeset][tables]") {
    const TableGrid grid = table_grid(table({row({cell("a", 1, 2), cell("b", 2)}),
                                             row({cell("c"), cell("d")}),
                                             row({cell("e"), cell("f"), cell("g")})}));
    CHECK(grid.columns == 3);
    REQUIRE(grid.rows.size() == 3);
    CHECK(grid.rows[0].cells[1].column == 1);
    CHECK(grid.rows[1].cells[0].column == 1);
    CHECK(grid.rows[1].cells[1].column == 2);
    CHECK(grid.rows[2].cells[0].column == 0);
}

TEST_CASE("a span of rows ends with the table", "[typeset][tables]") {
    const TableGrid grid = table_grid(table({row({cell("a", 1, 900)}), row({cell("b")})}));
    CHECK(grid.rows[0].cells[0].rows == 2);
    CHECK(grid.rows[1].cells[0].column == 1);
}

TEST_CASE("only first rows of header cells are a head, and not the whole table",
          "[typeset][tables]") {
    const TableGrid with =
        table_grid(table({row({head_cell("a")}), row({cell("b")}), row({head_cell("c")})}));
    CHECK(with.rows[0].head);
    CHECK_FALSE(with.rows[2].head);
    const TableGrid all = table_grid(table({row({head_cell("a")}), row({head_cell("b")})}));
    CHECK_FALSE(all.rows[0].head);
}

TEST_CASE("columns have what they want when there is room", "[typeset][tables]") {
    const TableGrid grid = table_grid(table({row({cell("a"), cell("b")})}));
    const std::vector<NaturalWidths> wanted{{10.0, 30.0}, {20.0, 40.0}};
    CHECK(column_widths(grid, wanted, 100.0, false) == std::vector<double>{30.0, 40.0});
    CHECK(sum(column_widths(grid, wanted, 100.0, true)) == Approx(100.0));
}

TEST_CASE("narrow columns are not broken beside a column of sentences", "[typeset][tables]") {
    const TableGrid grid = table_grid(table({row({cell("a"), cell("b"), cell("c")})}));
    const auto widths =
        column_widths(grid, {{10.0, 25.0}, {12.0, 30.0}, {40.0, 900.0}}, 200.0, false);
    CHECK(widths[0] == Approx(25.0));
    CHECK(widths[1] == Approx(30.0));
    CHECK(widths[2] == Approx(145.0));
}

TEST_CASE("no column is narrower than its longest word while that is possible",
          "[typeset][tables]") {
    const TableGrid grid = table_grid(table({row({cell("a"), cell("b"), cell("c")})}));
    const auto tight =
        column_widths(grid, {{60.0, 61.0}, {10.0, 300.0}, {20.0, 200.0}}, 100.0, false);
    CHECK(sum(tight) == Approx(100.0));
    CHECK(tight[0] >= 60.0);
    CHECK(tight[1] >= 10.0);
    CHECK(tight[2] >= 20.0);
    CHECK(sum(column_widths(grid, {{90.0, 90.0}, {90.0, 95.0}, {90.0, 99.0}}, 100.0, false)) ==
          Approx(100.0));
}

TEST_CASE("the cells of a row stand beside each other on one baseline", "[typeset][tables]") {
    const Pages pages = set({table({row({cell("left"), cell("right")})})}, 300.0);
    const GlyphRun* left = find(pages.pages[0], "left");
    const GlyphRun* right = find(pages.pages[0], "right");
    REQUIRE(left != nullptr);
    REQUIRE(right != nullptr);
    CHECK(left->y == right->y);
    CHECK(right_edge(*left) < right->x.points());
}

TEST_CASE("a table's head stands above each page of it, and once in the text",
          "[typeset][tables]") {
    std::vector<Box> rows{row({head_cell("Name"), head_cell("Thing")})};
    for (int i = 0; i < 40; ++i) {
        rows.push_back(row({cell("n" + std::to_string(i) + "."), cell("thing")}));
    }
    const Pages pages = set({table(std::move(rows))}, 240.0);
    REQUIRE(pages.pages.size() > 2);
    int heads = 0;
    int rows_seen = 0;
    for (const Page& page : pages.pages) {
        const GlyphRun* head = find(page, "Name");
        REQUIRE(head != nullptr);
        heads += head->structure != artifact ? 1 : 0;
        for (const GlyphRun& run : page.runs) {
            CHECK(run.y >= head->y);
            CHECK(run.y.points() < 190.0);
            rows_seen += run.text.find("thing") != std::string::npos ? 1 : 0;
        }
    }
    CHECK(heads == 1);
    CHECK(rows_seen == 40);
}

TEST_CASE("a row taller than a page goes on overleaf", "[typeset][tables]") {
    std::string words;
    for (int i = 0; i < 300; ++i) {
        words += "w" + std::to_string(i) + " ";
    }
    const Pages pages = set({table({row({cell("short"), cell(words)})})}, 240.0);
    REQUIRE(pages.pages.size() > 1);
    std::string all;
    for (const Page& page : pages.pages) {
        for (const GlyphRun& run : page.runs) {
            CHECK(run.y.points() < 190.0);
            all += run.text;
        }
    }
    for (const std::string_view word : {"w0 ", "w150 ", "w299"}) {
        CHECK(all.find(word) != std::string::npos);
    }
}

TEST_CASE("a cell that spans rows goes on beside them", "[typeset][tables]") {
    const Pages pages = set({table({row({cell("one two three four five six seven eight nine ten "
                                              "eleven twelve thirteen fourteen fifteen",
                                              1,
                                              2),
                                         cell("first")}),
                                    row({cell("second")}),
                                    row({cell("below"), cell("last")})})},
                            400.0);
    const Page& page = pages.pages[0];
    const GlyphRun* fifteen = find(page, "fifteen");
    const GlyphRun* second = find(page, "second");
    const GlyphRun* below = find(page, "below");
    REQUIRE(fifteen != nullptr);
    REQUIRE(second != nullptr);
    REQUIRE(below != nullptr);
    CHECK(second->y <= fifteen->y); // the long cell has more lines than both rows
    CHECK(below->y > fifteen->y);
}
