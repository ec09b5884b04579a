// Votes for verse by capitals, raggedness and indents; quotations by fullness; tables by gutters.
#include "readers/text/line_shapes.hpp"

#include "document/head_label.hpp"
#include "readers/text/attributions.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/line_block.hpp"
#include "readers/text/table_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::uint32_t least_verse_indent = 2;
constexpr double verse_threshold = 2.0;

/// How the file sets the quotations that are beyond doubt.
struct QuoteMeasure {
    std::uint32_t indent = 0; ///< of most of them; 0: there are none
    std::uint32_t reach = 0;  ///< where their lines end
};

class ShapeFinder {
public:
    ShapeFinder(const std::vector<Line>& lines, const Measures& measures)
        : lines_(lines), measures_(measures), shapes_(lines.size(), Shape::Plain) {}

    std::vector<Shape> find() {
        cut_blocks();
        measure_quotations();
        const bool wrapped = measures_.dialect == Dialect::WrappedLines;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const bool ruled = std::binary_search(ruled_.begin(), ruled_.end(), i);
            if (const char mark = lines_[blocks_[i].first].block_mark; mark != '\0') {
                kinds_.push_back(marked_shape(blocks_[i], mark));
                continue;
            }
            kinds_.push_back(ruled                        ? Shape::Table
                             : wrapped                    ? shape_of(blocks_[i])
                             : is_quoted_line(blocks_[i]) ? Shape::Quote
                                                          : Shape::Plain);
        }
        join_single_lines();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            for (std::size_t j = blocks_[i].first; j <= blocks_[i].last; ++j) {
                shapes_[j] = kinds_[i];
            }
        }
        find_spaced_tables();
        return std::move(shapes_);
    }

private:
    void cut_blocks() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].blank() || lines_[i].pin != nullptr) {
                continue;
            }
            if (lines_[i].kept || lines_[i].head_mark) {
                continue;
            }
            const bool separator = is_separator(lines_[i].text);
            const std::size_t end = separator ? end_of_framed_table(i) : end_of_ruled_table(i);
            if (end > i) {
                blocks_.push_back(described_block(lines_, measures_.margin, i, end - 1));
                ruled_.push_back(blocks_.size() - 1);
                i = end - 1;
                continue;
            }
            if (separator) {
                continue;
            }
            const std::size_t first = i;
            while (i + 1 < lines_.size() && !lines_[i + 1].blank() && !lines_[i + 1].kept &&
                   lines_[i + 1].pin == nullptr && !lines_[i + 1].head_mark &&
                   lines_[i + 1].quotation == lines_[i].quotation &&
                   lines_[i + 1].block_mark == lines_[i].block_mark && !says_who(i + 1) &&
                   (!is_separator(lines_[i + 1].text) || is_sum_rule(lines_[i + 1], lines_[i]))) {
                ++i;
            }
            blocks_.push_back(described_block(lines_, measures_.margin, first, i));
        }
    }

    /// The last line of an indented block is a dash and a name: who is quoted.
    [[nodiscard]] bool says_who(std::size_t i) const {
        const bool last = i + 1 == lines_.size() || lines_[i + 1].blank();
        return last && lines_[i - 1].indent >= measures_.margin + least_verse_indent &&
               lines_[i].indent >= lines_[i - 1].indent && attribution_dash(lines_[i].text) > 0;
    }

    /// Below a table that begins at line `i` and has rules in it; `i`: there is none.
    std::size_t end_of_ruled_table(std::size_t i) {
        if (i < untabled_) {
            return i; // its block was looked at from above
        }
        std::size_t end = i;
        std::size_t rules = 0;
        while (end < lines_.size() && !lines_[end].blank()) {
            rules += is_rule(lines_[end]) ? 1U : 0U;
            ++end;
        }
        const bool table = rules > 0 && rules + 2 <= end - i && end - i >= 3 &&
                           !table_rows(lines_, i, end).empty();
        constexpr std::size_t long_block = 500; ///< lines; in a shorter one a table may begin below
        untabled_ = table || end - i < long_block ? untabled_ : end;
        return table ? end : i;
    }

    /// The same where a rule stands above the table and one as wide below it, whatever blank lines
    /// are between them: the rule in the midst has gaps, or every row has cells.
    [[nodiscard]] std::size_t end_of_framed_table(std::size_t i) const {
        constexpr std::uint32_t least_width = 20;
        constexpr std::size_t most_lines = 300;
        if (!is_rule(lines_[i]) || lines_[i].width < least_width) {
            return i;
        }
        std::size_t rules = 0;
        for (std::size_t j = i + 1; j < std::min(lines_.size(), i + most_lines); ++j) {
            const bool ended = j + 1 == lines_.size() || lines_[j + 1].blank();
            if (lines_[j].blank() && ended) {
                return i;
            }
            if (!is_rule(lines_[j])) {
                continue;
            }
            const bool alike =
                lines_[j].indent == lines_[i].indent && lines_[j].width == lines_[i].width;
            if (!alike) {
                return i;
            }
            ++rules;
            if (ended && rules > 1) {
                return table_rows(lines_, i, j + 1).empty() ? i : j + 1;
            }
        }
        return i;
    }

    /// Blocks of a line or two, each with cells, parted by a blank line each.
    void find_spaced_tables() {
        constexpr std::size_t least_rows = 3;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            if (!is_row(blocks_[i])) {
                continue;
            }
            std::size_t rows = 1;
            std::size_t last = i;
            for (std::size_t j = i + 1; j < blocks_.size() && may_follow_row(j); ++j) {
                if (is_row(blocks_[j])) {
                    ++rows;
                    last = j;
                }
            }
            const std::size_t begin = blocks_[i].first;
            const std::size_t end = blocks_[last].last + 1;
            if (rows >= least_rows && rows * 4 >= (last - i + 1) * 3 &&
                !table_rows(lines_, begin, end).empty()) {
                std::fill(shapes_.begin() + static_cast<std::ptrdiff_t>(begin),
                          shapes_.begin() + static_cast<std::ptrdiff_t>(end),
                          Shape::Table);
            }
            i = last;
        }
    }

    /// Some line of it has two cells, the first of which is no bullet and no number.
    [[nodiscard]] bool is_row(const LineBlock& block) const {
        constexpr std::size_t most_lines = 8;
        if (block.size() > most_lines || block.marked > 0) {
            return false;
        }
        for (std::size_t i = block.first; i <= block.last; ++i) {
            const auto parts = gapped_parts(lines_, i);
            if (parts.size() > 1) {
                const auto labels = head_labels(lines_[i].text.substr(0, parts[0].end));
                return std::none_of(labels.begin(), labels.end(), [&](const HeadLabel& label) {
                    return label.rest == parts[0].end;
                });
            }
        }
        return false;
    }

    [[nodiscard]] bool may_follow_row(std::size_t i) const {
        return blocks_[i].first - blocks_[i - 1].last == 2 &&
               (is_row(blocks_[i]) || (blocks_[i].size() == 1 && blocks_[i].marked == 0));
    }

    /// Prose within a narrower measure: its lines go on where those above end.
    [[nodiscard]] bool is_set_as_prose(const LineBlock& block) const {
        return block.indent >= least_verse_indent && block.size() >= 3 && block.even >= 0.8 &&
               block.unforced <= 0.34 && !block.all_caps && block.rest_indent < block.indent + 10 &&
               block.width * 5 >= measures_.wrap_width * 2;
    }

    /// Their usual indent, and the right edge of that in the middle.
    void measure_quotations() {
        std::map<std::uint32_t, std::vector<std::uint32_t>> reaches;
        for (const LineBlock& block : blocks_) {
            if (is_set_as_prose(block)) {
                reaches[block.indent].push_back(measures_.margin + block.indent + block.width);
            }
        }
        const auto usual =
            std::max_element(reaches.begin(), reaches.end(), [](const auto& a, const auto& b) {
                return a.second.size() < b.second.size();
            });
        if (usual != reaches.end()) {
            auto& ends = usual->second;
            std::sort(ends.begin(), ends.end());
            quotes_ = {usual->first, ends[ends.size() / 2]};
        }
    }

    /// Of a block between markers.
    [[nodiscard]] Shape marked_shape(const LineBlock& block, char mark) const {
        const bool verse = mark == 'P' || (mark == '*' && shape_of(block) == Shape::Verse);
        return mark == '#' ? Shape::Quote : verse ? Shape::Verse : Shape::Lines;
    }

    [[nodiscard]] Shape shape_of(const LineBlock& block) const {
        if (block.size() < 2 || block.marked >= 0.5 || is_marked_line(lines_[block.first].text) ||
            lines_[block.first].text.front() == '[') {
            return Shape::Plain;
        }
        if (block.size() >= 3 && is_table(block)) {
            return Shape::Table;
        }
        if (verse_votes(block) >= verse_threshold) {
            return Shape::Verse;
        }
        return is_quote(block) ? Shape::Quote : keeps_lines(block) ? Shape::Lines : Shape::Plain;
    }

    /// Of the share of lines that begin upper case.
    static double capitals_weight(double capitals) {
        return capitals >= 0.8 ? 2 : capitals >= 0.6 ? 1 : capitals < 0.35 ? -2 : -0.5;
    }

    /// Of the share of lines that the next word would not fit.
    static double fullness_weight(double full) {
        return full <= 0.4 ? 1.5 : full <= 0.7 ? 0.5 : full >= 0.95 ? -1.5 : -0.5;
    }

    [[nodiscard]] double verse_votes(const LineBlock& block) const {
        const bool narrow = block.width * 4 <= measures_.wrap_width * 3;
        const double full = block.size() == 2 && fits_below(block) ? 0 : block.full;
        double votes = 0;
        votes += capitals_weight(block.capitals) + fullness_weight(full);
        votes += block.indent >= least_verse_indent ? 1 : -1.5;
        votes += narrow ? 0.5 : -1.5;
        votes += block.stepped > 0 && block.indent >= least_verse_indent ? 0.5 : 0;
        // A prose quotation steps in once, where it begins.
        votes += block.size() < 4 || block.swaying <= 0.6 ? 0 : block.swaying < 0.95 ? 1.5 : 3;
        votes += block.size() == 2 ? -0.5 : block.size() >= 4 ? 0.5 : 0;
        votes -= block.all_caps ? 3 : 0;
        // Where quotations stand at one indent, verse stands at a deeper one.
        votes += quotes_.indent > 0 && block.indent > quotes_.indent + 1 ? 0.5 : 0;
        return votes;
    }

    /// The second of two lines is as long as it likes: whether its first word would have fitted
    /// above, the measure of the file's quotations tells, or that of its paragraphs.
    [[nodiscard]] bool fits_below(const LineBlock& block) const {
        const std::uint32_t edge = quotes_.indent > 0 ? quotes_.reach : measures_.wrap_width;
        return block.indent >= least_verse_indent && block.unforced > 0 &&
               reach_of(lines_[block.first]) + 1 + first_word_width(lines_[block.last].text) +
                       measures_.wrap_slack / 2 <=
                   edge;
    }

    /// Where a line is a paragraph and blank lines part them: a long one that is indented.
    [[nodiscard]] bool is_quoted_line(const LineBlock& block) const {
        constexpr std::uint32_t shortest = 60; ///< code points
        return measures_.usual_gap > 0 && block.size() == 1 && block.indent >= least_verse_indent &&
               block.width >= shortest && block.marked == 0 && !block.all_caps &&
               block.indent * 4 < block.width;
    }

    /// Short lines without stops, none of them full: an index, an address, a cast.
    [[nodiscard]] bool keeps_lines(const LineBlock& block) const {
        const std::size_t least = 3;
        return block.size() >= least && block.full <= 0.2 && block.capitals >= 0.8 &&
               block.stops <= 0.3 && !block.all_caps && block.width * 5 <= measures_.wrap_width * 4;
    }

    [[nodiscard]] bool is_quote(const LineBlock& block) const {
        const bool full = block.full >= 0.7 && (block.capitals <= 0.7 || block.size() == 2);
        return is_set_as_prose(block) ||
               (block.indent >= least_verse_indent && full &&
                block.rest_indent < block.indent + 10 && !block.all_caps &&
                block.width * 5 >= measures_.wrap_width * 2);
    }

    [[nodiscard]] bool is_table(const LineBlock& block) const {
        return !table_rows(lines_, block.first, block.last + 1).empty();
    }

    /// A line alone between blocks of verse or of a quotation, and indented as they are, is one of
    /// them.
    void join_single_lines() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const LineBlock& block = blocks_[i];
            if (block.size() != 1 || block.indent < least_verse_indent || block.all_caps ||
                block.marked > 0 || kinds_[i] != Shape::Plain ||
                lines_[block.first].text.front() == '[') {
                continue;
            }
            const Shape above = i > 0 && near(i - 1, i) ? kinds_[i - 1] : Shape::Plain;
            const Shape below =
                i + 1 < blocks_.size() && near(i, i + 1) ? kinds_[i + 1] : Shape::Plain;
            if (above == below && (above == Shape::Verse || above == Shape::Quote)) {
                kinds_[i] = above;
            }
        }
    }

    [[nodiscard]] bool near(std::size_t above, std::size_t below) const {
        constexpr std::uint32_t slack = 8;
        const std::uint32_t a = blocks_[above].indent;
        const std::uint32_t b = blocks_[below].indent;
        return blocks_[below].first - blocks_[above].last <= 2 &&
               std::max(a, b) - std::min(a, b) <= slack;
    }

    const std::vector<Line>& lines_;
    const Measures& measures_;
    std::vector<Shape> shapes_;
    std::vector<LineBlock> blocks_;
    std::vector<Shape> kinds_;
    std::size_t untabled_ = 0; ///< lines above it begin no table with rules
    QuoteMeasure quotes_;
    std::vector<std::size_t> ruled_; ///< blocks that are tables with rules
};

} // namespace

std::vector<Shape> line_shapes(const std::vector<Line>& lines, const Measures& measures) {
    return ShapeFinder(lines, measures).find();
}

} // namespace galley::readers
