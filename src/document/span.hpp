// Where in the source something was read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace galley {

/// Lines and columns count from 1, columns in code points of the decoded source; the end is the
/// last character's place (inclusive). Line 0: not known.
struct Span {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;

    bool operator==(const Span&) const = default;
    [[nodiscard]] bool known() const { return line != 0; }
};

/// "12:1-14:20", the form of the attribute g:src after "file:".
std::string format_span(const Span& span);
std::optional<Span> parse_span(std::string_view text);

} // namespace galley
