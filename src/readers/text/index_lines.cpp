// Runs of entries.
#include "readers/text/index_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::uint32_t widest_entry = 160; ///< code points

bool may_be_entry(const Unit& unit) {
    return unit.pin == nullptr && (unit.role == Role::Paragraph || unit.role == Role::Heading) &&
           unit.number < 0 && unit.features.width <= widest_entry && unit.features.bullet == 0 &&
           unit.features.sentences <= 3;
}

/// "Absolute music, 36", "Addison, 205, 206, 208", "Bach, 12-15."
bool ends_with_page(std::string_view text) {
    const std::size_t end = text.find_last_not_of(". ");
    if (end == std::string_view::npos || text[end] < '0' || text[end] > '9') {
        return false;
    }
    const std::size_t word = text.substr(0, end).find_last_not_of("0123456789, -–;");
    return word != std::string_view::npos && word < end - 1;
}

} // namespace

void judge_index(std::vector<Unit>& units) {
    constexpr std::size_t least = 8;
    for (std::size_t i = 0; i < units.size(); ++i) {
        std::size_t end = i;
        std::size_t paged = 0;
        std::size_t last = i; // below the last entry with a page
        while (end < units.size() && may_be_entry(units[end])) {
            if (ends_with_page(units[end].text)) {
                ++paged;
                last = end + 1;
            }
            ++end;
        }
        if (paged >= least && paged * 5 >= (last - i) * 4) {
            for (std::size_t j = i; j < last; ++j) {
                Ballot ballot(Role::Lines);
                ballot.add("index-entries", 4);
                units[j].elect(Role::Lines, std::move(ballot));
            }
        }
        i = std::max(end, i + 1) - 1;
    }
}

} // namespace galley::readers
