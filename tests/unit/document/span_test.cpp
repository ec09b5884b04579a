// The text form of spans.
#include "document/span.hpp"
#include "support/catch.hpp"

using galley::format_span;
using galley::parse_span;
using galley::Span;

TEST_CASE("a span written as text is read back as the same span", "[document][span]") {
    const Span span{12, 1, 14, 20};
    CHECK(format_span(span) == "12:1-14:20");
    CHECK(parse_span("12:1-14:20") == span);
}

TEST_CASE("text that is no span gives nothing", "[document][span]") {
    for (const auto* text :
         {"", "12", "12:1", "12:1-", "12:1-14:", "a:1-2:3", "1:1-2:3x", "-1:1-2:3"}) {
        CHECK_FALSE(parse_span(text));
    }
}
