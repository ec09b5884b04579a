// What a font file tells: measures, shaping with features, subsets and outlines.
#include "base/error.hpp"
#include "bridge/font_face.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <fstream>

using namespace galley;
using galley::bridge::FontFace;
using galley::bridge::ShapedGlyph;
using galley::tests::TemporaryFolder;

namespace {

FontFace garamond() {
    return FontFace::load(GALLEY_SOURCE_DIR "/styles/fonts/eb-garamond/EBGaramond-Regular.ttf");
}

bridge::ShapeOptions with(const char (&tag)[5], std::uint32_t value = 1) {
    bridge::ShapeOptions options;
    options.features.push_back({{tag[0], tag[1], tag[2], tag[3]}, value});
    return options;
}

std::vector<std::uint32_t> glyphs(const std::vector<ShapedGlyph>& shaped) {
    std::vector<std::uint32_t> ids;
    for (const ShapedGlyph& glyph : shaped) {
        ids.push_back(glyph.glyph);
    }
    return ids;
}

int width(const std::vector<ShapedGlyph>& shaped) {
    int sum = 0;
    for (const ShapedGlyph& glyph : shaped) {
        sum += glyph.x_advance;
    }
    return sum;
}

} // namespace

TEST_CASE("a font tells its measures and names", "[bridge][font]") {
    const FontFace face = garamond();
    CHECK(face.metrics().units_per_em == 1000);
    CHECK(face.metrics().cap_height == 650);
    CHECK(face.metrics().x_height == 400);
    CHECK(face.metrics().ascender > 0);
    CHECK(face.metrics().descender < 0);
    CHECK(face.metrics().weight == 400);
    CHECK(face.metrics().italic_angle == 0.0);
    CHECK_FALSE(face.metrics().cff);
    CHECK_FALSE(face.metrics().fixed_pitch);
    CHECK(face.metrics().postscript_name == "EBGaramond-Regular");
    CHECK(face.metrics().family == "EB Garamond");
    const FontFace italic =
        FontFace::load(GALLEY_SOURCE_DIR "/styles/fonts/eb-garamond/EBGaramond-Italic.ttf");
    CHECK(italic.metrics().italic_angle < 0.0);
    const FontFace mono =
        FontFace::load(GALLEY_SOURCE_DIR "/styles/fonts/source-code-pro/SourceCodePro-Bold.ttf");
    CHECK(mono.metrics().fixed_pitch);
    CHECK(mono.metrics().weight == 700);
}

TEST_CASE("shaping makes ligatures and kerns unless told not to", "[bridge][font]") {
    const FontFace face = garamond();
    CHECK(face.shape("fi", {}).size() == 1);
    CHECK(face.shape("fi", with("liga", 0)).size() == 2);
    CHECK(width(face.shape("AV", {})) < width(face.shape("AV", with("kern", 0))));
    CHECK(face.shape("", {}).empty());
    CHECK(face.shape("aé", {}).back().cluster == 1);
}

TEST_CASE("small capitals and figure styles are other glyphs", "[bridge][font]") {
    const FontFace face = garamond();
    for (const char* tag : {"smcp", "c2sc", "onum", "lnum", "pnum", "tnum", "liga"}) {
        CHECK(face.has_feature(tag));
    }
    CHECK_FALSE(face.has_feature("zzzz"));
    CHECK(glyphs(face.shape("a", with("smcp"))) != glyphs(face.shape("a", {})));
    CHECK(glyphs(face.shape("A", with("c2sc"))) != glyphs(face.shape("A", {})));
    CHECK(glyphs(face.shape("3", with("onum"))) != glyphs(face.shape("3", with("lnum"))));
}

TEST_CASE("a subset holds the wanted glyphs, glyph 0 and no layout tables", "[bridge][font]") {
    const FontFace face = garamond();
    const std::uint32_t a = face.glyph(U'a');
    const std::uint32_t e = face.glyph(U'e');
    const bridge::FontSubset subset = face.subset({a, e});
    CHECK(subset.bytes.size() < 20000);
    CHECK(subset.glyph_of.at(0) == 0);
    CHECK(subset.glyph_of.at(a) != subset.glyph_of.at(e));
    CHECK(FontFace::table(subset.bytes, "GSUB").empty());
    CHECK(FontFace::table(subset.bytes, "GPOS").empty());
    CHECK_FALSE(FontFace::table(subset.bytes, "glyf").empty());
    CHECK(subset.bytes == face.subset({a, e}).bytes);

    TemporaryFolder folder;
    const std::string file = (folder.path() / "subset.ttf").string();
    std::ofstream(file, std::ios::binary) << subset.bytes;
    const FontFace small = FontFace::load(file);
    CHECK(small.advance(subset.glyph_of.at(a)) == face.advance(a));
}

TEST_CASE("an outline begins with a move and closes", "[bridge][font]") {
    const FontFace face = garamond();
    const auto outline = face.outline(face.glyph(U'o'));
    REQUIRE(outline.size() > 4);
    CHECK(outline.front().kind == bridge::OutlineCommand::Kind::Move);
    CHECK(outline.back().kind == bridge::OutlineCommand::Kind::Close);
    CHECK(face.outline(face.glyph(U' ')).empty());
}

TEST_CASE("a character that the font lacks is glyph 0", "[bridge][font]") {
    const FontFace face = garamond();
    CHECK(face.glyph(U'a') != 0);
    CHECK(face.glyph(U'\u4E2D') == 0);
}

TEST_CASE("what is no font or not there is bad input that names the file", "[bridge][font]") {
    TemporaryFolder folder;
    const std::string file = (folder.path() / "note.ttf").string();
    std::ofstream(file) << "not a font";
    for (const std::string& bad : {file, file + ".missing"}) {
        try {
            (void)FontFace::load(bad);
            FAIL("no error");
        } catch (const Error& error) {
            CHECK(error.fault() == Fault::BadInput);
            CHECK(error.origin().file == bad);
        }
    }
}
