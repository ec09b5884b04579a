// Places of units and names of roles.
#include "readers/text/unit.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace galley::readers {

std::string_view role_name(Role role) {
    switch (role) {
    case Role::Paragraph:
        return "paragraph";
    case Role::Title:
        return "title";
    case Role::TitleTail:
        return "title's next line";
    case Role::BylineWord:
        return "byline word";
    case Role::Front:
        return "front matter";
    case Role::Subtitle:
        return "subtitle";
    case Role::Byline:
        return "byline";
    case Role::Date:
        return "date";
    case Role::Heading:
        return "heading";
    case Role::HeadTail:
        return "title of a numbered head";
    case Role::Separator:
        return "separator";
    case Role::ListTitle:
        return "list title";
    case Role::ListItem:
        return "list item";
    case Role::Verse:
        return "verse";
    case Role::Lines:
        return "lines";
    case Role::Code:
        return "preformatted";
    case Role::Quote:
        return "quotation";
    case Role::Attribution:
        return "attribution";
    case Role::Table:
        return "table";
    case Role::Note:
        return "note";
    case Role::Picture:
        return "illustration";
    case Role::Sidenote:
        return "sidenote";
    case Role::Furniture:
        return "furniture";
    case Role::LabelEntry:
        return "labelled entry";
    }
    return {};
}

std::optional<std::size_t> first_pinned(const std::vector<Unit>& units, Role role) {
    const auto found = std::find_if(units.begin(), units.end(), [role](const Unit& unit) {
        return unit.pin != nullptr && unit.role == role;
    });
    return found == units.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - units.begin()));
}

std::uint32_t PlaceCounter::column_of(std::size_t index, std::size_t at) {
    if (index != index_ || at < at_ || column_ == 0) {
        index_ = index;
        at_ = unit_.starts[index];
        column_ = lines_[unit_.first + index].column;
    }
    const std::string_view between = std::string_view(unit_.text).substr(at_, at - at_);
    column_ += static_cast<std::uint32_t>(utf8::length(between));
    at_ = at;
    return column_;
}

Span PlaceCounter::place_of(std::size_t begin, std::size_t end) {
    const auto index_of = [&](std::size_t at) {
        const auto after = std::upper_bound(unit_.starts.begin(), unit_.starts.end(), at);
        return static_cast<std::size_t>(after - unit_.starts.begin()) - 1;
    };
    std::size_t last = end;
    utf8::previous(unit_.text, last);
    const std::size_t first_line = index_of(begin);
    const std::size_t last_line = index_of(last);
    const std::uint32_t from = column_of(first_line, begin);
    const std::uint32_t to = column_of(last_line, last);
    return {
        lines_[unit_.first + first_line].number, from, lines_[unit_.first + last_line].number, to};
}

Span span_of(const Unit& unit, const std::vector<Line>& lines) {
    const Line& first = lines[unit.first];
    const Line& last = lines[unit.last];
    return {first.number, first.column, last.number, last.end_column()};
}

} // namespace galley::readers
