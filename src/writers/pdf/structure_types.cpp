// Standard structure types by role.
#include "writers/pdf/structure_types.hpp"

#include <algorithm>

namespace galley::writers {

using presentation::Role;

std::string_view structure_type(Role role) {
    switch (role) {
    case Role::Document:
        return "Document";
    case Role::Part:
        return "Part";
    case Role::Article:
        return "Art";
    case Role::Section:
        return "Sect";
    case Role::Division:
        return "Div";
    case Role::BlockQuote:
        return "BlockQuote";
    case Role::Heading1:
        return "H1";
    case Role::Heading2:
        return "H2";
    case Role::Heading3:
        return "H3";
    case Role::Heading4:
        return "H4";
    case Role::Heading5:
        return "H5";
    case Role::Heading6:
        return "H6";
    case Role::Paragraph:
        return "P";
    case Role::List:
        return "L";
    case Role::ListItem:
        return "LI";
    case Role::Label:
        return "Lbl";
    case Role::ListBody:
        return "LBody";
    case Role::Span:
        return "Span";
    case Role::Link:
        return "Link";
    case Role::Note:
        return "Note";
    case Role::Reference:
        return "Reference";
    case Role::Code:
        return "Code";
    case Role::Quote:
        return "Quote";
    case Role::Caption:
        return "Caption";
    case Role::Table:
        return "Table";
    case Role::TableRow:
        return "TR";
    case Role::TableHeader:
        return "TH";
    case Role::TableCell:
        return "TD";
    case Role::Figure:
        return "Figure";
    case Role::Toc:
        return "TOC";
    case Role::TocItem:
        return "TOCI";
    case Role::None:
    case Role::Artifact:
        break;
    }
    return "NonStruct";
}

std::string language_entry(std::string_view language) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-';
    };
    const std::size_t primary = std::min(language.find('-'), language.size());
    if (primary < 1 || primary > 8 || language.back() == '-' ||
        !std::all_of(language.begin(), language.end(), allowed)) {
        return {};
    }
    return "/Lang(" + std::string(language) + ")";
}

} // namespace galley::writers
