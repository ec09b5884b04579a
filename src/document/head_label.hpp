// What stands at the front of a head and may be its number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace galley {

enum class Numbering { Arabic, Decimal, UpperRoman, LowerRoman, UpperLetter, LowerLetter, Keyword };

/// One way to read the front of a head. Heads of one series have the same numbering and frame.
struct HeadLabel {
    Numbering numbering = Numbering::Arabic;
    /// What stands around the number: ".", ")", "()", ":" or nothing; for Decimal also the
    /// numbers before the last one ("2." of "2.3"); for Keyword the word in lower case.
    std::string frame;
    int value = 0;
    std::size_t length = 0; ///< bytes of the label as typed
    std::size_t rest = 0;   ///< byte where the title goes on; the head's size when nothing follows
    bool separated = true;  ///< a mark or the head's end parts the number from the title
};

/// All ways to read it ("C." is a letter and a Roman hundred); empty: no number at all.
std::vector<HeadLabel> head_labels(std::string_view head);

/// A number after a first word that is no heading word ("ADVENTURE IV."): the word is the frame.
std::vector<HeadLabel> labels_after_word(std::string_view head);

} // namespace galley
