// Of each item of a text that is broken into pages: where it stands.
#pragma once

#include "typeset/page_text.hpp"

#include <cstdint>
#include <vector>

namespace galley::typeset {

/// By item.
struct ItemPlaces {
    std::vector<std::uint32_t> block;
    std::vector<std::uint32_t> form;
    std::vector<std::uint32_t> alike_until; ///< the end of the items that are alike from here on
};

ItemPlaces item_places(const PageText& text);

} // namespace galley::typeset
