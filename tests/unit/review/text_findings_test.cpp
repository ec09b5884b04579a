// Marks, brackets and hyphens: what is told, and what looks alike and is not.
#include "review/hyphen_spellings.hpp"
#include "review/note_findings.hpp"
#include "review/paired_marks.hpp"
#include "support/catch.hpp"
#include "support/typed_heads.hpp"

#include <string>
#include <vector>

using namespace galley;
using namespace galley::review;
using Texts = std::vector<std::string>;

namespace {

/// "LINE message" of each finding in paragraphs of one line each.
Texts found(void (*review)(const Manuscript&, Findings&), const Texts& paragraphs) {
    const Reading reading = support::reading_of_paragraphs(paragraphs);
    Findings findings;
    review(manuscript_of(reading, "en"), findings);
    Texts out;
    for (const Finding& finding : findings) {
        out.push_back(std::to_string(finding.line) + " " + finding.message);
    }
    return out;
}

std::size_t loose_marks(const Texts& paragraphs) {
    return found(review_paired_marks, paragraphs).size();
}

} // namespace

TEST_CASE("a quotation mark or bracket without its other half is told", "[review][marks]") {
    CHECK(found(review_paired_marks, {"A fine day.", "\"Come,\" he said, \"and see."}) ==
          Texts{"2 \" is not closed in this paragraph: \"\"Come,\" he said, \"and see.\""});
    CHECK(loose_marks({"“Come,” he said, and see.”"}) == 1);
    CHECK(loose_marks({"The boat (the old one was gone."}) == 1);
    CHECK(loose_marks({"The boat [the old one) was gone."}) == 2);
    CHECK(loose_marks({"„Komm“, sagte er, „und sieh."}) == 1);
    CHECK(loose_marks({"« Viens, dit-il, et vois."}) == 1);
}

TEST_CASE("a quotation of several paragraphs opens at each and closes at the last",
          "[review][marks]") {
    CHECK(loose_marks({"\"Come and see.", "\"It is the boat.", "\"It is ours.\""}) == 0);
    CHECK(loose_marks({"“Come and see.", "“It is the boat.”"}) == 0);
    CHECK(loose_marks({"«Komm und sieh.", "«Es ist das Boot.»"}) == 0);
    // Not opened again, but closed: a letter, most often.
    CHECK(loose_marks({"\"Come and see.", "It is ours.\""}) == 0);
    CHECK(loose_marks({"(Come and see.", "It is ours.)"}) == 0);
}

TEST_CASE("apostrophes, inches, enumerators and languages' own marks are no halves",
          "[review][marks]") {
    CHECK(loose_marks({"It's the boys' boat, 'tis true.", "It is 6\" wide and 5' long."}) == 0);
    CHECK(loose_marks({"a) the boat", "12) the sail", "iv) and b) the oars"}) == 0);
    CHECK(loose_marks({"„Komm“, sagte er.", "»Komm«, sagte sie."}) == 0);
    CHECK(loose_marks({"”Kom”, sa han.", "”Se”, sa hon."}) == 0);
    CHECK(loose_marks({"„Chodź”, rzekł."}) == 0);
}

TEST_CASE("two spellings of a word that both stand several times are one finding",
          "[review][hyphens]") {
    CHECK(found(review_hyphens, {"To-day and today.", "Then to-day, today", "and today again."}) ==
          Texts{"1 \"to-day\" stands 2 times, first here; \"today\" 3 times, first at line 1"});
    CHECK(found(review_hyphens, {"To-day, today and today."}).empty()); // one may be meant
    CHECK(found(review_hyphens, {"re-cover recover", "re-cover recover"}).empty());
    CHECK(found(review_hyphens, {"a--b ab a--b ab", "well-known well known"}).empty());
}

TEST_CASE("notes and marks that the reader could not pair are told", "[review][notes]") {
    Reading reading;
    reading.loose_notes = {{LooseNote::Kind::Mark, {3, 5, 3, 7}, "4"},
                           {LooseNote::Kind::Body, {9, 1, 9, 4}, "5"}};
    Findings findings;
    review_notes(manuscript_of(reading, "en"), findings);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].code == "G222");
    CHECK(findings[0].column == 5);
    CHECK(findings[1].message == "the note \"5\" has no mark in the text above it");
}
