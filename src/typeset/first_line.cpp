// Where the first line of a paragraph may end whose style is another.
#include "typeset/first_line.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

constexpr double least_filled = 0.5; // of the line's width
constexpr std::size_t most_ends = 4; // more are never as good

bool parts_words(const ParagraphItems& items, std::size_t at) {
    return at > 0 && items.cells[at].kind == Cell::Kind::Space &&
           items.items[at - 1].kind == LineItem::Kind::Box;
}

} // namespace

std::vector<std::uint32_t> first_line_ends(const ParagraphItems& items, double width) {
    std::vector<std::uint32_t> ends;
    double natural = 0.0;
    double least = 0.0; // with all that letters and blanks can give
    std::uint32_t reached = 0;
    for (std::size_t i = 0; i < items.items.size() && least <= width; ++i) {
        const LineItem& item = items.items[i];
        if (item.forces_break()) {
            return {i + 1 == items.items.size() ? all_text : reached};
        }
        if (parts_words(items, i) && natural >= least_filled * width) {
            ends.push_back(items.cells[i].begin);
        }
        if (item.kind != LineItem::Kind::Penalty) {
            natural += item.width;
            const bool box = item.kind == LineItem::Kind::Box;
            least += item.width - (box ? item.stretch : item.shrink);
        }
        reached = std::max(reached, items.cells[i].end);
    }
    if (ends.empty()) {
        return {0};
    }
    ends.erase(ends.begin(),
               ends.end() - static_cast<std::ptrdiff_t>(std::min(most_ends, ends.size())));
    return ends;
}

std::uint32_t item_ending_at(const ParagraphItems& items, std::uint32_t byte) {
    if (byte == 0 || byte == all_text) {
        return 0;
    }
    std::uint32_t reached = 0;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        if (reached >= byte && (items.items[i].forces_break() || parts_words(items, i))) {
            return static_cast<std::uint32_t>(i);
        }
        reached = std::max(reached, items.cells[i].end);
    }
    return 0;
}

} // namespace galley::typeset
