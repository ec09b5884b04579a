// What is left of a text when its pages are broken.
#include "typeset/chosen_forms.hpp"

#include <utility>

namespace galley::typeset {

namespace {

void keep_one(BrokenParagraph& paragraph, std::uint16_t form) {
    std::vector<ParagraphForm> kept;
    kept.push_back(std::move(paragraph.forms[form]));
    paragraph.forms = std::move(kept);
}

} // namespace

void keep_chosen_forms(FlowParagraphs& paragraphs, FlowLines& lines, PageBreaks& breaks) {
    PageText& text = lines.text;
    std::vector<PageForm> forms;
    forms.reserve(text.blocks.size());
    // Items stand in the order of their blocks, so each moves forwards, over one that is moved.
    std::uint32_t count = 0;
    for (BrokenPage& page : breaks.pages) {
        for (PlacedItem& placed : page.items) {
            FlowLine& line = lines.lines[placed.item];
            if (line.line == 0) {
                const PageBlock& block = text.blocks[line.block];
                forms.push_back({count, count, text.forms[block.first_form + line.form].cost});
                if (!paragraphs.text[line.block].forms.empty()) {
                    keep_one(paragraphs.text[line.block], line.form);
                }
            }
            line.form = 0;
            lines.lines[count] = line;
            text.items[count] = text.items[placed.item];
            placed.item = count++;
            forms.back().end = count;
        }
    }
    lines.lines.resize(count);
    lines.lines.shrink_to_fit();
    text.items.resize(count);
    text.items.shrink_to_fit();
    text.forms = std::move(forms);
    for (std::uint32_t b = 0; b < text.blocks.size(); ++b) {
        text.blocks[b] = {b, 1};
    }
}

} // namespace galley::typeset
