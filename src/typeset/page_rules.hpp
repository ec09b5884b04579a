// What the breaking of pages asks of the pages' style.
#pragma once

#include "typeset/page_filling.hpp"

#include <cstddef>
#include <functional>

namespace galley::typeset {

struct PageRules : PageMeasures {
    /// Room on a page that begins with `first`; asked by several threads at the same time.
    std::function<double(std::size_t first, bool recto)> height;
    /// Room on a page that has nothing but the rest of a note, after the item `before`; in the same
    /// way. Not set: as on a page that begins with that item.
    std::function<double(std::size_t before, bool recto)> rest_height = nullptr;
    bool first_recto = true;
};

} // namespace galley::typeset
