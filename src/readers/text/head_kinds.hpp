// Kinds of heads, told apart by number, word, look and the gap above.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace galley::readers {

/// A head and its kind. Heads of one kind have one level.
struct Head {
    std::size_t unit;       ///< its index
    std::size_t kind;       ///< its index
    const HeadLabel* label; ///< null: without a number
    bool after_separator;
    bool follows_head; ///< at once
};

struct Kind {
    std::string name;
    double rank = 0; ///< known beforehand: lower is higher; 0: not known
    bool section_name = false;
    bool numbered = false;
    std::size_t heads = 0;    ///< how many are of this kind
    std::size_t decimals = 0; ///< dots of "1.2.3"
    int marks = 0;            ///< how many "#" or "=" stood before it; 0: none
};

struct HeadKinds {
    std::vector<Head> heads; ///< in order
    std::vector<Kind> kinds;
};

/// Blank lines above a unit, as far as typists tell them apart: 0 as between paragraphs, 1 two or
/// three, 2 more.
int gap_class(const Unit& unit, const Measures& measures);

HeadKinds kinds_of_heads(const std::vector<Unit>& units, const Measures& measures);

} // namespace galley::readers
