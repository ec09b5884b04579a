// Chinese and Japanese characters in a text: which they are, whose language, where lines may break.
#pragma once

#include "bridge/unicode_breaks.hpp"
#include "typeset/type_class.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::typeset {

/// A quick look at bytes: false is certain, true may also be Hangul or Yi.
bool may_hold_east_asian(std::string_view text);

/// Chinese, Japanese or Korean, by a tag of BCP 47: languages that divide no words by hyphens.
bool is_east_asian_language(std::string_view language);
/// "ja", "zh" or "ko" where `language` (BCP 47) is one of these, else by the characters: kana are
/// Japanese, ideographs alone Chinese. Empty: the text has no East Asian character.
std::string east_asian_language(std::string_view text, std::string_view language);

/// A character of East Asian text: by itself, or a shared mark that stands beside one, other shared
/// marks aside. `edges`: the text's ends count as East Asian too.
bool is_set_east_asian(std::string_view text, std::uint32_t at, bool edges);

/// East Asian characters stand each alone, with the marks that belong to them; others together.
struct Atom {
    std::uint32_t end = 0; ///< byte
    bool east_asian = false;
};
Atom atom_at(std::string_view text, std::uint32_t begin, std::uint32_t end, bool edges);

/// Adds the breaks before opening and after closing quotation marks that UAX 14 before its rule
/// LB19a (Unicode 16) does not have, because it cannot tell which language's marks they are.
void add_quote_breaks(std::string_view text, bool edges, std::vector<bridge::TextBreak>& breaks);

} // namespace galley::typeset
