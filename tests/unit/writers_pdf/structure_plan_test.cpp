// Reading order and marked content.
#include "sample_pages.hpp"
#include "support/catch.hpp"
#include "writers/pdf/structure_plan.hpp"

using namespace galley::writers;
using galley::typeset::Pages;
using galley::typeset::Role;

namespace {

Pages pages_of(std::initializer_list<std::pair<Role, int>> elements) {
    Pages pages;
    for (const auto& [role, parent] : elements) {
        pages.structure.push_back({role, parent, {}, {}, {}, {}, false});
    }
    pages.pages.resize(1);
    return pages;
}

void run(Pages& pages, int structure, std::size_t page = 0) {
    galley::typeset::GlyphRun made;
    made.structure = structure;
    made.text = "a";
    made.glyphs.push_back({1, 0, {}, {}, {}});
    pages.pages[page].runs.push_back(std::move(made));
}

StructurePlan plan_of(const Pages& pages) {
    std::vector<PlannedLink> links;
    return plan_structure(pages, links);
}

/// "e2" an element, "c1" content of that id, "a0" an annotation.
std::string kids(const StructurePlan& plan, int element) {
    std::string out;
    for (const StructureKid& kid : plan.elements[static_cast<std::size_t>(element)].kids) {
        const char kind = kid.kind == StructureKid::Kind::Element   ? 'e'
                          : kid.kind == StructureKid::Kind::Content ? 'c'
                                                                    : 'a';
        out += (out.empty() ? "" : " ") + std::string(1, kind) + std::to_string(kid.index);
    }
    return out;
}

} // namespace

TEST_CASE("text before and after an inner element stays around it", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1}, {Role::Paragraph, 0}, {Role::Span, 1}});
    for (const int structure : {1, 1, 2, 1}) {
        run(pages, structure);
    }
    const StructurePlan plan = plan_of(pages);
    CHECK(kids(plan, 1) == "c0 e2 c2");
    CHECK(kids(plan, 2) == "c1");
    CHECK(plan.pages[0].size() == 3);
    CHECK(plan.roots == std::vector<int>{0});
}

TEST_CASE("a paragraph over two pages holds the content of both", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1}, {Role::Paragraph, 0}});
    pages.pages.resize(2);
    run(pages, 1, 0);
    run(pages, 1, 1);
    const StructurePlan plan = plan_of(pages);
    REQUIRE(plan.elements[1].kids.size() == 2);
    CHECK(plan.elements[1].kids[1].page == 1);
    CHECK(plan.elements[1].kids[1].index == 0);
}

TEST_CASE("a note at the foot is read after its call", "[writers][pdf]") {
    Pages pages = pages_of(
        {{Role::Document, -1}, {Role::Paragraph, 0}, {Role::Reference, 1}, {Role::Note, 1}});
    for (const int structure : {1, 2, 1, 3}) {
        run(pages, structure);
    }
    CHECK(kids(plan_of(pages), 1) == "c0 e2 e3 c2");
}

TEST_CASE("siblings keep the order of the structure", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1}, {Role::Paragraph, 0}, {Role::Paragraph, 0}});
    run(pages, 2);
    run(pages, 1);
    CHECK(kids(plan_of(pages), 0) == "e1 e2");
}

TEST_CASE("an element without a role gives way to its parent", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1}, {Role::Paragraph, 0}, {Role::None, 1}});
    run(pages, 2);
    const StructurePlan plan = plan_of(pages);
    CHECK(plan.pages[0][0].element == 1);
    CHECK_FALSE(plan.elements[2].written);
}

TEST_CASE("artifacts, and what names no element, are not in the tree", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1}, {Role::Artifact, 0}, {Role::Span, 1}});
    for (const int structure : {1, 2, -1, 99, -7}) {
        run(pages, structure);
    }
    const StructurePlan plan = plan_of(pages);
    REQUIRE(plan.pages[0].size() == 1);
    CHECK(plan.pages[0][0].mcid == -1);
    CHECK(plan.pages[0][0].pagination);
    CHECK(kids(plan, 0).empty());
    CHECK(plan.elements[0].written);
}

TEST_CASE("an ornament within the text is no running head", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1}, {Role::Paragraph, 0}});
    for (const int structure : {1, -1, 1, -1}) {
        run(pages, structure);
    }
    const StructurePlan plan = plan_of(pages);
    REQUIRE(plan.pages[0].size() == 4);
    CHECK_FALSE(plan.pages[0][1].pagination);
    CHECK(plan.pages[0][3].pagination);
}

TEST_CASE("elements without content are left out, table cells are not", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1},
                            {Role::Paragraph, 0},
                            {Role::Table, 0},
                            {Role::TableRow, 2},
                            {Role::TableCell, 3},
                            {Role::TableCell, 3}});
    run(pages, 5);
    const StructurePlan plan = plan_of(pages);
    CHECK(kids(plan, 0) == "e2");
    CHECK(kids(plan, 3) == "e4 e5");
}

TEST_CASE("a link outside of any Link element gets one", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1}, {Role::Paragraph, 0}});
    run(pages, 1);
    pages.pages[0].links.push_back({{}, {}, {}, {}, "https://example.org", 1, {}});
    pages.pages[0].links.push_back({{}, {}, {}, {}, "https://example.org", -1, {}});
    std::vector<PlannedLink> links = {{0, 0, -1}, {0, 1, -1}};
    const StructurePlan plan = plan_structure(pages, links);
    REQUIRE(plan.elements.size() == 4);
    CHECK(links[0].element == 2);
    CHECK(kids(plan, 1) == "c0 e2");
    CHECK(kids(plan, 2) == "a0");
    CHECK(kids(plan, 0) == "e1 e3");
}

TEST_CASE("glyphs without a text of their own get a mark of their own", "[writers][pdf]") {
    Pages pages = pages_of({{Role::Document, -1}, {Role::Paragraph, 0}});
    run(pages, 1);
    auto& odd = pages.pages[0].runs.back();
    odd.text = "aq\xCC\x81z";
    odd.glyphs = {{1, 0, {}, {}, {}}, {2, 1, {}, {}, {}}, {3, 1, {}, {}, {}}, {4, 4, {}, {}, {}}};
    run(pages, 1);
    const StructurePlan plan = plan_of(pages);
    REQUIRE(plan.pages[0].size() == 4);
    CHECK_FALSE(plan.pages[0][0].actual_text);
    CHECK(plan.pages[0][1].actual_text == "q\xCC\x81");
    CHECK(plan.pages[0][1].first_glyph == 1);
    CHECK(plan.pages[0][1].end_glyph == 3);
    CHECK(kids(plan, 1) == "c0 c1 c2 c3");
}
