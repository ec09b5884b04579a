// Gaps counted, and the sentences that run across them.
#include "readers/text/double_spacing.hpp"

#include "readers/text/characters.hpp"

#include <algorithm>
#include <cstddef>

namespace galley::readers {

namespace {

bool is_double_spaced(const std::vector<Line>& lines) {
    constexpr std::size_t least = 10;          ///< lines of text
    constexpr std::uint32_t widest_wrap = 100; ///< columns; longer lines are paragraphs
    std::size_t text = 0;
    std::size_t spaced = 0; ///< followed by one blank line, or by three
    std::size_t across = 0; ///< and their sentence goes on below it
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank()) {
            continue;
        }
        if (lines[i].width > widest_wrap || lines[i].kept) {
            return false;
        }
        ++text;
        std::size_t next = i + 1;
        while (next < lines.size() && lines[next].blank()) {
            ++next;
        }
        const bool odd = (next - i) % 2 == 0 || next == lines.size();
        spaced += odd ? 1U : 0U;
        across += odd && next < lines.size() && next == i + 2 && !ends_sentence(lines[i].text) &&
                          opening_of(lines[next].text).beginning == Beginning::Lower
                      ? 1U
                      : 0U;
    }
    return text >= least && spaced * 10 >= text * 9 && across * 3 >= text;
}

} // namespace

void close_double_spacing(std::vector<Line>& lines) {
    if (!is_double_spaced(lines)) {
        return;
    }
    bool below_text = false;
    std::erase_if(lines, [&](const Line& line) {
        const bool taken = below_text && line.blank() && !line.page_break;
        below_text = !line.blank();
        return taken;
    });
}

} // namespace galley::readers
