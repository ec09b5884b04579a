// A head's label, and what its readers share.
#pragma once

#include "document/numerals.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace galley {

/// One way to read the front of a head. Heads of one series have the same numbering and frame.
struct HeadLabel {
    Numbering numbering = Numbering::Arabic;
    /// What stands around the number: ".", ")", "()", ":" or nothing; for Decimal also the
    /// numbers before the last one ("2." of "2.3"); for Keyword the word as a word_key.
    std::string frame;
    int value = 0;
    std::size_t length = 0; ///< bytes of the label as typed
    std::size_t rest = 0;   ///< byte where the title goes on; the head's size when nothing follows
    bool separated = true;  ///< a mark or the head's end parts the number from the title
};

/// Blanks, tabs and ideographic blanks skipped.
std::size_t skip_blanks(std::string_view text, std::size_t at);
/// The label whose number ends at byte `end`, with closing marks and a dash after it taken in.
HeadLabel finished_label(HeadLabel label, std::string_view head, std::size_t end);
/// "2.1." or "2.1)" without the mark behind its last digit; empty: it has none.
std::string_view typed_number(std::string_view label);
/// "2" of "2.1"; empty: it has no parent.
std::string_view parent_number(std::string_view number);
/// "Part One of Many Things" and "2 cats" are sentences, no numbered heads.
bool goes_on_as_sentence(const HeadLabel& label, std::string_view head);

} // namespace galley
