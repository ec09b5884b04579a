// Pins at work: which lines they hold, and what that means for units.
#pragma once

#include "base/diagnostics.hpp"
#include "document/pin.hpp"
#include "readers/text/unit.hpp"

#include <span>
#include <string>
#include <vector>

namespace galley::readers {

/// Gives each line that a pin holds this pin. A line that is gone or cannot be told is a warning
/// about `file`. The pins must outlive the lines.
void set_pins(std::vector<Line>& lines,
              std::span<const Pin> pins,
              const std::string& file,
              Diagnostics& diagnostics);

/// Warns of pinned lines that `rest` lacks: they stand in a frame that is taken out before.
void warn_of_framed_pins(const std::vector<Line>& all,
                         const std::vector<Line>& rest,
                         const std::string& file,
                         Diagnostics& diagnostics);

/// Takes out the lines that are pinned as left out, and one of the blank lines around each.
void drop_pinned(std::vector<Line>& lines, std::vector<SpanEntry>& consumed);

/// The unit becomes what the pin says, whatever is voted later.
void pin_unit(Unit& unit, const Pin& pin);

/// What pinned units show that speaks for something else is no evidence. Of titles the first is
/// the title, others go on with it. Called when the units are described.
void settle_pinned_signs(std::vector<Unit>& units);

/// A pinned head that no series numbered has its own number. Called when series are judged.
void number_pinned_heads(std::vector<Unit>& units);

/// Pinned items that no list has yet join a neighbour or begin a list.
void list_pinned_items(std::vector<Unit>& units, int& last_list);

/// Warns of pinned levels that the outline cannot give: a head is at most one below the last.
void warn_of_levels(const std::vector<Unit>& units,
                    const std::vector<Line>& lines,
                    const std::string& file,
                    Diagnostics& diagnostics);

} // namespace galley::readers
