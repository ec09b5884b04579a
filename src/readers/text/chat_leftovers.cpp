// The first and the last block, by the words that they begin with.
#include "readers/text/chat_leftovers.hpp"

#include "readers/text/characters.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace galley::readers {

namespace {

constexpr std::size_t most_said_lines = 6; ///< of what is said
constexpr std::uint32_t widest_said = 600; ///< code points

class Leftovers {
public:
    Leftovers(std::vector<Line>& lines,
              const std::string& file,
              std::vector<SpanEntry>& consumed,
              Diagnostics& diagnostics)
        : lines_(lines), file_(file), consumed_(consumed), diagnostics_(diagnostics) {}

    void drop() {
        const bool begun = drop_opening();
        drop_closing(begun);
    }

private:
    /// Of lines [begin, end): at most so many, and no longer than a few sentences.
    [[nodiscard]] bool is_brief(std::size_t begin, std::size_t end) const {
        std::uint32_t width = 0;
        for (std::size_t i = begin; i < end; ++i) {
            width += lines_[i].width;
        }
        return end > begin && end - begin <= most_said_lines && width <= widest_said;
    }

    bool drop_opening() {
        std::size_t begin = 0;
        while (begin < lines_.size() && lines_[begin].blank()) {
            ++begin;
        }
        std::size_t end = begin;
        while (end < lines_.size() && !lines_[end].blank() && !is_separator(lines_[end].text) &&
               !lines_[end].head_mark) {
            ++end;
        }
        std::size_t next = end;
        while (next < lines_.size() && lines_[next].blank()) {
            ++next;
        }
        const bool above_text =
            next < lines_.size() && (is_separator(lines_[next].text) || lines_[next].head_mark);
        if (!above_text || !is_brief(begin, end) || !opens_chat(lines_[begin].text) ||
            ending_of(lines_[end - 1].text) == Ending::Open) {
            return false;
        }
        take(begin, is_separator(lines_[next].text) ? next + 1 : end);
        return true;
    }

    void drop_closing(bool begun) {
        std::size_t end = lines_.size();
        while (end > 0 && lines_[end - 1].blank()) {
            --end;
        }
        std::size_t begin = end;
        while (begin > 0 && !lines_[begin - 1].blank() && !is_separator(lines_[begin - 1].text)) {
            --begin;
        }
        // Where a line is a paragraph, only the last one speaks.
        const bool own = begin < end && closes_chat(lines_[begin].text);
        begin = own || end == 0 ? begin : end - 1;
        if (!is_brief(begin, end) || !closes_chat(lines_[begin].text) ||
            !ends_sentence(lines_[end - 1].text)) {
            return;
        }
        std::size_t above = begin;
        while (above > 0 && lines_[above - 1].blank()) {
            --above;
        }
        const bool parted = above > 0 && is_separator(lines_[above - 1].text);
        const bool marked = std::any_of(
            lines_.begin(), lines_.end(), [](const Line& line) { return line.head_mark; });
        if (begun || parted || marked) {
            take(parted ? above - 1 : begin, end);
        }
    }

    void take(std::size_t begin, std::size_t end) {
        if (std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(begin),
                        lines_.begin() + static_cast<std::ptrdiff_t>(end),
                        [](const Line& line) { return line.pin != nullptr; })) {
            return;
        }
        diagnostics_.note("G107",
                          "what an assistant said around the text is left out; keep it with "
                          "`galley pin` or remove it from the source",
                          {file_, lines_[begin].number, lines_[begin].column});
        blank_out(std::span(lines_).subspan(begin, end - begin),
                  "chat",
                  "it speaks to who asked for the text",
                  consumed_);
    }

    std::vector<Line>& lines_;
    const std::string& file_;
    std::vector<SpanEntry>& consumed_;
    Diagnostics& diagnostics_;
};

} // namespace

void drop_chat_leftovers(std::vector<Line>& lines,
                         const std::string& file,
                         std::vector<SpanEntry>& consumed,
                         Diagnostics& diagnostics) {
    Leftovers(lines, file, consumed, diagnostics).drop();
}

} // namespace galley::readers
