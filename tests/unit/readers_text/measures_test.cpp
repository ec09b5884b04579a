// What is true of a whole file.
#include "readers/text/measures.hpp"
#include "reading_shape.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace galley;
using namespace galley::readers;
using galley::tests::prose;
using galley::tests::shape_of;

namespace {

Measures measures_of(std::string text) {
    std::vector<SpanEntry> consumed;
    return measure(source_lines(text, consumed));
}

std::string words(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += i % 3 == 0 ? "some " : i % 3 == 1 ? "ordinary " : "words ";
    }
    return out;
}

/// Paragraphs of full lines with a shorter last one.
std::string wrapped(const std::string& indent, const std::string& gap) {
    const std::string full =
        "A line of ordinary prose that somebody has broken by hand at seventy\n";
    std::string out;
    for (int i = 0; i < 6; ++i) {
        out += indent + full + full + full + "and that ends here.\n" + gap;
    }
    return out;
}

} // namespace

TEST_CASE("long lines without blank lines are paragraphs each", "[readers][text]") {
    const Measures found =
        measures_of("Title\n" + words(60) + "\n" + words(75) + "\n" + words(50) + "\n");
    CHECK(found.dialect == Dialect::LineParagraphs);
    CHECK(found.wrap_width == 0);
    CHECK(found.usual_gap == 0);
}

TEST_CASE("lines of one width are wrapped, blank lines part paragraphs", "[readers][text]") {
    const Measures found = measures_of(wrapped("", "\n"));
    CHECK(found.dialect == Dialect::WrappedLines);
    CHECK(found.wrap_width >= 60);
    CHECK(found.wrap_width <= 75);
    CHECK(found.usual_gap == 1);
    CHECK(found.paragraph_indent == 0);
}

TEST_CASE("an indent of first lines is measured where no blank line parts", "[readers][text]") {
    const Measures found = measures_of(wrapped("   ", ""));
    CHECK(found.dialect == Dialect::WrappedLines);
    CHECK(found.paragraph_indent == 3);
    CHECK(found.usual_gap == 0);
}

namespace {

/// A blank line behind every line.
std::string double_spaced(const std::string& text) {
    std::string out;
    for (const char c : text) {
        out += c;
        out += c == '\n' ? "\n" : "";
    }
    return out;
}

} // namespace

TEST_CASE("a typescript's double spacing is closed", "[readers][text]") {
    std::string typed = "     " + prose(1);
    typed.pop_back();
    std::string second = "     " + prose(1, 1);
    second.pop_back();
    const std::string shape = shape_of(double_spaced("The Wall\n" + typed + second + typed));
    CHECK(contains(shape, "river meets the open water, and the boats"));
    CHECK(contains(shape, "know the work.)para(The harbour number 1"));
}

TEST_CASE("paragraphs of a line each keep their gaps", "[readers][text]") {
    std::string text = "The Wall\n\n";
    for (int i = 0; i < 12; ++i) {
        text += "The boats come home in the evening of day " + std::to_string(i) + ".\n\n";
    }
    CHECK_FALSE(contains(shape_of(text), "day 3. The boats"));
}
