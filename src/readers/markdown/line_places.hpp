// Places in a Markdown tree as places in its source.
#pragma once

#include "bridge/commonmark.hpp"
#include "document/span.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Where a tree's lines begin in the source.
struct TreePlace {
    std::uint32_t lines_before = 0; ///< not in the tree
    std::uint32_t first_indent = 0; ///< bytes of the tree's first line that are not in it
    std::uint32_t indent = 0;       ///< likewise of each line after it
};

/// Keeps the source's text, which must outlive it.
class LinePlaces {
public:
    /// `text`: UTF-8 without byte order mark; `tree`: that of all of it but front matter.
    LinePlaces(std::string_view text, TreePlace tree);
    /// For another tree, of a part of the text. Does not look at the text again.
    [[nodiscard]] LinePlaces of(TreePlace tree) const;
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
    TreePlace tree_;
    std::shared_ptr<const std::vector<std::size_t>> starts_; ///< byte of each line, and the end
};

} // namespace galley::readers
