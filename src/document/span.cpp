// Spans as text and back.
#include "document/span.hpp"

#include <array>
#include <charconv>

namespace galley {

namespace {

void append_number(std::string& out, std::uint32_t value) {
    std::array<char, 12> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

/// Reads a number and the separator after it ('\0': the end of the text).
bool take_number(std::string_view& text, std::uint32_t& value, char separator) {
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc()) {
        return false;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (separator == '\0') {
        return text.empty();
    }
    if (text.empty() || text.front() != separator) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

} // namespace

std::string format_span(const Span& span) {
    std::string out;
    append_number(out, span.line);
    out += ':';
    append_number(out, span.column);
    out += '-';
    append_number(out, span.end_line);
    out += ':';
    append_number(out, span.end_column);
    return out;
}

std::optional<Span> parse_span(std::string_view text) {
    Span span;
    if (take_number(text, span.line, ':') && take_number(text, span.column, '-') &&
        take_number(text, span.end_line, ':') && take_number(text, span.end_column, '\0')) {
        return span;
    }
    return std::nullopt;
}

} // namespace galley
