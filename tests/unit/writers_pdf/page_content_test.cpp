// Operators of page contents.
#include "bridge/font_face.hpp"
#include "sample_pages.hpp"
#include "support/catch.hpp"
#include "writers/pdf/content_stream.hpp"
#include "writers/pdf/page_content.hpp"

using namespace galley::writers;
using galley::Length;
using galley::typeset::GlyphRun;
using galley::typeset::Page;

namespace {

std::string thousandths_text(Thousandths value) {
    std::string out;
    append_thousandths(out, value);
    return out;
}

/// One font of 500 units a glyph, whose codes are the glyphs.
struct Drawing {
    Drawing() {
        page.height = Length::from_points(100.0);
        font.code = {0, 1, 2, 3};
        font.width = {500, 500, 500, 500};
        font.texts = &texts;
    }

    void run(std::string text, std::initializer_list<double> advances) {
        GlyphRun made;
        made.size = Length::from_points(10.0);
        made.y = Length::from_points(30.0);
        made.text = std::move(text);
        std::uint32_t at = 0;
        for (const double advance : advances) {
            made.glyphs.push_back({1 + at % 3, at, Length::from_points(advance), {}, {}});
            ++at;
        }
        page.runs.push_back(std::move(made));
    }

    [[nodiscard]] std::string draw() {
        std::vector<GlyphCluster> clusters;
        for (const GlyphRun& run : page.runs) {
            split_clusters(run, clusters);
            texts.add(run, clusters);
        }
        galley::typeset::Pages pages;
        pages.pages.push_back(page);
        std::vector<PlannedLink> links;
        const StructurePlan plan = plan_structure(pages, links);
        const PageColors colors = screen_colors();
        return page_content(page, plan.pages[0], plan, {std::span(&font, 1), colors, pages});
    }

    Page page;
    GlyphTexts texts;
    PdfFont font;
};

std::string code(char c) { return std::string("\0", 1) + c; }

} // namespace

TEST_CASE("thousandths of a point have no needless digits", "[writers][pdf]") {
    CHECK(thousandths_text(0) == "0");
    CHECK(thousandths_text(12'000) == "12");
    CHECK(thousandths_text(-12'340) == "-12.34");
    CHECK(thousandths_text(5) == "0.005");
    CHECK(thousandths_text(-50) == "-0.05");
    CHECK(thousandths(1.0 / 3.0) == 333);
    CHECK(thousandths(1e300) == 0);
}

TEST_CASE("the y axis is flipped, glyphs of natural width need no adjustment", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("ab", {5.0, 5.0});
    CHECK(drawing.draw().find("/F0 10 Tf\n0 70 Td\n[(" + code(1) + code(2) + ")]TJ\n") !=
          std::string::npos);
}

TEST_CASE("justified advances become adjustments whose errors do not add up", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("abcabc", {6.0, 5.004, 5.004, 5.004, 5.0, 5.0});
    const std::string content = drawing.draw();
    // 1 point is 100 thousandths of 10 points; 0.004 is below the tolerance until it is three
    // times.
    CHECK(content.find("[(" + code(1) + ")-100(" + code(2) + code(3) + code(1) + ")-1(" + code(2) +
                       code(3) + ")]TJ") != std::string::npos);
}

TEST_CASE("horizontal scaling is taken out of the adjustments", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("ab", {5.1, 5.1});
    drawing.page.runs[0].horizontal_scale = 1.02;
    const std::string content = drawing.draw();
    CHECK(content.find("102 Tz\n") != std::string::npos);
    CHECK(content.find("[(" + code(1) + code(2) + ")]TJ") != std::string::npos);
}

TEST_CASE("offsets move one glyph and not the pen", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("ab", {5.0, 5.0});
    const galley::typeset::GlyphString plain = drawing.page.runs[0].glyphs;
    galley::typeset::PlacedGlyph moved = plain[1];
    moved.x_offset = Length::from_points(1.0);
    moved.y_offset = Length::from_points(-2.0);
    drawing.page.runs[0].glyphs = {plain[0], moved};
    const std::string content = drawing.draw();
    CHECK(content.find("2 Ts\n[-100(" + code(2) + ")]TJ\n0 Ts") != std::string::npos);
}

TEST_CASE("black needs no operator, grey is grey and colour is RGB", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("a", {5.0});
    CHECK(drawing.draw().find(" g\n") == std::string::npos);
    drawing.page.runs[0].color = {0.5, 0.5, 0.5};
    CHECK(drawing.draw().find("0.5 g\n") != std::string::npos);
    drawing.page.runs[0].color = {1.0, 0.5, 0.0};
    CHECK(drawing.draw().find("1 0.5 0 rg\n") != std::string::npos);
}

TEST_CASE("a missing glyph leaves a gap and draws nothing", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("abc", {5.0, 5.0, 5.0});
    const galley::typeset::GlyphString all = drawing.page.runs[0].glyphs;
    drawing.page.runs[0].glyphs = {all[0], {0, 1, all[1].advance, {}, {}}, all[2]};
    CHECK(drawing.draw().find("[(" + code(1) + ")-500(" + code(3) + ")]TJ") != std::string::npos);
}

TEST_CASE("a font that the file does not hold is not named", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("a", {5.0});
    drawing.page.runs[0].glyphs = {{0, 0, Length::from_points(5.0), {}, {}}};
    CHECK(drawing.draw().find(" Tf") != std::string::npos);
    drawing.font.texts = nullptr;
    CHECK(drawing.draw().find(" Tf") == std::string::npos);
}

TEST_CASE("runs that cannot be drawn are skipped", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("", {});
    drawing.run("a", {5.0});
    drawing.page.runs[1].size = Length();
    drawing.run("b", {5.0});
    drawing.page.runs[2].font = 7;
    CHECK(drawing.draw().find("TJ") == std::string::npos);
}

TEST_CASE("brackets, backslashes and line ends in codes are escaped", "[writers][pdf]") {
    const PageColors colors = screen_colors();
    ContentStream stream(colors);
    stream.glyph(0x2829);
    stream.glyph(0x5C0D);
    stream.flush_glyphs();
    CHECK(stream.bytes() == "[(\\(\\)\\\\\\r)]TJ\n");
}

TEST_CASE("the head and the foot of a page are pagination artifacts, rules are layout",
          "[writers][pdf]") {
    Drawing drawing;
    drawing.run("a", {5.0});
    drawing.page.rules.push_back({Length::from_points(1.0),
                                  Length::from_points(10.0),
                                  Length::from_points(20.0),
                                  Length::from_points(0.5),
                                  {}});
    const std::string content = drawing.draw();
    CHECK(content.find("/Type/Pagination/Subtype/Header") != std::string::npos);
    CHECK(content.find("/Artifact<</Type/Layout>> BDC\n1 89.5 20 0.5 re f\nEMC") !=
          std::string::npos);
}

TEST_CASE("an unseen run is text that is not painted", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("a", {5.0});
    drawing.run("b", {5.0});
    drawing.page.runs[0].unseen = true;
    const std::string content = drawing.draw();
    const auto unseen = content.find("3 Tr\n");
    const auto seen = content.find("0 Tr\n");
    REQUIRE(unseen != std::string::npos);
    REQUIRE(seen != std::string::npos);
    CHECK(unseen < content.find("(" + code(1) + ")"));
    CHECK(content.find("(" + code(1) + ")") < seen);
}

TEST_CASE("a drawn letter is a filled path, an artifact beside the text", "[writers][pdf]") {
    galley::typeset::Pages pages;
    pages.fonts.push_back(
        std::make_shared<const galley::bridge::FontFace>(galley::bridge::FontFace::load(
            GALLEY_SOURCE_DIR "/styles/fonts/eb-garamond/EBGaramond-Regular.ttf")));
    Page page;
    page.height = Length::from_points(100.0);
    page.letters.push_back({0,
                            pages.fonts[0]->glyph(U'I'),
                            Length::from_points(40.0),
                            Length::from_points(10.0),
                            Length::from_points(60.0),
                            {}});
    const PageColors colors = screen_colors();
    const std::string content = page_content(page, {}, {}, {{}, colors, pages});
    CHECK(content.starts_with("/Artifact<</Type/Layout>>"));
    CHECK(content.find(" m\n") != std::string::npos);
    CHECK(content.find("h\n") != std::string::npos);
    CHECK(content.find("f\nEMC\n") != std::string::npos);
    CHECK(content.find("Tf") == std::string::npos);
}

TEST_CASE("an underline ends before the white space at the line's end", "[writers][pdf]") {
    Drawing drawing;
    drawing.run("ab ", {5.0, 5.0, 5.0});
    drawing.page.runs[0].decoration.underline = true;
    CHECK(drawing.draw().find("0 68.3 10 0.5 re f") != std::string::npos);
    drawing.page.runs[0].decoration = {false, true};
    CHECK(drawing.draw().find("0 72.1 10 0.5 re f") != std::string::npos);
}
