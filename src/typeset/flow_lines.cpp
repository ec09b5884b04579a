// The blocks of a flow as lines that can be broken into pages.
#include "typeset/flow_lines.hpp"

#include <algorithm>
#include <cmath>

namespace galley::typeset {

namespace {

constexpr double hyphen_at_page_end = 45.0; ///< beside 100 for a page one line short

bool is_whole(double length, double unit) {
    const double units = length / unit;
    return units > 0.5 && std::abs(units - std::round(units)) < 1.0e-3;
}

/// CSS 2.2, 10.8.1: the letters' height is centred in the leading.
double centred_baseline(const css::ComputedStyle& style, const bridge::FontFace& face) {
    const bridge::FontMetrics& metrics = face.metrics();
    const double scale = style.font_size.points() / metrics.units_per_em;
    const double leading = style.line_height.points();
    return (leading + (metrics.ascender + metrics.descender) * scale) / 2.0;
}

double
penalty_within(const FlowBlock& block, const SetParagraph& paragraph, std::size_t line, bool keep) {
    const css::ComputedStyle& style = *block.box->style;
    const std::size_t count = paragraph.lines.size();
    const bool orphan = line < static_cast<std::size_t>(std::max(style.orphans, 1));
    const bool widow = count - line < static_cast<std::size_t>(std::max(style.widows, 1));
    if (orphan || widow || keep) {
        return unbreakable;
    }
    return paragraph.lines[line - 1].hyphenated ? hyphen_at_page_end : 0.0;
}

/// A head holds on to two lines of what follows, whatever these belong to.
void keep_heads(const Flow& flow, FlowLines& out) {
    for (std::size_t b = 0; b + 1 < flow.blocks.size(); ++b) {
        if (!flow.blocks[b].with_next) {
            continue;
        }
        const std::size_t next = out.first[b + 1];
        if (next >= out.items.size()) {
            continue;
        }
        out.items[next].penalty = unbreakable;
        const bool more = next + 1 < out.items.size() &&
                          out.items[next + 1].force == PageForce::None &&
                          !flow.blocks[out.lines[next + 1].block].head;
        if (more) {
            out.items[next + 1].penalty = unbreakable;
        }
    }
}

} // namespace

double Baselines::of(double leading, double own) const {
    return is_whole(leading, unit) ? leading - unit + first : own;
}

FlowLines lines_of(const Flow& flow,
                   const std::vector<SetParagraph>& paragraphs,
                   const Baselines& baselines,
                   Shaper& shaper) {
    FlowLines out;
    for (std::size_t b = 0; b < flow.blocks.size(); ++b) {
        const FlowBlock& block = flow.blocks[b];
        out.first.push_back(out.items.size());
        PageItem item;
        item.before = block.before;
        item.penalty = block.break_penalty;
        item.force = block.force;
        item.stretch = block.head && block.on_grid && b > 0 && !flow.blocks[b - 1].head ? 1 : 0;
        if (block.empty) {
            item.height = block.height;
            out.items.push_back(item);
            out.lines.push_back({static_cast<std::uint32_t>(b), 0, 0.0});
            continue;
        }
        const css::ComputedStyle& style = *block.box->style;
        item.height = style.line_height.points();
        item.snap = block.on_grid && is_whole(item.height, baselines.unit);
        const RunFont& font = shaper.font_of(block.box->style, block.box->language);
        const double baseline =
            baselines.of(item.height, centred_baseline(style, shaper.face(font, 0)));
        for (std::size_t line = 0; line < paragraphs[b].lines.size(); ++line) {
            if (line > 0) {
                item.before = 0.0;
                item.force = PageForce::None;
                item.stretch = 0;
                item.penalty = penalty_within(block, paragraphs[b], line, block.together);
            }
            out.items.push_back(item);
            out.lines.push_back(
                {static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(line), baseline});
        }
    }
    out.first.push_back(out.items.size());
    keep_heads(flow, out);
    return out;
}

} // namespace galley::typeset
