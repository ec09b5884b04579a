// Classes of characters that East Asian text is set by.
#include "typeset/type_class.hpp"

#include "bridge/unicode_breaks.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace galley::typeset {

namespace {

using Range = std::pair<char32_t, char32_t>;

/// Unicode 15, Blocks.txt; in ascending order.
constexpr std::array<Range, 10> east_asian_blocks = {{
    {0x2E80, 0x2FFF},   // radicals, description characters
    {0x3000, 0x312F},   // symbols and punctuation, kana, bopomofo
    {0x3190, 0x4DBF},   // kanbun, strokes, small katakana, enclosed, extension A
    {0x4E00, 0x9FFF},   // unified ideographs
    {0xF900, 0xFAFF},   // compatibility ideographs
    {0xFE30, 0xFE4F},   // compatibility forms
    {0xFF01, 0xFF9F},   // full-width and half-width forms
    {0xFFE0, 0xFFE6},   // full-width signs
    {0x1AFF0, 0x1B16F}, // kana supplements
    {0x20000, 0x3FFFF}, // ideographic planes
}};

TypeClass class_of_bracket(char32_t c) {
    switch (c) {
    case 0x2018:
    case 0x201C:
    case 0x3008:
    case 0x300A:
    case 0x300C:
    case 0x300E:
    case 0x3010:
    case 0x3014:
    case 0x3016:
    case 0x3018:
    case 0x301A:
    case 0x301D:
    case 0xFF08:
    case 0xFF3B:
    case 0xFF5B:
    case 0xFF5F:
        return TypeClass::Opening;
    case 0x2019:
    case 0x201D:
    case 0x3009:
    case 0x300B:
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0x3015:
    case 0x3017:
    case 0x3019:
    case 0x301B:
    case 0x301E:
    case 0x301F:
    case 0xFF09:
    case 0xFF3D:
    case 0xFF5D:
    case 0xFF60:
        return TypeClass::Closing;
    default:
        return TypeClass::Other;
    }
}

TypeClass class_of_mark(char32_t c) {
    switch (c) {
    case 0x3001: // 、 ，
    case 0xFF0C:
        return TypeClass::Comma;
    case 0x3002: // 。 ．
    case 0xFF0E:
        return TypeClass::FullStop;
    case 0x00B7: // · ・ ： ；
    case 0x30FB:
    case 0xFF1A:
    case 0xFF1B:
        return TypeClass::Middle;
    case 0xFF01: // ！ ？
    case 0xFF1F:
        return TypeClass::Dividing;
    case 0x2014: // — ―
    case 0x2015:
        return TypeClass::Dash;
    case 0x2025: // ‥ …
    case 0x2026:
        return TypeClass::Dots;
    default:
        return class_of_bracket(c);
    }
}

} // namespace

bool is_east_asian(char32_t code_point) {
    if (code_point < east_asian_blocks.front().first) {
        return false;
    }
    const auto* const block =
        std::find_if(east_asian_blocks.begin(), east_asian_blocks.end(), [&](const Range& each) {
            return code_point <= each.second;
        });
    return block != east_asian_blocks.end() && code_point >= block->first;
}

bool is_shared_mark(char32_t code_point) {
    switch (code_point) {
    case 0x00B7: // middle dot
    case 0x2014: // em dash, horizontal bar
    case 0x2015:
    case 0x2018: // quotation marks
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2025: // leaders
    case 0x2026:
        return true;
    default:
        return false;
    }
}

TypeClass type_class(char32_t code_point) {
    const TypeClass mark = class_of_mark(code_point);
    if (mark != TypeClass::Other) {
        return mark;
    }
    const bool letter = bridge::is_letter(code_point);
    if (is_east_asian(code_point)) {
        const bool form = code_point >= 0xFF01 && code_point <= 0xFF60;
        const bool sign = code_point <= 0x303F && !letter && code_point != 0x3007; // 〇
        return form || sign ? TypeClass::Other : TypeClass::Ideograph;
    }
    const bool digit = code_point >= U'0' && code_point <= U'9';
    return letter || digit ? TypeClass::Western : TypeClass::Other;
}

bool leans_back(TypeClass type) {
    return type == TypeClass::Closing || type == TypeClass::Comma || type == TypeClass::FullStop;
}

bool ends_word(TypeClass type) {
    return type == TypeClass::Ideograph || leans_back(type) || type == TypeClass::Middle ||
           type == TypeClass::Dividing || type == TypeClass::Western;
}

bool begins_word(TypeClass type) {
    return type == TypeClass::Ideograph || type == TypeClass::Opening || type == TypeClass::Western;
}

} // namespace galley::typeset
