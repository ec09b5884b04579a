// Loading a style: its sheet, its fonts and what it may not reach.
#include "base/error.hpp"
#include "base/files.hpp"
#include "presentation/style.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace galley;

namespace {

/// A folder "style" beside a file "outside.css", with these files in it.
class StyleFolder {
public:
    void write(const std::string& name, const std::string& text) const {
        write_file(folder() / name, text);
    }
    [[nodiscard]] std::filesystem::path folder() const { return temporary_.path() / "style"; }
    presentation::Style load(Diagnostics& diagnostics) const {
        return presentation::load_style(folder(), diagnostics);
    }

private:
    tests::TemporaryFolder temporary_;
};

} // namespace

TEST_CASE("a style is a folder with a style.css or the file itself", "[presentation][style]") {
    const StyleFolder style;
    style.write("style.css", "p { orphans: 3 }");
    Diagnostics diagnostics;
    CHECK(style.load(diagnostics).css == "p { orphans: 3 }");
    const auto by_file = presentation::load_style(style.folder() / "style.css", diagnostics);
    CHECK(by_file.folder == style.folder());
    CHECK(diagnostics.list().empty());
    CHECK_THROWS_AS(presentation::load_style(style.folder() / "none", diagnostics), Error);
    CHECK_THROWS_AS(presentation::load_style(style.folder().parent_path(), diagnostics), Error);
}

TEST_CASE("fonts are found beside the sheet, the first file that is there",
          "[presentation][style]") {
    const StyleFolder style;
    style.write("my font.ttf", "x");
    style.write("style.css",
                "@font-face { font-family: F; font-weight: 600; font-style: italic;"
                "src: url(https://example.org/f.woff2), url('my%20font.ttf') }");
    Diagnostics diagnostics;
    const auto loaded = style.load(diagnostics);
    REQUIRE(loaded.fonts.size() == 1);
    CHECK(loaded.fonts[0].family == "F");
    CHECK(loaded.fonts[0].weight == 600);
    CHECK(loaded.fonts[0].style == css::FontStyle::Italic);
    CHECK(loaded.fonts[0].file == style.folder() / "my font.ttf");
}

TEST_CASE("a font without a file ends the run with the rule's line", "[presentation][style]") {
    const StyleFolder style;
    style.write("style.css", "p {}\n\n  @font-face { font-family: F; src: url(f.ttf) }");
    Diagnostics diagnostics;
    try {
        style.load(diagnostics);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::BadInput);
        CHECK(error.origin().line == 3);
        CHECK(error.origin().column == 3);
        CHECK(std::string(error.what()).find("f.ttf") != std::string::npos);
    }
}

TEST_CASE("imports stay within the style's folder", "[presentation][style]") {
    const StyleFolder style;
    style.write("parts/a.css", "p { orphans: 5 }");
    style.write("../outside.css", "p { widows: 5 }");
    Diagnostics diagnostics;
    style.write("style.css", "@import 'parts/a.css';");
    CHECK(style.load(diagnostics).sheet.rules);
    CHECK(diagnostics.list().empty());
    for (const char* url : {"../outside.css",
                            "parts/../../outside.css",
                            "/etc/passwd",
                            "https://example.org/a.css",
                            "file:///etc/passwd",
                            "missing.css",
                            "parts"}) {
        CAPTURE(url);
        style.write("style.css", "@import '" + std::string(url) + "';");
        Diagnostics told;
        style.load(told);
        REQUIRE(told.list().size() == 1);
        CHECK(told.list()[0].code == "G307");
    }
}

TEST_CASE("sheets of galley's own styles may be imported from anywhere", "[presentation][style]") {
    const StyleFolder style;
    const auto styles = style.folder().parent_path() / "shipped";
    write_file(styles / "fonts" / "fonts.css", "");
    write_file(styles / "base" / "text.css", "@import 'more.css'; p { orphans: 5 }");
    write_file(styles / "base" / "more.css", "p { widows: 5 }");
    write_file(styles / "secret.txt", "p { orphans: 6 }");
    style.write("../outside/sheet.css", "p { orphans: 6 }");
    Diagnostics diagnostics;
    style.write("style.css", "@import '../base/text.css';");
    const auto loaded = presentation::load_style(style.folder(), diagnostics, styles / "fonts");
    CHECK(diagnostics.list().empty());
    CHECK(loaded.files.size() == 3);
    CHECK(presentation::import_loader(loaded)("../base/more.css") == "p { widows: 5 }");
    for (const char* url : {"../outside/sheet.css",
                            "../secret.txt",
                            "../base/../secret.txt",
                            "../base/none.css",
                            "/base/text.css",
                            "../../../etc/passwd"}) {
        CAPTURE(url);
        style.write("style.css", "@import '" + std::string(url) + "';");
        Diagnostics told;
        presentation::load_style(style.folder(), told, styles / "fonts");
        REQUIRE(told.list().size() == 1);
        CHECK(told.list()[0].code == "G307");
    }
}

TEST_CASE("families that a style only names are those that come with galley",
          "[presentation][style]") {
    const StyleFolder style;
    const auto shipped = style.folder().parent_path() / "fonts";
    write_file(shipped / "a" / "A.ttf", "x");
    write_file(shipped / "b" / "B.ttf", "x");
    write_file(shipped / "fonts.css",
               "@font-face { font-family: A; src: url('a/A.ttf') }"
               "@font-face { font-family: B; src: url('b/B.ttf') }");
    style.write("own.ttf", "x");
    style.write("style.css", "@font-face { font-family: A; src: url(own.ttf) } p { color: red }");
    Diagnostics diagnostics;
    const auto loaded = presentation::load_style(style.folder(), diagnostics, shipped);
    REQUIRE(loaded.fonts.size() == 2);
    CHECK(loaded.fonts[0].file == style.folder() / "own.ttf");
    CHECK(loaded.fonts[1].family == "B");
    CHECK(loaded.fonts[1].file == shipped / "b" / "B.ttf");
    CHECK(loaded.files.size() == 3);
    CHECK(diagnostics.list().empty());
}

TEST_CASE("a copied style finds the fonts that came with galley", "[presentation][style]") {
    const StyleFolder style;
    const auto shipped = style.folder().parent_path() / "shipped";
    write_file(shipped / "a" / "A.ttf", "x");
    style.write("style.css", "@font-face { font-family: A; src: url('../fonts/a/A.ttf') }");
    Diagnostics diagnostics;
    const auto loaded = presentation::load_style(style.folder(), diagnostics, shipped);
    REQUIRE(loaded.fonts.size() == 1);
    CHECK(loaded.fonts[0].file == shipped / "a" / "A.ttf");
    CHECK_THROWS_AS(presentation::load_style(style.folder(), diagnostics), Error);
}
