// Fences paired; signs of programs counted line by line.
#include "readers/text/code_lines.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "readers/text/characters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace galley::readers {

namespace {

constexpr std::string_view fence = "```";

/// "```", or "```cpp" where one may open.
bool is_fence(const Line& line, bool opens) {
    if (!line.text.starts_with(fence) || line.pin != nullptr) {
        return false;
    }
    const std::string_view rest = line.text.substr(fence.size());
    return opens ? rest.find_first_of("` ") == std::string_view::npos : rest.empty();
}

/// Signs that programs and their output have and sentences do not.
bool is_program_line(std::string_view text) {
    if (bullet_size(text) > 0) {
        return false; // "- wind -> waves": an item within an item
    }
    constexpr std::string_view ends = "{};\\";
    if (ends.find(text.back()) != std::string_view::npos && text.size() > 1) {
        return text.back() != ';' || text.find_first_of("()=[]") != std::string_view::npos;
    }
    if (text == "}" || text == "{" || text.ends_with(");") || text.ends_with("):") ||
        text.ends_with("})")) {
        return true;
    }
    constexpr std::array<std::string_view, 14> starts = {"$ ",
                                                         "#include",
                                                         "//",
                                                         "/*",
                                                         "</",
                                                         "<?",
                                                         "import ",
                                                         "def ",
                                                         "return ",
                                                         "#!",
                                                         "--",
                                                         "> npm",
                                                         "}",
                                                         "@"};
    const bool started = std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return text.starts_with(start);
    });
    constexpr std::array<std::string_view, 12> signs = {
        "();", "==", "!=", "=>", "->", "::", "&&", "||", "+=", " = ", "({", "</"};
    return (started && text.find_first_of("=(){}<>;/$") != std::string_view::npos) ||
           std::any_of(
               signs.begin(),
               signs.end(),
               [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; }) ||
           (text.front() == '<' && text.back() == '>' && is_ascii_letter(text[1]));
}

/// U+2500 to U+259F: lines and blocks that drawings are made of.
bool is_drawn(std::string_view text) {
    std::size_t drawn = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        drawn += c >= 0x2500 && c <= 0x259F ? 1U : 0U;
    }
    return drawn >= 2;
}

class CodeFinder {
public:
    explicit CodeFinder(std::vector<Line>& lines) : lines_(lines) {}

    void find(std::vector<SpanEntry>& consumed) {
        for (std::size_t i = 0; i < lines_.size();) {
            const std::size_t fenced = end_of_fence(i);
            const std::size_t end = fenced > i ? fenced : end_of_block(i);
            if (fenced > i) {
                blank_out({&lines_[i], 1}, "code fence", "it marks code", consumed);
                blank_out({&lines_[end - 1], 1}, "code fence", "it marks code", consumed);
                keep_within(i + 1, end - 1);
            } else if (end > i && is_code(i, end)) {
                keep(i, end);
            }
            i = std::max(end, i + 1);
        }
    }

private:
    /// Without blank lines at its ends.
    void keep_within(std::size_t begin, std::size_t end) {
        while (begin < end && lines_[begin].blank()) {
            ++begin;
        }
        while (end > begin && lines_[end - 1].blank()) {
            --end;
        }
        keep(begin, end);
    }

    void keep(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            lines_[i].kept = lines_[i].pin == nullptr;
        }
    }

    /// Below the closing fence of code that begins at line `i`; `i`: none begins or it never ends.
    [[nodiscard]] std::size_t end_of_fence(std::size_t i) {
        if (i < unfenced_ || !is_fence(lines_[i], true)) {
            return i;
        }
        std::size_t end = i + 1;
        while (end < lines_.size() && !is_fence(lines_[end], false)) {
            ++end;
        }
        if (end == lines_.size()) {
            unfenced_ = end; // no fence closes below
            return i;
        }
        return end > i + 1 ? end + 1 : i;
    }

    /// Below the lines that no blank line parts.
    [[nodiscard]] std::size_t end_of_block(std::size_t i) const {
        std::size_t end = i;
        while (end < lines_.size() && !lines_[end].blank() && lines_[end].pin == nullptr &&
               !is_fence(lines_[end], true)) {
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool is_code(std::size_t begin, std::size_t end) const {
        std::uint32_t indent = lines_[begin].indent;
        std::size_t program = 0;
        std::size_t drawn = 0;
        for (std::size_t i = begin; i < end; ++i) {
            indent = std::min(indent, lines_[i].indent);
            program += is_program_line(lines_[i].text) ? 1U : 0U;
            drawn += is_drawn(lines_[i].text) ? 1U : 0U;
        }
        constexpr std::uint32_t least_indent = 4; ///< CommonMark 4.4
        const std::size_t size = end - begin;
        const bool indented = indent >= least_indent && indent > indent_above(begin);
        return (indented && program * 5 >= size * 3) || (size > 1 && drawn * 5 >= size * 4);
    }

    /// Of the last line of the block above.
    [[nodiscard]] std::uint32_t indent_above(std::size_t begin) const {
        while (begin > 0 && (lines_[begin - 1].blank() || lines_[begin - 1].kept)) {
            --begin;
        }
        return begin > 0 ? lines_[begin - 1].indent : 0;
    }

    std::vector<Line>& lines_;
    std::size_t unfenced_ = 0; ///< lines above it open no fence
};

} // namespace

void keep_code(std::vector<Line>& lines, std::vector<SpanEntry>& consumed) {
    CodeFinder(lines).find(consumed);
}

} // namespace galley::readers
