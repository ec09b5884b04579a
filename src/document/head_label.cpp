// Numbers at the front of heads: Arabic, decimal, Roman, letters, and those beside a heading word.
#include "document/head_label.hpp"

#include "document/keyword_label.hpp"

#include <string>
#include <utility>

namespace galley {

std::vector<HeadLabel> head_labels(std::string_view head) {
    std::vector<HeadLabel> out;
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

} // namespace galley
