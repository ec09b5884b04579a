// Lines in new company: what no reader's author thought of.
#include "fuzz/line_shuffling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace galley::fuzz {

namespace {

using Lines = std::vector<std::string_view>;

/// Each begins or ends something for some stage of the reader.
constexpr std::array<std::string_view, 62> marks = {
    "",
    "",
    "",
    "",
    "\t",
    "\f",
    "---",
    "***",
    "* * *",
    "#",
    "=====",
    "*** START OF THE PROJECT GUTENBERG EBOOK X",
    "*** START OF THIS PROJECT GUTENBERG EBOOK X ***",
    "*** END OF THE PROJECT GUTENBERG EBOOK X ***",
    "*END THE SMALL PRINT!",
    "End of the Project Gutenberg EBook of X",
    "Produced by A. B.",
    "Title: X",
    "Author: A. B.",
    "Date: 1 May 1900",
    "Language: German",
    "title: X",
    "...",
    "By A. B.",
    "by",
    "May 1, 1900",
    "CONTENTS",
    "INDEX",
    "FOOTNOTES:",
    "NOTES",
    "CHAPTER I",
    "CHAPTER II. OF X",
    "Chapter 1",
    "PART ONE",
    "I.",
    "II. x",
    "1. z",
    "2. z",
    "1.1 z",
    "1.1.1.1.1.1.1.1 z",
    "(a) z",
    "b) z",
    "iv. z",
    "- z",
    "  - z",
    "    * z",
    "\xE2\x80\xA2 z",
    "Note: A very short",
    "X: y",
    "[Illustration: a",
    "[Illustration]",
    "[Sidenote: a]",
    "[Transcriber's Note: a",
    "[Footnote 1: x",
    "b]",
    "[1] y",
    "  [1]",
    "x[1] and[2]*",
    "* x",
    "|a|b|",
    "  a    b    c",
    "_x_ and *x*",
};

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string_view line : lines) {
        text.append(line).append("\n");
    }
    return text;
}

std::string_view any_mark(Chance& chance) { return marks[below(chance, marks.size())]; }

void take_run(const Lines& from, Lines& to, Chance& chance) {
    constexpr std::size_t longest_run = 6;
    if (from.empty()) {
        return;
    }
    const std::size_t first = below(chance, from.size());
    const std::size_t size = std::min(1 + below(chance, longest_run), from.size() - first);
    const auto begin = from.begin() + static_cast<std::ptrdiff_t>(first);
    to.insert(to.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
}

} // namespace

std::size_t below(Chance& chance, std::size_t limit) { return limit == 0 ? 0 : chance() % limit; }

std::string shuffle_lines(std::string_view text, std::string_view other, Chance& chance) {
    constexpr std::size_t most_runs = 40;
    const Lines own = lines_of(text);
    const Lines others = lines_of(other);
    Lines made;
    for (std::size_t runs = 1 + below(chance, most_runs); runs > 0; --runs) {
        const std::size_t kind = below(chance, 10);
        if (kind < 4) {
            made.push_back(any_mark(chance));
        } else {
            take_run(kind < 8 ? own : others, made, chance);
        }
    }
    if (below(chance, 2) == 0) {
        for (std::string_view& line : made) {
            line = below(chance, 10) == 0 ? line.substr(0, below(chance, line.size() + 1)) : line;
        }
    }
    return joined(made);
}

std::string disturb_lines(std::string_view text, Chance& chance) {
    constexpr std::array<std::string_view, 5> leads = {
        " ", "    ", "\t", "                    ", "_"};
    std::string changed; // of the line that gets a new beginning
    Lines lines = lines_of(text);
    for (std::size_t edits = 1 + below(chance, 3); edits > 0 && !lines.empty(); --edits) {
        const auto at = lines.begin() + static_cast<std::ptrdiff_t>(below(chance, lines.size()));
        switch (below(chance, 6)) {
        case 0:
            lines.insert(at, any_mark(chance));
            break;
        case 1:
            lines.erase(at);
            break;
        case 2:
            lines.insert(at, lines[below(chance, lines.size())]);
            break;
        case 3:
            std::swap(*at, lines[below(chance, lines.size())]);
            break;
        case 4:
            *at = at->substr(0, below(chance, at->size() + 1));
            break;
        default:
            if (changed.empty()) {
                changed = std::string(below(chance, 2) == 0 ? leads[below(chance, leads.size())]
                                                            : any_mark(chance)) +
                          std::string(*at);
                *at = changed;
            }
            break;
        }
    }
    return joined(lines);
}

} // namespace galley::fuzz
