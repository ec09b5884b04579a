// Shares of lines that fill their measure, begin with capitals, step in.
#include "readers/text/line_block.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "document/head_label.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/verse_lines.hpp"

#include <algorithm>

namespace galley::readers {

namespace {

/// No letter, or letters in capitals and none in lower case; scripts without case have neither.
bool is_all_capitals(std::string_view text) {
    bool letters = false;
    bool upper = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (bridge::is_lowercase(c)) {
            return false;
        }
        letters = letters || bridge::is_letter(c);
        upper = upper || bridge::is_uppercase(c);
    }
    return upper || !letters;
}

std::uint32_t indent_beyond(const Line& line, std::uint32_t margin) {
    return line.indent - std::min(line.indent, margin);
}

/// How full line `i` is, and whether it goes on with the sentence above.
void add_line_end(const std::vector<Line>& lines,
                  std::size_t i,
                  std::uint32_t right,
                  LineBlock& block) {
    const Line& line = lines[i];
    const auto others = static_cast<double>(block.size()) - 1;
    if (i < block.last) {
        const bool full = reach_of(line) + 1 + first_word_width(lines[i + 1].text) > right;
        const bool near = (right - reach_of(line)) * 5 <= block.width;
        block.full += full ? 1 / others : 0;
        block.even += near ? 1 / others : 0;
    }
    const bool runs_on = i > block.first && !ends_sentence(lines[i - 1].text);
    const bool capital = opening_of(line.text).beginning == Beginning::Upper;
    block.unforced += runs_on && capital ? 1 / others : 0;
}

} // namespace

std::uint32_t reach_of(const Line& line) {
    const bool counts = line.text.ends_with('0') || line.text.ends_with('5');
    const std::size_t size = counts ? size_without_number(line.text) : line.text.size();
    return line.reach() - static_cast<std::uint32_t>(line.text.size() - size);
}

bool is_marked_line(std::string_view text) {
    const auto first = text.empty() ? '\0' : text.front();
    if ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first == '"') {
        return false; // most lines of prose
    }
    const auto labels = head_labels(text);
    return bullet_size(text) > 0 ||
           std::any_of(labels.begin(), labels.end(), [](const HeadLabel& label) {
               return label.separated && label.numbering == Numbering::Arabic;
           });
}

LineBlock described_block(const std::vector<Line>& lines,
                          std::uint32_t margin,
                          std::size_t first,
                          std::size_t last) {
    LineBlock block{first, last};
    block.indent = ~0U;
    block.rest_indent = ~0U;
    std::uint32_t right = 0;
    for (std::size_t i = first; i <= last; ++i) {
        block.indent = std::min(block.indent, indent_beyond(lines[i], margin));
        if (i > first) {
            block.rest_indent = std::min(block.rest_indent, indent_beyond(lines[i], margin));
        }
        right = std::max(right, reach_of(lines[i]));
    }
    block.width = right - std::min(right, margin + block.indent);
    const auto size = static_cast<double>(block.size());
    const auto is_stepped = [&](std::size_t line) {
        return indent_beyond(lines[line], margin) > block.indent + 1;
    };
    for (std::size_t i = first; i <= last; ++i) {
        const Line& line = lines[i];
        const bool upper = opening_of(line.text).beginning != Beginning::Lower;
        block.capitals += upper ? 1 / size : 0;
        block.stops += ends_sentence(line.text) ? 1 / size : 0;
        block.marked += is_marked_line(line.text) ? 1 / size : 0;
        block.stepped += is_stepped(i) ? 1 / size : 0;
        const bool sways = i > first && is_stepped(i) != is_stepped(i - 1);
        block.swaying += sways ? 1 / (size - 1) : 0;
        block.all_caps = block.all_caps && is_all_capitals(line.text);
        add_line_end(lines, i, right, block);
    }
    return block;
}

} // namespace galley::readers
