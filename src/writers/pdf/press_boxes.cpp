// Media around bleed around trim.
#include "writers/pdf/press_boxes.hpp"

#include <algorithm>

namespace galley::writers {

namespace {

// Crop marks as the trade draws them: 5 mm long, at least 3 mm away from the trim, 1/4 point wide.
constexpr Thousandths mark_length = 14'173;
constexpr Thousandths mark_distance = 8'504;
constexpr Thousandths mark_width = 250;

Thousandths of(Length length) { return thousandths(length.points()); }

std::string box_text(const PressBox& box) {
    std::string out = "[";
    append_thousandths(out, box.left);
    for (const Thousandths value : {box.bottom, box.right, box.top}) {
        out += ' ';
        append_thousandths(out, value);
    }
    return out + ']';
}

} // namespace

PressBoxes press_boxes(const typeset::Page& page, const press::Edges& bleed, bool marks) {
    const Thousandths left = of(page.recto ? bleed.inside : bleed.outside);
    const Thousandths right = of(page.recto ? bleed.outside : bleed.inside);
    const Thousandths top = of(bleed.top);
    const Thousandths bottom = of(bleed.bottom);
    const Thousandths room =
        marks ? std::max({left, right, top, bottom, mark_distance}) + mark_length : 0;
    const auto around = [room](Thousandths edge) { return std::max(room, edge); };
    PressBoxes boxes;
    boxes.trim.left = around(left);
    boxes.trim.bottom = around(bottom);
    boxes.trim.right = boxes.trim.left + of(page.width);
    boxes.trim.top = boxes.trim.bottom + of(page.height);
    boxes.bleed = {boxes.trim.left - left,
                   boxes.trim.bottom - bottom,
                   boxes.trim.right + right,
                   boxes.trim.top + top};
    boxes.media = {0, 0, boxes.trim.right + around(right), boxes.trim.top + around(top)};
    return boxes;
}

std::string box_entries(const PressBoxes& boxes) {
    return "/MediaBox" + box_text(boxes.media) + "/BleedBox" + box_text(boxes.bleed) + "/TrimBox" +
           box_text(boxes.trim);
}

void draw_crop_marks(ContentStream& stream, const PressBoxes& boxes) {
    stream.set_color({});
    const Thousandths half = mark_width / 2;
    for (const Thousandths x : {boxes.trim.left, boxes.trim.right}) {
        stream.rectangle(x - half, 0, mark_width, mark_length);
        stream.rectangle(x - half, boxes.media.top - mark_length, mark_width, mark_length);
    }
    for (const Thousandths y : {boxes.trim.bottom, boxes.trim.top}) {
        stream.rectangle(0, y - half, mark_length, mark_width);
        stream.rectangle(boxes.media.right - mark_length, y - half, mark_length, mark_width);
    }
}

} // namespace galley::writers
