// Numbers at the front of heads.
#include "document/head_label.hpp"
#include "support/catch.hpp"

#include <string>

using namespace galley;

namespace {

/// "kapitel 2|Die See": frame and value of the label by a head word, then what follows it.
std::string keyword(const std::string& head) {
    for (const HeadLabel& label : head_labels(head)) {
        if (label.numbering == Numbering::Keyword) {
            return label.frame + " " + std::to_string(label.value) + "|" + head.substr(label.rest);
        }
    }
    return {};
}

} // namespace

TEST_CASE("a head word stands before its number", "[document][label]") {
    CHECK(keyword("CHAPTER IV") == "chapter 4|");
    CHECK(keyword("Chapter Twenty-One: The Sea") == "chapter 21|The Sea");
    CHECK(keyword("Book the First") == "book 1|");
    CHECK(keyword("Kapitel 3. Die See") == "kapitel 3|Die See");
    CHECK(keyword("CHAPITRE PREMIER") == "chapitre 1|");
    CHECK(keyword("CAPITULO SEGUNDO") == "capitulo 2|");
    CHECK(keyword("Capítulo 1.º") == "capitulo 1|");
    CHECK(keyword("Parte prima") == "parte 1|");
    CHECK(keyword("Hoofdstuk een") == "hoofdstuk 1|");
    CHECK(keyword("Rozdział pierwszy") == "rozdział 1|");
}

TEST_CASE("a head word stands behind its number", "[document][label]") {
    CHECK(keyword("Erstes Kapitel") == "kapitel 1|");
    CHECK(keyword("1. Kapitel") == "kapitel 1|");
    CHECK(keyword("II. Teil: Die See") == "teil 2|Die See");
    CHECK(keyword("Première partie") == "partie 1|");
    CHECK(keyword("SEGUNDA PARTE") == "parte 2|");
    CHECK(keyword("FIRST ACT") == "act 1|");
    CHECK(keyword("Eenentwintigste hoofdstuk") == "hoofdstuk 21|");
}

TEST_CASE("a number and a head word within a sentence are no label", "[document][label]") {
    for (const char* text : {"Chapter 9 is a bit of a wildcard",
                             "Part One of Many Things",
                             "First Book Reviews",
                             "1. Book the hotel",
                             "Kapitel 9 ist anders",
                             "Erstes Kapitel der Reise",
                             "Première partie de la journée",
                             "Dritte Reise",
                             "Part of the trouble"}) {
        INFO(text);
        CHECK(keyword(text).empty());
    }
}

TEST_CASE("a Roman number is written as it is read", "[document][labels]") {
    CHECK(roman_number(1) == "i");
    CHECK(roman_number(1994) == "mcmxciv");
    CHECK(roman_number(3888) == "mmmdccclxxxviii");
}
