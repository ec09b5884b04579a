// Heads whose numbers follow each other, each series with the places where it breaks.
#pragma once

#include "review/manuscript.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::review {

/// The form of a number: numbering and frame without closing marks, so that "CHAPTER IV" and
/// "CHAPTER V." are of one style, but "FIRST ACT" and "ACT I" are not.
using NumberStyle = std::pair<Numbering, std::string>;

NumberStyle style_of(const HeadLabel& label, std::string_view text);

/// One head of a series.
struct Numbered {
    std::size_t head = 0;  ///< index of Manuscript::heads
    std::size_t label = 0; ///< index of Head::labels
    int value = 0;
    bool in_order = true; ///< of the longest rising row; others stand twice or elsewhere
};

/// A count that begins once: a style that begins anew under each part gives a series a part.
struct NumberSeries {
    NumberStyle style;
    std::vector<Numbered> members; ///< in document order
};

/// Series whose numbers follow each other well enough for a break to be a fault. Each head stands
/// in one at most.
std::vector<NumberSeries> proved_series(const std::vector<Head>& heads);

} // namespace galley::review
