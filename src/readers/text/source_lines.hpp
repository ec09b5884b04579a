// A decoded source cut into lines that know their places.
#pragma once

#include "document/reading.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Columns count code points from 1.
struct Line {
    std::string_view text;    ///< without indent and trailing blanks; empty: a blank line
    std::uint32_t number = 0; ///< from 1
    std::uint32_t column = 1; ///< of the first character of `text`
    std::uint32_t length = 0; ///< of `text`, in code points
    std::uint32_t width = 0;  ///< of `text`, in columns of a typewriter: a wide character takes two
    std::uint32_t indent = 0; ///< in such columns, a tab at every eighth
    std::uint32_t quotation = 0;       ///< how many marks of quotation (">") stood before it
    bool page_break = false;           ///< a form feed stood here
    bool kept = false;                 ///< code: neither read nor wrapped
    char block_mark = '\0';            ///< '#', '*', 'P' … of the markers around it
    std::optional<int> head_mark = {}; ///< marks said that it is a head: how many "#" or "=", or 0
    const Pin* pin = nullptr;          ///< that holds it; null: none does

    [[nodiscard]] bool blank() const { return text.empty(); }
    [[nodiscard]] std::uint32_t end_column() const { return column + length - 1; }
    /// Columns of a typewriter from the edge to the end of `text`.
    [[nodiscard]] std::uint32_t reach() const { return indent + width; }
    [[nodiscard]] Span span() const { return {number, column, number, end_column()}; }
};

/// CRLF, CR, LF, NEL, U+2028 and U+2029 end a line. Characters that XML cannot hold become blanks
/// in `text` (a code point for a code point, so that columns stay) and are added to `consumed`.
/// The lines' views live as long as `text`, which must not move.
std::vector<Line> source_lines(std::string& text, std::vector<SpanEntry>& consumed);

/// Tells of each of the lines that holds text that it was left out, as what and why.
void consume_lines(std::span<const Line> lines,
                   std::string_view what,
                   std::string_view reason,
                   std::vector<SpanEntry>& consumed);

/// The same, and the lines are blank from then on.
void blank_out(std::span<Line> lines,
               std::string_view what,
               std::string_view reason,
               std::vector<SpanEntry>& consumed);

/// Takes `bytes` of ASCII and the blanks behind them from the line's front; the indent stays.
void take_front(Line& line,
                std::size_t bytes,
                std::string_view what,
                std::string_view reason,
                std::vector<SpanEntry>& consumed);
/// The same from its end, with the blanks before them.
void take_back(Line& line,
               std::size_t bytes,
               std::string_view what,
               std::string_view reason,
               std::vector<SpanEntry>& consumed);

} // namespace galley::readers
