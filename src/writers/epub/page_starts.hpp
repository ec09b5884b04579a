// Where the printed pages begin in the text.
#pragma once

#include "typeset/page.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace galley::writers {

/// The first running text of a page, found by its block. Characters are counted without what
/// is_counted leaves out, for white space differs between media.
struct PageStart {
    std::string folio;
    std::string block;     ///< id of the nearest block around it that has one; empty: none has
    int cell = 0;          ///< of that block's own cells, the lines of which stand side by side,
                           ///< from 1; 0: it stands in none
    std::size_t ahead = 0; ///< characters of that block or cell on pages before; those of blocks
                           ///< with ids within it are theirs
    /// Of each run of the page's first line, how it begins: one of them is what comes next.
    std::vector<std::string> words;
    bool mid_word = false; ///< the page before ends in a hyphen that the text does not have
};

/// Pages without running text (blanks, pictures alone) have none.
std::vector<PageStart> page_starts(const typeset::Pages& pages);

/// Ids that PageStart::block may be.
std::unordered_set<std::string> block_ids(const typeset::Pages& pages);

/// Neither white space nor a soft hyphen nor a character of no width.
bool is_counted(char32_t c);
/// The counted characters that `text` begins with, no more than fill so many bytes.
std::string counted_beginning(std::string_view text, std::size_t bytes);
/// What tells one place of a text from those around it.
inline constexpr std::size_t telling_bytes = 24;

} // namespace galley::writers
