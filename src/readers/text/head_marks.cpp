// Signs mirrored around a line, or counted before it.
#include "readers/text/head_marks.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"
#include "document/head_label.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace galley::readers {

namespace {

/// Bytes of the signs at both ends.
struct HeadMarks {
    std::size_t front = 0;
    std::size_t back = 0;
    int level = 0; ///< by their number; 0: they show none
};

constexpr std::uint32_t most_indent = 3; ///< of "#" and "="; more is code in Markdown
constexpr std::size_t most_signs = 6;

std::size_t run_of(std::string_view text, char sign) {
    return std::min(text.find_first_not_of(sign), text.size());
}

bool holds_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (bridge::is_letter(utf8::next(text, at))) {
            return true;
        }
    }
    return false;
}

/// "## Boats", "## Boats ##", "== Boats ==", "== Boats": the sign is '#' or '='.
std::optional<HeadMarks> counted_marks(const Line& line, char sign) {
    const std::string_view text = line.text;
    const std::size_t front = run_of(text, sign);
    if (front == 0 || front > most_signs || front >= text.size() || text[front] != ' ' ||
        line.indent > most_indent) {
        return std::nullopt;
    }
    const std::size_t body = text.find_last_not_of(sign) + 1;
    const std::size_t back = text[body - 1] == ' ' ? text.size() - body : 0;
    const HeadMarks marks{front, back, static_cast<int>(front)};
    // A single '=' marks nothing alone, and an unlike number of them is something else.
    const bool closed = back == front;
    const bool open = body == text.size() && front > 1;
    return sign == '#' || closed || open ? std::optional(marks) : std::nullopt;
}

char mirrored(char sign) {
    constexpr std::string_view open = "[({<";
    constexpr std::string_view close = "])}>";
    const std::size_t at = open.find(sign);
    return at == std::string_view::npos ? sign : close[at];
}

/// "*** Boats ***", "-=[ Boats ]=-".
std::optional<HeadMarks> box_marks(const Line& line) {
    constexpr std::string_view signs = "*-=~+:|<[({_";
    constexpr std::size_t least = 2;
    const std::string_view text = line.text;
    const std::size_t front = std::min(text.find_first_not_of(signs), text.size());
    if (front < least || front * 2 + 2 >= text.size() || text[front] != ' ') {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < front; ++i) {
        if (text[text.size() - 1 - i] != mirrored(text[i])) {
            return std::nullopt;
        }
    }
    return text[text.size() - 1 - front] == ' ' ? std::optional(HeadMarks{front, front, 0})
                                                : std::nullopt;
}

/// What stands between the signs, where it may be a head.
std::string_view head_between(const Line& line, const HeadMarks& marks) {
    constexpr std::uint32_t most_words = 14;
    std::string_view text =
        line.text.substr(marks.front, line.text.size() - marks.front - marks.back);
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = text.find_last_not_of(' ') + 1;
    text = begin < end ? text.substr(begin, end - begin) : std::string_view();
    const Ending ending = text.empty() ? Ending::Comma : ending_of(text);
    const bool shaped = ending == Ending::Open || ending == Ending::Question ||
                        (ending == Ending::Stop && marks.level > 0) || ending == Ending::Colon;
    return shaped && word_count(text) <= most_words && holds_letter(text) && !is_end_mark(text)
               ? text
               : std::string_view();
}

class HeadMarkFinder {
public:
    explicit HeadMarkFinder(std::vector<Line>& lines) : lines_(lines) {}

    void take(std::vector<SpanEntry>& consumed) {
        std::vector<std::optional<HeadMarks>> found(lines_.size());
        std::map<std::string, std::size_t> boxes; // how often a front stands
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            found[i] = marks_of(i);
            if (found[i] && found[i]->level == 0) {
                ++boxes[box_of(i, *found[i])];
            }
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!found[i]) {
                continue;
            }
            const HeadMarks& marks = *found[i];
            const bool believed = marks.level > 0 ? !is_comment(i, found)
                                                  : boxes[box_of(i, marks)] > 1 ||
                                                        names_head(head_between(lines_[i], marks));
            if (believed) {
                take(lines_[i], marks, consumed);
            }
        }
    }

private:
    [[nodiscard]] std::optional<HeadMarks> marks_of(std::size_t i) const {
        const Line& line = lines_[i];
        constexpr std::string_view first_signs = "#=*-~+:|<[({_";
        const bool other = line.pin != nullptr && line.pin->kind != PinKind::Heading &&
                           line.pin->kind != PinKind::Title && line.pin->kind != PinKind::Subtitle;
        if (line.blank() || line.kept || other || line.quotation > 0 ||
            first_signs.find(line.text.front()) == std::string_view::npos) {
            return std::nullopt;
        }
        std::optional<HeadMarks> marks = counted_marks(line, '#');
        marks = marks ? marks : counted_marks(line, '=');
        marks = marks ? marks : box_marks(line);
        return marks && !head_between(line, *marks).empty() && (marks->level > 0 || is_apart(i))
                   ? marks
                   : std::nullopt;
    }

    [[nodiscard]] bool is_apart(std::size_t i) const {
        return (i == 0 || lines_[i - 1].blank()) &&
               (i + 1 == lines_.size() || lines_[i + 1].blank());
    }

    [[nodiscard]] std::string box_of(std::size_t i, const HeadMarks& marks) const {
        return std::string(lines_[i].text.substr(0, marks.front));
    }

    static bool names_head(std::string_view text) {
        return is_section_name(text) || !head_labels(text).empty();
    }

    /// Lines of a program: the same sign in the next line, or other lines touch it on both sides.
    [[nodiscard]] bool is_comment(std::size_t i,
                                  const std::vector<std::optional<HeadMarks>>& found) const {
        const auto alike = [&](std::size_t j) {
            return found[j] && found[j]->level == found[i]->level && found[i]->level == 1;
        };
        return (i > 0 && alike(i - 1)) || (i + 1 < lines_.size() && alike(i + 1));
    }

    static void take(Line& line, const HeadMarks& marks, std::vector<SpanEntry>& consumed) {
        constexpr std::string_view what = "head mark";
        constexpr std::string_view reason = "it marks the line as a head";
        take_front(line, marks.front, what, reason, consumed);
        if (marks.back > 0) {
            take_back(line, marks.back, what, reason, consumed);
        }
        line.head_mark = marks.level;
    }

    std::vector<Line>& lines_;
};

} // namespace

void take_head_marks(std::vector<Line>& lines, std::vector<SpanEntry>& consumed) {
    HeadMarkFinder(lines).take(consumed);
}

} // namespace galley::readers
