// Openers meet the next closer of their kind.
#include "readers/text/block_marks.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

namespace galley::readers {

namespace {

constexpr std::string_view kinds = "#*PpXx$";

/// "/#", "/#[4.60]": the kind; 0: no opener.
char opened(std::string_view text) {
    const bool mark =
        text.size() >= 2 && text[0] == '/' && kinds.find(text[1]) != std::string_view::npos;
    const bool alone = text.size() == 2 || (mark && text[2] == '[' && text.back() == ']');
    return mark && alone ? text[1] : '\0';
}

char closed(std::string_view text) {
    return text.size() == 2 && text[1] == '/' && kinds.find(text[0]) != std::string_view::npos
               ? text[0]
               : '\0';
}

/// Neither code nor pinned as something.
bool is_free(const Line& line) { return !line.kept && line.pin == nullptr; }

} // namespace

void take_block_marks(std::vector<Line>& lines, std::vector<SpanEntry>& consumed) {
    std::map<char, std::vector<std::size_t>> closers;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const char kind = closed(lines[i].text); kind != '\0' && is_free(lines[i])) {
            closers[kind].push_back(i);
        }
    }
    std::size_t below = 0; // an opener within a block of the same kind is text
    char outer = '\0';
    for (std::size_t i = 0; i < lines.size() && !closers.empty(); ++i) {
        const char kind = opened(lines[i].text);
        if (kind == '\0' || !is_free(lines[i]) || (i < below && kind == outer)) {
            continue;
        }
        const auto& ends = closers[kind];
        const auto end = std::upper_bound(ends.begin(), ends.end(), i);
        if (end == ends.end() || *end == i + 1) {
            continue;
        }
        for (std::size_t j = i + 1; j < *end; ++j) {
            lines[j].block_mark = kind == 'p' ? 'P' : kind;
        }
        below = *end;
        outer = kind;
        for (const std::size_t marker : {i, *end}) {
            blank_out(
                {&lines[marker], 1}, "block mark", "it says what the lines between are", consumed);
        }
    }
}

} // namespace galley::readers
