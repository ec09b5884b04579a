// Names by their capitals, dates by their months, both short and without a sentence around them.
#include "readers/text/dates_and_names.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"
#include "document/head_label.hpp"
#include "languages/word_key.hpp"
#include "languages/word_set.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace galley::readers {

namespace {

using languages::Language;

/// What stands between two names: " and ", ", ", "、".
const std::vector<std::string>& joints() {
    static const auto all = [] {
        std::vector<std::string> found = {" & ", ", and ", ", "};
        for (const Language* const language : languages::all_languages()) {
            for (const std::string_view joint : languages::entries_of(language->author_joints)) {
                std::size_t at = 0;
                const bool word = bridge::is_letter(utf8::next(joint, at));
                found.push_back(word ? fmt::format(" {} ", joint) : std::string(joint));
            }
        }
        return found;
    }();
    return all;
}

/// Words of names that begin lower case: "Ludwig van Beethoven".
bool is_particle(std::string_view word) {
    static const languages::WordSet words({&Language::name_particles}, languages::Match::Folded);
    return words.contains(word);
}

bool is_name(std::string_view name) {
    constexpr std::size_t most_words = 5;
    std::size_t words = 0;
    while (!name.empty()) {
        const std::string_view word = first_word(name);
        const Opening opening = opening_of(word);
        const bool capital = opening.beginning == Beginning::Upper ||
                             opening.beginning == Beginning::Other; // scripts without case
        if (!capital && !is_particle(word)) {
            return false;
        }
        ++words;
        name.remove_prefix(std::min(word.size() + 1, name.size()));
    }
    return words > 0 && words <= most_words;
}

int number_of(std::string_view digits) {
    int value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return fault == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

/// Without ordinal endings and marks: "12th," gives "12".
std::string_view bare_number(std::string_view word) {
    const std::size_t end = word.find_first_not_of("0123456789");
    const std::string_view rest = end == std::string_view::npos ? "" : word.substr(end);
    constexpr std::array<std::string_view, 8> endings = {
        "", ".", ",", "th", "st", "nd", "rd", "th,"};
    const bool known = std::find(endings.begin(), endings.end(), rest) != endings.end();
    return known ? word.substr(0, std::min(end, word.size())) : std::string_view();
}

std::string date_of(int year, int month, int day) {
    if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 0 || day > 31) {
        return {};
    }
    return day == 0 ? fmt::format("{:04}-{:02}", year, month)
                    : fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

/// "2020年3月5日", "2020년 3월 5일".
std::string counted_date(std::string_view text, const Language& language) {
    std::array<int, 3> values = {0, 0, 0};
    std::size_t at = 0;
    std::size_t part = 0;
    for (const std::string_view unit : languages::entries_of(language.date_units)) {
        const Numeral number = counted_at(text, at);
        const std::size_t end = skip_blanks(text, number.end);
        if (number.value == 0 || !text.substr(end).starts_with(unit)) {
            break;
        }
        values.at(part++) = number.value;
        at = skip_blanks(text, end + unit.size());
    }
    return part < 2 || at < text.size() ? std::string() : date_of(values[0], values[1], values[2]);
}

std::string counted_date(std::string_view text) {
    for (const Language* const language : languages::all_languages()) {
        if (std::string date = counted_date(text, *language); !date.empty()) {
            return date;
        }
    }
    return {};
}

std::string dashed_date(std::string_view text) {
    const bool shape = text.size() == 10 && text[4] == '-' && text[7] == '-';
    const bool numbers = shape && number_of(text.substr(0, 4)) > 0 &&
                         number_of(text.substr(5, 2)) > 0 && number_of(text.substr(8, 2)) > 0;
    return numbers ? std::string(text) : std::string();
}

} // namespace

std::vector<Name> names_of_byline(std::string_view text) {
    std::vector<Name> names;
    const std::size_t begin = byline_word_size(text);
    const std::size_t ending = begin == 0 ? byline_ending_size(text) : 0;
    if (begin == 0 && ending == 0) {
        return names;
    }
    text.remove_suffix(ending);
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    std::size_t at = begin;
    while (at < text.size()) {
        std::size_t end = text.size();
        std::size_t next = text.size();
        for (const std::string& joint : joints()) {
            const std::size_t found = text.find(joint, at);
            if (found < end) {
                end = found;
                next = found + joint.size();
            }
        }
        if (!is_name(text.substr(at, end - at))) {
            return {};
        }
        names.push_back({at, end});
        at = next;
    }
    return names;
}

bool is_byline(std::string_view text) {
    constexpr std::size_t longest = 200; // bytes
    return text.size() <= longest && !names_of_byline(text).empty();
}

std::string iso_date(std::string_view text) {
    constexpr std::size_t longest = 40; // bytes
    if (text.size() > longest) {
        return {};
    }
    if (std::string dashed = dashed_date(text); !dashed.empty()) {
        return dashed;
    }
    if (std::string counted = counted_date(text); !counted.empty()) {
        return counted;
    }
    static const languages::WordSet words({&Language::date_words}, languages::Match::Folded);
    int year = 0;
    int month = 0;
    int day = 0;
    while (!text.empty()) {
        const std::string_view word = first_word(text);
        const std::string_view letters = word.substr(0, word.find_last_not_of(",.") + 1);
        const int number = number_of(bare_number(word));
        if (number >= 1000 && number <= 2999 && year == 0) {
            year = number;
        } else if (number >= 1 && number <= 31 && day == 0) {
            day = number;
        } else if (month == 0 && month_number(letters) > 0) {
            month = month_number(letters);
        } else if (!words.contains(letters)) {
            return {};
        }
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return date_of(year, month, day);
}

bool is_book_number(std::string_view text) {
    return (text.starts_with("ISBN") || text.starts_with("ISSN")) &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_date_line(std::string_view text) {
    constexpr std::size_t longest = 80; ///< bytes
    if (text.size() > longest) {
        return false;
    }
    constexpr std::size_t most_others = 5; ///< a place, "the", "of"
    bool month = false;
    bool number = false;
    std::size_t others = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" ,."), text.size());
        const std::string_view word = text.substr(0, end);
        const bool digits = !word.empty() && word.front() >= '0' && word.front() <= '9';
        const bool name = month_number(word) != 0;
        month = month || name;
        number = number || digits;
        others += word.empty() || digits || name ? 0U : 1U;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return month && number && others <= most_others;
}

} // namespace galley::readers
