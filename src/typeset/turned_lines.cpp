// Typed lines of verse within their stanza.
#include "typeset/turned_lines.hpp"

namespace galley::typeset {

std::vector<TurnIn> typed_indents(const ParagraphItems& items) {
    std::vector<TurnIn> found;
    TurnIn line;
    bool blank = true; // so far
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        const LineItem& item = items.items[i];
        if (item.forces_break()) {
            found.push_back(line);
            line = {static_cast<std::uint32_t>(i), 0.0};
            blank = true;
        } else if (items.cells[i].kind == Cell::Kind::Text) {
            blank = false;
        } else if (blank && items.cells[i].kind == Cell::Kind::Space) {
            line.width += item.width;
        }
    }
    return found;
}

} // namespace galley::typeset
