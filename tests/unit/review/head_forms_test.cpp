// Heads that are typed otherwise than their siblings.
#include "review/head_forms.hpp"
#include "review/numbering_findings.hpp"
#include "support/catch.hpp"
#include "support/typed_heads.hpp"

#include <string>
#include <vector>

using namespace galley;
using namespace galley::review;
using Texts = std::vector<std::string>;

namespace {

/// "LINE CODE" of each finding about forms and numbers.
Texts form_faults(const Texts& heads) {
    const Reading reading = support::reading_of_heads(heads);
    Manuscript manuscript = manuscript_of(reading, "en");
    Findings findings;
    mend_series_words(manuscript, findings);
    const auto series = proved_series(manuscript.heads);
    review_head_forms(manuscript, series, findings);
    review_numbering(manuscript, series, findings);
    Texts out;
    for (const Finding& finding : findings) {
        out.push_back(std::to_string(finding.line) + " " + finding.code);
    }
    return out;
}

} // namespace

TEST_CASE("a misspelt word of a series is told, and its number is not missed", "[review][forms]") {
    CHECK(form_faults({"CHAPTER I", "CHAPTER II", "CHAPETR III", "CHAPTER IV"}) == Texts{"5 G217"});
    // Another series, with numbers of its own.
    CHECK(
        form_faults({"CHAPTER I", "CHAPTER II", "CHAPTER III", "CHARTER I", "CHARTER II"}).empty());
    CHECK(form_faults({"CHAPTER I", "CHAPTER II", "CHAPTER III", "CHARTER II"}).empty());
}

TEST_CASE("a bare head in the place of a missing number is told once", "[review][forms]") {
    CHECK(form_faults({"I. The Sea", "II. The Wall", "The Gate", "IV. The Quay"}) ==
          Texts{"5 G217"});
    CHECK(form_faults({"I. The Sea", "II. The Wall", "The Gate", "The Mole", "IV. The Quay"}) ==
          Texts{"9 G211"}); // which of the two?
    CHECK(form_faults({"I. The Sea", "II. The Wall", "The Gate", "III. The Quay"}).empty());
}

TEST_CASE("a head in another form than all its siblings is told", "[review][forms]") {
    CHECK(
        form_faults(
            {"CHAPTER I", "CHAPTER II", "Chapter III", "CHAPTER IV", "CHAPTER V", "CHAPTER VI"}) ==
        Texts{"5 G217"});
    CHECK(form_faults(
              {"Chapter 1", "Chapter 2", "Chapter 3", "Chapter IV", "Chapter 5", "Chapter 6"}) ==
          Texts{"7 G217"});
    CHECK(form_faults({"Chapter 1", "Chapter II", "Chapter 3", "Chapter IV"})
              .empty()); // no rule to break
}
