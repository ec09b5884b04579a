// Counter styles, list numbers and counters.
#include "presentation/list_markers.hpp"
#include "support/catch.hpp"

using namespace galley;
using namespace galley::presentation;
using css::ListStyle;

TEST_CASE("numbers are written in every counter style", "[presentation][lists]") {
    CHECK(format_counter(1994, ListStyle::LowerRoman) == "mcmxciv");
    CHECK(format_counter(4, ListStyle::UpperRoman) == "IV");
    CHECK(format_counter(26, ListStyle::LowerAlpha) == "z");
    CHECK(format_counter(27, ListStyle::UpperAlpha) == "AA");
    CHECK(format_counter(703, ListStyle::LowerAlpha) == "aaa");
    CHECK(format_counter(12, ListStyle::Decimal) == "12");
    CHECK(format_counter(0, ListStyle::LowerRoman) == "0");
    CHECK(format_counter(5000, ListStyle::UpperRoman) == "5000");
    CHECK(format_counter(1, ListStyle::Disc) == "\u2022");
    CHECK(format_counter(1, ListStyle::None).empty());
}

TEST_CASE("list items count on from start and value, nested lists by themselves",
          "[presentation][lists]") {
    const auto tree = bridge::XmlTree::parse(
        "<ol start='3'><li/><li><ol><li/></ol></li><li value='9'/><li/></ol>", "t");
    ListNumbers numbers;
    const bridge::Node first = tree.root().first_element();
    CHECK(numbers.number_of(first) == 3);
    const bridge::Node second = first.next_element();
    CHECK(numbers.number_of(second) == 4);
    CHECK(numbers.number_of(second.first_element().first_element()) == 1);
    const bridge::Node third = second.next_element();
    CHECK(numbers.number_of(third) == 9);
    CHECK(numbers.number_of(third.next_element()) == 10);
}

TEST_CASE("a style's own marker wins over its counter style", "[presentation][lists]") {
    css::ComputedStyle style;
    style.list_style = ListStyle::Decimal;
    CHECK(list_marker(7, style) == "7.");
    style.list_marker = "\u2014";
    CHECK(list_marker(7, style) == "\u2014");
}

TEST_CASE("a counter reset below an element ends with that element", "[presentation][counters]") {
    css::ComputedStyle reset;
    reset.counter_reset = {{"item", 5}};
    css::ComputedStyle step;
    step.counter_increment = {{"item", 1}};
    const css::Content content{{css::ContentPart::Kind::Counter, "item", ListStyle::Decimal}};
    Counters counters;
    counters.enter(css::ComputedStyle{}); // the parent
    counters.enter(reset);
    counters.enter(step);
    CHECK(counters.text_of(content.front(), {}) == "6");
    counters.leave();
    counters.leave();
    counters.enter(step); // a later sibling still sees the counter
    CHECK(counters.text_of(content.front(), {}) == "7");
    counters.leave();
    counters.leave();
    CHECK(counters.text_of(content.front(), {}) == "0");
}
