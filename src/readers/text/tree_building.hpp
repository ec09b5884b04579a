// Judged units become the document.
#pragma once

#include "document/reading.hpp"
#include "readers/text/measures.hpp"
#include "readers/text/notes.hpp"
#include "readers/text/unit.hpp"

#include <string>
#include <vector>

namespace galley::readers {

/// Fills reading.document and adds to reading.spans.
void build_tree(const std::vector<Unit>& units,
                const std::vector<Note>& notes,
                const std::vector<Line>& lines,
                const Measures& measures,
                const std::string& file,
                Reading& reading);

} // namespace galley::readers
