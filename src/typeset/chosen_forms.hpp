// What is left of a text when its pages are broken: of each paragraph the form that they chose.
#pragma once

#include "typeset/flow_lines.hpp"
#include "typeset/page_breaking.hpp"

namespace galley::typeset {

/// Lets go of all other forms, their lines and their items; `breaks` then names what is left, and
/// each paragraph has one form.
void keep_chosen_forms(FlowParagraphs& paragraphs, FlowLines& lines, PageBreaks& breaks);

} // namespace galley::typeset
