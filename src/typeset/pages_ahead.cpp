// Pages filled in advance.
#include "typeset/pages_ahead.hpp"

#include "base/parallel_parts.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

constexpr std::size_t items_at_a_time = 512; // some two megabytes of pages
constexpr std::size_t piece_items = 32;

bool carries_nothing(const std::vector<PageEnd>& ends) {
    return std::all_of(ends.begin(), ends.end(), [](const PageEnd& end) {
        return end.carried == nothing_carried;
    });
}

} // namespace

PagesAhead::PagesAhead(const PageText& text,
                       const ItemPlaces& places,
                       const PageRules& rules,
                       std::size_t end,
                       std::size_t threads)
    : rules_(rules), end_(end), fillers_(threads, PageFiller(text, places, rules)),
      filled_(items_at_a_time) {}

void PagesAhead::fill(std::size_t begin) {
    begin_ = begin;
    count_ = std::min(items_at_a_time, end_ - begin);
    const std::size_t pieces = (count_ + piece_items - 1) / piece_items;
    run_pieces(pieces, fillers_.size(), [&](std::size_t piece, std::size_t thread) {
        const std::size_t last = std::min(count_, (piece + 1) * piece_items);
        for (std::size_t i = piece * piece_items; i < last; ++i) {
            Filled& filled = filled_[i];
            // Both sides most often ask for the same page.
            filled.height = rules_.height(begin + i, true);
            filled.ends = fillers_[thread].fill({begin + i, nothing_carried, filled.height});
            filled.known = carries_nothing(filled.ends);
        }
    });
}

const std::vector<PageEnd>* PagesAhead::beginning_with(const PageStart& start) {
    if (start.carried != nothing_carried || start.item >= end_) {
        return nullptr;
    }
    if (start.item >= begin_ + count_) {
        fill(start.item);
    }
    const Filled& filled = filled_[start.item - begin_];
    return filled.known && filled.height == start.height ? &filled.ends : nullptr;
}

} // namespace galley::typeset
