// Places of units and names of roles.
#include "readers/text/unit.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace galley::readers {

namespace {

struct Point {
    std::uint32_t line;
    std::uint32_t column;
};

Point point_of(const Unit& unit, const std::vector<Line>& lines, std::size_t at) {
    const auto after = std::upper_bound(unit.starts.begin(), unit.starts.end(), at);
    const auto index = static_cast<std::size_t>(after - unit.starts.begin()) - 1;
    const Line& line = lines[unit.first + index];
    const std::string_view before =
        std::string_view(unit.text).substr(unit.starts[index], at - unit.starts[index]);
    const auto column = static_cast<std::uint32_t>(utf8::length(before));
    return {line.number, line.column + column};
}

} // namespace

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
    case Role::Quote:
        return "quotation";
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

Span place_of(const Unit& unit,
              const std::vector<Line>& lines,
              std::size_t begin,
              std::size_t end) {
    std::size_t last = end;
    utf8::previous(unit.text, last);
    const Point from = point_of(unit, lines, begin);
    const Point to = point_of(unit, lines, last);
    return {from.line, from.column, to.line, to.column};
}

Span span_of(const Unit& unit, const std::vector<Line>& lines) {
    const Line& first = lines[unit.first];
    const Line& last = lines[unit.last];
    return {first.number, first.column, last.number, last.end_column()};
}

} // namespace galley::readers
