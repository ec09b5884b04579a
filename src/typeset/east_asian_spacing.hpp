// How far East Asian characters stand apart: full-width marks that are half blank, and the room
// between ideographs and Western letters.
//
// JLREQ: "Requirements for Japanese Text Layout", W3C Note of 11 August 2020; CLREQ: "Requirements
// for Chinese Text Layout", W3C. Shares are of the em, which is the side of a character's square.
#pragma once

#include "bridge/font_face.hpp"
#include "typeset/type_class.hpp"

#include <cstdint>

namespace galley::typeset {

/// Shares of the square at the sides of a mark that are blank and may be left out.
struct MarkBlank {
    double left = 0.0;
    double right = 0.0;
};
/// Half a square or, of a middle mark, a quarter at each side (JLREQ 3.1.2, CLREQ 3.1.6), told by
/// where the font has drawn it: ： and ？ stand in the middle in Japan and on the left in China.
/// None when the glyph has not the width of a square. Of a dash what keeps it from the next one.
MarkBlank mark_blank(TypeClass type, const bridge::FontFace& face, std::uint32_t glyph);

/// One side of a joint.
struct JointSide {
    TypeClass type = TypeClass::Other;
    MarkBlank blank;
    bool east_asian = false;
};

/// Room between two characters, in ems.
struct JointRoom {
    double width = 0.0;
    double stretch = 0.0;
    double shrink = 0.0;
};
/// Where two marks meet one blank of theirs is enough, or none (JLREQ 3.1.4, table 3).
JointRoom joint_room(const JointSide& before, const JointSide& after);

} // namespace galley::typeset
