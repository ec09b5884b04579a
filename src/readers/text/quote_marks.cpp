// Marks counted in each line, then levels believed by what other lines show.
#include "readers/text/quote_marks.hpp"

#include "base/ascii.hpp"
#include "readers/text/characters.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace galley::readers {

namespace {

constexpr std::uint32_t deepest = 9;

/// ">> " at the front of a line: its level, and bytes with the blank behind it.
struct Marks {
    std::uint32_t level = 0;
    std::size_t size = 0;
};

Marks marks_of(const Line& line) {
    constexpr std::uint32_t most_indent = 3; ///< more is code in Markdown
    Marks marks;
    const std::string_view text = line.text;
    const bool text_as_typed = line.pin != nullptr && line.pin->kind == PinKind::Paragraph;
    if (line.indent > most_indent || text_as_typed || line.kept) {
        return marks;
    }
    std::size_t at = 0;
    while (at < text.size() && text[at] == '>') {
        ++marks.level;
        ++at;
        at += text.substr(at).starts_with(" >") ? 1U : 0U;
    }
    at += at < text.size() && text[at] == ' ' ? 1U : 0U;
    marks.size = at;
    return marks;
}

/// Something is said behind them: "> > > >" is none, nor is ">=".
bool holds_words(const Line& line, const Marks& marks) {
    const std::string_view rest = line.text.substr(marks.size);
    return marks.level > 0 && !rest.empty() &&
           (line.text[marks.size - 1] == ' ' || opening_of(rest).beginning != Beginning::Other) &&
           std::any_of(rest.begin(), rest.end(), [](char c) {
               return is_ascii_letter(c) || static_cast<signed char>(c) < 0;
           });
}

/// Down to which level every level is found.
std::uint32_t believed_level(const std::vector<Line>& lines) {
    std::vector<bool> found(deepest + 1, false);
    for (const Line& line : lines) {
        const Marks marks = marks_of(line);
        if (marks.level <= deepest && holds_words(line, marks)) {
            found[marks.level] = true;
        }
    }
    std::uint32_t level = 0;
    while (level < deepest && found[level + 1]) {
        ++level;
    }
    return level;
}

/// Blanks behind the marks are the indent of what is quoted.
void strip(Line& line, const Marks& marks, std::vector<SpanEntry>& consumed) {
    const auto text = line.column + static_cast<std::uint32_t>(marks.size);
    take_front(line, marks.size, "quote mark", "the block is a quotation", consumed);
    line.indent += line.column - text;
    line.quotation = marks.level;
}

} // namespace

void take_quote_marks(std::vector<Line>& lines, std::vector<SpanEntry>& consumed) {
    const std::uint32_t believed = believed_level(lines);
    constexpr std::uint32_t prompt = 3; ///< ">>>" begins lines of a session too
    for (std::size_t i = 0; i < lines.size() && believed > 0;) {
        const std::size_t begin = i;
        std::uint32_t least = deepest;
        for (; i < lines.size() && marks_of(lines[i]).level > 0; ++i) {
            least = std::min(least, marks_of(lines[i]).level);
        }
        // "the depth was / > 5 rods": a sentence goes on.
        const bool within = begin > 0 && i == begin + 1 && !lines[begin - 1].blank() &&
                            !ends_sentence(lines[begin - 1].text);
        for (std::size_t j = begin; j < i && least < prompt && !within; ++j) {
            const Marks marks = marks_of(lines[j]);
            const bool empty = marks.size == lines[j].text.size();
            const bool goes_on = empty && j > begin && lines[j - 1].quotation > 0;
            if (marks.level <= believed && (goes_on || holds_words(lines[j], marks))) {
                strip(lines[j], marks, consumed);
            }
        }
        i = std::max(i, begin + 1);
    }
}

} // namespace galley::readers
