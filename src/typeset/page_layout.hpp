// Where the items and notes of one page stand, the page filled by space above its heads.
#pragma once

#include "typeset/page_filling.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// Tops in points from the top of the text.
struct PlacedItem {
    std::uint32_t item = 0;
    double top = 0.0;
    bool operator==(const PlacedItem&) const = default;
};
struct PlacedNote {
    std::uint32_t note = 0;
    std::uint32_t begin = 0; ///< lines [begin, end)
    std::uint32_t end = 0;
    double top = 0.0;
    bool operator==(const PlacedNote&) const = default;
};

struct PageLayout {
    std::vector<PlacedItem> items;
    std::vector<PlacedNote> notes; ///< at the foot
    int missing = 0;               ///< lines short, after heads were moved apart
};

/// The page from `start` that holds `contents` and carries on what it cannot hold of its notes.
PageLayout lay_out_page(const PageText& text,
                        const PageMeasures& measures,
                        const PageStart& start,
                        const std::vector<PageStretch>& contents,
                        const PageEnd& end);

} // namespace galley::typeset
