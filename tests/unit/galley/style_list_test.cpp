// What styles say of themselves.
#include "base/files.hpp"
#include "galley/style_list.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace galley;

TEST_CASE("the first sentence of a sheet's first comment describes it", "[galley][styles]") {
    CHECK(sheet_description("/* A book,\n   6.5 in wide. More. */ p {}") == "A book, 6.5 in wide");
    CHECK(sheet_description("\uFEFF\n/* A book */") == "A book");
    CHECK(sheet_description("/* never closed") == "never closed");
    CHECK(sheet_description("/**/").empty());
    CHECK(sheet_description("p { color: red } /* A book */").empty());
    CHECK(sheet_description("").empty());
}

TEST_CASE("the built-in styles are listed with their page and media", "[galley][styles]") {
    const auto styles = list_styles({GALLEY_SOURCE_DIR "/styles"});
    REQUIRE(styles.size() == 4);
    for (const StyleSummary& style : styles) {
        CAPTURE(style.name);
        CHECK(style.fault.empty());
        CHECK(style.description.size() > 20);
        CHECK(style.media.size() == 3);
        CHECK(style.trim);
    }
    CHECK(styles[0].name == "default");
    CHECK(styles[1].trim->second == Length::from_points(792.0));
}
