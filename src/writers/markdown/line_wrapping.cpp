// Where the lines of a paragraph may end.
#include "writers/markdown/line_wrapping.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "writers/markdown/escapes.hpp"
#include "writers/markdown/pandoc_escapes.hpp"

#include <algorithm>
#include <vector>

namespace galley::writers {

namespace {

/// Steps over what must stay in one line: code, an address, a tag, attributes.
class Closings {
public:
    explicit Closings(std::string_view text) : text_(text) {}

    /// The byte after `close`, from `at` on; `at` + 1 where nothing closes.
    std::size_t after(std::size_t at, char close) {
        if (missing_.find(close) != std::string::npos) {
            return at + 1; // each is sought once in vain, so that time stays linear
        }
        for (std::size_t i = at + 1; i < text_.size(); ++i) {
            if (text_[i] == '\\') {
                ++i;
            } else if (text_[i] == close) {
                return i + 1;
            }
        }
        missing_ += close;
        return at + 1;
    }

private:
    std::string_view text_;
    std::string missing_;
};

/// Bytes of the blanks at which a line may end.
std::vector<std::size_t> open_blanks(std::string_view text) {
    Closings closings(text);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const char before = i > 0 ? text[i - 1] : ' ';
        const char after = i + 1 < text.size() ? text[i + 1] : ' ';
        if (c == '\\') {
            i += 2;
        } else if (c == '`') {
            i = code_span_end(text, i);
        } else if (c == '<' && after != ' ') {
            i = closings.after(i, '>');
        } else if (c == '(' && before == ']') {
            i = closings.after(i, ')');
        } else if (c == '{' && (before == ']' || before == ')')) {
            i = closings.after(i, '}');
        } else {
            if (c == ' ' && before != ' ' && after != ' ') {
                found.push_back(i);
            }
            ++i;
        }
    }
    return found;
}

/// Whether a line may begin with the word: it opens no block, whatever the flavour.
bool may_begin_line(std::string_view word) {
    constexpr std::string_view harmless = "\"'(*_[`!&$/;,?.\\";
    if (word.empty()) {
        return false;
    }
    const char first = word.front();
    const bool beyond_ascii = static_cast<unsigned char>(first) >= 0x80;
    const bool words = std::any_of(word.begin(), word.end(), [](char c) {
        return is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
    });
    if (!words || word.starts_with("```") || word.find("]:") != std::string_view::npos ||
        word.starts_with("Table:") || word.starts_with("table:")) {
        return false;
    }
    return (beyond_ascii || is_ascii_alphanumeric(first) ||
            harmless.find(first) != std::string_view::npos) &&
           list_mark_in(word) == std::string_view::npos;
}

bool is_sentence_end(char32_t c) {
    constexpr std::u32string_view ends = U".!?\u2026\u203D\u061F\u06D4\u0964";
    return ends.find(c) != std::u32string_view::npos;
}

/// The last character but for quotes, brackets and marks that close.
bool ends_a_sentence(std::string_view text) {
    constexpr std::u32string_view closing = U"\"')]*_~^\u2019\u201D\u00BB\u203A\u201C\u2018";
    while (!text.empty()) {
        std::size_t at = text.size();
        const char32_t c = utf8::previous(text, at);
        if (closing.find(c) == std::u32string_view::npos) {
            // "J. Smith" and "e.g. this": one letter before the stop ends no sentence.
            const std::string_view word = text.substr(text.find_last_of(" .(", at - 1) + 1);
            return is_sentence_end(c) && (c != U'.' || utf8::length(word) > 2);
        }
        text = text.substr(0, at);
    }
    return false;
}

/// Of the word's first letter or digit.
bool begins_a_sentence(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = utf8::next(word, at);
        if (bridge::is_letter(c) || bridge::is_digit(c)) {
            return !bridge::is_lowercase(c);
        }
    }
    return false;
}

} // namespace

std::size_t column_count(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        columns += bridge::is_mark(c) ? 0U : bridge::is_wide(c) ? 2U : 1U;
    }
    return columns;
}

std::string
wrapped_lines(std::string_view rendered, const LineWrapping& wrapping, std::size_t before) {
    std::vector<std::size_t> ends = open_blanks(rendered);
    ends.push_back(rendered.size());
    std::string out;
    std::size_t columns = 0;    // of the line so far
    std::size_t begin = 0;      // of the stretch that cannot be parted
    std::size_t last_break = 0; // byte of the blank before the stretch
    for (const std::size_t end : ends) {
        const std::string_view stretch = rendered.substr(begin, end - begin);
        const std::size_t width = column_count(stretch);
        if (begin > 0) {
            const std::string_view word = stretch.substr(0, stretch.find(' '));
            const bool full =
                wrapping.columns > 0 && before + columns + 1 + width > wrapping.columns;
            const bool sentence = wrapping.sentences && begins_a_sentence(word) &&
                                  ends_a_sentence(rendered.substr(0, last_break));
            const bool breaks = (full || sentence) && may_begin_line(word);
            out += breaks ? '\n' : ' ';
            columns = breaks ? 0 : columns + 1;
        }
        out += stretch;
        columns += width;
        begin = end + 1;
        last_break = end;
    }
    return out;
}

} // namespace galley::writers
