// Numbers as they are typed: digits of any script, decimal, Roman, single letters, Han.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

enum class Numbering { Arabic, Decimal, UpperRoman, LowerRoman, UpperLetter, LowerLetter, Keyword };

/// One number as typed, before what stands around it is known.
struct Numeral {
    Numbering numbering = Numbering::Arabic;
    int value = 0;
    std::string before;  ///< "2." of "2.3"
    std::size_t end = 0; ///< byte after it
};

/// All ways to read what begins at byte `begin`: "C" is a letter and a Roman hundred.
std::vector<Numeral> numerals_at(std::string_view text, std::size_t begin);
/// Digits of any script or Han numerals (十二, 二〇, 廿三, 壹) at byte `begin`; value 0: none.
Numeral counted_at(std::string_view text, std::size_t begin);

/// In small letters, of a number from 1 on.
std::string roman_number(int value);

} // namespace galley
