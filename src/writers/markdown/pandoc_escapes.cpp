// What pandoc's extensions would take for signs, behind backslashes.
#include "writers/markdown/pandoc_escapes.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace galley::writers {

namespace {

constexpr std::string_view always = "$^~|\"'{";

/// "smart" makes an ellipsis of three dots, a dash of two hyphens: of a run some are escaped.
bool parts_run(char c, std::size_t at_in_run, std::size_t run) {
    constexpr std::size_t dots = 3;
    constexpr std::size_t hyphens = 2;
    return c == '.' ? run >= dots && at_in_run % dots == 0
                    : run >= hyphens && at_in_run % hyphens == 0;
}

std::size_t run_length(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(text[at], at), text.size()) - at;
}

bool is_roman(std::string_view text) {
    return text.find_first_not_of("ivxlcdmIVXLCDM") == std::string_view::npos;
}

/// What numbers an item: figures, one letter, Roman numerals, "#", an example's "@label".
bool is_number(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    if (text.front() == '@') {
        return true;
    }
    const bool figures = std::all_of(text.begin(), text.end(), is_ascii_digit);
    return figures || text == "#" || (text.size() == 1 && is_ascii_alphanumeric(text.front())) ||
           is_roman(text);
}

/// The byte before which a backslash keeps `text` from opening another block; npos: none.
std::size_t block_sign(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    const std::size_t mark = list_mark_in(word);
    if (mark != std::string_view::npos) {
        return mark;
    }
    if (text.starts_with(':') || text.starts_with('%')) {
        return 0; // a definition, a div, a caption; a title block
    }
    constexpr std::size_t caption = 5; // bytes of "Table"
    return text.starts_with("Table:") || text.starts_with("table:") ? caption
                                                                    : std::string_view::npos;
}

constexpr std::string_view double_opening = "“";
constexpr std::string_view double_closing = "”";
constexpr std::string_view single_opening = "‘";
constexpr std::string_view single_closing = "’";

/// Whether what a single mark opens is closed before a quotation around it is.
bool closes_single(std::string_view text) {
    constexpr std::size_t longest = 4000; // bytes; so that time stays linear
    int open = 0;
    const std::size_t end = std::min(text.size(), longest);
    for (std::size_t at = single_opening.size(); at < end; ++at) {
        const std::string_view rest = text.substr(at);
        open += rest.starts_with(double_opening) ? 1 : 0;
        open -= rest.starts_with(double_closing) ? 1 : 0;
        const std::size_t after = at + single_closing.size();
        if (open < 0) {
            return false;
        }
        if (open == 0 && rest.starts_with(single_closing) &&
            (after >= text.size() || !is_ascii_alphanumeric(text[after]))) {
            return true;
        }
    }
    return false;
}

class Escaping {
public:
    Escaping(std::string_view text, TextPosition position)
        : text_(text), position_(position), last_closing_(text.rfind(double_closing)) {}

    std::vector<EscapedStretch> run() {
        const std::size_t first = position_.line_start ? block_sign(text_) : std::string_view::npos;
        for (std::size_t i = 0; i < text_.size();) {
            const char c = text_[i];
            if (c == '.' || c == '-') {
                const std::size_t run = run_length(text_, i);
                for (std::size_t k = 0; k < run; ++k, ++i) {
                    add(i, parts_run(c, k, run) || i == first);
                }
                continue;
            }
            add(i,
                i == first || always.find(c) != std::string_view::npos || cites(i) ||
                    opens_quotation(i));
            ++i;
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] bool cites(std::size_t at) const {
        return text_[at] == '@' && (at == 0 || !is_ascii_alphanumeric(text_[at - 1]));
    }

    /// A mark whose end pandoc would not find: it makes an apostrophe of a single one, and looks
    /// for that of a double one beyond the mark-up around it, which is lost then.
    [[nodiscard]] bool opens_quotation(std::size_t at) const {
        const std::string_view rest = text_.substr(at);
        if (rest.starts_with(single_opening)) {
            return position_.within_mark || !closes_single(rest);
        }
        const bool closed = last_closing_ != std::string_view::npos && last_closing_ > at;
        return position_.within_mark && rest.starts_with(double_opening) && !closed;
    }

    void add(std::size_t at, bool sign) {
        // A sign is one character, which may have several bytes.
        if (out_.empty() || sign || (out_.back().is_sign && !utf8::continues(text_[at]))) {
            out_.push_back({sign ? "\\" : "", sign});
        }
        out_.back().text += text_[at];
    }

    std::string_view text_;
    TextPosition position_;
    std::size_t last_closing_; ///< the byte of the last mark that closes a quotation
    std::vector<EscapedStretch> out_;
};

} // namespace

std::size_t list_mark_in(std::string_view word) {
    if (word.size() < 2) {
        return std::string_view::npos;
    }
    const char last = word.back();
    const std::string_view inner = word.substr(0, word.size() - 1);
    if (word.front() == '(') {
        return last == ')' && is_number(inner.substr(1)) ? 0 : std::string_view::npos;
    }
    return (last == '.' || last == ')') && is_number(inner) ? word.size() - 1
                                                            : std::string_view::npos;
}

std::vector<EscapedStretch> pandoc_escapes(std::string_view text, TextPosition position) {
    return Escaping(text, position).run();
}

} // namespace galley::writers
