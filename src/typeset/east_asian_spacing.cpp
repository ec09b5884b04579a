// How far East Asian characters stand apart.
#include "typeset/east_asian_spacing.hpp"

#include <algorithm>
#include <utility>

namespace galley::typeset {

namespace {

/// Beside a quarter for autospace, so that lines are filled by blanks first (JLREQ 3.8.4).
constexpr double solid_stretch = 0.08;
/// JLREQ 3.2.6 sets a quarter of an em between ideographs and Western letters, which may shrink to
/// an eighth (3.8.3) and grow to a half (3.8.4). CSS Text 4 (text-autospace) sets the eighth alone,
/// which suits ragged lines of a screen; justified lines need the give of both sides.
constexpr JointRoom autospace = {0.25, 0.25, 0.125};
constexpr double half = 0.5;
constexpr double quarter = 0.25;

bool is_punctuation(TypeClass type) {
    return type == TypeClass::Opening || type == TypeClass::Closing || type == TypeClass::Comma ||
           type == TypeClass::FullStop || type == TypeClass::Middle;
}

} // namespace

MarkBlank mark_blank(TypeClass type, const bridge::FontFace& face, std::uint32_t glyph) {
    const int em = face.metrics().units_per_em;
    const std::int32_t advance = face.advance(glyph);
    const bridge::GlyphInk ink = face.ink(glyph);
    const double left = static_cast<double>(ink.left) / em;
    const double right = static_cast<double>(ink.right) / em;
    if (type == TypeClass::Dash && ink.right > ink.left) {
        return {std::max(left, 0.0), std::max(static_cast<double>(advance) / em - right, 0.0)};
    }
    const bool may_be_blank = is_punctuation(type) || type == TypeClass::Dividing;
    if (!may_be_blank || glyph == 0 || advance != em) {
        return {};
    }
    if (right <= half && type != TypeClass::Opening) {
        return {0.0, half};
    }
    if (left >= half && type == TypeClass::Opening) {
        return {half, 0.0};
    }
    const bool central = left >= quarter && right <= 1.0 - quarter;
    return type == TypeClass::Middle && central ? MarkBlank{quarter, quarter} : MarkBlank{};
}

namespace {

/// The blank of `before` that is left of it where `after` follows.
double blank_kept(const JointSide& before, TypeClass after) {
    const bool close = leans_back(after) || after == TypeClass::Dividing ||
                       (leans_back(before.type) && after == TypeClass::Middle);
    return close ? 0.0 : before.blank.right;
}

/// One of both is a mark.
JointRoom room_beside_mark(const JointSide& before, const JointSide& after) {
    const bool both = before.east_asian && after.east_asian;
    const bool kept = !(before.east_asian && leans_back(after.type)) &&
                      !(after.east_asian && before.type == TypeClass::Opening);
    const double own = blank_kept(before, after.type);
    const bool nested = before.type == TypeClass::Opening && before.blank.left > 0.0;
    const double next = nested ? 0.0 : after.blank.left;
    const double width = std::max(own, next);
    // An opening mark reaches back by its blank half: never before the origin of what precedes,
    // or readers that sort by place would read it first.
    const bool fixed = (before.type == TypeClass::FullStop && own > 0.0) ||
                       (next > 0.0 && before.blank.left == 0.0 && !both);
    const double kept_apart = own > 0.0 && next > 0.0 ? quarter : 0.0;
    const double shrink = fixed ? 0.0 : std::max(width - kept_apart, 0.0);
    return {width, both && kept ? solid_stretch : 0.0, shrink};
}

/// Of other characters than dashes.
JointRoom room_between(const JointSide& before, const JointSide& after) {
    if (is_punctuation(before.type) || is_punctuation(after.type) || before.blank.right > 0.0) {
        return room_beside_mark(before, after);
    }
    const auto meet = [&](TypeClass a, TypeClass b) { return before.type == a && after.type == b; };
    if (meet(TypeClass::Ideograph, TypeClass::Western) ||
        meet(TypeClass::Western, TypeClass::Ideograph)) {
        return autospace;
    }
    const bool both = before.east_asian && after.east_asian;
    return both && !meet(TypeClass::Dots, TypeClass::Dots) ? JointRoom{0.0, solid_stretch, 0.0}
                                                           : JointRoom{};
}

} // namespace

JointRoom joint_room(const JointSide& before, const JointSide& after) {
    const bool dash_before = before.type == TypeClass::Dash;
    const bool dash_after = after.type == TypeClass::Dash;
    if (dash_before && dash_after) {
        return {};
    }
    JointSide left = before;
    JointSide right = after;
    double bearing = 0.0;
    if (dash_before) {
        bearing = std::exchange(left.blank.right, 0.0);
    }
    if (dash_after) {
        bearing = std::exchange(right.blank.left, 0.0);
    }
    JointRoom room = room_between(left, right);
    room.width += bearing;
    return room;
}

} // namespace galley::typeset
