// The table from XHTML elements to structure roles (ISO 32000-1 14.8.4).
#include "presentation/element_roles.hpp"

#include "presentation/markup.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace galley::presentation {

namespace {

constexpr std::array<std::pair<std::string_view, Role>, 28> block_roles{{
    {"p", Role::Paragraph},       {"h1", Role::Heading1},     {"h2", Role::Heading2},
    {"h3", Role::Heading3},       {"h4", Role::Heading4},     {"h5", Role::Heading5},
    {"h6", Role::Heading6},       {"section", Role::Section}, {"ul", Role::List},
    {"ol", Role::List},           {"dl", Role::List},         {"li", Role::ListItem},
    {"dt", Role::Label},          {"dd", Role::ListBody},     {"blockquote", Role::BlockQuote},
    {"header", Role::Division},   {"footer", Role::Division}, {"pre", Role::Paragraph},
    {"hr", Role::Artifact},       {"aside", Role::Note},      {"figcaption", Role::Caption},
    {"caption", Role::Caption},   {"table", Role::Table},     {"tr", Role::TableRow},
    {"figure", Role::Division},   {"th", Role::TableHeader},  {"td", Role::TableCell},
    {"address", Role::Paragraph},
}};

/// A list, or an item of one, that lists contents.
bool is_contents(bridge::Node element) {
    while (element.name() == "ol" || element.name() == "li") {
        element = element.parent();
    }
    return element.name() == "nav";
}

bool is_entry(bridge::Node element) {
    return element.name() == "div" && element.parent().name() == "dl";
}

} // namespace

Role role_of(bridge::Node element, css::Display display) {
    if ((element.name() == "ol" || element.name() == "li") && is_contents(element)) {
        return element.name() == "ol" ? Role::Toc : Role::TocItem;
    }
    if (display == css::Display::ListItem || is_entry(element)) {
        return Role::ListItem;
    }
    for (const auto& [name, role] : block_roles) {
        if (name == element.name()) {
            return role;
        }
    }
    return Role::None;
}

bool holds_text(Role role) {
    switch (role) {
    case Role::Paragraph:
    case Role::Heading1:
    case Role::Heading2:
    case Role::Heading3:
    case Role::Heading4:
    case Role::Heading5:
    case Role::Heading6:
    case Role::Label:
    case Role::Caption:
    case Role::TableHeader:
    case Role::TableCell:
    case Role::Artifact:
        return true;
    default:
        return false;
    }
}

int outline_level(bridge::Node element) {
    const std::string_view name = element.name();
    return is_head_name(name) ? name[1] - '1' : 0; // h1 is the title
}

void set_inline_role(bridge::Node element, TextRun& run) {
    if (const auto target = element.attribute("href")) {
        run.role = Role::Link;
        run.href = *target;
    } else if (run.role == Role::None && element.name() == "code") {
        run.role = Role::Code;
    } else if (run.role == Role::None && element.name() == "q") {
        run.role = Role::Quote;
    }
}

} // namespace galley::presentation
