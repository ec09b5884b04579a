// Byte columns of cmark as code points of the source.
#include "readers/markdown/line_places.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace galley::readers {

LinePlaces::LinePlaces(std::string_view text, TreePlace tree) : text_(text), tree_(tree) {
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if ((text[i] == '\n' || text[i] == '\r') && !pair) {
            starts.push_back(i + 1);
        }
    }
    starts.push_back(text.size());
    starts_ = std::make_shared<const std::vector<std::size_t>>(std::move(starts));
}

LinePlaces LinePlaces::of(TreePlace tree) const {
    LinePlaces places(*this);
    places.tree_ = tree;
    return places;
}

std::uint32_t LinePlaces::indent_of(std::size_t line) const {
    return line == tree_.lines_before + std::size_t{1} ? tree_.first_indent : tree_.indent;
}

std::uint32_t LinePlaces::column(std::uint32_t line, std::uint32_t byte_column) const {
    if (line == 0 || line >= starts_->size()) {
        return byte_column;
    }
    const std::string_view typed = this->line(line);
    const std::size_t bytes =
        byte_column == 0 ? typed.size()
                         : std::min<std::size_t>(byte_column + indent_of(line), typed.size());
    const std::size_t points = utf8::length(typed.substr(0, bytes));
    return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(points));
}

bool LinePlaces::is_empty(std::uint32_t line) const {
    return line < starts_->size() &&
           this->line(line).find_first_not_of(" \t") == std::string_view::npos;
}

std::string_view LinePlaces::line(std::size_t number) const {
    const std::string_view typed =
        text_.substr((*starts_)[number - 1], (*starts_)[number] - (*starts_)[number - 1]);
    return typed.substr(0, typed.find_last_not_of("\r\n") + 1);
}

std::vector<std::string_view> LinePlaces::lines(const bridge::MarkdownPlace& place) const {
    std::vector<std::string_view> found;
    const std::size_t column = place.column > 0 ? place.column - 1 : 0; // bytes of the first line
    for (std::size_t number = place.line + tree_.lines_before;
         number <= place.end_line + tree_.lines_before && number < starts_->size();
         ++number) {
        std::string_view typed = line(number);
        const std::size_t marks = typed.find_first_not_of(" \t>");
        const bool first = found.empty(); // may have the mark of a list before it
        const std::size_t before = column + indent_of(number);
        typed.remove_prefix(std::min({first ? before : std::min(before, marks), typed.size()}));
        found.push_back(typed);
    }
    return found;
}

Span LinePlaces::span(const bridge::MarkdownPlace& place) const {
    if (place.line == 0) {
        return {};
    }
    Span span;
    span.line = place.line + tree_.lines_before;
    span.column = column(span.line, place.column);
    span.end_line = std::max(place.end_line + tree_.lines_before, span.line);
    span.end_column = column(span.end_line, place.end_column);
    // cmark ends a list where the next block begins: empty lines are no part of it.
    while (span.end_line > span.line && is_empty(span.end_line)) {
        span.end_column = column(--span.end_line, 0);
    }
    if (span.end_line == span.line) {
        span.end_column = std::max(span.end_column, span.column);
    }
    return span;
}

} // namespace galley::readers
