// Where a unit ends: at blank lines, separators, underlines, markers, indents, and at lines that
// end before the wrap width with a sentence.
#include "readers/text/unit_cutting.hpp"

#include "readers/text/dates_and_names.hpp"
#include "readers/text/definitions.hpp"
#include "readers/text/line_joining.hpp"
#include "readers/text/line_shapes.hpp"
#include "readers/text/pinned_units.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace galley::readers {

namespace {

class UnitCutter {
public:
    UnitCutter(const std::vector<Line>& lines, const Measures& measures)
        : lines_(lines), measures_(measures), shapes_(line_shapes(lines, measures)),
          definitions_(definition_ends(lines, measures)), front_(end_of_front()),
          columns_(end_of_columns()) {}

    std::vector<Unit> cut(std::vector<SpanEntry>& consumed) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            page_break_ = page_break_ || lines_[i].page_break;
            if (lines_[i].pin != nullptr) {
                i = take_pinned(i);
                continue;
            }
            if (lines_[i].blank() && open_ && shapes_[i] == Shape::Table &&
                units_.back().role == Role::Table) {
                continue; // between the rows of one table
            }
            if (lines_[i].kept) {
                i = take_code(i);
            } else if (lines_[i].blank()) {
                open_ = false;
                ++gap_;
            } else if (definitions_[i] > 0) {
                take_definition(i);
                i = definitions_[i] - 1;
            } else if ((i >= front_ || lines_[i].block_mark != '\0') &&
                       shapes_[i] != Shape::Plain) {
                take_shaped(i);
            } else if (is_separator(lines_[i].text) && lines_[i].quotation == 0) {
                take_rule(i, consumed);
            } else {
                take_line(i);
            }
        }
        return std::move(units_);
    }

private:
    void begin_unit(std::size_t line, bool goes_on) {
        Unit unit;
        unit.first = line;
        unit.last = line;
        unit.gap_before = gap_;
        unit.indent = lines_[line].indent - std::min(lines_[line].indent, measures_.margin);
        unit.quotation = lines_[line].quotation;
        unit.head_mark = lines_[line].head_mark;
        if (unit.quotation > 0) {
            Ballot ballot(Role::Quote);
            ballot.add("quote-marks", 4);
            unit.elect(Role::Quote, std::move(ballot));
        }
        unit.page_break = std::exchange(page_break_, false);
        if (!units_.empty()) {
            units_.back().gap_after = gap_;
        }
        gap_ = 0;
        units_.push_back(std::move(unit));
        open_ = goes_on;
    }

    /// Lines that one pin holds stand alone. Gives the last of them.
    std::size_t take_pinned(std::size_t i) {
        const Pin& pin = *lines_[i].pin;
        begin_unit(i, false);
        while (i + 1 < lines_.size() && lines_[i + 1].pin == &pin) {
            ++i;
        }
        units_.back().last = i;
        pin_unit(units_.back(), pin);
        return i;
    }

    /// An underline belongs to the one line above it; any other rule is a unit.
    void take_rule(std::size_t i, std::vector<SpanEntry>& consumed) {
        const Line& line = lines_[i];
        const char mark = underline_of(line.text);
        if (mark != 0 && !units_.empty() && i > 0 && units_.back().first == i - 1 &&
            units_.back().role != Role::Separator && !lines_[i - 1].blank() &&
            may_be_underlined(units_.back())) {
            const std::uint32_t above = lines_[i - 1].width;
            const std::uint32_t slack = 2;
            if (above <= line.width + slack && line.width <= above + slack) {
                units_.back().underline = mark;
                consumed.push_back({SpanEntry::Kind::Consumed,
                                    line.span(),
                                    "underline",
                                    "it marks the line above as a head",
                                    std::string(line.text)});
                open_ = false;
                return;
            }
        }
        begin_unit(i, false);
        units_.back().role = Role::Separator;
    }

    static bool may_be_underlined(const Unit& unit) {
        return unit.pin == nullptr || unit.role == Role::Heading || unit.role == Role::Title;
    }

    /// A line of verse, of a quotation or of a table: their blocks are not cut.
    void take_shaped(std::size_t i) {
        if (open_ && lines_[i].quotation == units_.back().quotation) {
            units_.back().last = i;
            return;
        }
        begin_unit(i, true);
        const Role role = shapes_[i] == Shape::Verse   ? Role::Verse
                          : shapes_[i] == Shape::Quote ? Role::Quote
                          : shapes_[i] == Shape::Lines ? Role::Lines
                                                       : Role::Table;
        Ballot ballot(role);
        ballot.add("lines-of-block", 2);
        units_.back().elect(role, std::move(ballot));
    }

    /// Code is one unit, with the blank lines within it. The last line of it.
    std::size_t take_code(std::size_t i) {
        begin_unit(i, false);
        Unit& unit = units_.back();
        while (unit.last + 1 < lines_.size() && lines_[unit.last + 1].kept) {
            ++unit.last;
        }
        Ballot ballot(Role::Code);
        ballot.add("code", 5);
        unit.elect(Role::Code, std::move(ballot));
        return unit.last;
    }

    /// A term and what it means.
    void take_definition(std::size_t i) {
        begin_unit(i, false);
        Ballot ballot(Role::LabelEntry);
        ballot.add("term-above-indented-lines", 4);
        units_.back().last = definitions_[i] - 1;
        units_.back().elect(Role::LabelEntry, std::move(ballot));
    }

    void take_line(std::size_t i) {
        if (open_ && measures_.dialect == Dialect::WrappedLines && !begins_unit(i)) {
            units_.back().last = i;
            keep_right_set(i);
        } else {
            begin_unit(i, !lines_[i].head_mark);
            note_marker(i);
        }
    }

    /// Lines of an address are not joined.
    void keep_right_set(std::size_t i) {
        Unit& unit = units_.back();
        if (unit.role == Role::Paragraph && is_right_set(lines_[i])) {
            Ballot ballot(Role::Lines);
            ballot.add("right-set-lines", 3);
            unit.elect(Role::Lines, std::move(ballot));
        }
    }

    /// What the new unit begins with, by which the next one of a list is known.
    void note_marker(std::size_t i) {
        const std::string_view text = lines_[i].text;
        bullet_ = bullet_size(text) > 0 ? std::optional(bullet_of(text)) : std::nullopt;
        std::vector<HeadLabel> labels = head_labels(text);
        numbered_ = !labels.empty();
        if (labels.empty() && units_.back().gap_before > 0) {
            labels_.clear();
        }
        for (HeadLabel& label : labels) {
            // "(i)" is a letter too, but ends no series that "(b)" belongs to.
            std::erase_if(labels_, [&](const HeadLabel& last) {
                return alike(last, label) && last.value + 1 == label.value;
            });
            labels_.push_back(std::move(label));
        }
        constexpr std::size_t most = 24; ///< open series that are remembered
        if (labels_.size() > most) {
            labels_.erase(labels_.begin(), labels_.end() - most);
        }
    }

    /// A title page is not wrapped: its lines are short down to the first line of a paragraph.
    [[nodiscard]] std::size_t end_of_front() const {
        constexpr std::size_t most_lines = 120;
        std::size_t i = 0;
        while (i < std::min(lines_.size(), most_lines) &&
               (lines_[i].blank() || lines_[i].width * 4 < measures_.wrap_width * 3)) {
            ++i;
        }
        return i;
    }

    [[nodiscard]] bool begins_unit(std::size_t i) const {
        const Line& line = lines_[i];
        const Line& before = lines_[i - 1];
        if (line.quotation != before.quotation || line.head_mark || before.head_mark ||
            shapes_[i] != shapes_[i - 1]) {
            return true;
        }
        if (measures_.paragraph_indent != 0 &&
            line.indent == measures_.margin + measures_.paragraph_indent) {
            return true;
        }
        if (i < columns_ && holds_columns(line.text)) {
            return true;
        }
        if (i < front_ && before.width * 5 < measures_.wrap_width * 3) {
            return true;
        }
        if (is_right_set(line) != is_right_set(before)) {
            return true;
        }
        constexpr std::size_t front = 3; // units in which a byline may stand
        if (units_.size() <= front && is_byline(line.text)) {
            return true;
        }
        const bool ended = ends_sentence(before.text);
        const bool early = ends_early(before, line);
        if (bullet_size(line.text) > 0) {
            const bool same = bullet_ == std::optional(bullet_of(line.text));
            // A dash may have come to a line's front within a sentence: "– Ja,\n– powiedział."
            return ended || early || (same && !goes_on_behind_dash(line.text));
        }
        if (continues_numbers(line.text) || begins_inner_list(i)) {
            return true;
        }
        const Opening opening = opening_of(line.text);
        return early && opening.beginning != Beginning::Lower && (ended || is_lone_head(i));
    }

    /// Below the first lines that hold something at the left and something at the right.
    [[nodiscard]] std::size_t end_of_columns() const {
        std::size_t i = 0;
        while (i < lines_.size() && (lines_[i].blank() || holds_columns(lines_[i].text))) {
            ++i;
        }
        return i;
    }

    [[nodiscard]] bool goes_on_behind_dash(std::string_view text) const {
        const std::string_view dash = bullet_of(text);
        const std::string_view unit = lines_[units_.back().first].text;
        return (dash == "–" || dash == "—") && opening_of(text).beginning == Beginning::Lower &&
               opening_of(unit).beginning != Beginning::Lower;
    }

    /// A signature, or a place and a day, that no blank line parts from the letter: it begins in
    /// the right half of lines that else begin at the left.
    [[nodiscard]] bool is_right_set(const Line& line) const {
        const std::uint32_t width = measures_.wrap_width;
        const std::uint32_t indent = line.indent - std::min(line.indent, measures_.margin);
        const std::uint32_t end = line.reach();
        return (indent * 5 >= width * 2 && end * 5 >= width * 3) ||
               (indent * 4 >= width && end * 5 >= width * 4);
    }

    /// "2." where the unit before began with "1.".
    [[nodiscard]] bool continues_numbers(std::string_view text) const {
        const auto labels = head_labels(text);
        return std::any_of(labels.begin(), labels.end(), [&](const HeadLabel& label) {
            return label.separated &&
                   std::any_of(labels_.begin(), labels_.end(), [&](const HeadLabel& last) {
                       return alike(last, label) && last.value + 1 == label.value;
                   });
        });
    }

    static bool alike(const HeadLabel& a, const HeadLabel& b) {
        return a.numbering == b.numbering && a.frame == b.frame;
    }

    /// "(i)" within item "(b)": indented more than the item, and "(ii)" stands below it.
    [[nodiscard]] bool begins_inner_list(std::size_t i) const {
        if (!numbered_ || lines_[i].indent <= lines_[units_.back().first].indent) {
            return false;
        }
        constexpr std::size_t most_lines = 20;
        const std::vector<HeadLabel> labels = head_labels(lines_[i].text);
        return std::any_of(labels.begin(), labels.end(), [&](const HeadLabel& label) {
            bool found = false;
            for (std::size_t j = i + 1; label.value == 1 && label.separated && !found &&
                                        j < std::min(lines_.size(), i + most_lines) &&
                                        !lines_[j].blank() && lines_[j].indent >= lines_[i].indent;
                 ++j) {
                found = lines_[j].indent == lines_[i].indent && counts(lines_[j].text, label, 2);
            }
            return found;
        });
    }

    static bool counts(std::string_view text, const HeadLabel& first, int value) {
        const std::vector<HeadLabel> labels = head_labels(text);
        return std::any_of(labels.begin(), labels.end(), [&](const HeadLabel& label) {
            return alike(label, first) && label.value == value;
        });
    }

    /// The next word would have fitted, by more than a ragged edge explains.
    [[nodiscard]] bool ends_early(const Line& line, const Line& next) const {
        return line.reach() + 1 + first_word_width(next.text) + measures_.wrap_slack <=
               measures_.wrap_width;
    }

    /// The unit so far is one short line without a stop, and what follows is a paragraph that
    /// fills its lines: a head without a blank line below.
    [[nodiscard]] bool is_lone_head(std::size_t i) const {
        const Line& before = lines_[i - 1];
        const bool fills = i + 1 < lines_.size() && !lines_[i + 1].blank() &&
                           !ends_early(lines_[i], lines_[i + 1]);
        return units_.back().first == i - 1 && fills && bullet_ == std::nullopt &&
               ending_of(before.text) == Ending::Open &&
               before.width * 3 < measures_.wrap_width * 2;
    }

    const std::vector<Line>& lines_;
    const Measures& measures_;
    std::vector<Unit> units_;
    std::optional<std::string_view> bullet_; ///< of the open unit
    std::vector<HeadLabel> labels_;          ///< the last of each series above
    bool numbered_ = false;                  ///< the open unit begins with a number
    std::vector<Shape> shapes_;              ///< of each line
    std::vector<std::size_t> definitions_;   ///< below the entry that begins at a line; 0: none
    std::size_t front_;                      ///< lines above it are a title page
    std::size_t columns_;                    ///< lines above it stand in columns
    std::uint32_t gap_ = 0;
    bool open_ = false; ///< the next line may go on with the last unit
    bool page_break_ = false;
};

} // namespace

std::vector<Unit> cut_units(const std::vector<Line>& lines,
                            const Measures& measures,
                            std::vector<SpanEntry>& consumed) {
    std::vector<Unit> units = UnitCutter(lines, measures).cut(consumed);
    const Vocabulary vocabulary(lines, measures);
    for (Unit& unit : units) {
        join_lines(unit, lines, measures, vocabulary, consumed);
    }
    return units;
}

} // namespace galley::readers
