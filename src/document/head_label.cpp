// Numbers at the front of heads: Arabic, decimal, Roman, letters, and those after a heading word.
#include "document/head_label.hpp"

#include "base/utf8.hpp"
#include "document/heading_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace galley {

namespace {

constexpr int largest_number = 9999; ///< more digits are no number of a head
constexpr std::string_view closing_marks = ".):";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

int digit_of_roman(char c) {
    constexpr std::string_view digits = "IVXLCDM";
    constexpr std::array values = {1, 5, 10, 50, 100, 500, 1000};
    const std::size_t at = digits.find(is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c);
    return at == std::string_view::npos ? 0 : values[at];
}

/// 0 when it is no Roman number as one would write it ("IIII" is, "VX" and "IC" are not).
int roman_value(std::string_view text) {
    int value = 0;
    int last = 1001;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = digit_of_roman(text[i]);
        const int next = i + 1 < text.size() ? digit_of_roman(text[i + 1]) : 0;
        const bool power = digit == 1 || digit == 10 || digit == 100;
        if (digit == 0 || digit > last) {
            return 0;
        }
        if (next > digit) {
            if (!power || next > digit * 10) {
                return 0;
            }
            value += next - digit;
            last = digit - 1;
            ++i;
        } else {
            value += digit;
            last = digit;
        }
    }
    return value;
}

/// The digits' value; 0 when there are none or too many.
int arabic_value(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
        if (value > largest_number) {
            return 0;
        }
    }
    return value;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) {
        ++at;
    }
    return at;
}

/// A dash between a label and its title, with its blanks: "CHAPTER IV — The Sea".
std::size_t skip_dash(std::string_view text, std::size_t at) {
    for (const std::string_view dash : {"—", "–", "--", "-"}) {
        if (text.substr(at).starts_with(dash)) {
            return at + dash.size();
        }
    }
    return at;
}

/// One number as typed, before what stands around it is known.
struct Typed {
    Numbering numbering;
    int value;
    std::string before; ///< "2." of "2.3"
    std::size_t end;
};

void add_letters(std::string_view text, std::size_t begin, std::vector<Typed>& out) {
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) {
        ++end;
    }
    const std::string_view word = text.substr(begin, end - begin);
    const bool upper = std::all_of(word.begin(), word.end(), is_upper);
    const bool lower = std::all_of(word.begin(), word.end(), is_lower);
    if (word.empty() || (!upper && !lower)) {
        return;
    }
    if (const int value = roman_value(word)) {
        out.push_back({upper ? Numbering::UpperRoman : Numbering::LowerRoman, value, {}, end});
    }
    if (word.size() == 1) {
        const int value = word[0] - (upper ? 'A' : 'a') + 1;
        out.push_back({upper ? Numbering::UpperLetter : Numbering::LowerLetter, value, {}, end});
    }
}

std::vector<Typed> typed_numbers(std::string_view text, std::size_t begin) {
    std::vector<Typed> out;
    if (begin >= text.size() || !is_digit(text[begin])) {
        add_letters(text, begin, out);
        return out;
    }
    std::size_t number = begin;
    std::size_t end = begin;
    for (;;) {
        while (end < text.size() && is_digit(text[end])) {
            ++end;
        }
        if (end + 1 >= text.size() || text[end] != '.' || !is_digit(text[end + 1])) {
            break;
        }
        number = ++end;
    }
    const int value = arabic_value(text.substr(number, end - number));
    const Numbering numbering = number == begin ? Numbering::Arabic : Numbering::Decimal;
    out.push_back({numbering, value, std::string(text.substr(begin, number - begin)), end});
    return out;
}

/// Lower case of ASCII, Latin-1 and Cyrillic letters: enough for the heading words.
std::string lower(std::string_view text) {
    std::string out;
    for (std::size_t byte = 0; byte < text.size();) {
        char32_t c = utf8::next(text, byte);
        const bool latin = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
        if (latin || (c >= 0x410 && c <= 0x42F)) {
            c += 0x20;
        }
        utf8::append(out, c);
    }
    return out;
}

std::size_t word_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && !is_blank(text[end])) {
        ++end;
    }
    return end;
}

/// Without the marks that may follow a written-out number.
std::string_view bare(std::string_view word) {
    while (!word.empty() && closing_marks.find(word.back()) != std::string_view::npos) {
        word.remove_suffix(1);
    }
    return word;
}

/// Takes closing marks and a dash after the number, then finds where the title goes on.
HeadLabel finished(HeadLabel label, std::string_view head, std::size_t end) {
    const std::size_t number_end = end;
    while (end < head.size() && closing_marks.find(head[end]) != std::string_view::npos) {
        ++end;
    }
    const std::size_t gap = skip_blanks(head, end);
    const std::size_t dash = skip_dash(head, gap);
    const bool dashed = dash > gap && (dash == head.size() || is_blank(head[dash]));
    label.length = dashed ? dash : end;
    label.rest = skip_blanks(head, label.length);
    label.separated = label.length > number_end || label.rest == head.size();
    label.frame += head.substr(number_end, label.length - number_end);
    return label;
}

/// "Part One of Many Things" and "2 cats" are sentences, no numbered heads.
bool goes_on_as_sentence(const HeadLabel& label, std::string_view head) {
    return !label.separated && is_lower(head[label.rest]);
}

/// "CHAPTER IV", "Part Two:", "§ 4", "Appendix A"; with `any`, after any other word.
void add_keyword(std::string_view head, bool any, std::vector<HeadLabel>& out) {
    const std::size_t end = word_end(head, 0);
    const std::string word = lower(head.substr(0, end));
    const std::size_t begin = skip_blanks(head, end);
    if (begin == head.size() || is_heading_word(word) == any) {
        return;
    }
    const auto add = [&](int value, std::size_t number_end) {
        HeadLabel label = finished({Numbering::Keyword, word, value}, head, number_end);
        label.frame = word;
        const bool parted = label.rest > label.length || label.rest == head.size();
        if (parted && !goes_on_as_sentence(label, head)) {
            out.push_back(label);
        }
    };
    for (const Typed& typed : typed_numbers(head, begin)) {
        if (typed.numbering != Numbering::LowerLetter && typed.value > 0) {
            add(typed.value, typed.end);
        }
    }
    const std::string_view written = bare(head.substr(begin, word_end(head, begin) - begin));
    if (const int value = number_word(lower(written))) {
        add(value, begin + written.size());
    }
}

} // namespace

std::vector<HeadLabel> head_labels(std::string_view head) {
    std::vector<HeadLabel> out;
    add_keyword(head, false, out);
    const bool open = head.starts_with('(');
    for (const Typed& typed : typed_numbers(head, open ? 1 : 0)) {
        if (open && (typed.end >= head.size() || head[typed.end] != ')')) {
            continue;
        }
        HeadLabel label{typed.numbering, (open ? "(" : "") + typed.before, typed.value};
        label = finished(std::move(label), head, typed.end);
        const bool parted = label.rest > label.length || label.rest == head.size();
        const bool needs_mark = typed.numbering != Numbering::Decimal;
        const bool marked = label.separated || !needs_mark || typed.numbering == Numbering::Arabic;
        if (parted && marked && !goes_on_as_sentence(label, head)) {
            out.push_back(std::move(label));
        }
    }
    return out;
}

std::vector<HeadLabel> labels_after_word(std::string_view head) {
    std::vector<HeadLabel> out;
    add_keyword(head, true, out);
    return out;
}

} // namespace galley
