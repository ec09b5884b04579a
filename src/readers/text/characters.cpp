// Beginnings, endings, separators, bullets and sentences, by hand-written scanners.
#include "readers/text/characters.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>

namespace galley::readers {

namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view closing = U"\"'”’»)]}*_›」』）";
constexpr std::u32string_view closing_quotes = U"\"'”’“»«›‹」』";
constexpr std::u32string_view opening = U"\"'“‘„«([{*_‹「『（¿¡";
constexpr std::u32string_view stops = U".…。．";
constexpr std::u32string_view questions = U"?!？！؟";
constexpr std::u32string_view colons = U":：";
constexpr std::u32string_view commas = U",;，、；،";
constexpr std::u32string_view dashes = U"-–—―";
constexpr std::u32string_view rule_marks = U"-*_=~#+–—•·.";
constexpr std::u32string_view ornaments = U"⁂❦❧◆◇■□●○★☆※✻✽❖・§";
constexpr std::u32string_view bullets = U"-*•–—·‣◦▪▫●○■□►▶➢✓✔※";

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_blank(char c) { return c == ' ' || c == '\t'; }

} // namespace

Ending ending_of(std::string_view text) {
    for (std::size_t end = text.size(); end > 0;) {
        const char32_t c = utf8::previous(text, end);
        if (is_one_of(c, stops)) {
            return Ending::Stop;
        }
        if (is_one_of(c, questions)) {
            return Ending::Question;
        }
        if (is_one_of(c, colons)) {
            return Ending::Colon;
        }
        if (is_one_of(c, commas)) {
            return Ending::Comma;
        }
        if (is_one_of(c, dashes)) {
            return Ending::Dash;
        }
        if (!is_one_of(c, closing)) {
            return Ending::Open;
        }
    }
    return Ending::Open;
}

bool is_spoken(std::string_view text) {
    std::size_t end = text.size();
    return opening_of(text).quoted && end > 0 &&
           is_one_of(utf8::previous(text, end), closing_quotes);
}

bool leaves_quote_open(std::string_view text) {
    std::size_t at = 0;
    if (text.empty() || !is_one_of(utf8::next(text, at), U"\"“„«")) {
        return false;
    }
    while (at < text.size()) {
        if (is_one_of(utf8::next(text, at), U"\"”“»")) {
            return false;
        }
    }
    return true;
}

bool ends_sentence(std::string_view text) {
    const Ending ending = ending_of(text);
    return ending == Ending::Stop || ending == Ending::Question || ending == Ending::Colon;
}

Opening opening_of(std::string_view text) {
    Opening found;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (is_one_of(c, U"\"“„«‹「『") || (is_one_of(c, U"'‘") && at < text.size())) {
            found.quoted = true;
        } else if (is_one_of(c, dashes)) {
            found.dashed = true;
        } else if (!is_one_of(c, opening) && !bridge::is_white_space(c)) {
            found.beginning = bridge::is_digit(c)       ? Beginning::Digit
                              : bridge::is_uppercase(c) ? Beginning::Upper
                              : bridge::is_lowercase(c) ? Beginning::Lower
                                                        : Beginning::Other;
            return found;
        }
    }
    return found;
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of(" \t"), text.size()));
}

std::uint32_t first_word_width(std::string_view text) {
    return static_cast<std::uint32_t>(utf8::length(first_word(text)));
}

bool is_separator(std::string_view text) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 400; // bytes
    if (text.empty() || text.size() > longest) {
        return false;
    }
    std::size_t count = 0;
    char32_t mark = 0;
    bool ornamental = true;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (bridge::is_white_space(c)) {
            continue;
        }
        const bool ornament = is_one_of(c, ornaments);
        if (!ornament && (!is_one_of(c, rule_marks) || (mark != 0 && c != mark))) {
            return false;
        }
        mark = ornament ? mark : c;
        ornamental = ornamental && ornament;
        ++count;
    }
    const bool typescript = count == 1 && mark == U'#';
    return typescript || (ornamental ? count > 0 : count >= shortest && mark != U'.');
}

char underline_of(std::string_view text) {
    constexpr std::string_view marks = "=-~";
    constexpr std::size_t shortest = 4; // three dashes are a separator
    if (text.size() < shortest || marks.find(text.front()) == std::string_view::npos) {
        return 0;
    }
    return text.find_first_not_of(text.front()) == std::string_view::npos ? text.front() : '\0';
}

std::size_t bullet_size(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    std::size_t at = 0;
    const char32_t c = utf8::next(text, at);
    if (!is_one_of(c, bullets) || at >= text.size() || !is_blank(text[at])) {
        return 0;
    }
    at = text.find_first_not_of(" \t", at);
    return at == std::string_view::npos ? 0 : at;
}

std::uint32_t word_count(std::string_view text) {
    std::uint32_t words = 0;
    bool in_word = false;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t';
        words += !blank && !in_word ? 1 : 0;
        in_word = !blank;
    }
    return words;
}

std::size_t sentence_count(std::string_view text) {
    std::size_t count = 0;
    std::size_t word = 0; // byte where the last word begins
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii_letter(text[at])) { // most of most texts
            ++at;
            continue;
        }
        const std::size_t begin = at;
        const char32_t c = utf8::next(text, at);
        if (bridge::is_white_space(c)) {
            word = at;
            continue;
        }
        if (is_one_of(c, U"。！？") && at < text.size()) {
            ++count;
            continue;
        }
        if (c != U'.' && c != U'!' && c != U'?' && c != U'…') {
            continue;
        }
        std::size_t after = at;
        while (after < text.size()) {
            std::size_t probe = after;
            if (!is_one_of(utf8::next(text, probe), closing)) {
                break;
            }
            after = probe;
        }
        const std::string_view before = text.substr(word, begin - word);
        if (after < text.size() && is_blank(text[after]) &&
            (c != U'.' || !is_abbreviation(before)) &&
            opening_of(text.substr(after)).beginning != Beginning::Lower) {
            ++count;
        }
    }
    return count + 1;
}

} // namespace galley::readers
