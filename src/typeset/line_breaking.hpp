// Paragraphs into lines: the total fit of Knuth & Plass, on numbers only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace galley::typeset {

/// At or beyond it a penalty forbids a break, at or below its negative it forces one.
inline constexpr double forbidden = 10000.0;
/// A stretch so large that a line which holds it is never loose: fills last lines.
inline constexpr double fill = 1.0e6;

/// Widths in points. A break is allowed at a glue that follows a box and at each penalty; glues
/// and penalties after a break are dropped up to the next box.
struct LineItem {
    enum class Kind : std::uint8_t { Box, Glue, Penalty };
    Kind kind = Kind::Box;
    bool flagged = false;    ///< Penalty: a hyphen; two in a row cost extra
    double width = 0.0;      ///< Penalty: added to the line when it ends here
    double stretch = 0.0;    ///< Glue
    double shrink = 0.0;     ///< Glue
    double penalty = 0.0;    ///< Penalty
    double next = 0.0;       ///< Penalty: added to the following line when a line ends here
    double hang_left = 0.0;  ///< Box: how far it may stand out when it begins a line
    double hang_right = 0.0; ///< Box, Penalty: … when it ends a line

    [[nodiscard]] bool forces_break() const {
        return kind == Kind::Penalty && penalty <= -forbidden;
    }

    static LineItem box(double width) { return {Kind::Box, false, width}; }
    static LineItem glue(double width, double stretch, double shrink) {
        return {Kind::Glue, false, width, stretch, shrink};
    }
    static LineItem break_at(double penalty, double width = 0.0, bool flagged = false) {
        return {Kind::Penalty, flagged, width, 0.0, 0.0, penalty};
    }
};

/// Letters give way before glues do: as long as they suffice a line's ratio stays within this.
inline constexpr double ratio_of_letters = 0.25;

/// From the break at `item` on, lines that follow no forced break are narrower by `width`.
struct TurnIn {
    std::uint32_t item = 0;
    double width = 0.0;
};

/// Defaults are TeX's where it has them (The TeXbook, chapter 14).
struct LineRules {
    std::vector<double> widths;         ///< of the first lines; the last one counts for all others
    std::optional<double> after_forced; ///< of others that follow a forced break
    std::vector<TurnIn> turn_ins;       ///< in ascending order of items
    /// The item that the first line must end at; 0: any.
    std::uint32_t first_break = 0;
    double tolerance = 1.0;  ///< the largest stretch ratio of a line
    double background = 0.0; ///< stretch added to every line: ragged edges, emergencies
    double line_cost = 10.0;
    double flagged_cost = 10000.0;     ///< demerits for two flagged breaks in a row
    double fitness_cost = 10000.0;     ///< demerits for a tight line beside a loose one
    double last_flagged_cost = 5000.0; ///< demerits for a flagged break before the last line
    double runt_cost = 0.0;            ///< demerits for a last line shorter than `shortest_last`
    double shortest_last = 0.0;
    int most_flagged = 0; ///< flagged breaks in a row; 0: no limit
    int looseness = 0;    ///< lines more (or fewer) than the best number, when possible
    bool force = false;   ///< accept overfull lines where nothing else is possible
};

struct LineBreak {
    std::uint32_t item = 0; ///< where the line ends
    double ratio = 0.0;     ///< of stretch (positive) or shrink (negative)
    bool operator==(const LineBreak&) const = default;
};

struct LineBreaks {
    std::vector<LineBreak> lines;
    double demerits = 0.0;
};

/// The breaks with the least sum of demerits; nothing when no way meets the tolerance. The items
/// must end with a forced break.
std::optional<LineBreaks> break_lines(std::span<const LineItem> items, const LineRules& rules);

/// The best breaks for each number of lines that meets the tolerance, from the fewest on; nothing
/// when none does.
std::vector<LineBreaks> break_lines_by_count(std::span<const LineItem> items,
                                             const LineRules& rules);

/// Of the lines that follow a break at `item`.
inline double turn_in_at(std::span<const TurnIn> turn_ins, std::size_t item) {
    double width = 0.0;
    for (const TurnIn& each : turn_ins) {
        width = each.item <= item ? each.width : width;
    }
    return width;
}

/// Of all items on one line that never ends.
inline double natural_width(std::span<const LineItem> items) {
    double width = 0.0;
    for (const LineItem& item : items) {
        width += item.kind == LineItem::Kind::Penalty ? 0.0 : item.width;
    }
    return width;
}

/// The first item of the line that follows a break at `item`: the next box or forced break.
std::size_t line_start(std::span<const LineItem> items, std::size_t item);

} // namespace galley::typeset
