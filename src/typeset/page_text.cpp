// What is broken into pages: lines with their forms and notes.
#include "typeset/page_text.hpp"

namespace galley::typeset {

bool PageText::begins_text(std::size_t item) const {
    for (std::uint32_t f = 0; f < blocks.front().forms; ++f) {
        if (forms[f].begin == item) {
            return true;
        }
    }
    return false;
}

double PageText::height_of(std::size_t block) const {
    const PageForm& form = forms[blocks[block].first_form];
    double height = 0.0;
    for (std::uint32_t i = form.begin; i < form.end; ++i) {
        height += items[i].height;
    }
    return height;
}

void PageText::add_block(const std::vector<PageItem>& lines) {
    blocks.push_back({static_cast<std::uint32_t>(forms.size()), 0});
    add_form(lines, 0.0);
}

void PageText::add_form(const std::vector<PageItem>& lines, double cost) {
    const auto begin = static_cast<std::uint32_t>(items.size());
    items.insert(items.end(), lines.begin(), lines.end());
    forms.push_back({begin, static_cast<std::uint32_t>(items.size()), cost});
    ++blocks.back().forms;
}

} // namespace galley::typeset
