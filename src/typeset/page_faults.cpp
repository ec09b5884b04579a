// What the pages could not have, the worst first.
#include "typeset/page_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace galley::typeset {

namespace {

/// Ranks, as page breaking weighs them.
enum class Weight { Unequal, Short, Hyphen, SplitNote, Parted, Overfull };

struct PageFault {
    Weight weight = Weight::Unequal;
    int more = 0; ///< worse among its like: lines
    std::size_t page = 0;
    Diagnostic told;
};

class FaultFinder {
public:
    FaultFinder(const Flow& flow, const FlowLines& lines, const PageBreaks& breaks)
        : flow_(flow), lines_(lines), breaks_(breaks) {}

    std::vector<PageFault> run() {
        for (page_ = 0; page_ < breaks_.pages.size(); ++page_) {
            const BrokenPage& page = breaks_.pages[page_];
            if (page.items.empty()) {
                continue;
            }
            look_at_top(page);
            look_at_depth(page);
            look_at_notes(page);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] const FlowBlock& block(const PlacedItem& placed) const {
        return flow_.blocks[lines_.lines[placed.item].block];
    }

    void tell(Weight weight,
              int more,
              const PlacedItem& at,
              std::string_view code,
              const std::string& what) {
        const Span& span = block(at).box->span;
        found_.push_back({weight,
                          more,
                          page_,
                          {Severity::Remark,
                           std::string(code),
                           fmt::format("page {}: {}", page_ + 1, what),
                           {{}, span.line, span.column}}});
    }

    /// The break above the page's first item: what it parts.
    void look_at_top(const BrokenPage& page) {
        const PlacedItem& top = page.items.front();
        const PageItem& item = lines_.text.items[top.item];
        const bool free = item.force != PageForce::None || lines_.text.begins_text(top.item);
        if (page.overfull) {
            tell(Weight::Overfull,
                 0,
                 top,
                 "G410",
                 "something is taller than the page; make the page taller or the block smaller");
        }
        if (free || item.penalty <= 0.0) {
            return;
        }
        const FlowLine& line = lines_.lines[top.item];
        if (item.penalty < unbreakable) {
            tell(Weight::Hyphen,
                 0,
                 top,
                 "G412",
                 "it begins with the second half of a divided word; a word more or less in this "
                 "paragraph cures that");
        } else if (line.line > 0 && line.last) {
            tell(Weight::Parted,
                 0,
                 top,
                 "G411",
                 "it begins with the last line of a paragraph (a widow); shorten the paragraph by "
                 "a line, or allow it with \"widows: 1\"");
        } else {
            tell(Weight::Parted,
                 0,
                 top,
                 "G411",
                 "it begins within what should stay together: a head and its text, the first lines "
                 "of a paragraph, or a block that must not be parted; shorten what stands before");
        }
    }

    void look_at_depth(const BrokenPage& page) {
        if (page.missing > 0) {
            tell(Weight::Short,
                 page.missing,
                 page.items.back(),
                 "G414",
                 fmt::format("{} line{} short; a paragraph of this page that is a line longer "
                             "cures that",
                             page.missing,
                             page.missing == 1 ? "" : "s"));
        }
        if (!page.recto || page_ == 0 || breaks_.pages[page_ - 1].items.empty() ||
            breaks_.pages[page_ - 1].recto) {
            return;
        }
        const int difference = page.missing - breaks_.pages[page_ - 1].missing;
        if (difference != 0 && page.comparable && breaks_.pages[page_ - 1].comparable) {
            tell(Weight::Unequal,
                 std::abs(difference),
                 page.items.back(),
                 "G415",
                 fmt::format("it is {} line{} {} than the page facing it",
                             std::abs(difference),
                             std::abs(difference) == 1 ? "" : "s",
                             difference > 0 ? "shorter" : "longer"));
        }
    }

    void look_at_notes(const BrokenPage& page) {
        for (const PlacedNote& note : page.notes) {
            if (note.end < lines_.text.notes[note.note].lines.size()) {
                tell(Weight::SplitNote,
                     static_cast<int>(lines_.text.notes[note.note].lines.size() - note.end),
                     page.items.back(),
                     "G413",
                     "a note goes on overleaf, for it has no room beside its call; shorten it");
            }
        }
    }

    const Flow& flow_;
    const FlowLines& lines_;
    const PageBreaks& breaks_;
    std::size_t page_ = 0;
    std::vector<PageFault> found_;
};

} // namespace

std::vector<Diagnostic>
page_faults(const Flow& flow, const FlowLines& lines, const PageBreaks& breaks) {
    std::vector<PageFault> faults = FaultFinder(flow, lines, breaks).run();
    std::stable_sort(faults.begin(), faults.end(), [](const PageFault& a, const PageFault& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.more > b.more;
    });
    constexpr std::size_t most = 50;
    std::vector<Diagnostic> told;
    for (std::size_t i = 0; i < std::min(most, faults.size()); ++i) {
        told.push_back(std::move(faults[i].told));
    }
    if (faults.size() > most) {
        told.push_back(
            {Severity::Remark,
             "G416",
             fmt::format("{} more places where a page is not the best", faults.size() - most),
             {}});
    }
    return told;
}

} // namespace galley::typeset
