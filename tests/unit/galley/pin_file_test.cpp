// NAME.galley.json: what is written is read again, and what is not known stays.
#include "base/error.hpp"
#include "galley/pin_file.hpp"
#include "galley/pinning.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley;

namespace {

const std::string text = "A Walk\n\nOne line of words.\n\n***\n\nAnother line of words.\n\n***\n";

PinFile pinned() {
    PinnedText pins({"a.txt", text}, {}, {});
    pins.set({5, 5}, PinKind::Paragraph, 0);
    pins.set({3, 3}, PinKind::Heading, 2);
    return pins.file();
}

} // namespace

TEST_CASE("pins are read as they were written, in the order of their lines", "[galley][pins]") {
    const PinFile file = pinned();
    const std::string bytes = write_pin_file(file);
    const PinFile again = parse_pin_file(bytes, "a.galley.json");
    REQUIRE(again.pins.size() == 2);
    CHECK(again.pins[0].pin == file.pins[0].pin);
    CHECK(again.pins[1].pin == file.pins[1].pin);
    CHECK(again.pins[0].pin.level == 2);
    CHECK(again.pins[1].pin.lines.front().alike == 2);
    CHECK(write_pin_file(again) == bytes);
}

TEST_CASE("members that are not known stay", "[galley][pins]") {
    std::string bytes = write_pin_file(pinned());
    bytes.replace(bytes.find("\"kind\""), 6, "\"why\": \"so\",\n   \"kind\"");
    bytes.replace(bytes.find("\"version\""), 9, "\"history\": [1],\n \"version\"");
    const std::string written = write_pin_file(parse_pin_file(bytes, "a.galley.json"));
    CHECK(written.find("\"why\": \"so\"") != std::string::npos);
    CHECK(written.find("\"history\": [") != std::string::npos);
    PinnedText pins({"a.txt", text}, {}, parse_pin_file(bytes, "a.galley.json"));
    pins.set({3, 3}, PinKind::Verse, 0);
    CHECK(write_pin_file(pins.file()).find("\"why\": \"so\"") != std::string::npos);
}

TEST_CASE("a file of pins that is none is an error of the input", "[galley][pins]") {
    for (const std::string bytes : {R"([])",
                                    R"({"pins": []})",
                                    R"({"version": 2, "pins": []})",
                                    R"({"version": 1})",
                                    R"({"version": 1, "pins": [{"kind": "head", "lines": []}]})",
                                    R"({"version": 1, "pins": [{"kind": "verse", "lines": []}]})",
                                    R"({"version": 1, "pins": [{"kind": "verse", "lines": [3]}]})",
                                    R"({"version": 1, )"}) {
        CHECK_THROWS_AS(parse_pin_file(bytes, "a.galley.json"), Error);
    }
}

TEST_CASE("a line has one pin; others learn their new places when one is set", "[galley][pins]") {
    PinnedText pins({"a.txt", "New words above.\n\n" + text}, {}, pinned());
    pins.set({5, 5}, PinKind::Quotation, 0);
    const auto reports = pins.reports();
    REQUIRE(reports.size() == 2);
    CHECK(reports[0].pin.kind == PinKind::Quotation);
    CHECK(reports[1].holds());
    CHECK(reports[1].lines == std::vector<std::uint32_t>{7});
    CHECK(pins.file().pins[1].pin.lines.front().line == 7);
}

TEST_CASE("a pin is taken off by where its line is, or was", "[galley][pins]") {
    PinnedText pins({"a.txt", "A Walk\n\nOther words.\n\n***\n\nAnother line of words.\n\n***\n"},
                    {},
                    pinned());
    CHECK_FALSE(pins.reports().front().holds());
    pins.remove({5, 5});
    pins.remove({3, 3});
    CHECK(pins.file().pins.empty());
    CHECK_THROWS_AS(pins.remove({3, 3}), Error);
    CHECK_THROWS_AS(pins.set({2, 2}, PinKind::Verse, 0), Error);
    CHECK_THROWS_AS(pins.set({99, 99}, PinKind::Verse, 0), Error);
}

TEST_CASE("a changed line that is pinned anew loses its old pin", "[galley][pins]") {
    PinnedText pins({"a.txt",
                     "New.\n\nA Walk\n\nOne line of few words.\n\n***\n\n"
                     "Another line of words.\n\n***\n"},
                    {},
                    pinned());
    pins.set({9, 9}, PinKind::Verse, 0);
    CHECK(pins.file().pins.size() == 3);
    pins.set({5, 5}, PinKind::Heading, 1);
    REQUIRE(pins.file().pins.size() == 3);
    CHECK(pins.reports().front().holds());
    CHECK(pins.reports().front().pin.level == 1);
}
