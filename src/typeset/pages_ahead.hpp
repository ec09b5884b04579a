// Pages filled in advance, many at a time, by several threads: what can begin with an item does not
// depend on how it was reached.
#pragma once

#include "typeset/page_rules.hpp"

#include <cstddef>
#include <vector>

namespace galley::typeset {

/// For a chapter so long that other threads would have nothing to do.
class PagesAhead {
public:
    /// What is passed by reference must outlive this; the chapter ends before `end`.
    PagesAhead(const PageText& text,
               const ItemPlaces& places,
               const PageRules& rules,
               std::size_t end,
               std::size_t threads);

    /// As PageFiller::fill gives them, until the next call; items are asked for in ascending order.
    /// Nothing where notes are carried to the page or from it: those are counted by each filler
    /// for itself.
    const std::vector<PageEnd>* beginning_with(const PageStart& start);

private:
    struct Filled {
        double height = 0.0;
        bool known = false;
        std::vector<PageEnd> ends;
    };
    void fill(std::size_t begin);

    const PageRules& rules_;
    std::size_t end_;
    std::vector<PageFiller> fillers_; ///< by thread
    std::size_t begin_ = 0;           ///< item
    std::size_t count_ = 0;           ///< of those in `filled_` that are meant
    std::vector<Filled> filled_;      ///< from that item on
};

} // namespace galley::typeset
