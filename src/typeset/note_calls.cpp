// Which line of the text calls which note.
#include "typeset/note_calls.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace galley::typeset {

namespace {

constexpr std::uint32_t no_run = UINT32_MAX;

const std::vector<LineOutline>& best_lines(const SetParagraph& paragraph) {
    static const std::vector<LineOutline> none;
    return paragraph.forms.empty() ? none : paragraph.forms.front().lines;
}

} // namespace

NoteCalls::NoteCalls(const Flow& flow,
                     const std::vector<SetParagraph>& paragraphs,
                     const std::vector<SetParagraph>& cells) {
    if (flow.notes.empty()) {
        return;
    }
    std::map<std::string_view, std::uint32_t> by_id;
    for (std::uint32_t n = 0; n < flow.notes.size(); ++n) {
        by_id.emplace(flow.notes[n].id, n);
    }
    struct Found {
        std::uint32_t block = 0;
        std::uint32_t run = no_run;
        std::uint32_t note = 0;
    };
    std::vector<Found> found;
    std::set<std::uint32_t> called;
    const auto collect = [&](std::uint32_t b, const FlowBlock& text, const SetParagraph& set) {
        for (const LineOutline& line : best_lines(set)) {
            for (const std::uint32_t run : line.runs) {
                const std::string_view target = std::string_view(text.runs()[run].href).substr(1);
                const auto note = by_id.find(target);
                if (note != by_id.end() && called.insert(note->second).second) {
                    found.push_back({b, run, note->second});
                }
            }
        }
    };
    for (std::uint32_t b = 0; b < flow.blocks.size(); ++b) {
        collect(b, flow.blocks[b], paragraphs[b]);
        if (flow.blocks[b].row) {
            for (const FlowCell& cell : flow.blocks[b].row->cells) {
                for (std::size_t c = cell.begin; c < cell.end; ++c) {
                    collect(b, flow.cell_blocks[c], cells[c]);
                }
            }
        }
    }
    for (std::uint32_t n = 0; n < flow.notes.size(); ++n) {
        if (!called.contains(n)) {
            const std::size_t before = std::max<std::size_t>(flow.notes[n].after, 1) - 1;
            const std::size_t last = flow.blocks.empty() ? 0 : flow.blocks.size() - 1;
            found.push_back({static_cast<std::uint32_t>(std::min(before, last)), no_run, n});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.block < b.block;
    });
    for (const Found& each : found) {
        calls_[each.block].push_back({each.run, static_cast<std::uint32_t>(order_.size())});
        order_.push_back(each.note);
    }
}

NoteCalls::Range
NoteCalls::of(std::uint32_t block, const ParagraphForm& form, std::size_t line) const {
    Range range;
    const auto calls = calls_.find(block);
    if (calls == calls_.end()) {
        return range;
    }
    const std::vector<std::uint32_t>& runs = form.lines[line].runs;
    const bool last = line + 1 == form.lines.size();
    for (const Call& call : calls->second) {
        const bool here =
            call.run == no_run ? last : std::find(runs.begin(), runs.end(), call.run) != runs.end();
        if (here) {
            range.first = range.count == 0 ? call.note : range.first;
            ++range.count;
        }
    }
    return range;
}

NoteCalls::Range NoteCalls::of(std::uint32_t block) const {
    const auto calls = calls_.find(block);
    if (calls == calls_.end()) {
        return {};
    }
    return {calls->second.front().note, static_cast<std::uint32_t>(calls->second.size())};
}

} // namespace galley::typeset
