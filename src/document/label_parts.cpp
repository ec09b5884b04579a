// Marks and blanks around the number of a head.
#include "document/label_parts.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"

namespace galley {

namespace {

bool is_blank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u3000' || c == U'\u00A0'; }

bool is_closing_mark(char32_t c) {
    constexpr std::u32string_view marks = U".):．：）、。";
    return marks.find(c) != std::u32string_view::npos;
}

/// Byte after the code points from `at` on for which `holds` does.
template <typename Test>
std::size_t skip(std::string_view text, std::size_t at, Test holds) {
    for (std::size_t next = at; next < text.size() && holds(utf8::next(text, next));) {
        at = next;
    }
    return at;
}

/// A dash between a label and its title: "CHAPTER IV — The Sea".
std::size_t skip_dash(std::string_view text, std::size_t at) {
    for (const std::string_view dash : {"—", "–", "--", "-"}) {
        if (text.substr(at).starts_with(dash)) {
            return at + dash.size();
        }
    }
    return at;
}

} // namespace

std::size_t skip_blanks(std::string_view text, std::size_t at) { return skip(text, at, is_blank); }

HeadLabel finished_label(HeadLabel label, std::string_view head, std::size_t end) {
    const std::size_t number_end = end;
    end = skip(head, end, is_closing_mark);
    const std::size_t gap = skip_blanks(head, end);
    const std::size_t dash = skip_dash(head, gap);
    const bool dashed = dash > gap && (dash == head.size() || skip_blanks(head, dash) > dash);
    label.length = dashed ? dash : end;
    label.rest = skip_blanks(head, label.length);
    label.separated = label.length > number_end || label.rest == head.size();
    label.frame += head.substr(number_end, label.length - number_end);
    return label;
}

std::string_view typed_number(std::string_view label) {
    return label.substr(0, label.find_last_of("0123456789") + 1);
}

std::string_view parent_number(std::string_view number) {
    const std::size_t stop = number.rfind('.');
    return stop == std::string_view::npos ? std::string_view() : number.substr(0, stop);
}

bool goes_on_as_sentence(const HeadLabel& label, std::string_view head) {
    std::size_t at = label.rest;
    return !label.separated && bridge::is_lowercase(utf8::next(head, at));
}

} // namespace galley
