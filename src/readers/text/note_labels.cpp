// Labels as they are typed, at a place or at the front of a unit.
#include "readers/text/note_labels.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "readers/text/bracketed.hpp"

#include <algorithm>

namespace galley::readers {

namespace {

/// Byte after the digits, of any script, from `at` on.
std::size_t skip_digits(std::string_view text, std::size_t at) {
    for (std::size_t next = at; next < text.size() && bridge::is_digit(utf8::next(text, next));) {
        at = next;
    }
    return at;
}

/// "1", "12", "A", "*", "**", "†", "^1", "note 3": what may stand between brackets.
bool is_label(std::string_view text) {
    constexpr std::size_t most_digits = 4;
    if (text.empty()) {
        return false;
    }
    if (text.front() == '^') {
        return text.size() > 1 && text.size() <= 20 && text.find(' ') == std::string_view::npos;
    }
    const bool digits = is_note_number(text) && utf8::length(text) <= most_digits;
    const bool letter = text.size() == 1 &&
                        ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z'));
    const bool stars = text.size() <= 3 && text.find_first_not_of('*') == std::string_view::npos;
    const bool daggers = text == "†" || text == "‡" || text == "§";
    return digits || letter || stars || daggers;
}

constexpr std::string_view reference_mark = "※";

} // namespace

bool is_note_number(std::string_view text) {
    return !text.empty() && skip_digits(text, 0) == text.size();
}

std::size_t raised_mark_size(std::string_view text, std::size_t at) {
    constexpr std::u32string_view digits = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
    std::size_t end = at;
    for (std::size_t next = at;
         next < text.size() && digits.find(utf8::next(text, next)) != std::u32string_view::npos;) {
        end = next;
    }
    const std::string_view rest = text.substr(at);
    const bool dagger = rest.starts_with("†") || rest.starts_with("‡");
    return dagger ? std::string_view("†").size() : end - at;
}

std::optional<NoteToken> note_token_at(std::string_view text, std::size_t at) {
    if (text.substr(at).starts_with(reference_mark)) {
        const std::size_t end = skip_digits(text, at + reference_mark.size());
        return end > at + reference_mark.size()
                   ? std::optional(NoteToken{std::string(text.substr(at, end - at)), end - at})
                   : std::nullopt;
    }
    if (const std::size_t raised = raised_mark_size(text, at); raised > 0) {
        return NoteToken{std::string(text.substr(at, raised)), raised};
    }
    if (text[at] != '[') {
        return std::nullopt;
    }
    constexpr std::size_t longest = 24;
    const std::size_t close = text.substr(at, longest).find(']');
    if (close == std::string_view::npos || !is_label(text.substr(at + 1, close - 1))) {
        return std::nullopt;
    }
    return NoteToken{std::string(text.substr(at + 1, close - 1)), close + 1};
}

std::optional<NoteToken> note_stars_at(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 3;
    const std::size_t end = std::min(text.find_first_not_of('*', at), text.size());
    if (end == at || end - at > most) {
        return std::nullopt;
    }
    NoteToken token{std::string(end - at, '*'), end - at};
    const std::size_t open = end < text.size() && text[end] == ' ' ? end + 1 : end;
    if (open < text.size() && text[open] == '(') {
        const std::size_t close = text.substr(open, 6).find(')');
        const std::string_view digits =
            close == std::string_view::npos ? "" : text.substr(open + 1, close - 1);
        if (is_note_number(digits)) {
            token.label += digits;
            token.size = open + close + 1 - at;
        }
    }
    return token;
}

NoteBody bracketed_note(const Unit& unit) {
    const std::string_view text = unit.text;
    const std::size_t colon = text.substr(0, 60).find(':');
    const std::size_t word = text.find(' ');
    NoteBody body;
    if (colon == std::string_view::npos) {
        body.begin = bracket_label_size(text);
        const std::size_t end = text.find_first_of(" .", body.begin);
        const std::size_t begin = text.find_first_not_of(" .", end);
        if (begin < text.size() && text[begin] != ']' &&
            is_label(text.substr(body.begin, end - body.begin))) {
            body = {std::string(text.substr(body.begin, end - body.begin)), begin};
        }
        return body;
    }
    if (word < colon) {
        body.label = text.substr(word + 1, colon - word - 1);
    }
    const std::size_t begin = text.find_first_not_of(' ', colon + 1);
    body.begin = begin == std::string_view::npos ? text.size() : begin;
    return body;
}

std::optional<NoteBody> plain_note(const Unit& unit) {
    const std::string_view text = unit.text;
    if (text.size() < 3) {
        return std::nullopt;
    }
    if (const auto token = note_token_at(text, 0)) {
        std::size_t at = token->size;
        at += at < text.size() && text[at] == ':' ? 1U : 0U;
        const std::size_t begin = skip_blanks(text, at);
        const bool parted = at < text.size() &&
                            (is_ascii_blank(text[at]) || text.substr(at).starts_with("\u3000") ||
                             raised_mark_size(text, 0) > 0);
        return parted && begin < text.size() ? std::optional(NoteBody{token->label, begin})
                                             : std::nullopt;
    }
    const auto stars = note_stars_at(text, 0);
    if (!stars || text.find('*', stars->size) != std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t begin = text.find_first_not_of(' ', stars->size);
    return begin == std::string_view::npos ? std::nullopt
                                           : std::optional(NoteBody{stars->label, begin});
}

} // namespace galley::readers
