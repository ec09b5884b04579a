// The numbers of pages.
#include "typeset/folios.hpp"

#include "presentation/list_markers.hpp"
#include "typeset/page_contexts.hpp"

#include <optional>

namespace galley::typeset {

namespace {

/// How a page's margin boxes show its number; nothing: they do not.
std::optional<css::ListStyle> shown_style(const css::PageStyle& page) {
    for (const css::MarginBox& box : page.boxes) {
        for (const css::ContentPart& part : box.content) {
            if (part.kind == css::ContentPart::Kind::Counter && part.text == "page") {
                return part.style;
            }
        }
    }
    return std::nullopt;
}

/// The number that the page's own text sets; 0: none.
int set_number(const BrokenPage& page, const Flow& flow, const FlowLines& lines) {
    int number = 0;
    for (const PlacedItem& placed : page.items) {
        const FlowLine& line = lines.lines[placed.item];
        const int own = line.line == 0 ? flow.blocks[line.block].page_number : 0;
        number = own != 0 ? own : number;
    }
    return number;
}

} // namespace

std::vector<Folio> folios_of(const PageBreaks& breaks,
                             const Flow& flow,
                             const FlowLines& lines,
                             PageGeometry& geometry) {
    std::vector<Folio> folios(breaks.pages.size());
    const std::vector<css::PageContext> contexts = page_contexts(breaks, flow, lines);
    std::vector<std::optional<css::ListStyle>> styles(folios.size());
    std::vector<bool> anew(folios.size());
    int number = 0;
    for (std::size_t i = 0; i < folios.size(); ++i) {
        const BrokenPage& page = breaks.pages[i];
        const int set = set_number(page, flow, lines);
        anew[i] = set != 0;
        number = anew[i] ? set : number + 1;
        folios[i].number = number;
        folios[i].style = &geometry.style(contexts[i]);
        styles[i] = shown_style(*folios[i].style);
    }
    std::optional<css::ListStyle> later;
    for (std::size_t i = folios.size(); i-- > 0;) {
        styles[i] = styles[i] ? styles[i] : later;
        later = anew[i] ? std::nullopt : styles[i];
    }
    css::ListStyle earlier = css::ListStyle::Decimal;
    for (std::size_t i = 0; i < folios.size(); ++i) {
        earlier = styles[i] ? *styles[i] : anew[i] ? css::ListStyle::Decimal : earlier;
        folios[i].label = presentation::format_counter(folios[i].number, earlier);
    }
    return folios;
}

} // namespace galley::typeset
