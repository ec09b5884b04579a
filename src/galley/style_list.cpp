// Styles read for a list of them.
#include "galley/style_list.hpp"

#include "base/error.hpp"
#include "base/trimming.hpp"
#include "css/cascade.hpp"
#include "css/page_style.hpp"
#include "css/sheet_rules.hpp"

#include <algorithm>
#include <array>

namespace galley {

namespace {

constexpr std::string_view blanks = " \t\r\n\f";

/// Rules for all media are for none in particular.
std::vector<std::string_view> media_of(const css::SheetRules& rules) {
    constexpr std::array<std::pair<css::Medium, std::string_view>, 3> names{
        {{css::Medium::Print, "print"},
         {css::Medium::Screen, "screen"},
         {css::Medium::Epub, "epub"}}};
    css::MediumSet seen = rules.pages.empty() ? 0 : css::medium_bit(css::Medium::Print);
    for (const css::StyleRule& rule : rules.styles) {
        seen |= rule.media == css::all_media ? 0 : rule.media;
    }
    std::vector<std::string_view> media;
    for (const auto& [medium, name] : names) {
        if ((seen & css::medium_bit(medium)) != 0) {
            media.push_back(name);
        }
    }
    return media;
}

void read_sheet(const presentation::Style& style, StyleSummary& summary) {
    summary.description = sheet_description(style.css);
    if (!style.sheet.rules) {
        return;
    }
    summary.media = media_of(*style.sheet.rules);
    if (!style.sheet.rules->pages.empty()) {
        const auto page = css::page_style(style.sheet, {}, css::initial_style());
        summary.trim = std::pair(page.width, page.height);
    }
}

} // namespace

std::string sheet_description(std::string_view css) {
    constexpr std::string_view byte_order_mark = "\uFEFF";
    if (css.starts_with(byte_order_mark)) {
        css.remove_prefix(byte_order_mark.size());
    }
    css.remove_prefix(std::min(css.find_first_not_of(blanks), css.size()));
    if (!css.starts_with("/*")) {
        return {};
    }
    std::string text = collapsed(css.substr(2, css.find("*/") - 2));
    if (const std::size_t stop = text.find(". "); stop != std::string::npos) {
        text.resize(stop);
    }
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

std::vector<StyleSummary> list_styles(const StyleFolders& folders) {
    std::vector<StyleSummary> list;
    for (const auto& [name, folder] : built_in_styles(folders)) {
        StyleSummary summary{name, {}, folder, {}, {}, {}};
        try {
            Diagnostics faults;
            read_sheet(load_chosen_style({name, {}, {}}, false, folders, faults), summary);
        } catch (const Error& error) {
            summary.fault = error.what();
        }
        list.push_back(std::move(summary));
    }
    return list;
}

} // namespace galley
