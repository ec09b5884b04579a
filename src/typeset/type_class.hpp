// Classes of characters that East Asian text is set by.
#pragma once

#include <cstdint>

namespace galley::typeset {

/// Ideographs, kana, bopomofo, their marks and full-width forms; not Hangul, which is set with
/// blanks. By the blocks of Unicode, so that unassigned characters belong too.
bool is_east_asian(char32_t code_point);

/// Quotation marks, dashes and dots that East Asian and Western text share (UAX 11: ambiguous).
bool is_shared_mark(char32_t code_point);

/// JLREQ 3.9.1, as far as spacing asks.
enum class TypeClass : std::uint8_t {
    Other,
    Ideograph, ///< cl-09 … cl-19: ideographs and kana
    Opening,   ///< cl-01
    Closing,   ///< cl-02
    Dividing,  ///< cl-04: ！ and ？
    Middle,    ///< cl-05: ・ ： ；
    FullStop,  ///< cl-06
    Comma,     ///< cl-07
    Dots,      ///< cl-08: … and ‥, which are not parted
    Dash,      ///< cl-08: — and ―, two of which make one line
    Western,   ///< letters and digits of other scripts
};
TypeClass type_class(char32_t code_point);

/// A mark that leans on what is before it, and parts it from what follows.
bool leans_back(TypeClass type);
/// A line may end after it, were it not for what follows.
bool ends_word(TypeClass type);
/// A line may begin with it, were it not for what comes before.
bool begins_word(TypeClass type);

} // namespace galley::typeset
