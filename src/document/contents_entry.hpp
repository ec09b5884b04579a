// An entry of a printed contents list.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley {

/// "The Sea ...... 12", "The Sea   12", "The Sea Page 12" without the page; "[12]" stays.
std::string_view without_page(std::string_view entry);

/// A number at the front of an entry, and the byte where the title begins.
struct EntryNumber {
    int value = 0;
    std::size_t title = 0;
};

/// "II  THE SEA": in a list a gap of two blanks or more is enough to part number and title.
std::vector<EntryNumber> gapped_numbers(std::string_view entry);

} // namespace galley
