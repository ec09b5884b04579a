// Bylines and dates.
#include "readers/text/dates_and_names.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace galley::readers;

namespace {

std::vector<std::string> names(std::string_view text) {
    std::vector<std::string> out;
    for (const Name& name : names_of_byline(text)) {
        out.emplace_back(text.substr(name.begin, name.end - name.begin));
    }
    return out;
}

} // namespace

TEST_CASE("a byline is a byline word and names", "[readers][text]") {
    CHECK(names("by Ann Author") == std::vector<std::string>{"Ann Author"});
    CHECK(names("By Ann Author and B. Writer") ==
          std::vector<std::string>{"Ann Author", "B. Writer"});
    CHECK(names("von Ludwig van der Berg") == std::vector<std::string>{"Ludwig van der Berg"});
    CHECK(is_byline("by Ann Author, B. Writer and C. Third"));
}

TEST_CASE("what is no name makes no byline", "[readers][text]") {
    CHECK_FALSE(is_byline("by the river"));
    CHECK_FALSE(is_byline("By Monday everything was lost"));
    CHECK_FALSE(is_byline("Ann Author"));
    CHECK_FALSE(is_byline("by"));
    CHECK_FALSE(is_byline("by One Two Three Four Five Six"));
}

TEST_CASE("dates of people become ISO 8601", "[readers][text]") {
    CHECK(iso_date("12 March 2024") == "2024-03-12");
    CHECK(iso_date("March 12, 2024") == "2024-03-12");
    CHECK(iso_date("12th March 2024") == "2024-03-12");
    CHECK(iso_date("March 2024") == "2024-03");
    CHECK(iso_date("2024-03-12") == "2024-03-12");
}

TEST_CASE("a year or a number alone is no date", "[readers][text]") {
    CHECK(iso_date("1812").empty());
    CHECK(iso_date("12").empty());
    CHECK(iso_date("March").empty());
    CHECK(iso_date("March went by in 2024").empty());
    CHECK(iso_date("2024-03-1x").empty());
    CHECK(iso_date("").empty());
}
