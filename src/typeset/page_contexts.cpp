// Which rules of the style hold for a page, by what begins on it.
#include "typeset/page_contexts.hpp"

#include <utility>

namespace galley::typeset {

css::PageContext plain_page(bool recto) {
    css::PageContext page;
    page.recto = recto;
    return page;
}

css::PageContext
page_beginning_with(std::size_t item, bool recto, const Flow& flow, const FlowLines& lines) {
    const FlowLine& line = lines.lines[item];
    const FlowBlock& block = flow.blocks[line.block];
    css::PageContext page = plain_page(recto);
    page.name = block.page;
    page.first = item == 0;
    page.opens = line.line == 0 && block.force != PageForce::None;
    return page;
}

css::PageContext
page_of_rests(std::size_t before, bool recto, const Flow& flow, const FlowLines& lines) {
    css::PageContext page = plain_page(recto);
    page.name = flow.blocks[lines.lines[before].block].page;
    return page;
}

std::vector<css::PageContext>
page_contexts(const PageBreaks& breaks, const Flow& flow, const FlowLines& lines) {
    std::vector<css::PageContext> contexts;
    contexts.reserve(breaks.pages.size());
    for (const BrokenPage& from : breaks.pages) {
        css::PageContext page = plain_page(from.recto);
        if (!from.items.empty()) {
            page = page_beginning_with(from.items.front().item, from.recto, flow, lines);
        } else if (!contexts.empty()) {
            page.name = contexts.back().name;
        }
        page.first = contexts.empty();
        page.blank = from.blank;
        contexts.push_back(std::move(page));
    }
    return contexts;
}

} // namespace galley::typeset
