// Dialect, wrap width, indents and gaps, measured over all lines at once.
#include "readers/text/measures.hpp"

#include "base/utf8.hpp"
#include "readers/text/characters.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace galley::readers {

namespace {

constexpr std::uint32_t widest_wrap = 140; ///< longer lines are paragraphs

/// Long lines that another line follows without a blank one, and what they show.
struct Interior {
    std::size_t lines = 0;
    std::size_t full = 0;    ///< the next line's first word would not have fitted
    std::size_t ended = 0;   ///< a sentence ends with the line
    std::size_t goes_on = 0; ///< the next line begins lower case
};

/// A width that only one line in fifty exceeds.
std::uint32_t usual_reach(const std::vector<Line>& lines) {
    std::vector<std::uint32_t> reaches;
    for (const Line& line : lines) {
        if (!line.blank()) {
            reaches.push_back(line.reach());
        }
    }
    if (reaches.empty()) {
        return 0;
    }
    const std::size_t at = (reaches.size() - 1) * 49 / 50;
    std::nth_element(
        reaches.begin(), reaches.begin() + static_cast<std::ptrdiff_t>(at), reaches.end());
    return reaches[at];
}

Interior interior_of(const std::vector<Line>& lines, std::uint32_t width) {
    Interior interior;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const Line& line = lines[i];
        const Line& next = lines[i + 1];
        // Short lines are verse, heads or a paragraph's last: only long ones tell.
        if (line.blank() || next.blank() || is_separator(line.text) || is_separator(next.text) ||
            line.reach() * 3 < width * 2) {
            continue;
        }
        ++interior.lines;
        interior.full += line.reach() + 1 + first_word_width(next.text) > width ? 1U : 0U;
        interior.ended += ends_sentence(line.text) ? 1U : 0U;
        interior.goes_on += opening_of(next.text).beginning == Beginning::Lower ? 1U : 0U;
    }
    return interior;
}

/// None where a program wrapped the lines, each as full as it can be; a tenth of the width where
/// they were wrapped or changed by hand. Only lines within a sentence tell.
std::uint32_t slack_of(const std::vector<Line>& lines, std::uint32_t width) {
    constexpr std::size_t rarest = 500; ///< one line in so many may be short by chance
    std::size_t within = 0;
    std::size_t loose = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const Line& line = lines[i];
        const Line& next = lines[i + 1];
        if (!line.blank() && !next.blank() && line.reach() * 3 >= width * 2 &&
            opening_of(next.text).beginning == Beginning::Lower) {
            ++within;
            loose += line.reach() + 1 + first_word_width(next.text) <= width ? 1U : 0U;
        }
    }
    return within > 0 && loose * rarest <= within ? 0 : width / 10;
}

Dialect dialect_of(const std::vector<Line>& lines, std::uint32_t width) {
    const Interior interior = interior_of(lines, width);
    const bool fills = interior.full * 2 >= interior.lines;
    const bool runs_on = interior.ended * 2 < interior.lines;
    const bool goes_on = interior.goes_on * 5 >= interior.lines;
    if (width > widest_wrap || interior.lines == 0) {
        return Dialect::LineParagraphs;
    }
    return (fills && runs_on) || goes_on ? Dialect::WrappedLines : Dialect::LineParagraphs;
}

template <typename Key>
Key most_frequent(const std::map<Key, std::size_t>& counts) {
    const auto found = std::max_element(
        counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; });
    return found == counts.end() ? Key() : found->first;
}

std::uint32_t margin_of(const std::vector<Line>& lines) {
    std::map<std::uint32_t, std::size_t> indents;
    for (const Line& line : lines) {
        if (!line.blank()) {
            indents[line.indent] += line.width;
        }
    }
    return most_frequent(indents);
}

/// Indent of lines after which the text goes back to the margin.
std::uint32_t paragraph_indent_of(const std::vector<Line>& lines, std::uint32_t margin) {
    constexpr std::uint32_t deepest = 10;
    std::map<std::uint32_t, std::size_t> indents;
    std::size_t flush = 0; // paragraphs that begin at the margin
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].blank() || lines[i + 1].blank() || lines[i + 1].indent != margin) {
            continue;
        }
        const std::uint32_t indent = lines[i].indent;
        if (indent >= margin + 2 && indent <= margin + deepest) {
            ++indents[indent - margin];
        } else if (indent == margin && (i == 0 || lines[i - 1].blank())) {
            ++flush;
        }
    }
    const std::uint32_t usual = most_frequent(indents);
    return usual != 0 && indents[usual] >= 2 && indents[usual] > flush ? usual : 0;
}

std::uint32_t gap_of(const std::vector<Line>& lines) {
    std::map<std::uint32_t, std::size_t> gaps;
    std::uint32_t blanks = 0;
    bool begun = false;
    for (const Line& line : lines) {
        if (line.blank()) {
            ++blanks;
            continue;
        }
        if (begun) {
            ++gaps[blanks];
        }
        begun = true;
        blanks = 0;
    }
    const std::size_t dense = gaps[0];
    gaps.erase(0);
    std::size_t open = 0;
    for (const auto& [gap, count] : gaps) {
        open += count;
    }
    // Wrapped lines stand close within a paragraph: a few gaps show what parts paragraphs.
    return open * 12 < dense ? 0 : most_frequent(gaps);
}

bool has_spaced_dashes(const std::vector<Line>& lines) {
    std::size_t spaced = 0;
    std::size_t close = 0;
    for (const Line& line : lines) {
        for (std::size_t at = line.text.find("—"); at != std::string_view::npos;
             at = line.text.find("—", at + 3)) {
            if (at > 0 && at + 3 < line.text.size()) {
                (line.text[at - 1] == ' ' && line.text[at + 3] == ' ' ? spaced : close) += 1;
            }
        }
    }
    return spaced > close;
}

/// The median of what stands between blank lines, or of the lines where a line is a paragraph.
std::uint32_t text_width_of(const std::vector<Line>& lines, Dialect dialect) {
    std::vector<std::uint32_t> widths;
    std::uint32_t width = 0;
    const auto close = [&] {
        if (width > 0) {
            widths.push_back(width);
        }
        width = 0;
    };
    for (const Line& line : lines) {
        if (line.blank() || dialect == Dialect::LineParagraphs) {
            close();
        }
        width += line.width;
    }
    close();
    // Heads and list items are short: the longer half speaks for the paragraphs.
    std::sort(widths.begin(), widths.end());
    return widths.empty() ? 0 : widths[widths.size() * 3 / 4];
}

} // namespace

Measures measure(const std::vector<Line>& lines) {
    Measures measures;
    const std::uint32_t width = usual_reach(lines);
    measures.dialect = dialect_of(lines, width);
    measures.margin = margin_of(lines);
    measures.usual_gap = gap_of(lines);
    measures.spaced_dashes = has_spaced_dashes(lines);
    measures.text_width = text_width_of(lines, measures.dialect);
    if (measures.dialect == Dialect::WrappedLines) {
        measures.wrap_width = width;
        measures.wrap_slack = slack_of(lines, width);
        measures.paragraph_indent = paragraph_indent_of(lines, measures.margin);
    }
    return measures;
}

} // namespace galley::readers
