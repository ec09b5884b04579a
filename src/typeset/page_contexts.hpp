// Which rules of the style hold for a page, by what begins on it.
#pragma once

#include "css/page_style.hpp"
#include "typeset/flow_lines.hpp"
#include "typeset/page_breaking.hpp"

#include <cstddef>
#include <vector>

namespace galley::typeset {

/// A page of running text: neither the first nor of a named type.
css::PageContext plain_page(bool recto);

/// Of a page that begins with this item of `lines`.
css::PageContext
page_beginning_with(std::size_t item, bool recto, const Flow& flow, const FlowLines& lines);

/// Of a page with nothing but the rest of a note, after that item: of the type of the page before.
css::PageContext
page_of_rests(std::size_t before, bool recto, const Flow& flow, const FlowLines& lines);

/// Of each page as it was broken. A blank page, and one of nothing but the rest of a note, are of
/// the type of the page before.
std::vector<css::PageContext>
page_contexts(const PageBreaks& breaks, const Flow& flow, const FlowLines& lines);

} // namespace galley::typeset
