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

void take_front(Line& line,
                std::size_t bytes,
                std::string_view what,
                std::string_view reason,
                std::vector<SpanEntry>& consumed) {
    const auto size = static_cast<std::uint32_t>(bytes);
    consumed.push_back({SpanEntry::Kind::Consumed,
                        {line.number, line.column, line.number, line.column + size - 1},
                        std::string(what),
                        std::string(reason),
                        std::string(line.text.substr(0, bytes))});
    const std::size_t end = std::min(line.text.find_first_not_of(" \t", bytes), line.text.size());
    const auto taken = static_cast<std::uint32_t>(end);
    line.text.remove_prefix(end);
    line.column += taken;
    line.length -= taken;
    line.width -= std::min(taken, line.width);
}

void take_back(Line& line,
               std::size_t bytes,
               std::string_view what,
               std::string_view reason,
               std::vector<SpanEntry>& consumed) {
    const auto size = static_cast<std::uint32_t>(bytes);
    const std::uint32_t last = line.end_column();
    consumed.push_back({SpanEntry::Kind::Consumed,
                        {line.number, last + 1 - size, line.number, last},
                        std::string(what),
                        std::string(reason),
                        std::string(line.text.substr(line.text.size() - bytes))});
    line.text.remove_suffix(bytes);
    const std::size_t end = line.text.find_last_not_of(" \t") + 1;
    const auto taken = size + static_cast<std::uint32_t>(line.text.size() - end);
    line.text = line.text.substr(0, end);
    line.length -= taken;
    line.width -= std::min(taken, line.width);
}

} // namespace galley::readers
