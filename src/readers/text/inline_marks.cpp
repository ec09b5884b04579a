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
    MarkFinder(const Unit& unit, std::size_t end)
        : text_(std::string_view(unit.text).substr(0, end)), notes_(unit.marks) {}

    /// The next pair from `at` on; an empty one at the end.
    [[nodiscard]] Emphasis next(std::size_t at) const {
        while ((at = find_mark("_*", at)) != std::string_view::npos) {
            const std::size_t size = run(at);
            if (size <= 2 && opens(at, size)) {
                const std::size_t close = find_mark(text_.substr(at, 1), at + size);
                if (close != std::string_view::npos && run(close) == size && closes(close, size)) {
                    return {at, close + size, size};
                }
            }
            at += size;
        }
        return {text_.size(), text_.size(), 0};
    }

private:
    /// The next of these characters that is no footnote's mark.
    [[nodiscard]] std::size_t find_mark(std::string_view kinds, std::size_t at) const {
        while ((at = text_.find_first_of(kinds, at)) != std::string_view::npos) {
            const auto note = std::find_if(notes_.begin(), notes_.end(), [&](const NoteMark& mark) {
                return mark.begin <= at && at < mark.end;
            });
            if (note == notes_.end()) {
                return at;
            }
            at = note->end;
        }
        return at;
    }

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
    const std::vector<NoteMark>& notes_;
};

} // namespace

void append_inline(bridge::Node to,
                   const Passage& passage,
                   const std::vector<Line>& lines,
                   std::vector<SpanEntry>& consumed,
                   const PlaceNote& place_note) {
    const auto& [unit, first, end] = passage;
    const std::string_view text = unit.text;
    std::size_t begin = first;
    const MarkFinder finder(unit, end);
    const auto consume = [&](std::size_t at, std::size_t size, bool note = false) {
        consumed.push_back({SpanEntry::Kind::Consumed,
                            place_of(passage.unit, lines, at, at + size),
                            note ? "note mark" : "emphasis mark",
                            note ? "notes are numbered anew" : "it marks emphasis",
                            std::string(text.substr(at, size))});
    };
    const auto append_plain = [&](bridge::Node node, std::size_t from, std::size_t to_byte) {
        for (const auto& [first_byte, last_byte] : passage.unit.capitals) {
            if (first_byte < from || last_byte > to_byte || node.name() == "emphasis") {
                continue;
            }
            if (first_byte > from) {
                node.append_text(text.substr(from, first_byte - from));
            }
            node.append_element("emphasis")
                .append_text(text.substr(first_byte, last_byte - first_byte));
            from = last_byte;
        }
        if (to_byte > from) {
            node.append_text(text.substr(from, to_byte - from));
        }
    };
    const auto append_text = [&](bridge::Node node, std::size_t from, std::size_t to_byte) {
        for (const NoteMark& mark : passage.unit.marks) {
            if (mark.begin < from || mark.end > to_byte) {
                continue;
            }
            // A blank before the mark is none between words.
            const std::size_t last = text.substr(0, mark.begin).find_last_not_of(' ');
            if (last != std::string_view::npos && last + 1 > from) {
                append_plain(node, from, last + 1);
            }
            place_note(node, mark);
            consume(mark.begin, mark.end - mark.begin, true);
            from = mark.end;
        }
        append_plain(node, from, to_byte);
    };
    while (begin < end) {
        const Emphasis found = finder.next(begin);
        if (found.begin > begin) {
            append_text(to, begin, found.begin);
        }
        if (found.mark == 0) {
            return;
        }
        bridge::Node emphasis = to.append_element("emphasis");
        if (text[found.begin] == '*') {
            emphasis.set_attribute("role", "strong");
        }
        const std::size_t inner = found.begin + found.mark;
        append_text(emphasis, inner, found.end - found.mark);
        consume(found.begin, found.mark);
        consume(found.end - found.mark, found.mark);
        begin = found.end;
    }
}

} // namespace galley::readers
