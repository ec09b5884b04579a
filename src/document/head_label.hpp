// What stands at the front of a head and may be its number.
#pragma once

#include "document/label_parts.hpp"

#include <string_view>
#include <vector>

namespace galley {

/// All ways to read it ("C." is a letter and a Roman hundred); empty: no number at all.
std::vector<HeadLabel> head_labels(std::string_view head);

/// A number after a first word that is no heading word ("ADVENTURE IV."): the word is the frame.
std::vector<HeadLabel> labels_after_word(std::string_view head);

/// All ways to read a number at the front, behind any first word too.
std::vector<HeadLabel> all_labels(std::string_view head);

} // namespace galley
