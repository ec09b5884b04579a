// Standard structure types by role.
#include "writers/pdf/structure_types.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace galley::writers {

using presentation::Role;

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 31> types = {{
    {Role::Document, "Document"}, {Role::Part, "Part"},      {Role::Article, "Art"},
    {Role::Section, "Sect"},      {Role::Division, "Div"},   {Role::BlockQuote, "BlockQuote"},
    {Role::Heading1, "H1"},       {Role::Heading2, "H2"},    {Role::Heading3, "H3"},
    {Role::Heading4, "H4"},       {Role::Heading5, "H5"},    {Role::Heading6, "H6"},
    {Role::Paragraph, "P"},       {Role::List, "L"},         {Role::ListItem, "LI"},
    {Role::Label, "Lbl"},         {Role::ListBody, "LBody"}, {Role::Span, "Span"},
    {Role::Link, "Link"},         {Role::Note, "Note"},      {Role::Reference, "Reference"},
    {Role::Code, "Code"},         {Role::Quote, "Quote"},    {Role::Caption, "Caption"},
    {Role::Table, "Table"},       {Role::TableRow, "TR"},    {Role::TableHeader, "TH"},
    {Role::TableCell, "TD"},      {Role::Figure, "Figure"},  {Role::Toc, "TOC"},
    {Role::TocItem, "TOCI"},
}};

} // namespace

std::string_view structure_type(Role role) {
    const auto* const found = std::find_if(
        types.begin(), types.end(), [&](const auto& type) { return type.first == role; });
    return found == types.end() ? std::string_view("NonStruct") : found->second;
}

std::string language_entry(std::string_view language) {
    const auto allowed = [](char c) { return is_ascii_alphanumeric(c) || c == '-'; };
    const std::size_t primary = std::min(language.find('-'), language.size());
    if (primary < 1 || primary > 8 || language.back() == '-' ||
        !std::all_of(language.begin(), language.end(), allowed)) {
        return {};
    }
    return "/Lang(" + std::string(language) + ")";
}

} // namespace galley::writers
