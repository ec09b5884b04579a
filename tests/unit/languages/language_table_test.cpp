// Every table keeps the form that language.hpp asks for.
#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"
#include "languages/language.hpp"
#include "languages/word_key.hpp"
#include "support/catch.hpp"

#include <array>
#include <string>

using namespace galley::languages;

namespace {

constexpr std::array lists = {
    &Language::names,
    &Language::part_words,
    &Language::chapter_words,
    &Language::section_words,
    &Language::numbers,
    &Language::tens,
    &Language::section_names,
    &Language::notes_names,
    &Language::contents_names,
    &Language::end_words,
    &Language::byline_words,
    &Language::byline_endings,
    &Language::author_joints,
    &Language::name_particles,
    &Language::footnote_words,
    &Language::connectives,
    &Language::illustration_words,
    &Language::sidenote_words,
    &Language::finite_words,
    &Language::transcriber_words,
    &Language::weak_connectives,
    &Language::abbreviations,
    &Language::hyphen_prefixes,
    &Language::months,
    &Language::quotation_marks,
    &Language::frequent_words,
    &Language::own_letters,
};

bool in_lower_case(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        if (galley::bridge::is_uppercase(galley::utf8::next(words, at))) {
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("tables are sorted by tag and found by it", "[languages]") {
    std::string_view last;
    for (const Language* language : all_languages()) {
        INFO(language->tag);
        CHECK(language->tag > last);
        last = language->tag;
        CHECK(find_language(language->tag) == language);
        CHECK_FALSE(language->names.empty());
    }
    CHECK(find_language("de-AT") == find_language("de"));
    CHECK(find_language("xx") == nullptr);
}

TEST_CASE("words of tables are in lower case, and no entry is empty", "[languages]") {
    for (const Language* language : all_languages()) {
        for (const auto list : lists) {
            const std::string words(language->*list);
            INFO(language->tag << ": " << words);
            CHECK(in_lower_case(words));
            CHECK(words.find(",,") == std::string::npos);
            CHECK(words.find(", ,") == std::string::npos);
            CHECK((words.empty() || (words.back() != ',' && words.back() != ' ')));
        }
    }
}

TEST_CASE("months are twelve and numbers of a kind", "[languages]") {
    for (const Language* language : all_languages()) {
        INFO(language->tag);
        const std::size_t months = entries_of(language->months).size();
        CHECK((months == 0 || months == 12));
        CHECK(entries_of(language->tens).size() <= 8);
        CHECK((language->numeral_letters.empty() ||
               entries_of(language->numeral_letters).size() == 3));
    }
}
