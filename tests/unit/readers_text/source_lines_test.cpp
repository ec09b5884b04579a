// Lines and their places.
#include "readers/text/source_lines.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace galley;
using namespace galley::readers;

TEST_CASE("every line end of Unicode ends a line, CRLF only one", "[readers][text]") {
    std::string text = "a\r\nb\rc\nd\xC2\x85"
                       "e\xE2\x80\xA8"
                       "f\xE2\x80\xA9g";
    std::vector<SpanEntry> consumed;
    const auto lines = source_lines(text, consumed);
    std::string joined;
    for (const Line& line : lines) {
        joined += std::string(line.text) + "|";
    }
    CHECK(joined == "a|b|c|d|e|f|g|");
    CHECK(lines.back().number == 7);
}

TEST_CASE("columns count code points and indents count tabs", "[readers][text]") {
    std::string text = "\t\xC3\xBC"
                       "ber  \n  x\n   \n";
    std::vector<SpanEntry> consumed;
    const auto lines = source_lines(text, consumed);
    REQUIRE(lines.size() >= 3);
    CHECK(lines[0].text == "\xC3\xBC"
                           "ber");
    CHECK(lines[0].column == 2);
    CHECK(lines[0].width == 4);
    CHECK(lines[0].indent == 8);
    CHECK(lines[1].column == 3);
    CHECK(lines[1].indent == 2);
    CHECK(lines[2].blank());
}

TEST_CASE("characters that XML cannot hold are recorded, a form feed breaks the page",
          "[readers][text]") {
    std::string text = "a\x01"
                       "b\n\x0C"
                       "c\n";
    std::vector<SpanEntry> consumed;
    const auto lines = source_lines(text, consumed);
    CHECK(lines[0].text == "a b");
    REQUIRE_FALSE(consumed.empty());
    CHECK(consumed.front().span.line == 1);
    CHECK(consumed.front().span.column == 2);
    bool breaks = false;
    for (const Line& line : lines) {
        breaks = breaks || line.page_break;
    }
    CHECK(breaks);
}
