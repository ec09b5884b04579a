// Votes for verse by capitals, raggedness and indents; quotations by fullness; tables by gutters.
#include "readers/text/line_shapes.hpp"

#include "document/head_label.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/table_gutters.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::uint32_t least_indent = 2;
constexpr double verse_threshold = 2.0;

std::uint32_t reach(const Line& line) { return line.indent + line.width; }

/// Lines [first, last].
struct Block {
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint32_t indent = 0;      ///< the least of its lines, beyond the margin
    std::uint32_t rest_indent = 0; ///< the least of the second and later lines
    std::uint32_t width = 0;       ///< of its widest line, from its own indent
    double full = 0;               ///< share of lines but the last that the next word would not fit
    double capitals = 0;           ///< share of lines that begin upper case
    double marked = 0;             ///< share of lines with a bullet or a number
    double stops = 0;              ///< share of lines that end as a sentence does
    double stepped = 0;            ///< share of lines indented beyond the least
    bool all_caps = true;

    [[nodiscard]] std::size_t size() const { return last - first + 1; }
};

bool has_lower_case(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class ShapeFinder {
public:
    ShapeFinder(const std::vector<Line>& lines, const Measures& measures)
        : lines_(lines), measures_(measures), shapes_(lines.size(), Shape::Plain) {}

    std::vector<Shape> find() {
        cut_blocks();
        const bool wrapped = measures_.dialect == Dialect::WrappedLines;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const bool ruled = std::binary_search(ruled_.begin(), ruled_.end(), i);
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
        return std::move(shapes_);
    }

private:
    void cut_blocks() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_[i].blank() || is_separator(lines_[i].text)) {
                continue;
            }
            if (const std::size_t end = end_of_ruled_table(i); end > i) {
                blocks_.push_back(described(i, end - 1));
                ruled_.push_back(blocks_.size() - 1);
                i = end - 1;
                continue;
            }
            const std::size_t first = i;
            while (i + 1 < lines_.size() && !lines_[i + 1].blank() &&
                   !is_separator(lines_[i + 1].text)) {
                ++i;
            }
            blocks_.push_back(described(first, i));
        }
    }

    /// Below a table that begins at line `i` and has rules in it; `i`: there is none.
    [[nodiscard]] std::size_t end_of_ruled_table(std::size_t i) const {
        std::size_t end = i;
        std::size_t rules = 0;
        while (end < lines_.size() && !lines_[end].blank()) {
            rules += is_rule(lines_[end]) ? 1U : 0U;
            ++end;
        }
        const bool table = rules > 0 && rules + 2 <= end - i && end - i >= 3 &&
                           !table_gutters(lines_, i, end).empty();
        return table ? end : i;
    }

    [[nodiscard]] std::uint32_t indent_of(const Line& line) const {
        return line.indent - std::min(line.indent, measures_.margin);
    }

    [[nodiscard]] Block described(std::size_t first, std::size_t last) const {
        Block block{first, last};
        block.indent = ~0U;
        block.rest_indent = ~0U;
        std::uint32_t right = 0;
        for (std::size_t i = first; i <= last; ++i) {
            block.indent = std::min(block.indent, indent_of(lines_[i]));
            if (i > first) {
                block.rest_indent = std::min(block.rest_indent, indent_of(lines_[i]));
            }
            right = std::max(right, reach(lines_[i]));
        }
        block.width = right - measures_.margin - block.indent;
        const auto size = static_cast<double>(block.size());
        for (std::size_t i = first; i <= last; ++i) {
            const Line& line = lines_[i];
            const bool upper = opening_of(line.text).beginning != Beginning::Lower;
            block.capitals += upper ? 1 / size : 0;
            block.stops += ends_sentence(line.text) ? 1 / size : 0;
            block.marked += is_marked(line.text) ? 1 / size : 0;
            block.stepped += indent_of(line) > block.indent + 1 ? 1 / size : 0;
            block.all_caps = block.all_caps && !has_lower_case(line.text);
            if (i < last) {
                const bool full = reach(line) + 1 + first_word_width(lines_[i + 1].text) > right;
                block.full += full ? 1 / (size - 1) : 0;
            }
        }
        return block;
    }

    static bool is_marked(std::string_view text) {
        const auto labels = head_labels(text);
        return bullet_size(text) > 0 ||
               std::any_of(labels.begin(), labels.end(), [](const HeadLabel& label) {
                   return label.separated && label.numbering == Numbering::Arabic;
               });
    }

    [[nodiscard]] Shape shape_of(const Block& block) const {
        if (block.size() < 2 || block.marked >= 0.5 || is_marked(lines_[block.first].text) ||
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

    [[nodiscard]] double verse_votes(const Block& block) const {
        const bool narrow = block.width * 4 <= measures_.wrap_width * 3;
        double votes = 0;
        votes += block.capitals >= 0.8   ? 2
                 : block.capitals >= 0.6 ? 1
                 : block.capitals < 0.35 ? -2
                                         : -0.5;
        votes += block.full <= 0.4    ? 1.5
                 : block.full <= 0.7  ? 0.5
                 : block.full >= 0.95 ? -1.5
                                      : -0.5;
        votes += block.indent >= least_indent ? 1 : -1.5;
        votes += narrow ? 0.5 : -1.5;
        votes += block.stepped > 0 && block.indent >= least_indent ? 0.5 : 0;
        votes += block.size() == 2 ? -0.5 : block.size() >= 4 ? 0.5 : 0;
        votes -= block.all_caps ? 3 : 0;
        return votes;
    }

    /// Where a line is a paragraph and blank lines part them: a long one that is indented.
    [[nodiscard]] bool is_quoted_line(const Block& block) const {
        constexpr std::uint32_t shortest = 60; ///< code points
        return measures_.usual_gap > 0 && block.size() == 1 && block.indent >= least_indent &&
               block.width >= shortest && block.marked == 0 && !block.all_caps &&
               block.indent * 4 < block.width;
    }

    /// Short lines without stops, none of them full: an index, an address, a cast.
    [[nodiscard]] bool keeps_lines(const Block& block) const {
        const std::size_t least = 3;
        return block.size() >= least && block.full <= 0.2 && block.capitals >= 0.8 &&
               block.stops <= 0.3 && !block.all_caps && block.width * 5 <= measures_.wrap_width * 4;
    }

    [[nodiscard]] bool is_quote(const Block& block) const {
        return block.indent >= least_indent && block.full >= 0.7 &&
               block.rest_indent < block.indent + 10 && !block.all_caps &&
               (block.capitals <= 0.7 || block.size() == 2) &&
               block.width * 5 >= measures_.wrap_width * 2;
    }

    [[nodiscard]] bool is_table(const Block& block) const {
        const auto gutters = table_gutters(lines_, block.first, block.last + 1);
        return !gutters.empty();
    }

    /// A line alone between blocks of verse or of a quotation, and indented as they are, is one of
    /// them.
    void join_single_lines() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const Block& block = blocks_[i];
            if (block.size() != 1 || block.indent < least_indent || block.all_caps ||
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
    std::vector<Block> blocks_;
    std::vector<Shape> kinds_;
    std::vector<std::size_t> ruled_; ///< blocks that are tables with rules
};

} // namespace

std::vector<Shape> line_shapes(const std::vector<Line>& lines, const Measures& measures) {
    return ShapeFinder(lines, measures).find();
}

} // namespace galley::readers
