// Anchors: what a pinned line is known by, and when it is not known any more.
#include "readers/text/pin_places.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace galley;

namespace {

/// A text with its lines; they point into it.
struct Lines {
    explicit Lines(std::string bytes) : text(std::move(bytes)) {
        std::vector<SpanEntry> replaced;
        lines = readers::source_lines(text, replaced);
    }
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;
    std::string text;
    std::vector<readers::Line> lines;
};

Pin pin_on(const std::string& text, std::uint32_t line) {
    const Lines read(text);
    return {PinKind::Heading, 0, {readers::PinPlaces(read.lines).anchor_of(line - 1)}};
}

/// Numbers of the lines that hold the pins' first lines; 0: none does.
std::vector<std::uint32_t> found(const std::vector<Pin>& pins, const std::string& text) {
    const Lines read(text);
    std::vector<std::uint32_t> numbers;
    for (const auto& places : readers::PinPlaces(read.lines).find(pins)) {
        numbers.push_back(places.front() ? read.lines[*places.front()].number : 0);
    }
    return numbers;
}

std::uint32_t found(const Pin& pin, const std::string& text) {
    return found(std::vector<Pin>{pin}, text).front();
}

} // namespace

TEST_CASE("a line whose text stands once is found wherever it went", "[readers][text][pins]") {
    const Pin pin = pin_on("one\n\ntwo\nthree\n", 3);
    CHECK(found(pin, "one\n\ntwo\nthree\n") == 3);
    CHECK(found(pin, "new\none\n\n\n   two  \r\nthree\n") == 5);
    CHECK(found(pin, "two\nother\nlines\n") == 1);
}

TEST_CASE("a line that was changed is gone", "[readers][text][pins]") {
    const Pin pin = pin_on("one\n\ntwo\nthree\n", 3);
    CHECK(found(pin, "one\n\ntwo!\nthree\n") == 0);
    CHECK(found(pin, "one\n\nthree\n") == 0);
}

TEST_CASE("lines of one text are told by their neighbours", "[readers][text][pins]") {
    const std::string text = "a\n***\nb\nc\nd\ne\n***\nf\ng\nh\n";
    const Pin first = pin_on(text, 2);
    const Pin second = pin_on(text, 7);
    CHECK(found({first, second}, text) == std::vector<std::uint32_t>{2, 7});
    CHECK(found({first, second}, "new\n" + text) == std::vector<std::uint32_t>{3, 8});
    CHECK(found(second, "a\n***\nb\nc\nd\nnew\n***\nf\ng\nh\n") == 7);
    CHECK(found(second, "e\n***\nf\ng\nh\na\n***\nb\nc\nd\n") == 2);
}

TEST_CASE("another line of the same text never takes the place", "[readers][text][pins]") {
    const std::string text = "a\n***\nb\nc\nd\ne\n***\nf\ng\nh\n";
    const Pin second = pin_on(text, 7);
    CHECK(found(second, "a\n***\nb\nc\nd\ne\nf\ng\nh\n") == 0);
    CHECK(found(second, "a\n***\nb\nc\nd\ne\n+++\nf\ng\nh\n") == 0);
    CHECK(found(pin_on("a\n***\nb\n", 2), "a\nx\nb\n***\ny\n***\n") == 0);
}

TEST_CASE("where neighbours repeat the order tells while no line is missing",
          "[readers][text][pins]") {
    const std::string text = "x\ny\nx\ny\nx\ny\nx\ny\nx\ny\nx\ny\nx\ny\nx\ny\nx\ny\n";
    const Pin pin = pin_on(text, 9);
    CHECK(found(pin, text) == 9);
    CHECK(found(pin, "new\n\n" + text) == 11);
    CHECK(found(pin, text + "x\ny\n") == 0);
    CHECK(found(pin, text.substr(4)) == 0);
}

TEST_CASE("no line holds two pins", "[readers][text][pins]") {
    const Pin pin = pin_on("a\nb\nc\n", 2);
    CHECK(found({pin, pin}, "a\nb\nc\n") == std::vector<std::uint32_t>{2, 0});
}

TEST_CASE("the first and the last line are known by what does not stand there",
          "[readers][text][pins]") {
    const std::string text = "a\nb\nc\nd\ne\nf\ng\nh\na\n";
    CHECK(found({pin_on(text, 1), pin_on(text, 9)}, text) == std::vector<std::uint32_t>{1, 9});
}
