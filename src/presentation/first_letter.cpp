// The first letter and the first line of a block.
#include "presentation/first_letter.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace galley::presentation {

namespace {

/// The end of the marks that belong to the letter before `at`.
std::size_t after_marks(std::string_view text, std::size_t at) {
    for (std::size_t next = at; next < text.size(); at = next) {
        if (!bridge::is_mark(utf8::next(text, next))) {
            return at;
        }
    }
    return at;
}

/// Punctuation after the letter, as in "A."; not an apostrophe within a word.
std::size_t after_punctuation(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    for (std::size_t next = at; next < text.size(); at = next) {
        const char32_t c = utf8::next(text, next);
        if (!bridge::is_punctuation(c)) {
            return bridge::is_letter(c) ? begin : at;
        }
    }
    return at;
}

} // namespace

std::size_t first_letter_size(const std::vector<TextRun>& runs) {
    if (runs.empty() || runs.front().deferred) {
        return 0;
    }
    const std::string_view text = runs.front().text;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (bridge::is_white_space(c)) {
            return 0;
        }
        if (!bridge::is_punctuation(c)) {
            return after_punctuation(text, after_marks(text, at));
        }
    }
    return 0;
}

void split_first_letter(std::vector<TextRun>& runs, std::size_t size, const StylePtr& style) {
    TextRun letter = runs.front();
    letter.text.resize(size);
    letter.style = style;
    letter.first_letter = true;
    letter.first_line = nullptr;
    runs.front().text.erase(0, size);
    runs.front().id.clear();
    if (runs.front().text.empty()) {
        runs.front() = std::move(letter);
    } else {
        runs.insert(runs.begin(), std::move(letter));
    }
}

css::ComputedStyle first_letter_style(const css::ComputedStyle& letter,
                                      const css::ComputedStyle& around) {
    constexpr double noticed = 1.5;     // times the text's size: less is an accent
    constexpr double cap_height = 0.65; // em, as most text faces have it
    css::ComputedStyle style = letter;
    const double taller = (letter.font_size - around.font_size).points();
    if (style.initial_letter.size > 0.0 || letter.font_size < around.font_size * noticed) {
        return style;
    }
    const long lines =
        1 + std::lround(taller * cap_height / std::max(around.line_height.points(), 1.0));
    if (lines > 1) {
        style.initial_letter = {static_cast<double>(lines), static_cast<int>(lines)};
    }
    return style;
}

css::ComputedStyle within(const css::ComputedStyle& first_line, const css::ComputedStyle& run) {
    css::ComputedStyle style = first_line;
    style.vertical_align = run.vertical_align;
    style.display = run.display;
    style.line_height = run.line_height;
    return style;
}

} // namespace galley::presentation
