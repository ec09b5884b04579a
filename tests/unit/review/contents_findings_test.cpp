// A printed contents list beside the heads: what differs, and what only looks so.
#include "review/contents_findings.hpp"
#include "support/catch.hpp"
#include "support/typed_heads.hpp"

#include <string>
#include <vector>

using namespace galley;
using namespace galley::review;
using Texts = std::vector<std::string>;

namespace {

/// "CODE LINE message"; entries stand on lines 1, 2 …, the heads below them.
Texts found(const Texts& entries, const Texts& heads) {
    Reading reading =
        support::reading_of_heads(heads, static_cast<std::uint32_t>(entries.size()) + 1);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto line = static_cast<std::uint32_t>(i + 1);
        reading.spans.push_back({SpanEntry::Kind::Consumed,
                                 {line, 1, line, 20},
                                 "contents",
                                 "the heads are listed anew",
                                 entries[i]});
    }
    Findings findings;
    review_contents(manuscript_of(reading, "en"), findings);
    Texts out;
    for (const Finding& finding : findings) {
        out.push_back(finding.code + " " + std::to_string(finding.line) + " " + finding.message);
    }
    return out;
}

const Texts list = {
    "The Storm ..... 3", "The Wall ..... 9", "The Gate ..... 12", "The Quay ..... 20"};

} // namespace

TEST_CASE("entries and heads that agree but for dress are no findings", "[review][contents]") {
    CHECK(found(list, {"THE STORM", "THE WALL.", "The Gate", "The Quay"}).empty());
    CHECK(found({"I  The Storm", "II  The Wall", "III  The Gate"},
                {"CHAPTER I. The Storm", "CHAPTER II. The Wall", "CHAPTER III. The Gate"})
              .empty());
    CHECK(found({"I. The Storm and the",
                 "   long night ..... 3",
                 "II. The Wall ..... 9",
                 "III. The Gate ... 12"},
                {"I. The Storm and the Long Night", "II. The Wall", "III. The Gate"})
              .empty());
}

TEST_CASE("an entry without a head is told at the entry", "[review][contents]") {
    CHECK(found(list, {"The Storm", "The Wall", "The Quay"}) ==
          Texts{"G214 3 the contents list names \"The Gate\"; no head below line 7 and above line "
                "9 says so"});
}

TEST_CASE("a head without an entry is told where the list has its siblings", "[review][contents]") {
    CHECK(found(list, {"The Storm", "The Wall", "The Mole", "The Gate", "The Quay"}) ==
          Texts{"G215 9 the head \"The Mole\" is not in the contents list, as its siblings are"});
    CHECK(found(list, {"The Storm", " Wind", " Rain", "The Wall", "The Gate", "The Quay"}).empty());
    CHECK(found(list, {"The Storm", "The Wall", "The Gate", "The Quay", "Notes"}).empty());
}

TEST_CASE("a head in other words than its entry is told with both", "[review][contents]") {
    CHECK(
        found(list, {"The Storm", "The Wall", "The Portal", "The Quay"}) ==
        Texts{"G216 9 the contents list says \"The Gate\" (line 3), the head says \"The Portal\""});
    CHECK(found({"I. The Storm", "II. The Wall", "III. The Gate", "IV. The Quay"},
                {"I. The Storm", "II. A Fence", "III. The Gate", "IV. The Quay"}) ==
          Texts{"G216 7 the contents list says \"II. The Wall\" (line 2), the head says \"II. A "
                "Fence\""});
}

TEST_CASE("an entry with a title is not met by a bare number", "[review][contents]") {
    const Texts told = found({"I. The Storm", "II. The Wall", "III. The Gate", "IV. The Quay"},
                             {"TALE I. A Calm",
                              " I.",
                              " II.",
                              "TALE II. The Wall",
                              "TALE III. The Gate",
                              "TALE IV. The Quay"});
    REQUIRE(told.size() == 1);
    CHECK(told.front().starts_with("G216 5 "));
}

TEST_CASE("a listed head that stands twice is told", "[review][contents]") {
    const Texts twice = found(list, {"The Storm", "The Wall", "The Storm", "The Gate", "The Quay"});
    REQUIRE(twice.size() == 1);
    CHECK(
        twice.front().starts_with("G212 9 the head \"The Storm\" appears twice, first at line 5"));
}

TEST_CASE("a list that the heads do not follow is none of heads", "[review][contents]") {
    CHECK(found({"Rope", "Tar", "Lamp oil", "The Wall"}, {"The Storm", "The Wall", "The Gate"})
              .empty());
}
