// A passage written with its emphasis, notes and links.
#include "readers/text/inline_marks.hpp"

#include "document/vocabulary.hpp"
#include "readers/text/autolinks.hpp"
#include "readers/text/inline_pairs.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

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
        const InlinePairFinder finder(text_.substr(0, end), unit_.marks, links_);
        while (begin < end) {
            const InlinePair found = finder.next(begin);
            if (found.begin > begin) {
                write_with_notes(to, begin, found.begin);
            }
            if (found.element.empty()) {
                return;
            }
            bridge::Node marked = to.append_element(found.element);
            if (!found.role.empty()) {
                marked.set_attribute("role", found.role);
            }
            consume(found.begin, found.first - found.begin);
            write_with_notes(marked, found.first, found.last);
            consume(found.last, found.end - found.last);
            begin = found.end;
        }
    }

private:
    void consume(std::size_t at, std::size_t size) {
        if (size > 0) {
            consume(at, size, "emphasis mark", "it marks emphasis");
        }
    }

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
        const bool emphasised = to.name() == "emphasis" || to.name() == "superscript";
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
