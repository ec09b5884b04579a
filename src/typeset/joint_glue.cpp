// The glue between two pieces of which one at least is East Asian.
#include "typeset/joint_glue.hpp"

#include "base/utf8.hpp"
#include "typeset/east_asian_spacing.hpp"

namespace galley::typeset {

namespace {

JointSide side_of(const Piece& piece, char32_t c) {
    JointSide side;
    side.type = type_class(c);
    side.east_asian = piece.east_asian;
    if (piece.size > 0.0) {
        side.blank = {piece.trim_left / piece.size, piece.trim_right / piece.size};
    }
    return side;
}

/// Of an East Asian piece its one character, else the last letter of a word.
char32_t end_of(const ParagraphText& text, const Piece& piece) {
    std::size_t at = piece.east_asian ? piece.begin : piece.end;
    return piece.east_asian ? utf8::next(text.text, at) : utf8::previous(text.text, at);
}

} // namespace

JointGlue
joint_glue(const ParagraphText& text, const Piece& before, const Piece& after, bool justified) {
    if (text.spans[before.span].keeps_blanks || text.spans[after.span].keeps_blanks) {
        return {LineItem::glue(0.0, 0.0, 0.0), false};
    }
    std::size_t at = after.begin;
    const JointSide left = side_of(before, end_of(text, before));
    const JointSide right = side_of(after, utf8::next(text.text, at));
    const JointRoom room = joint_room(left, right);
    const double em = left.east_asian ? before.size : after.size;
    const double give = justified ? em : 0.0;
    const bool of_marks = left.blank.right > 0.0 || right.blank.left > 0.0;
    return {LineItem::glue(room.width * em, room.stretch * give, room.shrink * give),
            left.east_asian != right.east_asian && room.width > 0.0 && !of_marks};
}

} // namespace galley::typeset
