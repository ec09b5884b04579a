// Unwrapping: a line end is a blank, unless a dash, a hyphen or an East Asian script says no.
#include "readers/text/line_joining.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>

namespace galley::readers {

namespace {

constexpr std::size_t stem_length = 7; ///< bytes; shorter words are no stems

bool is_word_character(char32_t c) {
    return bridge::is_letter(c) || bridge::is_mark(c) || c == U'-' || c == U'\'' || c == U'’';
}

bool ends_with_hyphen(std::string_view text) {
    if (text.size() < 2 || !text.ends_with('-')) {
        return false;
    }
    std::size_t at = text.size() - 1;
    return bridge::is_letter(utf8::previous(text, at));
}

bool begins_lower(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && bridge::is_lowercase(utf8::next(text, at));
}

/// The letters at the end of `text`, before a hyphen that ends it.
std::string_view last_fragment(std::string_view text) {
    const std::size_t end = text.size() - 1;
    std::size_t begin = end;
    while (begin > 0) {
        std::size_t at = begin;
        const char32_t c = utf8::previous(text, at);
        if (!bridge::is_letter(c) && !bridge::is_mark(c)) {
            break;
        }
        begin = at;
    }
    return text.substr(begin, end - begin);
}

std::string_view first_fragment(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t at = end;
        const char32_t c = utf8::next(text, at);
        if (!bridge::is_letter(c) && !bridge::is_mark(c)) {
            break;
        }
        end = at;
    }
    return text.substr(0, end);
}

/// General punctuation that Chinese and Japanese share with Western text.
bool is_shared_mark(char32_t c) {
    return c == U'“' || c == U'”' || c == U'‘' || c == U'’' || c == U'…' || c == U'—';
}

/// Full-width marks, which bring their own blank: 、。 brackets ！（），：；？
bool is_full_width_mark(char32_t c) {
    return (c >= 0x3001 && c <= 0x3002) || (c >= 0x3008 && c <= 0x3011) ||
           (c >= 0x3014 && c <= 0x301F) || c == 0xFF01 || c == 0xFF08 || c == 0xFF09 ||
           c == 0xFF0C || c == 0xFF0E || c == 0xFF1A || c == 0xFF1B || c == 0xFF1F;
}

/// CSS Text 3, 4.1.3, and CSS Text 4 for marks: a line end beside East Asian characters is no
/// blank.
bool touch_without_blanks(char32_t last, char32_t first) {
    const bool before = is_without_blanks(last);
    const bool after = is_without_blanks(first);
    return (before && after) || (before && is_shared_mark(first)) ||
           (is_shared_mark(last) && after) || is_full_width_mark(last) || is_full_width_mark(first);
}

/// Nothing stands between the lines: they touch at a dash or in a script without blanks.
bool touches(std::string_view before, std::string_view after, const Measures& measures) {
    std::size_t end = before.size();
    const char32_t last = utf8::previous(before, end);
    std::size_t begin = 0;
    const char32_t first = utf8::next(after, begin);
    if (touch_without_blanks(last, first)) {
        return true;
    }
    const auto blank_before = [&](std::size_t at) { return at == 0 || before[at - 1] == ' '; };
    if (last == U'—' || first == U'—') {
        const bool alone = last == U'—' ? blank_before(end) : after.substr(begin).starts_with(' ');
        return !measures.spaced_dashes && !alone;
    }
    if (before.ends_with("--") || after.starts_with("--")) {
        return !before.ends_with(" --") && !after.starts_with("-- ");
    }
    // "1950–" and "1953", "Russian-" and "Korean".
    return (last == U'–' || last == U'-') && !blank_before(end) &&
           (bridge::is_letter(first) || bridge::is_digit(first)) && !before.ends_with("---");
}

} // namespace

Vocabulary::Vocabulary(const std::vector<Line>& lines, const Measures& measures) {
    if (measures.dialect != Dialect::WrappedLines ||
        std::none_of(lines.begin(), lines.end(), [](const Line& line) {
            return ends_with_hyphen(line.text);
        })) {
        return;
    }
    for (const Line& line : lines) {
        const std::string folded = bridge::case_folded(line.text);
        for (std::size_t at = 0; at < folded.size();) {
            const std::size_t begin = at;
            std::size_t end = at;
            while (at < folded.size() && is_word_character(utf8::next(folded, at))) {
                end = at;
            }
            // What a line end cut in two is no evidence.
            if (end > begin && end < folded.size()) {
                words_.insert(folded.substr(begin, end - begin));
                if (end - begin >= stem_length) {
                    stems_.insert(folded.substr(begin, stem_length));
                }
            }
        }
    }
}

bool Vocabulary::keeps_hyphen(std::string_view before, std::string_view after) const {
    const std::string first = bridge::case_folded(before);
    const std::string second = bridge::case_folded(after);
    const std::string joined = first + second;
    double keep = -0.5;
    keep -= words_.contains(joined) ? 3 : 0;
    keep += words_.contains(first + "-" + second) ? 3 : 0;
    keep -= joined.size() >= stem_length && first.size() < stem_length &&
                    stems_.contains(joined.substr(0, stem_length))
                ? 1.5
                : 0;
    keep += words_.contains(first) && words_.contains(second) ? 1 : 0;
    keep += is_hyphen_prefix(first) ? 1 : 0;
    return keep > 0;
}

void join_lines(Unit& unit,
                const std::vector<Line>& lines,
                const Measures& measures,
                const Vocabulary& vocabulary,
                std::vector<SpanEntry>& consumed) {
    std::string& text = unit.text;
    for (std::size_t i = unit.first; i <= unit.last; ++i) {
        const Line& line = lines[i];
        if (i > unit.first) {
            if (unit.role == Role::Verse || unit.role == Role::Lines || unit.role == Role::Table ||
                unit.role == Role::Code) {
                text += '\n';
                unit.starts.push_back(text.size());
                text += line.text;
                continue;
            }
            const bool cut = ends_with_hyphen(text) && begins_lower(line.text);
            if (cut && !vocabulary.keeps_hyphen(last_fragment(text), first_fragment(line.text))) {
                text.pop_back();
                const std::uint32_t column = lines[i - 1].end_column();
                const std::uint32_t number = lines[i - 1].number;
                consumed.push_back({SpanEntry::Kind::Consumed,
                                    {number, column, number, column},
                                    "line-end hyphen",
                                    "the word was divided at the end of its line",
                                    "-"});
            } else if (!cut && !touches(text, line.text, measures)) {
                text += ' ';
            }
        }
        unit.starts.push_back(text.size());
        text += line.text;
    }
}

} // namespace galley::readers
