// Which breaks of a numbering are told, and which counts are left in peace.
#include "review/numbering_findings.hpp"
#include "support/catch.hpp"
#include "support/typed_heads.hpp"

#include <string>
#include <vector>

using namespace galley;
using namespace galley::review;
using Texts = std::vector<std::string>;

namespace {

/// "LINE CODE message" of each finding.
Texts numbering_faults(const Texts& heads) {
    const Reading reading = support::reading_of_heads(heads);
    Findings findings;
    const Manuscript manuscript = manuscript_of(reading, "en");
    review_numbering(manuscript, proved_series(manuscript.heads), findings);
    Texts out;
    for (const Finding& finding : findings) {
        out.push_back(std::to_string(finding.line) + " " + finding.code + " " + finding.message);
    }
    return out;
}

} // namespace

TEST_CASE("a number that no head has is named in the form of its neighbours",
          "[review][numbering]") {
    CHECK(
        numbering_faults({"CHAPTER I", "CHAPTER II", "CHAPTER IV"}) ==
        Texts{
            "5 G211 \"CHAPTER IV\" follows \"CHAPTER II\" of line 3: III is missing between them"});
    CHECK(numbering_faults({"1. A", "2. B", "5. C", "6. D"}) ==
          Texts{"5 G211 \"5\" follows \"2\" of line 3: 3 and 4 are missing between them"});
    CHECK(numbering_faults({"第一章", "第二章", "第四章"}).size() == 1);
    CHECK(numbering_faults({"2. B", "3. C", "4. D"}) ==
          Texts{"1 G211 a series of heads begins with \"2\": 1 is missing before it"});
    CHECK(numbering_faults({"1.1 A", "1.2 B", "1.4 C"}).size() == 1);
    CHECK(numbering_faults({"First Act", "Third Act"}).size() == 1);
}

TEST_CASE("a number that two heads have is told once, with the other's line",
          "[review][numbering]") {
    CHECK(numbering_faults({"I. A", "II. B", "III. C", "II. D", "IV. E"}) ==
          Texts{"7 G212 \"II\" appears twice, first at line 3"});
    CHECK(numbering_faults({"I. A", "II. B", "II. C", "IV. E", "V. F"}) ==
          Texts{"5 G212 \"II\" appears twice, first at line 3; III is expected here"});
}

TEST_CASE("a head that stands out of order is told with what is expected there",
          "[review][numbering]") {
    CHECK(
        numbering_faults({"Chapter 1", "Chapter 9", "Chapter 3", "Chapter 4"}) ==
        Texts{
            "3 G213 \"Chapter 9\" stands after \"Chapter 1\" of line 1 and before \"Chapter 3\"; 2 "
            "is expected here"});
}

TEST_CASE("a paragraph that looks like a head of the series fills its gap or is a stray",
          "[review][numbering]") {
    // "|": no head to the reader.
    const Texts filled =
        numbering_faults({"I. The Sea", "II. The Wall", "|III. The Gate", "IV. The Quay"});
    CHECK(filled.empty());
    CHECK(numbering_faults(
              {"I. The Sea", "II. The Wall", "III. The Gate", "|II. The Wall", "IV. The Quay"}) ==
          Texts{"7 G212 \"II\" appears twice, first at line 3"});
    // A sentence, and a count of its own.
    CHECK(numbering_faults({"I. The Sea", "II. The Wall", "|II. It is high.", "III. The Gate"})
              .empty());
    CHECK(numbering_faults({"1. The Sea", "2. The Wall", "|1. Rope", "|2. Tar", "3. The Gate"})
              .empty());
    // A year is no number of this series.
    CHECK(numbering_faults({"1. The Sea", "2. The Wall", "|1819.", "3. The Gate"}).empty());
}

TEST_CASE("a stray in one part does not cut the count, nor does one at the begin of another",
          "[review][numbering]") {
    CHECK(numbering_faults({"I. A", "III. C", "II. B", "III. D", "IV. E"}).size() == 1);
    CHECK(numbering_faults({"A", " 1. a", " 2. b", " 3. c", "B", " 9. d", " 2. e", " 3. f"}) ==
          Texts{"11 G213 \"9\" stands before \"2\""});
    CHECK(numbering_faults({"I. A", " A. a", " B. b", " C. c", " D. d", "III. B"}) ==
          Texts{"11 G211 \"III\" follows \"I\" of line 1: II is missing between them"});
}

TEST_CASE("counts that begin anew or go on under each part are no fault", "[review][numbering]") {
    CHECK(numbering_faults(
              {"BOOK ONE", " CHAPTER I", " CHAPTER II", "BOOK TWO", " CHAPTER I", " CHAPTER II"})
              .empty());
    CHECK(numbering_faults({"BOOK ONE", " CHAPTER I", " CHAPTER II", "BOOK TWO", " CHAPTER III"})
              .empty());
    CHECK(
        numbering_faults({"I. A", " 1. a", " 2. b", "II. B", " 1. c", " 2. d", "III. C"}).empty());
    CHECK(numbering_faults({"A.", "B.", "C.", "D.", "I. A", "II. B"}).empty());
    CHECK(numbering_faults({"216. To X", "217. To Y", "218. To Z"}).empty());
    CHECK(numbering_faults({"In 1905", "Section 12", "Section 40", "Section 97"}).empty());
}
