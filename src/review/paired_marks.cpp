// Each kind of mark walked through all paragraphs. Which mark opens is told by the text itself:
// »so« or «so», „so“ or “so”.
#include "review/paired_marks.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::review {

namespace {

/// Marks that open and close; the same ones: told apart by turns.
struct Pair {
    std::u32string_view open;
    std::u32string_view close;
    bool quotation = true;
};

struct Half {
    std::size_t block = 0; ///< index in the paragraphs
    std::size_t at = 0;    ///< code point
    bool opens = false;
};

using Paragraph = std::pair<const Block*, std::u32string>;

bool holds(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool is_word(char32_t c) { return bridge::is_letter(c) || bridge::is_digit(c); }

bool is_inch(const std::u32string& text, std::size_t at) {
    return text[at] == U'"' && at > 0 && bridge::is_digit(text[at - 1]);
}

/// "a)", "12)", "iv)" at the front or behind a blank, and ":)".
bool is_enumerator(const std::u32string& text, std::size_t at) {
    constexpr std::size_t longest = 4;
    std::size_t begin = at;
    while (begin > 0 && is_word(text[begin - 1])) {
        --begin;
    }
    const std::u32string_view token = std::u32string_view(text).substr(begin, at - begin);
    const bool number = std::all_of(token.begin(), token.end(), bridge::is_digit) ||
                        token.find_first_not_of(U"ivxlcIVXLC") == std::u32string_view::npos ||
                        token.size() == 1;
    const bool free = begin == 0 || bridge::is_white_space(text[begin - 1]);
    const bool face = token.empty() && at > 0 && holds(U":;-", text[at - 1]);
    return text[at] == U')' &&
           ((!token.empty() && token.size() <= longest && number && free) || face);
}

class HalfFinder {
public:
    HalfFinder(const std::vector<Paragraph>& paragraphs, const Pair& pair)
        : paragraphs_(paragraphs), pair_(pair) {}

    std::vector<Half> find() {
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            walk(i);
        }
        return std::move(halves_);
    }

    /// Paragraphs that hold such marks.
    [[nodiscard]] std::size_t used() const { return used_; }

private:
    void walk(std::size_t i) {
        const std::u32string& text = paragraphs_[i].second;
        std::vector<std::size_t> open;
        std::vector<std::size_t> loose; ///< closing ones
        bool any = false;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool opens = holds(pair_.open, text[at]);
            const bool closes = holds(pair_.close, text[at]);
            any = any || opens || closes;
            if (opens && (!closes || open.empty())) {
                if (!is_inch(text, at)) {
                    open.push_back(at);
                }
            } else if (closes && !open.empty()) {
                open.pop_back();
            } else if (closes && !is_enumerator(text, at)) {
                loose.push_back(at);
            }
        }
        used_ += any ? 1U : 0U;
        settle(i, open, loose);
    }

    void settle(std::size_t i, std::vector<std::size_t>& open, std::vector<std::size_t>& loose) {
        // A mark that an earlier paragraph opened, without its being opened again here.
        std::vector<std::size_t>& closing = pair_.open == pair_.close ? open : loose;
        if (!closing.empty() && ends_word(i, closing.front()) && waits_near(i)) {
            closing.erase(closing.begin());
            halves_.pop_back();
        }
        for (const std::size_t at : loose) {
            halves_.push_back({i, at, false});
        }
        if (!open.empty() && pair_.quotation && opens_again(i + 1)) {
            open.erase(open.begin());
        }
        for (const std::size_t at : open) {
            halves_.push_back({i, at, true});
        }
    }

    [[nodiscard]] bool ends_word(std::size_t i, std::size_t at) const {
        return at > 0 && !bridge::is_white_space(paragraphs_[i].second[at - 1]);
    }

    [[nodiscard]] bool waits_near(std::size_t i) const {
        constexpr std::size_t reach = 4; ///< paragraphs over which a mark may stay open
        return !halves_.empty() && halves_.back().opens && halves_.back().block < i &&
               halves_.back().block + reach >= i;
    }

    [[nodiscard]] bool opens_again(std::size_t i) const {
        if (i >= paragraphs_.size()) {
            return false;
        }
        // Verse or a note may stand between.
        for (std::size_t j = i; j < std::min(i + 2, paragraphs_.size()); ++j) {
            const std::u32string& text = paragraphs_[j].second;
            const std::size_t first = text.find_first_not_of(U" \t‘'—-_([");
            if (first != std::u32string::npos && holds(pair_.open, text[first])) {
                return true;
            }
        }
        return false;
    }

    const std::vector<Paragraph>& paragraphs_;
    const Pair& pair_;
    std::vector<Half> halves_;
    std::size_t used_ = 0;
};

std::vector<Paragraph> paragraphs_of(const Manuscript& manuscript) {
    std::vector<Paragraph> paragraphs;
    for (const Block& block : manuscript.blocks) {
        const std::string_view name = block.element.name();
        if (name != "programlisting" && name != "title") {
            paragraphs.emplace_back(&block, utf8::decode(block.text));
        }
    }
    return paragraphs;
}

/// Which of two marks comes first in more paragraphs.
bool comes_first(const std::vector<Paragraph>& paragraphs, char32_t one, char32_t other) {
    std::size_t ones = 0;
    std::size_t others = 0;
    for (const auto& [block, text] : paragraphs) {
        const std::size_t first = text.find_first_of(std::u32string{one, other});
        if (first != std::u32string::npos) {
            ++(text[first] == one ? ones : others);
        }
    }
    return ones >= others;
}

bool is_used(const std::vector<Paragraph>& paragraphs, char32_t mark) {
    return std::any_of(paragraphs.begin(), paragraphs.end(), [mark](const Paragraph& paragraph) {
        return paragraph.second.find(mark) != std::u32string::npos;
    });
}

std::vector<Pair> pairs_of(const std::vector<Paragraph>& paragraphs) {
    std::vector<Pair> pairs{{U"\"", U"\"", true}, {U"(", U")", false}, {U"[", U"]", false}};
    if (is_used(paragraphs, U'„')) {
        pairs.push_back({U"„", U"“”", true});
    } else if (is_used(paragraphs, U'“')) {
        pairs.push_back({U"“", U"”", true});
    } else {
        pairs.push_back({U"”", U"”", true}); // Finnish and Swedish
    }
    if (comes_first(paragraphs, U'«', U'»')) {
        pairs.push_back({U"«", U"»", true});
    } else {
        pairs.push_back({U"»", U"«", true});
    }
    return pairs;
}

/// The words around a mark.
std::string around(const std::u32string& text, std::size_t at) {
    constexpr std::size_t width = 18; ///< code points on each side
    std::size_t begin = at > width ? at - width : 0;
    std::size_t end = std::min(text.size(), at + width);
    while (end < text.size() && end > at + 1 && !bridge::is_white_space(text[end])) {
        --end;
    }
    while (begin > 0 && begin < at && !bridge::is_white_space(text[begin - 1])) {
        ++begin;
    }
    return utf8::encode(std::u32string_view(text).substr(begin, end - begin));
}

} // namespace

void review_paired_marks(const Manuscript& manuscript, Findings& findings) {
    const auto paragraphs = paragraphs_of(manuscript);
    for (const Pair& pair : pairs_of(paragraphs)) {
        HalfFinder finder(paragraphs, pair);
        const std::vector<Half> halves = finder.find();
        // Marks that so often stand alone are used in another way.
        constexpr std::size_t few = 5;
        if (halves.size() > few && halves.size() * 10 > finder.used()) {
            continue;
        }
        for (const Half& half : halves) {
            const auto& [block, text] = paragraphs[half.block];
            findings.push_back({"G223",
                                block->span.line,
                                block->span.column,
                                fmt::format("{} is {} in this paragraph: {}",
                                            utf8::encode(text[half.at]),
                                            half.opens ? "not closed" : "not opened",
                                            quoted(around(text, half.at)))});
        }
    }
}

} // namespace galley::review
