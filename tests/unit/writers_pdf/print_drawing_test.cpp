// Files for the press, read again by the preflight and by libqpdf.
#include "base/error.hpp"
#include "bridge/pdf_file.hpp"
#include "press/preflight.hpp"
#include "sample_pages.hpp"
#include "support/catch.hpp"
#include "writers/pdf/press_boxes.hpp"
#include "writers/pdf/press_profile.hpp"
#include "writers/pdf/print_drawing.hpp"
#include "writers/pdf/srgb_profile.hpp"

using namespace galley::writers;
using galley::Diagnostics;
using galley::Length;
using galley::bridge::PdfFile;
using galley::press::Edges;
using galley::press::Standard;
using galley::typeset::Pages;

namespace {

PdfOptions known() {
    PdfOptions options;
    options.title = "Caf\xC3\xA9 & <Press>";
    options.authors = {"A. Writer"};
    options.date = "2026-11-23T10:20:30Z";
    options.producer = "galley";
    return options;
}

Pages one_page(const galley::css::Color& color) {
    galley::tests::PageSetter setter;
    const int paragraph = setter.element(galley::typeset::Role::Paragraph, 0);
    setter.line(paragraph, "Colour").color = color;
    return std::move(setter.pages);
}

std::string contents(const std::string& bytes) {
    const PdfFile file(bytes, "made.pdf");
    return file.pages().front()["Contents"].data();
}

} // namespace

TEST_CASE("the sample meets each standard that it claims", "[writers][print]") {
    for (const Standard standard : {Standard::X4, Standard::X1a, Standard::X1a2001}) {
        PrintOptions options;
        options.standard = standard;
        Diagnostics diagnostics;
        const std::string bytes =
            draw_print(galley::tests::sample_pages(), known(), options, diagnostics);
        CHECK(diagnostics.list().empty());
        CHECK(bytes == draw_print(galley::tests::sample_pages(), known(), options, diagnostics));
        const auto report = galley::press::preflight(bytes, "made.pdf", {standard, nullptr});
        CHECK(report.findings.empty());
        for (const auto& finding : report.findings) {
            UNSCOPED_INFO(finding.rule + ": " + finding.message);
        }
        const PdfFile file(bytes, "made.pdf");
        CHECK(file.version() == galley::press::pdf_version(standard));
        CHECK(file.packed() == (standard == Standard::X4));
        const auto root = file.trailer()["Root"];
        CHECK_FALSE(root.has("StructTreeRoot"));
        CHECK_FALSE(root.has("Outlines"));
        for (const auto& page : file.pages()) {
            CHECK_FALSE(page.has("Annots"));
        }
        CHECK(file.trailer()["Info"]["Title"].text() == known().title);
    }
}

TEST_CASE("an odd number of pages gets a blank one, on the other side", "[writers][print]") {
    PrintOptions options;
    options.bleed = Edges{{}, {}, {}, Length::from_points(9.0)};
    Diagnostics diagnostics;
    const std::string bytes = draw_print(one_page({}), known(), options, diagnostics);
    const PdfFile file(bytes, "made.pdf");
    const auto pages = file.pages();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0]["TrimBox"].items()[0].number() == 0.0);
    CHECK(pages[1]["TrimBox"].items()[0].number() == 9.0);
    CHECK(pages[1]["Contents"].data().empty());
}

TEST_CASE("black and grey are black ink alone, red is other inks", "[writers][print]") {
    Diagnostics diagnostics;
    CHECK(contents(draw_print(one_page({}), known(), {}, diagnostics)).find("0 0 0 1 k\n") !=
          std::string::npos);
    const auto grey = draw_print(one_page({0.25, 0.25, 0.25}), known(), {}, diagnostics);
    CHECK(contents(grey).find("0 0 0 0.75 k\n") != std::string::npos);
    const auto red = contents(draw_print(one_page({1.0, 0.0, 0.0}), known(), {}, diagnostics));
    CHECK(red.find(" k\n") != std::string::npos);
    CHECK(red.find("rg") == std::string::npos);
    CHECK(diagnostics.list().empty());
}

TEST_CASE("colours may stay sRGB, with their profile", "[writers][print]") {
    PrintOptions options;
    options.colours = galley::press::ColourUse::Srgb;
    Diagnostics diagnostics;
    const auto bytes = draw_print(one_page({1.0, 0.0, 0.0}), known(), options, diagnostics);
    CHECK(contents(bytes).find("/CS0 cs 1 0 0 sc\n") != std::string::npos);
    CHECK(galley::press::preflight(bytes, "made.pdf", {}).findings.empty());
}

TEST_CASE("a colour of too much ink is told of once", "[writers][print]") {
    Pages pages = one_page({0.1, 0.05, 0.0});
    pages.pages.push_back(pages.pages.front());
    PrintOptions options;
    Diagnostics diagnostics;
    static_cast<void>(draw_print(pages, known(), options, diagnostics));
    CHECK(diagnostics.list().empty()); // below the profile's own limit
    options.ink_limit = 240.0;
    static_cast<void>(draw_print(pages, known(), options, diagnostics));
    REQUIRE(diagnostics.list().size() == 1);
    CHECK(diagnostics.list().front().code == "G532");
}

TEST_CASE("another profile names itself, and one of a screen is refused", "[writers][print]") {
    const std::string own(press_profile());
    PrintOptions options;
    options.profile = own;
    options.profile_name = "own.icc";
    Diagnostics diagnostics;
    const auto bytes = draw_print(one_page({}), known(), options, diagnostics);
    const PdfFile file(bytes, "made.pdf");
    const auto intent = file.trailer()["Root"]["OutputIntents"].items().front();
    CHECK(intent["OutputConditionIdentifier"].text() == "Custom");
    CHECK(intent["Info"].text() == "Derived from FOGRA39L");
    CHECK(intent["DestOutputProfile"].data() == own);
    options.profile = srgb_profile();
    CHECK_THROWS_AS(draw_print(one_page({}), known(), options, diagnostics), galley::Error);
}

TEST_CASE("media hold bleed, bleed holds trim; the spine is at the left of a recto",
          "[writers][print]") {
    galley::typeset::Page page;
    page.width = Length::from_points(100.0);
    page.height = Length::from_points(200.0);
    const auto points = [](double value) { return Length::from_points(value); };
    const Edges bleed{points(3.0), points(4.0), points(1.0), points(2.0)};
    CHECK(box_entries(press_boxes(page, bleed, false)) ==
          "/MediaBox[0 0 103 207]/BleedBox[0 0 103 207]/TrimBox[1 4 101 204]");
    page.recto = false;
    CHECK(box_entries(press_boxes(page, bleed, false)) ==
          "/MediaBox[0 0 103 207]/BleedBox[0 0 103 207]/TrimBox[2 4 102 204]");
    const PressBoxes marked = press_boxes(page, bleed, true);
    CHECK(marked.bleed.left > 14'000);
    CHECK(marked.media.top - marked.bleed.top > 14'000);
}

TEST_CASE("crop marks stay outside the bleed", "[writers][print]") {
    PrintOptions options;
    options.bleed = Edges{};
    options.crop_marks = true;
    Diagnostics diagnostics;
    const auto bytes = draw_print(one_page({}), known(), options, diagnostics);
    const PdfFile file(bytes, "made.pdf");
    int marks = 0;
    const auto bleed = file.pages().front()["BleedBox"].items();
    file.operations(file.pages().front(), [&](const galley::bridge::PdfOperation& operation) {
        if (operation.name != "re") {
            return;
        }
        ++marks;
        const double left = operation.operands[0].number();
        const double bottom = operation.operands[1].number();
        const double right = left + operation.operands[2].number();
        const double top = bottom + operation.operands[3].number();
        CHECK((right < bleed[0].number() || left > bleed[2].number() || top < bleed[1].number() ||
               bottom > bleed[3].number()));
    });
    CHECK(marks == 8);
    CHECK(galley::press::preflight(bytes, "made.pdf", {}).findings.empty());
}
