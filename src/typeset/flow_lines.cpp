// The blocks of a flow as lines that can be broken into pages.
#include "typeset/flow_lines.hpp"

#include "typeset/note_calls.hpp"
#include "typeset/row_lines.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

constexpr double hyphen_at_page_end = 400.0;      ///< beside 100 for a page one line short
constexpr double turned_over_at_page_end = 900.0; ///< half a line of verse is no line

double penalty_within(const FlowBlock& block,
                      const InitialRoom& initial,
                      const ParagraphForm& form,
                      std::size_t line) {
    const css::ComputedStyle& style = *block.box->style;
    const std::size_t count = form.lines.size();
    const bool orphan = line < static_cast<std::size_t>(std::max(style.orphans, 1));
    const bool widow = count - line < static_cast<std::size_t>(std::max(style.widows, 1));
    if (orphan || widow || block.together || line < initial.sink) {
        return unbreakable;
    }
    if (form.lines[line - 1].turned) {
        return turned_over_at_page_end;
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
          calls_(flow, paragraphs.text, paragraphs.cells),
          rows_(flow, paragraphs.cells, baselines, shaper) {}

    FlowLines run();

private:
    [[nodiscard]] std::size_t line_count() const;
    void add_block(std::uint32_t index);
    void add_form(std::uint32_t block, std::uint32_t form);
    void add_row(std::uint32_t index);
    void add_notes();
    void keep_heads();
    [[nodiscard]] PageItem first_item(std::uint32_t index) const;

    const Flow& flow_;
    const FlowParagraphs& paragraphs_;
    const Baselines& baselines_;
    Shaper& shaper_;
    NoteCalls calls_;
    std::vector<PageItem> items_;
    RowLines rows_;
    FlowLines out_;
};

/// A row is as many items as its longest cell has lines.
void LineMaker::add_row(std::uint32_t index) {
    const FlowBlock& block = flow_.blocks[index];
    const std::vector<RowLine> lines = rows_.next(*block.row);
    PageItem item = first_item(index);
    item.snap = false;
    for (std::size_t b = block.row->repeat_begin; b < block.row->repeat_end; ++b) {
        item.repeat += out_.text.height_of(b);
    }
    items_.clear();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        item.height = lines[i].height;
        if (i > 0) {
            item.before = 0.0;
            item.force = PageForce::None;
            item.penalty = unbreakable; // but where the row is taller than its page
        }
        FlowLine line{index, static_cast<std::uint32_t>(i)};
        line.last = i + 1 == lines.size();
        line.cells = static_cast<std::uint32_t>(out_.cell_lines.size());
        out_.cell_lines.push_back(lines[i].cells);
        if (line.last) {
            const NoteCalls::Range notes = calls_.of(index);
            item.first_note = notes.first;
            item.notes = notes.count;
        }
        items_.push_back(item);
        out_.lines.push_back(line);
    }
    out_.text.add_block(items_);
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
    const bool in_lines = !block.empty || block.picture.has_value();
    item.snap = in_lines && block.on_grid && baselines_.on_grid(item.height);
    return item;
}

void LineMaker::add_form(std::uint32_t index, std::uint32_t form_index) {
    const FlowBlock& block = flow_.blocks[index];
    const ParagraphForm& form = paragraphs_.text[index].forms[form_index];
    PageItem item = first_item(index);
    const InitialRoom& initial = paragraphs_.text[index].initial;
    const double leading = item.height;
    const double baseline = baselines_.of(block, shaper_);
    items_.clear();
    for (std::size_t line = 0; line < form.lines.size(); ++line) {
        if (line > 0) {
            item.before = 0.0;
            item.force = PageForce::None;
            item.stretch = 0;
            item.penalty = penalty_within(block, initial, form, line);
        }
        item.height =
            leading + initial.above(line) + initial.below(line, form.lines.size(), leading);
        const NoteCalls::Range notes = calls_.of(index, form, line);
        item.first_note = notes.first;
        item.notes = notes.count;
        items_.push_back(item);
        const bool last = line + 1 == form.lines.size();
        out_.lines.push_back({index,
                              static_cast<std::uint32_t>(line),
                              baseline + initial.above(line),
                              0,
                              static_cast<std::uint16_t>(form_index),
                              last});
    }
    if (form_index == 0) {
        out_.text.add_block(items_);
    } else {
        out_.text.add_form(items_, form.cost);
    }
}

void LineMaker::add_block(std::uint32_t index) {
    if (flow_.blocks[index].row) {
        add_row(index);
        return;
    }
    const std::vector<ParagraphForm>& forms = paragraphs_.text[index].forms;
    const bool has_lines = !forms.empty() && !forms.front().lines.empty();
    if (flow_.blocks[index].empty || !has_lines) {
        PageItem item = first_item(index);
        item.height = has_lines ? item.height : flow_.blocks[index].height;
        const NoteCalls::Range notes = calls_.of(index);
        item.first_note = notes.first;
        item.notes = notes.count;
        out_.text.add_block({item});
        out_.lines.push_back({index, 0, 0.0, 0, 0, true});
        return;
    }
    for (std::uint32_t form = 0; form < forms.size(); ++form) {
        add_form(index, form);
    }
}

void LineMaker::add_notes() {
    const LineStacker stacker(flow_.note_blocks, paragraphs_.notes, baselines_, shaper_);
    for (const std::uint32_t index : calls_.order()) {
        PageNote heights;
        std::vector<FlowLine> lines;
        for (const StackedLine& line :
             stacker.lines(flow_.notes[index].begin, flow_.notes[index].end)) {
            heights.lines.push_back(line.height);
            lines.push_back({line.block, line.line, line.baseline});
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

/// Near enough for the room that is set aside: rows of tables count as one.
std::size_t LineMaker::line_count() const {
    std::size_t count = 0;
    for (const BrokenParagraph& paragraph : paragraphs_.text) {
        count += paragraph.forms.empty() ? 1U : 0U;
        for (const ParagraphForm& form : paragraph.forms) {
            count += form.lines.size();
        }
    }
    return count;
}

FlowLines LineMaker::run() {
    const std::size_t count = line_count();
    out_.lines.reserve(count);
    out_.text.items.reserve(count);
    for (std::uint32_t b = 0; b < flow_.blocks.size(); ++b) {
        add_block(b);
    }
    add_notes();
    keep_heads();
    return std::move(out_);
}

} // namespace

FlowLines lines_of(const Flow& flow,
                   const FlowParagraphs& paragraphs,
                   const Baselines& baselines,
                   Shaper& shaper) {
    return LineMaker(flow, paragraphs, baselines, shaper).run();
}

} // namespace galley::typeset
