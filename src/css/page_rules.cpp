// Reads @page with its selectors, descriptors and margin boxes.
#include "css/sheet_parser.hpp"

#include <fmt/format.h>

#include <array>

namespace galley::css {

namespace {

constexpr std::uint32_t by_name = 1U << 20U;
constexpr std::uint32_t by_kind = 1U << 10U;

std::optional<VerticalPlace> vertical_place(ValueReader in) {
    static constexpr auto places =
        std::to_array<Keyword<VerticalPlace>>({{"top", VerticalPlace::Top},
                                               {"middle", VerticalPlace::Middle},
                                               {"bottom", VerticalPlace::Bottom}});
    const auto place = in.take_one_of(places);
    return place && in.done() ? place : std::nullopt;
}

} // namespace

bool SheetParser::read_page_selector(ValueReader& in, PageSelector& out) {
    if (const auto name = in.take_identifier()) {
        out.name = *name;
        out.specificity += by_name;
    }
    while (in.take(TokenType::Colon)) {
        if (in.take_keyword("first")) {
            out.first = true;
            out.specificity += by_kind;
        } else if (in.take_keyword("blank")) {
            out.blank = true;
            out.specificity += by_kind;
        } else if (in.take_keyword("left") || in.take_keyword("verso")) {
            out.verso = true;
            ++out.specificity;
        } else if (in.take_keyword("right") || in.take_keyword("recto")) {
            out.recto = true;
            ++out.specificity;
        } else {
            return false;
        }
    }
    return true;
}

void SheetParser::read_page(const RawRule& rule, const RuleContext& context) {
    PageRule page;
    page.media = context.media;
    ValueReader in(tokens_, rule.prelude);
    do {
        PageSelector selector;
        if (!read_page_selector(in, selector)) {
            return warn("G306",
                        rule.start,
                        fmt::format("the page selector {} is not understood; its rule is left out",
                                    excerpt(rule.prelude)));
        }
        page.selectors.push_back(std::move(selector));
    } while (in.take(TokenType::Comma));
    if (!in.done()) {
        return warn("G306",
                    rule.start,
                    fmt::format("the page selector {} is not understood; its rule is left out",
                                excerpt(rule.prelude)));
    }
    for (const SyntaxItem& item : parse_block_contents(tokens_, *rule.block)) {
        read_page_item(item, page);
    }
    rules_.pages.push_back(std::move(page));
}

void SheetParser::read_page_item(const SyntaxItem& item, PageRule& page) {
    if (const auto* fault = std::get_if<SyntaxFault>(&item)) {
        return tell(*fault);
    }
    if (const auto* rule = std::get_if<RawRule>(&item)) {
        const std::string name = ascii_lower(tokens_[rule->start].text);
        const auto place = rule->at_rule ? find_margin_box(name) : std::nullopt;
        if (!place || !rule->block) {
            return warn("G304",
                        rule->start,
                        fmt::format("{}{} within @page is not honoured and is left out",
                                    rule->at_rule ? "@" : "",
                                    rule->at_rule ? name : excerpt(rule->prelude)));
        }
        return read_margin_box(*rule, *place, page);
    }
    const auto& raw = std::get<RawDeclaration>(item);
    const std::string name = ascii_lower(tokens_[raw.name].text);
    const auto good = read_page_descriptor(
        name, ValueReader(tokens_, raw.value), raw.important, page.descriptors);
    if (!good) {
        read_declaration(raw, page.block, page.media);
    } else if (!*good) {
        warn("G302",
             raw.name,
             fmt::format("{} of a page cannot be {}; it is left out", name, excerpt(raw.value)));
    }
}

void SheetParser::read_margin_box(const RawRule& rule, MarginBoxPlace place, PageRule& page) {
    MarginBoxRule box;
    box.place = place;
    for (const SyntaxItem& item : parse_block_contents(tokens_, *rule.block)) {
        if (const auto* raw = std::get_if<RawDeclaration>(&item)) {
            const bool vertical = equals_ignoring_case(tokens_[raw->name].text, "vertical-align");
            const auto where =
                vertical ? vertical_place(ValueReader(tokens_, raw->value)) : std::nullopt;
            if (where) {
                box.vertical = where;
            } else {
                read_declaration(*raw, box.block, page.media);
            }
        } else if (const auto* fault = std::get_if<SyntaxFault>(&item)) {
            tell(*fault);
        } else {
            warn("G304", rule.start, "a rule within a margin box is left out");
        }
    }
    page.boxes.push_back(std::move(box));
}

} // namespace galley::css
