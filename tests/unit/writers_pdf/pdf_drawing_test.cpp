// Whole PDFs, and what stands around the pages.
#include "sample_pages.hpp"
#include "support/catch.hpp"
#include "writers/pdf/pdf_drawing.hpp"
#include "writers/pdf/pdf_outline.hpp"
#include "writers/pdf/srgb_profile.hpp"
#include "writers/pdf/structure_types.hpp"

using namespace galley::writers;
using galley::Diagnostics;
using galley::tests::PageSetter;
using galley::typeset::Pages;
using galley::typeset::Role;

namespace {

std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> out;
    for (const auto& diagnostic : diagnostics.list()) {
        out.push_back(diagnostic.code);
    }
    return out;
}

using Codes = std::vector<std::string>;

std::string labels_of(std::initializer_list<const char*> folios) {
    Pages pages;
    for (const char* folio : folios) {
        pages.pages.emplace_back();
        pages.pages.back().folio = folio;
    }
    return page_labels(pages);
}

} // namespace

TEST_CASE("the same pages give the same PDF", "[writers][pdf]") {
    PdfOptions options;
    options.title = "Sample";
    Diagnostics diagnostics;
    const std::string once = draw_pdf(galley::tests::sample_pages(), options, diagnostics);
    CHECK(once == draw_pdf(galley::tests::sample_pages(), options, diagnostics));
    CHECK(diagnostics.list().empty());
    CHECK(once.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
}

TEST_CASE("no pages give one blank page and a warning", "[writers][pdf]") {
    Diagnostics diagnostics;
    CHECK(draw_pdf({}, {}, diagnostics).starts_with("%PDF-1.7"));
    CHECK(codes(diagnostics) == Codes{"G504"});
}

TEST_CASE("a character that the font lacks is told of once", "[writers][pdf]") {
    PageSetter setter;
    const int paragraph = setter.element(Role::Paragraph, 0);
    setter.line(paragraph, "\xE6\xBC\xA2 and \xE6\xBC\xA2");
    Diagnostics diagnostics;
    static_cast<void>(draw_pdf(setter.pages, {}, diagnostics));
    CHECK(codes(diagnostics) == Codes{"G501"});
}

TEST_CASE("links to nowhere and endless addresses are plain text", "[writers][pdf]") {
    PageSetter setter;
    const int link = setter.element(Role::Link, setter.element(Role::Paragraph, 0));
    setter.line(link, "here");
    setter.link(link, "#nowhere", "here");
    setter.link(link, "https://example.org/" + std::string(40'000, 'x'), "here");
    setter.link(link, "", "here");
    Diagnostics diagnostics;
    static_cast<void>(draw_pdf(setter.pages, {}, diagnostics));
    CHECK(codes(diagnostics) == Codes{"G502", "G503"});
}

TEST_CASE("odd structures, fonts and places do not break a PDF", "[writers][pdf]") {
    PageSetter setter;
    setter.line(12'345, "no such element");
    setter.line(0, "no such font").font = -3;
    setter.line(0, "far").x = galley::Length::from_points(1e300);
    setter.pages.structure.push_back({Role::Section, 99, "i d#()", "x y", {}, {}, false});
    setter.pages.anchors.push_back({"lost", 12, {}, {}});
    setter.pages.outline.push_back({3, "", 0, {}, 0});
    setter.pages.outline.push_back({1, "lost", -2, {}, 0});
    setter.pages.pages.emplace_back();
    Diagnostics diagnostics;
    CHECK(draw_pdf(setter.pages, {}, diagnostics).ends_with("%%EOF\n"));
}

TEST_CASE("pages without any structure make a PDF", "[writers][pdf]") {
    PageSetter setter;
    setter.line(-1, "all artifact");
    setter.pages.structure.clear();
    setter.link(-1, "https://example.org", "");
    Diagnostics diagnostics;
    CHECK(draw_pdf(setter.pages, {}, diagnostics).ends_with("%%EOF\n"));
}

TEST_CASE("page labels are ranges of a style", "[writers][pdf]") {
    CHECK(labels_of({"i", "ii", "iii", "1", "2"}) == "/PageLabels<</Nums[0<</S/r>>3<</S/D>>]>>");
    CHECK(labels_of({"", "", "3", "4"}) == "/PageLabels<</Nums[0<<>>2<</S/D/St 3>>]>>");
    CHECK(labels_of({"IV", "V", "A-1"}) == "/PageLabels<</Nums[0<</S/R/St 4>>2<</P(A-1)>>]>>");
    CHECK(labels_of({"iix", "01"}) == "/PageLabels<</Nums[0<</P(iix)>>1<</P(01)>>]>>");
    CHECK(labels_of({"", ""}).empty());
    CHECK(labels_of({std::string(5000, 'm').c_str()}).find("/P(mmm") != std::string::npos);
}

TEST_CASE("dates are filled up from their beginning", "[writers][pdf]") {
    CHECK(full_date("2026") == "2026-01-01T00:00:00Z");
    CHECK(full_date("2026-11") == "2026-11-01T00:00:00Z");
    CHECK(full_date("2026-11-23") == "2026-11-23T00:00:00Z");
    CHECK(full_date("2026-11-23T10:20:30Z") == "2026-11-23T10:20:30Z");
    CHECK(pdf_date("2026-11-23") == "D:20261123000000Z");
    for (const char* odd : {"", "soon", "20", "2026-1", "2026-11-2x", "2026/11"}) {
        CHECK(full_date(odd).empty());
    }
}

TEST_CASE("XMP escapes markup and leaves out what XML cannot hold", "[writers][pdf]") {
    PdfOptions options;
    options.title = "A <b> & \x01 c";
    options.authors = {"One", "Two"};
    options.keywords = {"x", "y"};
    const std::string xmp = xmp_packet(options, screen_claims());
    CHECK(xmp.find("A &lt;b&gt; &amp;  c") != std::string::npos);
    CHECK(xmp.find("<rdf:Seq><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Seq>") !=
          std::string::npos);
    CHECK(xmp.find("<pdf:Keywords>x, y</pdf:Keywords>") != std::string::npos);
    CHECK(xmp.find("CreateDate") == std::string::npos);
}

TEST_CASE("a language entry is written for language tags only", "[writers][pdf]") {
    CHECK(language_entry("en-GB") == "/Lang(en-GB)");
    for (const char* odd : {"", "-", "en-", "e n", "(en)", "abcdefghij"}) {
        CHECK(language_entry(odd).empty());
    }
}

TEST_CASE("the program holds an sRGB profile", "[writers][pdf]") {
    REQUIRE(srgb_profile().size() > 128);
    CHECK(srgb_profile().substr(36, 4) == "acsp");
    CHECK(srgb_profile().substr(16, 4) == "RGB ");
}
