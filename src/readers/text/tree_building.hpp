// Judged units become the document.
#pragma once

#include "document/reading.hpp"
#include "readers/text/judged_text.hpp"

namespace galley::readers {

/// Fills reading.document and adds to reading.spans.
void build_tree(const JudgedText& text, Reading& reading);

} // namespace galley::readers
