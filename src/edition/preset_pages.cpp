// The fixpoint of inside margin and number of pages.
#include "edition/preset_pages.hpp"

#include "base/number.hpp"
#include "press/preset.hpp"
#include "typeset/typesetter.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace galley {

namespace {

using press::Edges;
using press::Preset;
using typeset::Pages;

std::string inches(Length length) {
    return fmt::format("{}in ({}mm)",
                       format_decimal(length.points() / 72.0, 3),
                       format_decimal(length.millimetres(), 1));
}

/// Sheets have two sides: the writer adds a blank page to an odd number.
int printed_pages(const Pages& pages) {
    const auto count = static_cast<int>(pages.pages.size());
    return count + count % 2;
}

void tell_gutter(const Preset& preset,
                 const Pages& pages,
                 const Edges& least,
                 Diagnostics& diagnostics) {
    if (preset.gutter.empty()) {
        return;
    }
    const bool raised = pages.margin.inside > pages.styled_margin.inside;
    diagnostics.note(
        "G530",
        fmt::format("{}: {} pages ask for an inside margin of {}; {}",
                    preset.name,
                    printed_pages(pages),
                    inches(least.inside),
                    raised ? fmt::format("the style's {} is raised to it",
                                         inches(pages.styled_margin.inside))
                           : fmt::format("the style has {}", inches(pages.styled_margin.inside))));
}

void tell_margins(const Preset& preset,
                  const Pages& pages,
                  const Edges& least,
                  Diagnostics& diagnostics) {
    struct Edge {
        std::string_view name;
        Length Edges::*member;
    };
    constexpr std::array edges = {Edge{"top", &Edges::top},
                                  Edge{"bottom", &Edges::bottom},
                                  Edge{"inside", &Edges::inside},
                                  Edge{"outside", &Edges::outside}};
    for (const Edge& edge : edges) {
        const Length styled = pages.styled_margin.*edge.member;
        const Length kept = pages.margin.*edge.member;
        const bool by_gutter = edge.member == &Edges::inside && !preset.gutter.empty();
        if (kept > styled && !by_gutter) {
            diagnostics.warning(
                "G531",
                fmt::format("the style's {} margin of {} is less than {} asks for: {} free of "
                            "running heads, folios and hanging marks; it is {}",
                            edge.name,
                            inches(styled),
                            preset.name,
                            inches(least.*edge.member),
                            inches(kept)));
        }
    }
}

void tell_size_and_number(const Preset& preset, const Pages& pages, Diagnostics& diagnostics) {
    const int count = printed_pages(pages);
    const bool few = preset.least_pages > 0 && count < preset.least_pages;
    const bool many = preset.most_pages > 0 && count > preset.most_pages;
    if (few || many) {
        diagnostics.warning("G533",
                            fmt::format("the book has {} pages; {} takes {} to {}",
                                        count,
                                        preset.name,
                                        preset.least_pages,
                                        preset.most_pages));
    }
    const typeset::Page& first = pages.pages.front();
    if (!offers(preset, {first.width, first.height})) {
        diagnostics.warning("G534",
                            fmt::format("{} offers no pages of {} by {}; galley presets --json "
                                        "lists its sizes",
                                        preset.name,
                                        inches(first.width),
                                        inches(first.height)));
    }
}

} // namespace

Pages pages_for(const presentation::Box& root,
                const presentation::Style& style,
                bool bleed,
                unsigned threads,
                Diagnostics& diagnostics) {
    typeset::PageLimits limits{style.trim, {}};
    const auto set = [&](Diagnostics& told) {
        return typeset::set_pages(root, style.sheet, style.fonts, {limits, threads}, told);
    };
    if (!style.preset) {
        return set(diagnostics);
    }
    const Preset& preset = *style.preset;
    limits.margin = least_margin(preset, bleed, 0);
    for (;;) {
        Diagnostics told = diagnostics; // only the last setting's messages hold
        Pages pages = set(told);
        const Edges least = least_margin(preset, bleed, printed_pages(pages));
        if (pages.margin.inside < least.inside) { // a step up the table, so this ends
            limits.margin = least;
            continue;
        }
        diagnostics = std::move(told);
        limits.margin.inside = std::max(limits.margin.inside, least.inside);
        tell_gutter(preset, pages, limits.margin, diagnostics);
        tell_margins(preset, pages, limits.margin, diagnostics);
        tell_size_and_number(preset, pages, diagnostics);
        return pages;
    }
}

} // namespace galley
