// The glue between two pieces of which one at least is East Asian.
#pragma once

#include "typeset/line_breaking.hpp"
#include "typeset/piece_cutting.hpp"

namespace galley::typeset {

struct JointGlue {
    LineItem glue;          ///< points; gone at a line's end or start, as glue is
    bool autospace = false; ///< room beside ideographs that must not be read as a blank
};

/// By joint_room (east_asian_spacing). `justified`: lines that are filled may stretch and shrink
/// it.
JointGlue
joint_glue(const ParagraphText& text, const Piece& before, const Piece& after, bool justified);

} // namespace galley::typeset
