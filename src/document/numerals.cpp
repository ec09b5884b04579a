// Scanners of numbers. A number of a head has at most four digits.
#include "document/numerals.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace galley {

namespace {

constexpr int largest_number = 9999; ///< more is no number of a head

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

int digit_of_roman(char c) {
    constexpr std::string_view digits = "IVXLCDM";
    constexpr std::array values = {1, 5, 10, 50, 100, 500, 1000};
    const std::size_t at = digits.find(is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c);
    return at == std::string_view::npos ? 0 : values[at];
}

/// 0 when it is no Roman number as one would write it ("IIII" is, "VX" and "IC" are not).
int roman_value(std::string_view text) {
    int value = 0;
    int last = 1001;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = digit_of_roman(text[i]);
        const int next = i + 1 < text.size() ? digit_of_roman(text[i + 1]) : 0;
        const bool power = digit == 1 || digit == 10 || digit == 100;
        if (digit == 0 || digit > last) {
            return 0;
        }
        if (next > digit) {
            if (!power || next > digit * 10) {
                return 0;
            }
            value += next - digit;
            last = digit - 1;
            ++i;
        } else {
            value += digit;
            last = digit;
        }
    }
    return value;
}

/// Digits from `begin` on; the value is 0 when there are none or too many.
Numeral digits_at(std::string_view text, std::size_t begin) {
    Numeral found{Numbering::Arabic, 0, {}, begin};
    for (std::size_t at = begin; at < text.size();) {
        const int digit = bridge::digit_value(utf8::next(text, at));
        if (digit < 0) {
            break;
        }
        found.end = at;
        found.value = found.value < 0 ? -1 : found.value * 10 + digit;
        found.value = found.value > largest_number ? -1 : found.value;
    }
    found.value = std::max(found.value, 0);
    return found;
}

void add_letters(std::string_view text, std::size_t begin, std::vector<Numeral>& out) {
    std::size_t end = begin;
    while (end < text.size() && is_ascii_letter(text[end])) {
        ++end;
    }
    const std::string_view word = text.substr(begin, end - begin);
    const bool upper = std::all_of(word.begin(), word.end(), is_upper);
    const bool lower = std::all_of(word.begin(), word.end(), is_lower);
    if (word.empty() || (!upper && !lower)) {
        return;
    }
    if (const int value = roman_value(word)) {
        out.push_back({upper ? Numbering::UpperRoman : Numbering::LowerRoman, value, {}, end});
    }
    if (word.size() == 1) {
        const int value = word[0] - (upper ? 'A' : 'a') + 1;
        out.push_back({upper ? Numbering::UpperLetter : Numbering::LowerLetter, value, {}, end});
    }
}

/// Han digits and powers, those of documents (壹) and short tens (廿) among them; -1: none.
int han_value(char32_t c) {
    struct Digits {
        std::u32string_view characters; ///< of values that follow each other
        int first;
    };
    constexpr std::array digits = {Digits{U"〇一二三四五六七八九", 0},
                                   Digits{U"零壹贰叁肆伍陆柒捌玖", 0},
                                   Digits{U"零壹貳參肆伍陸柒捌玖", 0},
                                   Digits{U"两", 2},
                                   Digits{U"兩", 2},
                                   Digits{U"壱弐参", 1}};
    for (const Digits& row : digits) {
        if (const std::size_t at = row.characters.find(c); at != std::u32string_view::npos) {
            return row.first + static_cast<int>(at);
        }
    }
    return -1;
}

int han_power(char32_t c) {
    switch (c) {
    case U'十':
    case U'拾':
        return 10;
    case U'百':
    case U'佰':
        return 100;
    case U'千':
    case U'仟':
        return 1000;
    default:
        return 0;
    }
}

/// 廿 and 卅 are 20 and 30 in one character.
int han_tens(char32_t c) { return c == U'廿' ? 20 : c == U'卅' ? 30 : 0; }

/// "十二", "一百零五", "二〇": digits before powers, or digits alone as in a year.
Numeral han_at(std::string_view text, std::size_t begin) {
    Numeral found{Numbering::Arabic, 0, {}, begin};
    int digits = 0; // since the last power
    bool any = false;
    for (std::size_t at = begin; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        const int digit = han_value(c);
        if (digit >= 0) {
            digits = digits * 10 + digit;
            any = digit > 0 || digits > 0;
        } else if (const int power = han_power(c)) {
            found.value += power * (any ? digits : 1);
            digits = 0;
            any = false;
        } else if (const int tens = han_tens(c)) {
            found.value += tens;
        } else {
            break;
        }
        found.end = at;
        if (digits > largest_number || found.value > largest_number) {
            return {Numbering::Arabic, 0, {}, begin};
        }
    }
    found.value += digits;
    return found;
}

} // namespace

std::vector<Numeral> numerals_at(std::string_view text, std::size_t begin) {
    std::vector<Numeral> out;
    Numeral number = digits_at(text, begin);
    if (number.end == begin) {
        add_letters(text, begin, out);
        return out;
    }
    std::size_t last = begin;
    while (number.end < text.size() && text[number.end] == '.') {
        Numeral next = digits_at(text, number.end + 1);
        if (next.end == number.end + 1) {
            break;
        }
        last = number.end + 1;
        number = std::move(next);
    }
    number.numbering = last == begin ? Numbering::Arabic : Numbering::Decimal;
    number.before = text.substr(begin, last - begin);
    out.push_back(std::move(number));
    return out;
}

Numeral counted_at(std::string_view text, std::size_t begin) {
    Numeral digits = digits_at(text, begin);
    return digits.end > begin ? digits : han_at(text, begin);
}

std::string roman_number(int value) {
    constexpr std::array<std::pair<int, std::string_view>, 13> parts = {{{1000, "m"},
                                                                         {900, "cm"},
                                                                         {500, "d"},
                                                                         {400, "cd"},
                                                                         {100, "c"},
                                                                         {90, "xc"},
                                                                         {50, "l"},
                                                                         {40, "xl"},
                                                                         {10, "x"},
                                                                         {9, "ix"},
                                                                         {5, "v"},
                                                                         {4, "iv"},
                                                                         {1, "i"}}};
    std::string out;
    for (const auto& [part, letters] : parts) {
        for (; value >= part; value -= part) {
            out += letters;
        }
    }
    return out;
}

} // namespace galley
