// The styled text as finished pages: flow, paragraphs, page breaks, composition.
#include "typeset/typesetter.hpp"

#include "typeset/chosen_forms.hpp"
#include "typeset/flow_lines.hpp"
#include "typeset/flow_maker.hpp"
#include "typeset/page_composition.hpp"
#include "typeset/page_contexts.hpp"
#include "typeset/page_faults.hpp"
#include "typeset/page_references.hpp"
#include "typeset/paragraph_setters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>

namespace galley::typeset {

namespace {

/// Of a cell's content: the widest of its blocks.
NaturalWidths content_widths(const presentation::Box& box, ParagraphSetter& setter) {
    NaturalWidths widths;
    if (!box.runs.empty()) {
        widths = setter.widths(box);
    }
    if (box.picture) { // it can be made smaller
        widths.most = box.picture->width.points();
        widths.least = std::min(widths.most, box.style->font_size.points() * 3.0);
    }
    for (const presentation::Box& child : box.children) {
        NaturalWidths inner = content_widths(child, setter);
        double edges = 0.0;
        for (const css::Side side : {css::Left, css::Right}) {
            edges += child.style->margin[side].length.points() +
                     child.style->padding[side].length.points() +
                     child.style->border[side].drawn_width().points();
        }
        widths.least = std::max(widths.least, inner.least + edges);
        widths.most = std::max(widths.most, inner.most + edges);
    }
    return widths;
}

Baselines baselines_of(const presentation::Box& root, Shaper& shaper) {
    const RunFont& font = shaper.font_of(root.style, root.language);
    const bridge::FontMetrics& metrics = shaper.face(font, 0).metrics();
    const double scale = shaper.scale(font, 0, font.size);
    Baselines baselines;
    baselines.unit = root.style->line_height.points();
    baselines.first = (baselines.unit + (metrics.ascender + metrics.descender) * scale) / 2.0;
    return baselines;
}

css::PageContext first_page() {
    css::PageContext page = plain_page(true);
    page.first = true;
    return page;
}

/// Paragraphs are set once, before it is known which page each of their lines falls on.
double narrowest_text(PageGeometry& geometry) {
    double width = PageGeometry::text_width(geometry.style(first_page()));
    for (const bool recto : {true, false}) {
        const css::PageStyle& page = geometry.style(plain_page(recto));
        width = std::min(width, PageGeometry::text_width(page));
    }
    return width;
}

PageBreaks break_into_pages(const Flow& flow,
                            const FlowLines& lines,
                            PageGeometry& geometry,
                            unsigned threads) {
    std::mutex asking; // for pages of a kind not met before
    PageRules rules;
    rules.unit = geometry.unit();
    rules.note_gap = geometry.unit() / 2.0;
    rules.height = [&](std::size_t first, bool recto) {
        const std::lock_guard one_at_a_time(asking);
        return geometry.text_height(geometry.style(page_beginning_with(first, recto, flow, lines)));
    };
    rules.rest_height = [&](std::size_t before, bool recto) {
        const std::lock_guard one_at_a_time(asking);
        return geometry.text_height(geometry.style(page_of_rests(before, recto, flow, lines)));
    };
    PageBreaks breaks = break_pages(lines.text, rules, threads);
    if (breaks.pages.empty()) {
        breaks.pages.emplace_back(); // a text of nothing still makes a file
    }
    return breaks;
}

/// A number may move its own target to a page that is named by another width.
void report_unsettled(bool holds, Diagnostics& diagnostics) {
    if (!holds) {
        diagnostics.warning("G418",
                            "page numbers in the text (target-counter()) move the pages that they "
                            "name, back and forth; some may be wrong by one. Reword a paragraph "
                            "with such a number, or keep its target from a page break");
    }
}

struct TextSetting {
    const Flow& flow;
    FlowParagraphs& paragraphs;
    PageGeometry& geometry;
    ParagraphSetters& setters;
    Baselines baselines;
};

struct BrokenText {
    FlowLines lines;
    PageBreaks breaks;
    std::vector<Folio> folios;
};

/// Broken into pages again and again, until text that names pages agrees with them.
BrokenText settled(const TextSetting& text, PageReferences& references, Diagnostics& diagnostics) {
    constexpr int most_rounds = 8;
    ParagraphSetter& setter = text.setters.first();
    for (int round = 1;; ++round) {
        diagnostics.keep_time();
        BrokenText broken;
        broken.lines = lines_of(text.flow, text.paragraphs, text.baselines, setter.shaper());
        broken.breaks =
            break_into_pages(text.flow, broken.lines, text.geometry, text.setters.threads());
        broken.folios = folios_of(broken.breaks, text.flow, broken.lines, text.geometry);
        if (round == most_rounds) {
            report_unsettled(
                references.hold(broken.breaks, broken.lines, broken.folios, text.paragraphs),
                diagnostics);
            return broken;
        }
        if (!references.update(
                broken.breaks, broken.lines, broken.folios, setter, text.paragraphs)) {
            return broken;
        }
    }
}

void report(ParagraphSetters& setters, const PageReferences& references, Diagnostics& diagnostics) {
    for (const std::string& target : references.missing()) {
        diagnostics.warning("G417",
                            fmt::format("target-counter() asks for the page of \"{}\", which "
                                        "stands nowhere in the text; \"?\" is set",
                                        target));
    }
    for (const std::string& language : setters.without_dictionary()) {
        diagnostics.note("G404",
                         fmt::format("no hyphenation dictionary for \"{}\"; its words are not "
                                     "divided",
                                     language));
    }
}

} // namespace

Pages set_pages(const presentation::Box& root,
                const css::StyleSheet& sheet,
                const std::vector<presentation::StyleFont>& fonts,
                const PageOrder& order,
                Diagnostics& diagnostics) {
    const FontBook book(fonts);
    ParagraphSetters setters(book, order.threads);
    ParagraphSetter& setter = setters.first();
    PageGeometry geometry(sheet, *root.style, order.limits);
    const double unit = geometry.unit();
    const css::PageStyle& first = geometry.style(first_page());
    const FlowRoom room{narrowest_text(geometry), geometry.text_height(first), unit};
    Flow flow = flow_of(
        root, room, [&](const presentation::Box& cell) { return content_widths(cell, setter); });
    FlowParagraphs paragraphs;
    paragraphs.text = setters.broken(flow.blocks, diagnostics);
    paragraphs.notes = setters.broken(flow.note_blocks, diagnostics);
    paragraphs.cells = setters.broken(flow.cell_blocks, diagnostics);
    PageReferences references(flow);
    BrokenText broken =
        settled({flow, paragraphs, geometry, setters, baselines_of(root, setter.shaper())},
                references,
                diagnostics);
    for (const Diagnostic& fault : page_faults(flow, broken.lines, broken.breaks)) {
        diagnostics.add(fault);
    }

    keep_chosen_forms(paragraphs, broken.lines, broken.breaks);

    Pages pages;
    pages.language = root.language;
    compose_pages({root, flow, paragraphs, broken.lines, broken.breaks, broken.folios, geometry},
                  setters,
                  diagnostics,
                  pages);
    report(setters, references, diagnostics);
    number_fonts(book, pages);
    pages.structure = std::move(flow.structure);
    pages.styled_margin = geometry.styled();
    pages.margin = geometry.kept();
    return pages;
}

} // namespace galley::typeset
