// Chinese and Japanese characters in a text.
#include "typeset/east_asian_text.hpp"

#include "base/language_tag.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

bool is_kana(char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x31F0 && c <= 0x31FF) ||
           (c >= 0xFF66 && c <= 0xFF9F);
}

bool is_variation_selector(char32_t c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

enum class Neighbour : std::uint8_t { Edge, EastAsian, Other };

Neighbour kind_of(char32_t c) {
    if (c == U'\n') {
        return Neighbour::Edge;
    }
    return is_east_asian(c) ? Neighbour::EastAsian : Neighbour::Other;
}

Neighbour neighbour_before(std::string_view text, std::size_t at) {
    while (at > 0) {
        const char32_t c = utf8::previous(text, at);
        if (!is_shared_mark(c)) {
            return kind_of(c);
        }
    }
    return Neighbour::Edge;
}

Neighbour neighbour_after(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const char32_t c = utf8::next(text, at);
        if (!is_shared_mark(c)) {
            return kind_of(c);
        }
    }
    return Neighbour::Edge;
}

} // namespace

bool may_hold_east_asian(std::string_view text) {
    // First bytes of U+3000 to U+DFFF, U+F000 to U+FFFF and the planes above.
    return std::any_of(text.begin(), text.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value >= 0xE3 && value != 0xEE;
    });
}

bool is_east_asian_language(std::string_view language) {
    const std::string_view primary = primary_language(language);
    return primary == "ja" || primary == "zh" || primary == "ko";
}

std::string east_asian_language(std::string_view text, std::string_view language) {
    const std::string_view primary = primary_language(language);
    const bool known = is_east_asian_language(language);
    bool found = false;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0xE2) {
            ++at;
            continue;
        }
        const char32_t c = utf8::next(text, at);
        if (is_kana(c) && !known) {
            return "ja";
        }
        found = found || is_east_asian(c);
    }
    if (!found) {
        return {};
    }
    return known ? std::string(primary) : "zh";
}

bool is_set_east_asian(std::string_view text, std::uint32_t at, bool edges) {
    std::size_t end = at;
    const char32_t c = utf8::next(text, end);
    if (!is_shared_mark(c)) {
        return is_east_asian(c);
    }
    const auto counts = [&](Neighbour side) {
        return side == Neighbour::EastAsian || (edges && side == Neighbour::Edge);
    };
    return counts(neighbour_before(text, at)) || counts(neighbour_after(text, end));
}

Atom atom_at(std::string_view text, std::uint32_t begin, std::uint32_t end, bool edges) {
    Atom atom{begin, is_set_east_asian(text, begin, edges)};
    std::size_t at = begin;
    utf8::next(text, at);
    while (at < end) {
        atom.end = static_cast<std::uint32_t>(at);
        const char32_t c = utf8::next(text, at);
        const bool belongs = bridge::is_mark(c) || is_variation_selector(c);
        if (!belongs && (atom.east_asian || is_set_east_asian(text, atom.end, edges))) {
            return atom;
        }
    }
    atom.end = end;
    return atom;
}

void add_quote_breaks(std::string_view text, bool edges, std::vector<bridge::TextBreak>& breaks) {
    const std::size_t known = breaks.size();
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const char32_t c = utf8::next(text, at);
        const bool quote = c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D;
        if (!quote || !is_set_east_asian(text, begin, edges)) {
            continue;
        }
        if (type_class(c) == TypeClass::Opening && begin > 0) {
            std::size_t before = begin;
            if (ends_word(type_class(utf8::previous(text, before)))) {
                breaks.push_back({begin, false});
            }
        } else if (type_class(c) == TypeClass::Closing && at < text.size()) {
            std::size_t after = at;
            if (begins_word(type_class(utf8::next(text, after)))) {
                breaks.push_back({static_cast<std::uint32_t>(at), false});
            }
        }
    }
    if (breaks.size() == known) {
        return;
    }
    const auto earlier = [](const bridge::TextBreak& a, const bridge::TextBreak& b) {
        return a.byte < b.byte;
    };
    const auto same = [](const bridge::TextBreak& a, const bridge::TextBreak& b) {
        return a.byte == b.byte;
    };
    std::stable_sort(breaks.begin(), breaks.end(), earlier); // ICU's own stay first
    breaks.erase(std::unique(breaks.begin(), breaks.end(), same), breaks.end());
}

} // namespace galley::typeset
