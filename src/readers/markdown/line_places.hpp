// Places in a Markdown tree as places in its source.
#pragma once

#include "bridge/commonmark.hpp"
#include "document/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace galley::readers {

/// The whole source and where the tree's lines begin in it.
struct MarkdownSource {
    std::string_view text;          ///< UTF-8 without byte order mark
    std::uint32_t lines_before = 0; ///< not in the tree
    std::uint32_t first_indent = 0; ///< bytes of the tree's first line that are not in it
    std::uint32_t indent = 0;       ///< likewise of each line after it
};

/// Keeps the source's text, which must outlive it.
class LinePlaces {
public:
    explicit LinePlaces(const MarkdownSource& source);
    [[nodiscard]] Span span(const bridge::MarkdownPlace& place) const;
    /// The lines of a block without what the containers around it put before them.
    [[nodiscard]] std::vector<std::string_view> lines(const bridge::MarkdownPlace& place) const;

private:
    [[nodiscard]] std::uint32_t indent_of(std::size_t line) const;
    /// Code points up to the byte column; a column of 0 is the line's last.
    [[nodiscard]] std::uint32_t column(std::uint32_t line, std::uint32_t byte_column) const;

    [[nodiscard]] std::string_view line(std::size_t number) const; ///< without its end
    [[nodiscard]] bool is_empty(std::uint32_t line) const;

    std::string_view text_;
    std::uint32_t lines_before_;
    std::uint32_t first_indent_;
    std::uint32_t indent_;
    std::vector<std::size_t> starts_; ///< byte of each line; one more at the end
};

} // namespace galley::readers
