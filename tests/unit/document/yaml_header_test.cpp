// YAML at the top of Markdown.
#include "document/yaml_header.hpp"
#include "support/catch.hpp"

using galley::parse_front_matter;
using Fields = std::vector<std::pair<std::string, std::string>>;

TEST_CASE("simple keys, lists, quotes and comments are read", "[readers][markdown]") {
    const auto matter = parse_front_matter("---\n"
                                           "Title: \"A \\\"big\\\" day\"  \n"
                                           "author:\n  - Ana\n  - 'Bo''s'\n"
                                           "keywords: [x, \"y\"]\n"
                                           "# remark\n\n"
                                           "date: 2026-11-23 # today\n"
                                           "...\r\n"
                                           "Text\n");
    REQUIRE(matter);
    CHECK(matter->fields == Fields{{"title", "A \"big\" day"},
                                   {"author", "Ana"},
                                   {"author", "Bo's"},
                                   {"keywords", "x"},
                                   {"keywords", "y"},
                                   {"date", "2026-11-23"}});
    CHECK(matter->lines == 10);
}

TEST_CASE("a block that does not close or holds other things is Markdown", "[readers][markdown]") {
    CHECK_FALSE(parse_front_matter("---\ntitle: A\n"));
    CHECK_FALSE(parse_front_matter("---\nSome words, no field.\n---\n"));
    CHECK_FALSE(parse_front_matter("---\n\n---\n"));
    CHECK_FALSE(parse_front_matter("title: A\n---\n"));
    CHECK_FALSE(parse_front_matter(""));
}
