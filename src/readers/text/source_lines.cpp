// Line ends of every kind, indents and characters that cannot stay.
#include "readers/text/source_lines.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace galley::readers {

namespace {

bool ends_line(char32_t c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Of one byte, or rare: what every character must be looked at for.
bool is_forbidden(char32_t c) {
    return c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : !bridge::is_xml_character(c);
}

std::uint32_t advance(std::uint32_t indent, char32_t c) {
    constexpr std::uint32_t tab = 8;
    constexpr char32_t ideographic_blank = 0x3000;
    return c == '\t' ? (indent / tab + 1) * tab : indent + (c == ideographic_blank ? 2 : 1);
}

class LineCutter {
public:
    LineCutter(std::string& text, std::vector<SpanEntry>& consumed)
        : text_(text), consumed_(consumed) {}

    std::vector<Line> cut() {
        while (at_ < text_.size()) {
            take_character();
        }
        if (started_) {
            end_line();
        }
        return std::move(lines_);
    }

private:
    void take_character() {
        const std::size_t begin = at_;
        const char32_t c = utf8::next(text_, at_);
        if (ends_line(c)) {
            end_line();
            if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') {
                ++at_;
            }
            return;
        }
        started_ = true;
        ++column_;
        const bool forbidden = is_forbidden(c);
        if (forbidden) {
            take_out(c, begin);
        }
        if (forbidden || bridge::is_white_space(c)) {
            line_.indent = has_text_ ? line_.indent : advance(line_.indent, c);
            return;
        }
        if (!has_text_) {
            has_text_ = true;
            begin_ = begin;
            line_.column = column_;
            wide_ = 0;
        }
        wide_ += bridge::is_wide(c) ? 1U : 0U;
        end_ = at_;
        line_.length = column_ - line_.column + 1;
        line_.width = line_.length + wide_;
    }

    void take_out(char32_t c, std::size_t begin) {
        const std::string typed = text_.substr(begin, at_ - begin);
        text_.replace(
            begin, typed.size(), typed.size() == 1 ? " " : utf8::encode(utf8::replacement));
        const Span span{number_, column_, number_, column_};
        if (c == '\f') {
            line_.page_break = true;
            consumed_.push_back(
                {SpanEntry::Kind::Consumed, span, "page break", "form feed", typed});
            return;
        }
        consumed_.push_back(
            {SpanEntry::Kind::Consumed,
             span,
             "control character",
             fmt::format("U+{:04X} has no place in a document", static_cast<std::uint32_t>(c)),
             typed});
    }

    void end_line() {
        line_.number = number_++;
        if (has_text_) {
            line_.text = std::string_view(text_).substr(begin_, end_ - begin_);
        }
        lines_.push_back(line_);
        line_ = {};
        column_ = 0;
        has_text_ = false;
        started_ = false;
    }

    std::string& text_;
    std::vector<SpanEntry>& consumed_;
    std::vector<Line> lines_;
    Line line_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0; ///< of the line's text
    std::size_t end_ = 0;
    std::uint32_t number_ = 1;
    std::uint32_t column_ = 0; ///< of the last character taken
    std::uint32_t wide_ = 0;   ///< wide characters of the line's text so far
    bool has_text_ = false;
    bool started_ = false;
};

/// A part of the line that begins at this column.
Line ascii_part(const Line& line, std::uint32_t column, std::string_view text) {
    Line part;
    part.text = text;
    part.number = line.number;
    part.column = column;
    part.length = static_cast<std::uint32_t>(text.size());
    return part;
}

/// Bytes [begin, end) of the line stay; what goes is ASCII.
void keep_part(Line& line, std::size_t begin, std::size_t end) {
    const auto gone = static_cast<std::uint32_t>(line.text.size() - (end - begin));
    line.text = line.text.substr(begin, end - begin);
    line.column += static_cast<std::uint32_t>(begin);
    line.length -= gone;
    line.width -= std::min(gone, line.width);
}

} // namespace

std::vector<Line> source_lines(std::string& text, std::vector<SpanEntry>& consumed) {
    return LineCutter(text, consumed).cut();
}

void consume_lines(std::span<const Line> lines,
                   std::string_view what,
                   std::string_view reason,
                   std::vector<SpanEntry>& consumed) {
    for (const Line& line : lines) {
        if (!line.blank()) {
            consumed.push_back({SpanEntry::Kind::Consumed,
                                line.span(),
                                std::string(what),
                                std::string(reason),
                                std::string(line.text)});
        }
    }
}

void blank_out(std::span<Line> lines,
               std::string_view what,
               std::string_view reason,
               std::vector<SpanEntry>& consumed) {
    consume_lines(lines, what, reason, consumed);
    for (Line& line : lines) {
        line.text = {};
    }
}

void take_front(Line& line,
                std::size_t bytes,
                std::string_view what,
                std::string_view reason,
                std::vector<SpanEntry>& consumed) {
    const Line part = ascii_part(line, line.column, line.text.substr(0, bytes));
    consume_lines({&part, 1}, what, reason, consumed);
    const std::size_t begin = std::min(line.text.find_first_not_of(" \t", bytes), line.text.size());
    keep_part(line, begin, line.text.size());
}

void take_back(Line& line,
               std::size_t bytes,
               std::string_view what,
               std::string_view reason,
               std::vector<SpanEntry>& consumed) {
    const std::size_t begin = line.text.size() - bytes;
    const std::uint32_t column = line.end_column() + 1 - static_cast<std::uint32_t>(bytes);
    const Line part = ascii_part(line, column, line.text.substr(begin));
    consume_lines({&part, 1}, what, reason, consumed);
    keep_part(line, 0, line.text.substr(0, begin).find_last_not_of(" \t") + 1);
}

} // namespace galley::readers
