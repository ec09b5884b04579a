// Numbers at the front of heads: Arabic, decimal, Roman, letters, and those beside a heading word.
#include "document/head_label.hpp"

#include "base/utf8.hpp"
#include "document/keyword_label.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace galley {

namespace {

/// "①", "⑴", "❶": numbers in one character with their frame; nothing need part them from the text.
std::optional<HeadLabel> framed_label(std::string_view head) {
    struct Range {
        char32_t first;
        char32_t last;
    };
    constexpr std::array ranges = {Range{U'①', U'⑳'}, Range{U'⑴', U'⒇'}, Range{U'❶', U'❿'}};
    std::size_t at = 0;
    const char32_t c = head.empty() ? U'\0' : utf8::next(head, at);
    for (const Range& range : ranges) {
        if (c >= range.first && c <= range.last && skip_blanks(head, at) < head.size()) {
            HeadLabel label{Numbering::Arabic, {}, static_cast<int>(c - range.first) + 1};
            utf8::append(label.frame, range.first);
            label = finished_label(std::move(label), head, at);
            label.separated = true;
            return label;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<HeadLabel> head_labels(std::string_view head) {
    std::vector<HeadLabel> out;
    if (auto framed = framed_label(head)) {
        out.push_back(*std::move(framed));
        return out;
    }
    add_keyword_labels(head, out);
    const bool open = head.starts_with('(');
    for (const Numeral& number : numerals_at(head, open ? 1 : 0)) {
        if (open && (number.end >= head.size() || head[number.end] != ')')) {
            continue;
        }
        HeadLabel label{number.numbering, open ? "(" : "", number.value};
        label.frame += number.before;
        label = finished_label(std::move(label), head, number.end);
        const bool parted = label.rest > label.length || label.rest == head.size();
        const bool needs_mark = number.numbering != Numbering::Decimal;
        const bool marked = label.separated || !needs_mark || number.numbering == Numbering::Arabic;
        if (parted && marked && !goes_on_as_sentence(label, head)) {
            out.push_back(std::move(label));
        }
    }
    return out;
}

std::vector<HeadLabel> labels_after_word(std::string_view head) {
    std::vector<HeadLabel> out;
    add_labels_after_word(head, out);
    return out;
}

std::vector<HeadLabel> all_labels(std::string_view head) {
    std::vector<HeadLabel> labels = head_labels(head);
    add_labels_after_word(head, labels);
    return labels;
}

} // namespace galley
