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
    bool comparable = true;        ///< with the facing page: it does not end a chapter
    int missing = 0;               ///< lines short, after heads were moved apart
};

struct PageContents {
    std::vector<PageStretch> items;
    std::vector<NoteRest> before; ///< of notes that began on pages before
    std::vector<NoteRest> after;  ///< what stays for the pages after
    double height = 0.0;          ///< room on the page
    bool filled = true;           ///< heads may be moved apart to fill it
};

PageLayout
lay_out_page(const PageText& text, const PageMeasures& measures, const PageContents& contents);

} // namespace galley::typeset
