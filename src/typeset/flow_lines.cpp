// The blocks of a flow as lines that can be broken into pages.
#include "typeset/flow_lines.hpp"

#include "typeset/note_calls.hpp"

#include <algorithm>
#include <cmath>

namespace galley::typeset {

namespace {

constexpr double hyphen_at_page_end = 400.0; ///< beside 100 for a page one line short

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

double penalty_within(const FlowBlock& block, const ParagraphForm& form, std::size_t line) {
    const css::ComputedStyle& style = *block.box->style;
    const std::size_t count = form.lines.size();
    const bool orphan = line < static_cast<std::size_t>(std::max(style.orphans, 1));
    const bool widow = count - line < static_cast<std::size_t>(std::max(style.widows, 1));
    if (orphan || widow || block.together) {
        return unbreakable;
    }
    return form.lines[line - 1].hyphenated ? hyphen_at_page_end : 0.0;
}

class LineMaker {
public:
    LineMaker(const Flow& flow,
              const FlowParagraphs& paragraphs,
              const Baselines& baselines,
              Shaper& shaper)
        : flow_(flow), paragraphs_(paragraphs), baselines_(baselines), shaper_(shaper),
          calls_(flow, paragraphs.text) {}

    FlowLines run();

private:
    void add_block(std::uint32_t index);
    void add_form(std::uint32_t block, std::uint32_t form);
    void add_notes();
    void keep_heads();
    [[nodiscard]] PageItem first_item(std::uint32_t index) const;
    [[nodiscard]] double baseline_of(const FlowBlock& block, double height);

    const Flow& flow_;
    const FlowParagraphs& paragraphs_;
    const Baselines& baselines_;
    Shaper& shaper_;
    NoteCalls calls_;
    std::vector<PageItem> items_;
    FlowLines out_;
};

double LineMaker::baseline_of(const FlowBlock& block, double height) {
    const RunFont& font = shaper_.font_of(block.box->style, block.box->language);
    return baselines_.of(height, centred_baseline(*block.box->style, shaper_.face(font, 0)));
}

PageItem LineMaker::first_item(std::uint32_t index) const {
    const FlowBlock& block = flow_.blocks[index];
    PageItem item;
    item.before = block.before;
    item.penalty = block.break_penalty;
    item.force = block.force;
    const bool follows_text = index > 0 && !flow_.blocks[index - 1].head;
    item.stretch = block.head && block.on_grid && follows_text ? 1 : 0;
    item.height = block.empty ? block.height : block.box->style->line_height.points();
    item.snap = !block.empty && block.on_grid && is_whole(item.height, baselines_.unit);
    return item;
}

void LineMaker::add_form(std::uint32_t index, std::uint32_t form_index) {
    const FlowBlock& block = flow_.blocks[index];
    const ParagraphForm& form = paragraphs_.text[index].forms[form_index];
    PageItem item = first_item(index);
    const double baseline = baseline_of(block, item.height);
    items_.clear();
    for (std::size_t line = 0; line < form.lines.size(); ++line) {
        if (line > 0) {
            item.before = 0.0;
            item.force = PageForce::None;
            item.stretch = 0;
            item.penalty = penalty_within(block, form, line);
        }
        const NoteCalls::Range notes = calls_.of(index, form, line);
        item.first_note = notes.first;
        item.notes = notes.count;
        items_.push_back(item);
        out_.lines.push_back({index, static_cast<std::uint32_t>(line), form_index, baseline});
    }
    if (form_index == 0) {
        out_.text.add_block(items_);
    } else {
        out_.text.add_form(items_, form.cost);
    }
}

void LineMaker::add_block(std::uint32_t index) {
    const std::vector<ParagraphForm>& forms = paragraphs_.text[index].forms;
    const bool has_lines = !forms.empty() && !forms.front().lines.empty();
    if (flow_.blocks[index].empty || !has_lines) {
        PageItem item = first_item(index);
        item.height = has_lines ? item.height : flow_.blocks[index].height;
        const NoteCalls::Range notes = calls_.of(index);
        item.first_note = notes.first;
        item.notes = notes.count;
        out_.text.add_block({item});
        out_.lines.push_back({index, 0, 0, 0.0});
        return;
    }
    for (std::uint32_t form = 0; form < forms.size(); ++form) {
        add_form(index, form);
    }
}

void LineMaker::add_notes() {
    for (const std::uint32_t index : calls_.order()) {
        const FlowNote& note = flow_.notes[index];
        PageNote heights;
        std::vector<FlowLine> lines;
        for (std::size_t b = note.begin; b < note.end; ++b) {
            const FlowBlock& block = flow_.note_blocks[b];
            const std::size_t count = paragraphs_.notes[b].lines.size();
            const double height =
                count == 0 ? block.height : block.box->style->line_height.points();
            const double baseline = count == 0 ? 0.0 : baseline_of(block, height);
            for (std::size_t line = 0; line < std::max<std::size_t>(count, 1); ++line) {
                const double before = line == 0 ? block.before : 0.0;
                heights.lines.push_back(before + height);
                lines.push_back({static_cast<std::uint32_t>(b),
                                 static_cast<std::uint32_t>(line),
                                 0,
                                 before + baseline});
            }
        }
        out_.text.notes.push_back(std::move(heights));
        out_.note_lines.push_back(std::move(lines));
    }
}

/// A head holds on to two lines of what follows, whatever these belong to.
void LineMaker::keep_heads() {
    PageText& text = out_.text;
    for (std::size_t b = 0; b + 1 < text.blocks.size(); ++b) {
        if (!flow_.blocks[b].with_next) {
            continue;
        }
        const PageBlock& next = text.blocks[b + 1];
        for (std::uint32_t f = next.first_form; f < next.first_form + next.forms; ++f) {
            const PageForm& form = text.forms[f];
            text.items[form.begin].penalty = unbreakable;
            if (form.begin + 1 < form.end) {
                text.items[form.begin + 1].penalty = unbreakable;
            } else if (b + 2 < text.blocks.size() && !flow_.blocks[b + 2].head) {
                PageItem& after = text.items[text.forms[text.blocks[b + 2].first_form].begin];
                after.penalty = after.force == PageForce::None ? unbreakable : after.penalty;
            }
        }
    }
}

FlowLines LineMaker::run() {
    for (std::uint32_t b = 0; b < flow_.blocks.size(); ++b) {
        add_block(b);
    }
    add_notes();
    keep_heads();
    return std::move(out_);
}

} // namespace

double Baselines::of(double leading, double own) const {
    return is_whole(leading, unit) ? leading - unit + first : own;
}

FlowLines lines_of(const Flow& flow,
                   const FlowParagraphs& paragraphs,
                   const Baselines& baselines,
                   Shaper& shaper) {
    return LineMaker(flow, paragraphs, baselines, shaper).run();
}

} // namespace galley::typeset
