// Each kind of mark tried where its first character stands.
#include "readers/text/inline_pairs.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

#include <algorithm>
#include <array>

namespace galley::readers {

namespace {

bool is_word(char32_t c) { return bridge::is_letter(c) || bridge::is_digit(c); }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

struct Tag {
    std::string_view open;
    std::string_view close;
    std::string_view element;
    std::string_view role;
};

constexpr std::array tags = {
    Tag{"<i>", "</i>", "emphasis", ""},
    Tag{"<em>", "</em>", "emphasis", ""},
    Tag{"<b>", "</b>", "emphasis", "strong"},
    Tag{"<strong>", "</strong>", "emphasis", "strong"},
    Tag{"<sc>", "</sc>", "emphasis", "smallcaps"},
    Tag{"<sup>", "</sup>", "superscript", ""},
    Tag{"<sub>", "</sub>", "subscript", ""},
};

} // namespace

InlinePair InlinePairFinder::next(std::size_t at) const {
    while ((at = find_mark("_*=<^", at)) != std::string_view::npos) {
        const InlinePair pair = pair_at(at);
        if (!pair.element.empty()) {
            return pair;
        }
        at = text_[at] == '<' || text_[at] == '^' ? at + 1 : at + run(at);
    }
    InlinePair none;
    none.begin = text_.size();
    return none;
}

InlinePair InlinePairFinder::pair_at(std::size_t at) const {
    const bool braced = text_.substr(at + 1).starts_with('{');
    return text_[at] == '<'                                   ? tag_at(at)
           : text_[at] == '^' || (braced && text_[at] == '_') ? raised_at(at)
                                                              : emphasis_at(at);
}

InlinePair InlinePairFinder::emphasis_at(std::size_t at) const {
    const std::size_t size = run(at);
    const std::size_t most = text_[at] == '=' ? 1 : 2;
    if (size > most || !opens(at, size)) {
        return {};
    }
    const std::size_t close = find_mark(text_.substr(at, 1), at + size);
    if (close == std::string_view::npos || run(close) != size || !closes(close, size)) {
        return {};
    }
    return {at, at + size, close, close + size, "emphasis", text_[at] == '_' ? "" : "strong"};
}

InlinePair InlinePairFinder::tag_at(std::size_t at) const {
    constexpr std::size_t longest = 2000; ///< bytes; a tag that is never closed costs no more
    const std::string_view rest = text_.substr(at);
    for (const Tag& tag : tags) {
        if (rest.starts_with(tag.open)) {
            const std::size_t close = rest.substr(0, longest).find(tag.close, tag.open.size());
            return close == std::string_view::npos || close == tag.open.size()
                       ? InlinePair{}
                       : InlinePair{at,
                                    at + tag.open.size(),
                                    at + close,
                                    at + close + tag.close.size(),
                                    tag.element,
                                    tag.role};
        }
    }
    return {};
}

/// "^{th}", "_{2}", "^2", "^r" behind a word.
InlinePair InlinePairFinder::raised_at(std::size_t at) const {
    constexpr std::size_t longest = 16; ///< bytes
    if (!follows_word(at) || at + 1 >= text_.size()) {
        return {};
    }
    const std::string_view element = text_[at] == '^' ? "superscript" : "subscript";
    if (text_[at + 1] == '{') {
        const std::size_t close = text_.substr(at, longest).find('}');
        return close == std::string_view::npos || close < 3
                   ? InlinePair{}
                   : InlinePair{at, at + 2, at + close, at + close + 1, element, ""};
    }
    std::size_t end = at + 1;
    const auto same = is_ascii_digit(text_[end]) ? is_ascii_digit : is_small;
    while (end < text_.size() && same(text_[end])) {
        ++end;
    }
    constexpr std::size_t most = 3; ///< "2", "th", "mo"
    return end > at + 1 && end - at - 1 <= most && ends_word(end)
               ? InlinePair{at, at + 1, end, end, element, ""}
               : InlinePair{};
}

/// The next of these characters that is no footnote's mark and in no address.
std::size_t InlinePairFinder::find_mark(std::string_view kinds, std::size_t at) const {
    while ((at = text_.find_first_of(kinds, at)) != std::string_view::npos) {
        const auto note = first_mark_behind(notes_, at);
        const bool in_note = note != notes_.end() && note->begin <= at;
        const auto link =
            std::upper_bound(links_.begin(), links_.end(), at, [](std::size_t byte, auto& one) {
                return byte < one.end;
            });
        const bool in_link = link != links_.end() && link->begin <= at;
        if (!in_note && !in_link) {
            return at;
        }
        at = in_note ? note->end : link->end;
    }
    return at;
}

/// How many marks of the same kind stand together.
std::size_t InlinePairFinder::run(std::size_t at) const {
    const std::size_t end = text_.find_first_not_of(text_[at], at);
    return std::min(end, text_.size()) - at;
}

bool InlinePairFinder::opens(std::size_t at, std::size_t size) const {
    std::size_t after = at + size;
    return !follows_word(at) && after < text_.size() &&
           !bridge::is_white_space(utf8::next(text_, after));
}

bool InlinePairFinder::closes(std::size_t at, std::size_t size) const {
    std::size_t before = at;
    return !bridge::is_white_space(utf8::previous(text_, before)) && ends_word(at + size);
}

bool InlinePairFinder::follows_word(std::size_t at) const {
    return at > 0 && is_word(utf8::previous(text_, at));
}

bool InlinePairFinder::ends_word(std::size_t at) const {
    return at >= text_.size() || !is_word(utf8::next(text_, at));
}

std::vector<NoteMark>::const_iterator first_mark_behind(const std::vector<NoteMark>& marks,
                                                        std::size_t at) {
    return std::upper_bound(marks.begin(),
                            marks.end(),
                            at,
                            [](std::size_t byte, const NoteMark& mark) { return byte < mark.end; });
}

} // namespace galley::readers
