// Beginnings, endings, separators, bullets and sentences, by hand-written scanners.
#include "readers/text/characters.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "languages/language.hpp"
#include "languages/word_key.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <string>

namespace galley::readers {

namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view brackets_that_open = U"([{（［【〔¿¡*_";
constexpr std::u32string_view brackets_that_close = U")]}）］】〕*_";
constexpr std::u32string_view stops = U".…。．۔";
constexpr std::u32string_view questions = U"?!？！؟\u037E";
constexpr std::u32string_view colons = U":：";
constexpr std::u32string_view commas = U",;，、；،؛";
constexpr std::u32string_view dashes = U"-–—―";
constexpr std::u32string_view rule_marks = U"-*_=~#+–—•·.─━";
constexpr std::u32string_view ornaments = U"⁂❦❧◆◇■□●○★☆※✻✽❖・§";
constexpr std::u32string_view bullets = U"-*•–—·‣◦▪▫●○■□►▶➢✓✔※・";

/// The marks that open or close a quotation in any language.
struct QuotationMarks {
    std::u32string opening = U"\"'";
    std::u32string closing = U"\"'";

    QuotationMarks() {
        for (const languages::Language* const language : languages::all_languages()) {
            for (const std::string_view pair :
                 languages::entries_of(language->quotation_marks, ' ')) {
                std::size_t at = 0;
                opening += utf8::next(pair, at);
                closing += utf8::next(pair, at);
            }
        }
        std::erase(opening, U'’'); // an apostrophe before all: "’tis"
    }
};

const QuotationMarks& quotation_marks() {
    static const QuotationMarks marks;
    return marks;
}

/// Wide forms of ASCII as ASCII: "＊＊＊".
char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

bool is_greek(char32_t c) { return (c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF); }

/// Pictures and dingbats that pasted text has for bullets; those that are numbers are none.
bool is_picture(char32_t c) {
    return (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x2600 && c < 0x2776) ||
           (c > 0x2793 && c <= 0x27BF);
}

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
        if (c == U';' && end > 0 && is_greek(utf8::previous(text, end))) {
            return Ending::Question;
        }
        if (is_one_of(c, commas)) {
            return Ending::Comma;
        }
        if (is_one_of(c, dashes)) {
            return Ending::Dash;
        }
        if (!is_one_of(c, brackets_that_close) && !is_one_of(c, quotation_marks().closing)) {
            return Ending::Open;
        }
    }
    return Ending::Open;
}

bool is_spoken(std::string_view text) {
    std::size_t end = text.size();
    return opening_of(text).quoted && end > 0 &&
           is_one_of(utf8::previous(text, end), quotation_marks().closing);
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

namespace {

Beginning beginning_of(char32_t c) {
    return bridge::is_digit(c)       ? Beginning::Digit
           : bridge::is_uppercase(c) ? Beginning::Upper
           : bridge::is_lowercase(c) ? Beginning::Lower
                                     : Beginning::Other;
}

} // namespace

Opening opening_of(std::string_view text) {
    Opening found;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        const bool single = c == U'\'' || c == U'‘';
        if (is_one_of(c, quotation_marks().opening) && (!single || at < text.size())) {
            found.quoted = true;
        } else if (is_one_of(c, dashes)) {
            found.dashed = true;
        } else if (!is_one_of(c, brackets_that_open) && !bridge::is_white_space(c)) {
            found.beginning = beginning_of(c);
            return found;
        }
    }
    return found;
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of(" \t"), text.size()));
}

bool is_without_blanks(char32_t c) {
    return (c >= 0x2E80 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x9FFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) || c >= 0x20000;
}

std::uint32_t width_of(std::string_view text) {
    std::uint32_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        width += bridge::is_wide(utf8::next(text, at)) ? 2U : 1U;
    }
    return width;
}

std::uint32_t first_word_width(std::string_view text) {
    std::size_t at = 0;
    if (!text.empty() && is_without_blanks(utf8::next(text, at))) {
        return 2;
    }
    return width_of(first_word(text));
}

bool holds_columns(std::string_view text) {
    constexpr std::string_view gap = "     ";
    const std::size_t at = text.find(gap);
    return at != std::string_view::npos && at > 0 &&
           text.find_first_not_of(' ', at) != std::string_view::npos;
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
        const char32_t c = narrow(utf8::next(text, at));
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
    // The middle dot of Japanese touches its item.
    const bool touches = c == U'・' && at < text.size() && !is_separator(text);
    if (is_picture(c) && text.substr(at).starts_with("\uFE0F")) { // shown in colour
        at += std::string_view("\uFE0F").size();
    }
    if ((!is_one_of(c, bullets) && !is_picture(c)) || at >= text.size() ||
        (!is_ascii_blank(text[at]) && !touches)) {
        return 0;
    }
    at = text.find_first_not_of(" \t", at);
    return at == std::string_view::npos ? 0 : at;
}

std::string_view bullet_of(std::string_view text) {
    std::size_t at = 0;
    if (!text.empty() && is_picture(utf8::next(text, at))) {
        return "\U0001F539"; // one for all: each item has its own
    }
    return text.substr(0, at);
}

bool names_speaker(std::string_view text) {
    const std::size_t begin = bullet_size(text);
    const std::string_view dash = bullet_of(text);
    for (std::size_t at = text.find(dash, begin); at != std::string_view::npos && begin > 0;
         at = text.find(dash, at + dash.size())) {
        std::size_t after = at + dash.size();
        while (after < text.size() && is_ascii_blank(text[after])) {
            ++after;
        }
        if (is_ascii_blank(text[at - 1]) && after < text.size() &&
            bridge::is_lowercase(utf8::next(text, after))) {
            return true;
        }
    }
    return false;
}

std::uint32_t word_count(std::string_view text) {
    std::uint32_t words = 0;
    std::uint32_t characters = 0; // without blanks between words
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        const bool blank = c == U' ' || c == U'\t' || c == U'\u3000';
        const bool dense = !blank && is_without_blanks(c);
        words += !blank && !dense && !in_word ? 1 : 0;
        characters += dense ? 1U : 0U;
        in_word = !blank && !dense;
    }
    return words + (characters + 1) / 2;
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
        if (!is_one_of(c, U".!?…؟۔\u037E")) {
            continue;
        }
        std::size_t after = at;
        while (after < text.size()) {
            std::size_t probe = after;
            const char32_t mark = utf8::next(text, probe);
            if (!is_one_of(mark, brackets_that_close) &&
                !is_one_of(mark, quotation_marks().closing)) {
                break;
            }
            after = probe;
        }
        const std::string_view before = text.substr(word, begin - word);
        if (after < text.size() && is_ascii_blank(text[after]) &&
            (c != U'.' || !is_abbreviation(before)) &&
            opening_of(text.substr(after)).beginning != Beginning::Lower) {
            ++count;
        }
    }
    return count + 1;
}

} // namespace galley::readers
