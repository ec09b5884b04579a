// Text that names pages.
#include "typeset/page_references.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace galley::typeset {

using presentation::TextRun;

namespace {

bool names_page(const TextRun& run) { return run.deferred && !run.deferred->target.empty(); }

std::string label_in(const std::map<std::string, std::string>& labels, const TextRun& run) {
    const auto label = labels.find(run.deferred->target);
    return label == labels.end() ? "?" : label->second;
}

/// Where the ids of the text stand.
class IdPlaces {
public:
    IdPlaces(const Flow& flow, const FlowParagraphs& paragraphs, const FlowLines& lines)
        : flow_(flow), paragraphs_(paragraphs), lines_(lines) {}

    void look_at(const BrokenPage& page, const std::string& label) {
        label_ = &label;
        for (const PlacedItem& placed : page.items) {
            const FlowLine& line = lines_.lines[placed.item];
            const FlowBlock& block = flow_.blocks[line.block];
            look_at(block, paragraphs_.text[line.block], line.line, line.form);
            if (!block.row) {
                continue;
            }
            for (const CellLine& cell : lines_.cell_lines[line.cells]) {
                look_at(flow_.cell_blocks[cell.block], paragraphs_.cells[cell.block], cell.line, 0);
            }
        }
        for (const PlacedNote& note : page.notes) {
            for (std::uint32_t i = note.begin; i < note.end; ++i) {
                const FlowLine& line = lines_.note_lines[note.note][i];
                look_at(flow_.note_blocks[line.block], paragraphs_.notes[line.block], line.line, 0);
            }
        }
    }

    std::map<std::string, std::string> take() { return std::move(labels_); }

private:
    void look_at(const FlowBlock& block,
                 const BrokenParagraph& broken,
                 std::uint32_t line,
                 std::size_t form) {
        if (line == 0) {
            for (const std::string& id : block.anchors) {
                labels_.emplace(id, *label_);
            }
        }
        if (form >= broken.forms.size()) {
            return;
        }
        for (const MarkedRun& mark : broken.forms[form].marks) {
            const std::string& id = block.runs()[mark.run].id;
            if (mark.line == line && !id.empty()) {
                labels_.emplace(id, *label_);
            }
        }
    }

    const Flow& flow_;
    const FlowParagraphs& paragraphs_;
    const FlowLines& lines_;
    const std::string* label_ = nullptr;
    std::map<std::string, std::string> labels_;
};

} // namespace

PageReferences::PageReferences(Flow& flow) : flow_(flow) {
    find(&Flow::blocks, &FlowParagraphs::text);
    find(&Flow::note_blocks, &FlowParagraphs::notes);
    find(&Flow::cell_blocks, &FlowParagraphs::cells);
}

void PageReferences::find(std::vector<FlowBlock> Flow::*part,
                          std::vector<BrokenParagraph> FlowParagraphs::*broken) {
    const std::vector<FlowBlock>& blocks = flow_.*part;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const std::vector<TextRun>& runs = blocks[b].runs();
        if (!blocks[b].empty && std::any_of(runs.begin(), runs.end(), names_page)) {
            referring_.push_back({part, broken, b});
        }
    }
}

PageReferences::Labels PageReferences::labels_of(const PageBreaks& breaks,
                                                 const FlowLines& lines,
                                                 const std::vector<Folio>& folios,
                                                 const FlowParagraphs& paragraphs) const {
    IdPlaces places(flow_, paragraphs, lines);
    for (std::size_t i = 0; i < breaks.pages.size(); ++i) {
        places.look_at(breaks.pages[i], folios[i].label);
    }
    return places.take();
}

bool PageReferences::rewrite(const Labels& labels, FlowBlock& block) {
    auto runs = std::make_shared<std::vector<TextRun>>(block.runs());
    bool changed = false;
    for (TextRun& run : *runs) {
        if (!names_page(run)) {
            continue;
        }
        const std::string text = label_in(labels, run);
        if (labels.count(run.deferred->target) == 0) {
            missing_.push_back(run.deferred->target);
        }
        changed = changed || run.text != text;
        run.text = text;
    }
    if (changed) {
        block.own_runs = std::move(runs);
    }
    return changed;
}

bool PageReferences::update(const PageBreaks& breaks,
                            const FlowLines& lines,
                            const std::vector<Folio>& folios,
                            ParagraphSetter& setter,
                            FlowParagraphs& paragraphs) {
    missing_.clear();
    if (referring_.empty()) {
        return false;
    }
    const Labels labels = labels_of(breaks, lines, folios, paragraphs);
    bool changed = false;
    for (const Referring& each : referring_) {
        FlowBlock& block = (flow_.*each.part)[each.block];
        if (rewrite(labels, block)) {
            (paragraphs.*each.broken)[each.block] =
                setter.broken(*block.box, block.runs(), block.width);
            changed = true;
        }
    }
    return changed;
}

bool PageReferences::hold(const PageBreaks& breaks,
                          const FlowLines& lines,
                          const std::vector<Folio>& folios,
                          const FlowParagraphs& paragraphs) const {
    const Labels labels = labels_of(breaks, lines, folios, paragraphs);
    return std::all_of(referring_.begin(), referring_.end(), [&](const Referring& each) {
        const std::vector<TextRun>& runs = block_of(each).runs();
        return std::all_of(runs.begin(), runs.end(), [&](const TextRun& run) {
            return !names_page(run) || run.text == label_in(labels, run);
        });
    });
}

} // namespace galley::typeset
