// Which line of the text calls which note.
#include "typeset/note_calls.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace galley::typeset {

namespace {

constexpr std::uint32_t no_run = UINT32_MAX;

struct Found {
    std::uint32_t block = 0;
    std::uint32_t run = no_run;
    std::uint32_t note = 0;
};

/// First calls, in the order of the text.
class CallFinder {
public:
    explicit CallFinder(const Flow& flow) : flow_(flow) {
        for (std::uint32_t n = 0; n < flow.notes.size(); ++n) {
            by_id_.emplace(flow.notes[n].id, n);
        }
    }

    void look_at(std::uint32_t block, const FlowBlock& text, const BrokenParagraph& broken) {
        if (broken.forms.empty()) {
            return;
        }
        for (const MarkedRun& link : broken.forms.front().marks) {
            const std::string_view target = text.runs()[link.run].href;
            const auto note = by_id_.find(target.substr(target.starts_with('#') ? 1 : 0));
            if (note != by_id_.end() && called_.insert(note->second).second) {
                found_.push_back({block, link.run, note->second});
            }
        }
    }

    void look_at_row(std::uint32_t block, const std::vector<BrokenParagraph>& cells) {
        for (const FlowCell& cell : flow_.blocks[block].row->cells) {
            for (std::size_t c = cell.begin; c < cell.end; ++c) {
                look_at(block, flow_.cell_blocks[c], cells[c]);
            }
        }
    }

    /// All notes, those that nothing calls where they stand in the text.
    std::vector<Found> take() {
        for (std::uint32_t n = 0; n < flow_.notes.size(); ++n) {
            if (!called_.contains(n)) {
                const std::size_t before = std::max<std::size_t>(flow_.notes[n].after, 1) - 1;
                const std::size_t last = flow_.blocks.empty() ? 0 : flow_.blocks.size() - 1;
                found_.push_back({static_cast<std::uint32_t>(std::min(before, last)), no_run, n});
            }
        }
        std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
            return a.block < b.block;
        });
        return std::move(found_);
    }

private:
    const Flow& flow_;
    std::map<std::string_view, std::uint32_t> by_id_;
    std::set<std::uint32_t> called_;
    std::vector<Found> found_;
};

} // namespace

NoteCalls::NoteCalls(const Flow& flow,
                     const std::vector<BrokenParagraph>& paragraphs,
                     const std::vector<BrokenParagraph>& cells) {
    if (flow.notes.empty()) {
        return;
    }
    CallFinder finder(flow);
    for (std::uint32_t b = 0; b < flow.blocks.size(); ++b) {
        finder.look_at(b, flow.blocks[b], paragraphs[b]);
        if (flow.blocks[b].row) {
            finder.look_at_row(b, cells);
        }
    }
    for (const Found& each : finder.take()) {
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
    const bool last = line + 1 == form.lines.size();
    for (const Call& call : calls->second) {
        const auto begins_here = [&](const MarkedRun& link) {
            return link.line == line && link.run == call.run;
        };
        const bool here = call.run == no_run
                              ? last
                              : std::any_of(form.marks.begin(), form.marks.end(), begins_here);
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
