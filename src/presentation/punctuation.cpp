// Typewriter quotes, dashes and dots as a language's printers set them; typed ones stay.
//
// A paragraph is read once from left to right. A quote opens when it stands after a blank, an
// opening mark or a dash and before a letter; a single one is an apostrophe unless a single
// quote that could close it follows. Wrong guesses are possible only where typewriter text is
// ambiguous to people as well ("the boys' 'den'").
#include "presentation/punctuation.hpp"

#include "base/language_tag.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace galley::presentation {

namespace {

using bridge::Node;

/// Stands for a character of code, which is never changed and counts as a letter.
constexpr char32_t opaque = U'\uFFFC';

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}
bool is_blank(char32_t c) { return c == 0 || is_one_of(c, U" \t\n\r\u00A0\u2009\u200A\u202F"); }
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_dash(char32_t c) { return is_one_of(c, U"-\u2010\u2011\u2012\u2013\u2014\u2015/"); }
bool is_opener(char32_t c) {
    return is_one_of(c, U"([{<\u00AB\u2039\u201C\u2018\u201E\u201A\u00BF\u00A1");
}

/// Of any script, as far as quotes are concerned: what is neither blank nor punctuation.
bool is_letter(char32_t c) {
    const bool ascii = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    const bool punctuation = (c >= 0x2010 && c <= 0x205E) || (c >= 0x3000 && c <= 0x303F) ||
                             c == 0xAB || c == 0xBB || c == 0xBF || c == 0xA1 || c == 0xA0;
    return ascii || (c >= 0xA1 && !punctuation && !is_blank(c));
}

bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }

/// English words whose first letters an apostrophe stands for.
bool is_elision(std::u32string_view word) {
    constexpr std::array<std::u32string_view, 20> words{
        U"bout", U"cause", U"cept", U"cos",   U"em",     U"er",   U"gainst",
        U"im",   U"kay",   U"n",    U"neath", U"nother", U"nuff", U"round",
        U"til",  U"till",  U"tis",  U"twas",  U"tween",  U"twere"};
    std::u32string lower;
    for (const char32_t c : word) {
        lower += c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
    }
    return std::find(words.begin(), words.end(), lower) != words.end() || lower == U"twill" ||
           lower == U"twould";
}

/// Languages whose dash within a sentence is the en dash between blanks.
bool sets_en_dashes(std::string_view language) {
    constexpr std::array<std::string_view, 13> tags{
        "cs", "da", "de", "et", "fi", "hr", "nb", "nl", "nn", "no", "pl", "sk", "sv"};
    return std::find(tags.begin(), tags.end(), primary_language(language)) != tags.end();
}

bool sets_french_blanks(std::string_view language) {
    return primary_language(language) == "fr" && language != "fr-CH";
}

/// Text that cannot change need not be taken apart.
bool may_change(std::string_view text, bool french) {
    return french || text.find_first_of("\"'`") != std::string_view::npos ||
           text.find("--") != std::string_view::npos || text.find(" - ") != std::string_view::npos;
}

class Paragraph {
public:
    Paragraph(std::u32string text, std::string_view language)
        : text_(std::move(text)), marks_(quote_marks(language)),
          english_(language.starts_with("en")), en_dashes_(sets_en_dashes(language)),
          french_(sets_french_blanks(language)) {}

    /// The characters from `begin` to `end`, after all before them were taken.
    std::string take(std::size_t begin, std::size_t end) {
        std::string out;
        for (std::size_t at = begin; at < end;) {
            at += step(at, end, out);
        }
        return out;
    }

private:
    [[nodiscard]] char32_t character(std::size_t at) const {
        return at < text_.size() ? text_[at] : U'\0';
    }
    [[nodiscard]] char32_t before(std::size_t at) const { return at == 0 ? 0 : text_[at - 1]; }

    /// Whether what stands before lets a quote open.
    [[nodiscard]] bool may_open(std::size_t at) const {
        const char32_t previous = before(at);
        const bool quote = previous == U'"' || previous == U'\'' || previous == U'`';
        return is_blank(previous) || is_opener(previous) || (quote && opened_last_);
    }

    std::size_t run_of(char32_t c, std::size_t at, std::size_t end) const {
        std::size_t to = at;
        while (to < end && text_[to] == c) {
            ++to;
        }
        return to - at;
    }

    std::size_t step(std::size_t at, std::size_t end, std::string& out) {
        const char32_t c = text_[at];
        switch (c) {
        case U'"':
            return double_quote(at, out);
        case U'\'':
            return single_quote(at, end, out);
        case U'`':
            return backtick(at, end, out);
        case U'-':
            return dashes(at, run_of(c, at, end), out);
        case U' ':
            utf8::append(out, blank(at));
            return 1;
        case U'\u201C':
            double_open_ = true;
            break;
        case U'\u201D':
            double_open_ = false;
            break;
        default:
            break;
        }
        utf8::append(out, c);
        return 1;
    }

    void put_double(bool opens, std::string& out) {
        out += opens ? marks_.open : marks_.close;
        double_open_ = opens;
        opened_last_ = opens;
    }

    std::size_t double_quote(std::size_t at, std::string& out) {
        const char32_t previous = before(at);
        const char32_t next = character(at + 1);
        if (is_digit(previous) && !double_open_) {
            out += "\u2033"; // inches, seconds
            opened_last_ = false;
            return 1;
        }
        const bool alone = is_blank(previous) && is_blank(next);
        const bool can_open = alone || is_dash(previous) ? !double_open_ : may_open(at);
        put_double(can_open && (alone || !is_blank(next)), out);
        return 1;
    }

    enum class Mark { Opens, Closes, Apostrophe, Prime };

    [[nodiscard]] Mark single_mark(std::size_t at) {
        const char32_t previous = before(at);
        const char32_t next = character(at + 1);
        if (is_word(previous) && is_word(next)) {
            return is_digit(previous) && is_digit(next) ? Mark::Prime : Mark::Apostrophe;
        }
        if (may_open(at) || (is_dash(previous) && !single_open_)) {
            if (is_blank(next)) {
                return single_open_ ? Mark::Closes : Mark::Apostrophe;
            }
            return !begins_elision(at + 1) && closes_after(at) ? Mark::Opens : Mark::Apostrophe;
        }
        if (single_open_) {
            return Mark::Closes;
        }
        return is_digit(previous) ? Mark::Prime : Mark::Apostrophe; // feet, minutes
    }

    std::size_t single_quote(std::size_t at, std::size_t end, std::string& out) {
        const bool pair = character(at + 1) == U'\'' && at + 1 < end;
        if (pair && double_open_ && !is_blank(before(at))) {
            put_double(false, out); // ``so''
            return 2;
        }
        const Mark mark = single_mark(at);
        opened_last_ = mark == Mark::Opens;
        if (mark == Mark::Opens || mark == Mark::Closes) {
            single_open_ = opened_last_;
            out += opened_last_ ? marks_.inner_open : marks_.inner_close;
        } else {
            out += mark == Mark::Prime ? "\u2032" : "\u2019";
        }
        return 1;
    }

    /// "'90s", "'08" in any language; "'tis" in English.
    [[nodiscard]] bool begins_elision(std::size_t at) const {
        std::size_t to = at;
        while (to < text_.size() && is_word(text_[to])) {
            ++to;
        }
        const std::u32string_view word = std::u32string_view(text_).substr(at, to - at);
        if (word.size() >= 2 && word.size() <= 3 && is_digit(word[0]) && is_digit(word[1])) {
            return word.size() == 2 || word[2] == U's';
        }
        return english_ && is_elision(word);
    }

    /// Whether a single quote that could close stands later. The place found is remembered, so
    /// that a paragraph is searched once.
    [[nodiscard]] bool closes_after(std::size_t at) {
        if (next_close_ <= at) {
            next_close_ = at + 2;
            while (next_close_ < text_.size() && !could_close(next_close_)) {
                ++next_close_;
            }
        }
        return next_close_ < text_.size();
    }

    [[nodiscard]] bool could_close(std::size_t at) const {
        return (text_[at] == U'\'' || text_[at] == U'\u2019') && !is_blank(before(at)) &&
               !is_word(character(at + 1));
    }

    std::size_t backtick(std::size_t at, std::size_t end, std::string& out) {
        if (at + 1 < end && text_[at + 1] == U'`') {
            put_double(true, out);
            return 2;
        }
        if (may_open(at) && closes_after(at)) {
            out += marks_.inner_open;
            single_open_ = true;
            opened_last_ = true;
        } else {
            out += '`';
        }
        return 1;
    }

    std::size_t dashes(std::size_t at, std::size_t count, std::string& out) const {
        const char32_t previous = before(at);
        const char32_t next = character(at + count);
        const bool blanks = previous == U' ' && next == U' ';
        const bool numbers = is_digit(previous) && is_digit(next);
        if (count == 1) {
            const bool minus = at >= 2 && is_digit(text_[at - 2]) && is_digit(character(at + 2));
            out += blanks && !minus ? "\u2013" : "-";
        } else if (count == 2) {
            out += numbers || (blanks && en_dashes_) ? "\u2013" : "\u2014";
        } else if (count == 3) {
            out += "\u2014";
        } else if (count == 4) {
            out += "\u2014\u2014"; // a name left out
        } else {
            out.append(count, '-');
        }
        return count;
    }

    /// French sets a blank that does not break before tall marks and within guillemets.
    [[nodiscard]] char32_t blank(std::size_t at) const {
        if (french_) {
            const char32_t next = character(at + 1);
            if (next == U':') {
                return U'\u00A0';
            }
            if (is_one_of(next, U";!?\u00BB") || before(at) == U'\u00AB') {
                return U'\u202F';
            }
        }
        return U' ';
    }

    std::u32string text_;
    const QuoteMarks& marks_;
    bool english_;
    bool en_dashes_;
    bool french_;
    bool double_open_ = false;
    bool single_open_ = false;
    bool opened_last_ = false;
    std::size_t next_close_ = 0;
};

/// Code, and a link that shows nothing but its address.
bool is_kept(Node node) {
    const std::string_view name = node.name();
    if (name == "a") {
        return node.attribute("href").value_or("").ends_with(node.text());
    }
    return name == "code" || name == "samp" || name == "kbd" || name == "pre";
}

bool is_text_block(Node node) {
    constexpr std::array<std::string_view, 13> names{
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "caption", "figcaption", "dt", "dd"};
    return std::find(names.begin(), names.end(), node.name()) != names.end();
}

/// A cell may hold paragraphs, which then count one by one.
bool holds_blocks(Node node) {
    const Node first = node.first_element();
    return is_text_block(first) || first.name() == "ul" || first.name() == "ol" ||
           first.name() == "div" || first.name() == "blockquote" || first.name() == "pre";
}

std::string nearest_language(Node block, std::string_view otherwise) {
    for (Node node = block; node; node = node.parent()) {
        if (const auto language = node.attribute("lang")) {
            return std::string(*language);
        }
    }
    return std::string(otherwise);
}

void educate_block(Node block, std::string_view document_language) {
    std::vector<Node> nodes;
    std::vector<TypedStretch> stretches;
    for (Node node = block.first_child(); node; node = next_in_tree(node, block)) {
        if (node.is_text()) {
            bool within = false;
            for (Node up = node.parent(); up && up != block && !within; up = up.parent()) {
                within = is_kept(up);
            }
            nodes.push_back(node);
            stretches.push_back({std::string(node.content()), within});
        } else if (node.name() == "br") {
            nodes.emplace_back();
            stretches.push_back({"\n"});
        }
    }
    if (educate_stretches(stretches, nearest_language(block, document_language))) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i] && nodes[i].content() != stretches[i].text) {
                nodes[i].set_content(stretches[i].text);
            }
        }
    }
}

} // namespace

std::string educate(std::string_view text, std::string_view language) {
    if (!may_change(text, sets_french_blanks(language))) {
        return std::string(text);
    }
    std::u32string decoded = utf8::decode(text);
    const std::size_t size = decoded.size();
    return Paragraph(std::move(decoded), language).take(0, size);
}

bool educate_stretches(std::span<TypedStretch> stretches, std::string_view language) {
    const bool french = language.starts_with("fr");
    if (std::none_of(stretches.begin(), stretches.end(), [french](const TypedStretch& stretch) {
            return !stretch.kept && may_change(stretch.text, french);
        })) {
        return false;
    }
    std::u32string text;
    std::vector<std::size_t> ends; // code points
    for (const TypedStretch& stretch : stretches) {
        const std::u32string decoded = utf8::decode(stretch.text);
        stretch.kept ? text.append(decoded.size(), opaque) : text.append(decoded);
        ends.push_back(text.size());
    }
    Paragraph paragraph(std::move(text), language);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (!stretches[i].kept) {
            stretches[i].text = paragraph.take(begin, ends[i]);
        }
        begin = ends[i];
    }
    return true;
}

void educate_blocks(Node top, std::string_view language) {
    Node node = top;
    while (node) {
        const bool block = is_text_block(node) && !holds_blocks(node);
        if (block) {
            educate_block(node, language);
        }
        node = next_in_tree(node, top, block || node.name() == "pre");
    }
}

} // namespace galley::presentation
