// Pairs of marks within a paragraph. A mark opens before and closes after a character that is no
// blank; the next mark of its kind must close it, or it stays a character.
#include "readers/text/inline_marks.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "document/vocabulary.hpp"
#include "readers/text/autolinks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

bool is_word(char32_t c) { return bridge::is_letter(c) || bridge::is_digit(c); }

struct Emphasis {
    std::size_t begin; ///< of the opening mark
    std::size_t end;   ///< after the closing mark
    std::size_t mark;  ///< bytes of each
};

/// The first that ends behind byte `at`; they are in order and apart.
std::vector<NoteMark>::const_iterator first_mark_behind(const std::vector<NoteMark>& marks,
                                                        std::size_t at) {
    return std::upper_bound(marks.begin(),
                            marks.end(),
                            at,
                            [](std::size_t byte, const NoteMark& mark) { return byte < mark.end; });
}

class MarkFinder {
public:
    MarkFinder(const Unit& unit, const std::vector<Autolink>& links, std::size_t end)
        : text_(std::string_view(unit.text).substr(0, end)), notes_(unit.marks), links_(links) {}

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
    /// The next of these characters that is no footnote's mark and in no address.
    [[nodiscard]] std::size_t find_mark(std::string_view kinds, std::size_t at) const {
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
    const std::vector<Autolink>& links_;
};

/// Writes a passage: text, emphasis by marks and by capitals, notes.
class InlineWriter {
public:
    InlineWriter(const Unit& unit,
                 const std::vector<Line>& lines,
                 std::vector<SpanEntry>& consumed,
                 const PlaceNote& place_note)
        : unit_(unit), text_(unit.text), places_(unit, lines), consumed_(consumed),
          place_note_(place_note) {}

    void write(bridge::Node to, std::size_t begin, std::size_t end) {
        if (begin == 0 && !unit_.steps.empty() && unit_.steps[0] > 0) {
            to.append_text(std::string(unit_.steps[0], ' '));
        }
        links_ = autolinks(text_.substr(begin, end - begin));
        for (Autolink& link : links_) {
            link.begin += begin;
            link.end += begin;
        }
        const MarkFinder finder(unit_, links_, end);
        while (begin < end) {
            const Emphasis found = finder.next(begin);
            if (found.begin > begin) {
                write_with_notes(to, begin, found.begin);
            }
            if (found.mark == 0) {
                return;
            }
            bridge::Node emphasis = to.append_element("emphasis");
            if (text_[found.begin] == '*') {
                emphasis.set_attribute("role", "strong");
            }
            consume(found.begin, found.mark, "emphasis mark", "it marks emphasis");
            write_with_notes(emphasis, found.begin + found.mark, found.end - found.mark);
            consume(found.end - found.mark, found.mark, "emphasis mark", "it marks emphasis");
            begin = found.end;
        }
    }

private:
    void consume(std::size_t at, std::size_t size, std::string_view what, std::string_view why) {
        consumed_.push_back({SpanEntry::Kind::Consumed,
                             places_.place_of(at, at + size),
                             std::string(what),
                             std::string(why),
                             std::string(text_.substr(at, size))});
    }

    void write_with_notes(bridge::Node to, std::size_t from, std::size_t end) {
        for (auto next = first_mark_behind(unit_.marks, from);
             next != unit_.marks.end() && next->end <= end;
             ++next) {
            const NoteMark& mark = *next;
            if (mark.begin < from) {
                continue;
            }
            // A blank before the mark is none between words.
            const std::size_t last = text_.substr(0, mark.begin).find_last_not_of(' ');
            if (last != std::string_view::npos && last + 1 > from) {
                write_plain(to, from, last + 1);
            }
            place_note_(to, mark);
            consume(mark.begin, mark.end - mark.begin, "note mark", "notes are numbered anew");
            from = mark.end;
        }
        write_plain(to, from, end);
    }

    void write_plain(bridge::Node to, std::size_t from, std::size_t end) {
        const auto first =
            std::lower_bound(links_.begin(), links_.end(), from, [](auto& one, std::size_t byte) {
                return one.begin < byte;
            });
        for (auto it = first; it != links_.end() && it->end <= end; ++it) {
            const Autolink& link = *it;
            write_words(to, from, link.begin);
            bridge::Node leading = to.append_element("link");
            leading.set_attribute(xlink_namespace, "xlink", "href", link.address);
            leading.append_text(text_.substr(link.begin, link.end - link.begin));
            from = link.end;
        }
        write_words(to, from, end);
    }

    void write_words(bridge::Node to, std::size_t from, std::size_t end) {
        const auto first = std::lower_bound(
            unit_.capitals.begin(), unit_.capitals.end(), std::pair(from, std::size_t{0}));
        const bool emphasised = to.name() == "emphasis";
        for (auto next = first; next != unit_.capitals.end() && !emphasised; ++next) {
            const auto [begin, after] = *next;
            if (after > end) {
                break;
            }
            write_verse(to, from, begin);
            to.append_element("emphasis").append_text(text_.substr(begin, after - begin));
            from = after;
        }
        write_verse(to, from, end);
    }

    /// Lines of verse keep their indents and lose their numbers.
    void write_verse(bridge::Node to, std::size_t from, std::size_t end) {
        while (from < end) {
            const std::size_t line = std::min(text_.substr(0, end).find('\n', from), end);
            const auto number = std::lower_bound(unit_.line_numbers.begin(),
                                                 unit_.line_numbers.end(),
                                                 std::pair(from, std::size_t{0}));
            const bool numbered = number != unit_.line_numbers.end() && number->second <= line;
            const std::size_t last = numbered ? number->first : line;
            if (numbered) {
                consume(number->first,
                        number->second - number->first,
                        "line number",
                        "it counts lines");
            }
            std::string typed(text_.substr(from, last - from));
            if (line < end) {
                typed += '\n' + indent_of_line(line + 1);
            }
            if (!typed.empty()) {
                to.append_text(typed);
            }
            from = line < end ? line + 1 : end;
        }
    }

    /// Blanks before the line that begins at byte `at`.
    [[nodiscard]] std::string indent_of_line(std::size_t at) const {
        const auto start = std::lower_bound(unit_.starts.begin(), unit_.starts.end(), at);
        const auto row = static_cast<std::size_t>(start - unit_.starts.begin());
        return row < unit_.steps.size() ? std::string(unit_.steps[row], ' ') : std::string();
    }

    const Unit& unit_;
    std::string_view text_;
    std::vector<Autolink> links_; ///< of the passage, in their order
    PlaceCounter places_;
    std::vector<SpanEntry>& consumed_;
    const PlaceNote& place_note_;
};

} // namespace

void append_inline(bridge::Node to,
                   const Passage& passage,
                   const std::vector<Line>& lines,
                   std::vector<SpanEntry>& consumed,
                   const PlaceNote& place_note) {
    InlineWriter(passage.unit, lines, consumed, place_note).write(to, passage.begin, passage.end);
}

} // namespace galley::readers
