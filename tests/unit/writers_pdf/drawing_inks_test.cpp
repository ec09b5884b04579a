// Drawings in the inks of a press.
#include "bridge/pdf_file.hpp"
#include "press/image_places.hpp"
#include "press/preflight.hpp"
#include "sample_pages.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "writers/pdf/content_inks.hpp"
#include "writers/pdf/drawing_embedding.hpp"
#include "writers/pdf/press_profile.hpp"
#include "writers/pdf/print_drawing.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

using namespace galley::writers;
using galley::Diagnostics;
using galley::Length;
using galley::Severity;
using galley::bridge::PdfFile;
using galley::bridge::PdfValue;
using galley::press::Standard;
using galley::typeset::Pages;

namespace {

galley::bridge::Inks marked(const galley::css::Color& color) {
    return color.is_grey() ? galley::bridge::Inks{0.0, 0.0, 0.0, 1.0 - color.red}
                           : galley::bridge::Inks{color.red, color.green, color.blue, 0.0};
}

/// A page with these contents, in inks that are easily told.
InkContent converted(const std::string& content, const std::string& resources = "") {
    galley::bridge::PdfObjects objects;
    galley::bridge::Deflater deflater;
    const auto page = objects.add_page();
    objects.set_entries(page, "/MediaBox[0 0 10 10]/Resources<<" + resources + ">>");
    objects.set_page_content(page, deflater.zlib(content));
    const PdfFile file(objects.serialize(), "made.pdf");
    return content_in_inks(file, file.pages().front(), marked);
}

std::string svg(const std::string& within) {
    return "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>" + within + "</svg>";
}

/// A page with the drawing, at twice its own size.
Pages page_with(const std::string& drawing) {
    Pages pages;
    pages.language = "en";
    pages.pictures.push_back(std::make_shared<const galley::pictures::Picture>(
        galley::pictures::read_picture(svg(drawing))));
    galley::typeset::Page page;
    page.width = Length::from_points(300.0);
    page.height = Length::from_points(300.0);
    galley::typeset::PlacedPicture placed;
    placed.width = Length::from_points(150.0);
    placed.height = Length::from_points(75.0);
    page.images.push_back(placed);
    pages.pages = {page, page};
    return pages;
}

struct Made {
    std::string bytes;
    Diagnostics diagnostics;
};

Made printed(const std::string& drawing, PrintOptions options = {}) {
    PdfOptions known;
    known.title = "Drawings";
    known.date = "2026-11-23T10:20:30Z";
    known.drawing_fonts = {GALLEY_SOURCE_DIR "/styles/fonts/eb-garamond/EBGaramond-Regular.ttf"};
    Made made;
    made.bytes = draw_print(page_with(drawing), known, options, made.diagnostics);
    const galley::press::PreflightRequest request{options.standard, nullptr};
    for (const auto& finding : galley::press::preflight(made.bytes, "made.pdf", request).findings) {
        FAIL_CHECK(finding.rule + ": " + finding.message);
    }
    return made;
}

PrintOptions x1a() {
    PrintOptions options;
    options.standard = Standard::X1a;
    return options;
}

PdfValue picture_of(const PdfFile& file) {
    return file.pages().front()["Resources"]["XObject"]["P0"];
}

constexpr const char* bars = "<rect width='40' height='20' fill='#000'/>"
                             "<path d='M0 0L90 40' stroke='#404040' stroke-width='2'/>"
                             "<text x='5' y='45' font-size='12'>Ships</text>";
constexpr const char* glass = "<rect width='40' height='20' fill='#c00' opacity='.5'/>";

std::string gradient(const std::string& from, const std::string& to) {
    return "<linearGradient id='g'><stop offset='0' stop-color='" + from +
           "'/><stop offset='1' stop-color='" + to +
           "'/></linearGradient><rect width='100' height='50' fill='url(#g)'/>";
}

/// The one shading of a drawing.
PdfValue shading_of(const PdfFile& file) {
    for (const PdfValue& object : file.objects()) {
        for (const PdfValue& holder : {object, object["Shading"]}) {
            if (holder.has("ShadingType")) {
                return holder;
            }
        }
        for (const std::string& name : object["Resources"]["Shading"].keys()) {
            return object["Resources"]["Shading"][name];
        }
    }
    return {};
}

} // namespace

TEST_CASE("operators of grey and RGB become those of inks", "[pdf][inks]") {
    CHECK(converted("0 g 0.25 G 1 0 0 rg 0 1 0 RG").content ==
          "0 0 0 1 k\n0 0 0 0.75 K\n1 0 0 0 k\n0 1 0 0 K\n");
    CHECK(converted("0.5 0.5 0.5 rg 0 0 0 RG").content == "0 0 0 0.5 k\n0 0 0 1 K\n");
    CHECK(converted(".1 .2 .3 .4 k 1 0 0 0 K").content == ".1 .2 .3 .4 k\n1 0 0 0 K\n");
}

TEST_CASE("a colour is of the space that was set, which Q brings back", "[pdf][inks]") {
    CHECK(converted("/DeviceRGB cs 1 0 0 sc q /DeviceGray cs .5 sc Q 0 1 0 scn").content ==
          "0 0 0 1 k\n1 0 0 0 k\nq\n0 0 0 1 k\n0 0 0 0.5 k\nQ\n0 1 0 0 k\n");
    CHECK(converted("/Pattern CS /p1 SCN /A cs 0 0 1 sc",
                    "/ColorSpace<</A[/CalRGB<</WhitePoint[1 1 1]>>]>>")
              .content == "/Pattern CS\n/p1 SCN\n0 0 0 1 k\n0 0 1 0 k\n");
    CHECK(converted("/DeviceCMYK cs 1 0 0 0 sc").content == "/DeviceCMYK cs\n1 0 0 0 sc\n");
}

TEST_CASE("what has no colour stays", "[pdf][inks]") {
    const std::string text = "BT\n/F1 12 Tf\n[(a) -20 (b\\))] TJ\nET\n";
    CHECK(converted(text).content == "BT\n/F1 12 Tf\n[ (a) -20 (b\\)) ] TJ\nET\n");
    CHECK(converted(text).obstacle.empty());
}

TEST_CASE("spaces of other colours and images in the contents are told", "[pdf][inks]") {
    CHECK_FALSE(converted("/A cs 1 sc", "/ColorSpace<</A[/Separation/Gold/DeviceRGB<<>>]>>")
                    .obstacle.empty());
    CHECK_FALSE(converted("BI /W 1 /H 1 /BPC 8 /CS /G ID \x01 EI").obstacle.empty());
}

TEST_CASE("a drawing in black is black ink alone, with lines and letters", "[pdf][inks]") {
    for (const PrintOptions& options : {PrintOptions{}, x1a()}) {
        const Made made = printed(bars, options);
        CHECK(made.diagnostics.list().empty());
        const PdfFile file(made.bytes, "made.pdf");
        const PdfValue form = picture_of(file);
        REQUIRE(form["Subtype"].name() == "Form");
        CHECK_FALSE(form.has("Group"));
        CHECK(form["Resources"].has("Font"));
        int colours = 0;
        file.operations(form, [&](const galley::bridge::PdfOperation& operation) {
            CHECK(operation.name != "rg");
            CHECK(operation.name != "g");
            if (operation.name == "k" || operation.name == "K") {
                ++colours;
                CHECK(operation.operands[0].number() == 0.0);
                CHECK(operation.operands[1].number() == 0.0);
                CHECK(operation.operands[2].number() == 0.0);
            }
        });
        CHECK(colours >= 3);
    }
}

TEST_CASE("a colour is the inks that text of that colour has", "[pdf][inks]") {
    const Made made = printed("<rect width='9' height='9' fill='#c00'/>");
    const galley::bridge::InkConverter inks(press_profile(), "built-in");
    const PdfFile file(made.bytes, "made.pdf");
    CHECK(contains(picture_of(file).data(), ink_operands(inks.inks(0.8, 0.0, 0.0)) + " k\n"));
}

TEST_CASE("what shows through blends in inks, or is flattened where it may not", "[pdf][inks]") {
    const Made blended = printed(glass);
    CHECK(blended.diagnostics.list().empty());
    const PdfFile file(blended.bytes, "made.pdf");
    REQUIRE(picture_of(file)["Subtype"].name() == "Form");
    CHECK(picture_of(file)["Group"]["CS"].name() == "DeviceCMYK");

    const Made flat = printed(glass, x1a());
    REQUIRE(flat.diagnostics.list().size() == 1);
    CHECK(flat.diagnostics.list().front().code == "G537");
    CHECK(flat.diagnostics.list().front().severity == Severity::Note);
    const PdfFile pixels(flat.bytes, "made.pdf");
    const auto images = galley::press::placed_images(pixels, pixels.pages().front());
    REQUIRE(images.size() == 1);
    CHECK(std::abs(images.front().pixels_per_inch - line_resolution) < 1.0);
}

TEST_CASE("a gradient between greys is black ink alone, exactly", "[pdf][inks]") {
    const Made made = printed(gradient("#000", "#fff"), x1a());
    CHECK(made.diagnostics.list().empty());
    const PdfFile file(made.bytes, "made.pdf");
    const PdfValue shading = shading_of(file);
    CHECK(shading["ColorSpace"].name() == "DeviceCMYK");
    PdfValue function = shading["Function"];
    while (function["FunctionType"].number() == 3.0) {
        function = function["Functions"].items().front();
    }
    CHECK(function["FunctionType"].number() == 2.0);
    CHECK(function["C0"].written() == "[ 0 0 0 1 ]");
    CHECK(function["C1"].written() == "[ 0 0 0 0 ]");
}

TEST_CASE("a gradient between colours goes through the profile all the way", "[pdf][inks]") {
    const Made made = printed(gradient("#f00", "#00f"), x1a());
    const PdfFile file(made.bytes, "made.pdf");
    PdfValue function = shading_of(file)["Function"];
    while (function["FunctionType"].number() == 3.0) {
        function = function["Functions"].items().front();
    }
    REQUIRE(function["FunctionType"].number() == 0.0);
    const std::string table = function.data();
    const auto count = static_cast<std::size_t>(function["Size"].items().front().number());
    REQUIRE(table.size() == count * 4);
    const galley::bridge::InkConverter converter(press_profile(), "built-in");
    for (const double share : {0.0, 0.5, 1.0}) {
        const auto inks = converter.inks(1.0 - share, 0.0, share);
        const auto at = static_cast<std::size_t>(share * static_cast<double>(count - 1)) * 4;
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(static_cast<unsigned char>(table[at + i]) ==
                  static_cast<unsigned char>(std::lround(inks[i] * 255.0)));
        }
    }
}

TEST_CASE("colours of a drawing stay sRGB, with their profile, where a house wants it",
          "[pdf][inks]") {
    PrintOptions options;
    options.colours = galley::press::ColourUse::Srgb;
    const Made made = printed(std::string(glass) + gradient("#f00", "#00f"), options);
    CHECK(made.diagnostics.list().empty());
    const PdfFile file(made.bytes, "made.pdf");
    CHECK(picture_of(file)["Resources"]["ColorSpace"].has("DefaultRGB"));
    CHECK(picture_of(file)["Group"]["CS"].is_array());

    // Its greys are black ink alone, as those of text are.
    const Made black = printed(bars + gradient("#000", "#ccc"), options);
    const PdfFile plain(black.bytes, "made.pdf");
    CHECK_FALSE(picture_of(plain).has("Group"));
    CHECK(shading_of(plain)["ColorSpace"].name() == "DeviceCMYK");
    plain.operations(picture_of(plain), [](const galley::bridge::PdfOperation& operation) {
        CHECK(operation.name != "rg");
        CHECK(operation.name != "RG");
    });
}

TEST_CASE("a drawing that takes too much ink is told of as text is", "[pdf][inks]") {
    PrintOptions options;
    options.ink_limit = 240.0;
    const Made made = printed("<rect width='9' height='9' fill='#1a0d00'/>", options);
    REQUIRE(made.diagnostics.list().size() == 1);
    CHECK(made.diagnostics.list().front().code == "G532");
    galley::press::Preset house;
    house.ink_limit = 240.0;
    const auto report = galley::press::preflight(made.bytes, "made.pdf", {std::nullopt, &house});
    CHECK(std::any_of(report.findings.begin(), report.findings.end(), [](const auto& finding) {
        return finding.rule == "preset.ink";
    }));
}

TEST_CASE("a blend mode of lights goes to the press as it looks", "[pdf][inks]") {
    const Made made = printed("<rect width='40' height='20' fill='#c00'/><rect width='20' "
                              "height='20' fill='#0c0' style='mix-blend-mode:difference'/>");
    REQUIRE(made.diagnostics.list().size() == 1);
    CHECK(made.diagnostics.list().front().code == "G537");
}

TEST_CASE("pixels of a drawing are as many as are said, whatever its frame", "[pdf][inks]") {
    Pages pages = page_with(glass);
    pages.pages.front().images.front().width = Length::from_points(15'000.0);
    pages.pages.front().images.front().height = Length::from_points(7500.0);
    Diagnostics diagnostics;
    const std::string bytes = draw_print(pages, {}, x1a(), diagnostics);
    const PdfFile file(bytes, "made.pdf");
    const PdfValue image = picture_of(file);
    const double pixels = image["Width"].number() * image["Height"].number();
    CHECK(pixels <= most_line_pixels * 1.001);
    CHECK(pixels > most_line_pixels * 0.99);
}

TEST_CASE("the same drawing is the same bytes", "[pdf][inks]") {
    CHECK(printed(std::string(bars) + glass).bytes == printed(std::string(bars) + glass).bytes);
}
