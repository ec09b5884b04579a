// A text whose units have their roles, on its way into the tree.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/notes.hpp"
#include "readers/text/unit.hpp"

#include <string_view>
#include <vector>

namespace galley::readers {

/// References to what the stages made; all must outlive it.
struct JudgedText {
    const std::vector<Unit>& units;
    const std::vector<Note>& notes;
    const std::vector<Line>& lines;
    const Measures& measures;
    std::string_view file; ///< for g:src
};

} // namespace galley::readers
