// Pairs of marks within a paragraph. A mark opens before and closes after a character that is no
// blank; the next mark of its kind must close it, or it stays a character.
#include "readers/text/inline_marks.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

#include <algorithm>
#include <string_view>

namespace galley::readers {

namespace {

bool is_word(char32_t c) { return bridge::is_letter(c) || bridge::is_digit(c); }

struct Emphasis {
    std::size_t begin; ///< of the opening mark
    std::size_t end;   ///< after the closing mark
    std::size_t mark;  ///< bytes of each
};

class MarkFinder {
public:
    MarkFinder(std::string_view text, std::size_t end) : text_(text.substr(0, end)) {}

    /// The next pair from `at` on; an empty one at the end.
    [[nodiscard]] Emphasis next(std::size_t at) const {
        while ((at = text_.find_first_of("_*", at)) != std::string_view::npos) {
            const std::size_t size = run(at);
            if (size <= 2 && opens(at, size)) {
                const std::size_t close = text_.find(text_[at], at + size);
                if (close != std::string_view::npos && run(close) == size && closes(close, size)) {
                    return {at, close + size, size};
                }
            }
            at += size;
        }
        return {text_.size(), text_.size(), 0};
    }

private:
    /// How many marks of the same kind stand together.
    [[nodiscard]] std::size_t run(std::size_t at) const {
        const std::size_t end = text_.find_first_not_of(text_[at], at);
        return std::min(end, text_.size()) - at;
    }

    [[nodiscard]] bool opens(std::size_t at, std::size_t size) const {
        std::size_t before = at;
        if (at > 0 && is_word(utf8::previous(text_, before))) {
            return false;
        }
        std::size_t after = at + size;
        return after < text_.size() && !bridge::is_white_space(utf8::next(text_, after));
    }

    [[nodiscard]] bool closes(std::size_t at, std::size_t size) const {
        std::size_t before = at;
        if (bridge::is_white_space(utf8::previous(text_, before))) {
            return false;
        }
        std::size_t after = at + size;
        return after >= text_.size() || !is_word(utf8::next(text_, after));
    }

    std::string_view text_;
};

} // namespace

void append_inline(bridge::Node to,
                   const Passage& passage,
                   const std::vector<Line>& lines,
                   std::vector<SpanEntry>& consumed) {
    const auto& [unit, first, end] = passage;
    const std::string_view text = unit.text;
    std::size_t begin = first;
    const MarkFinder finder(text, end);
    const auto consume = [&](std::size_t at, std::size_t size) {
        consumed.push_back({SpanEntry::Kind::Consumed,
                            place_of(passage.unit, lines, at, at + size),
                            "emphasis mark",
                            "it marks emphasis",
                            std::string(text.substr(at, size))});
    };
    while (begin < end) {
        const Emphasis found = finder.next(begin);
        if (found.begin > begin) {
            to.append_text(text.substr(begin, found.begin - begin));
        }
        if (found.mark == 0) {
            return;
        }
        bridge::Node emphasis = to.append_element("emphasis");
        if (text[found.begin] == '*') {
            emphasis.set_attribute("role", "strong");
        }
        const std::size_t inner = found.begin + found.mark;
        emphasis.append_text(text.substr(inner, found.end - found.mark - inner));
        consume(found.begin, found.mark);
        consume(found.end - found.mark, found.mark);
        begin = found.end;
    }
}

} // namespace galley::readers
