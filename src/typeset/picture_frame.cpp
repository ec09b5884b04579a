// How large a picture is set.
#include "typeset/picture_frame.hpp"

#include <algorithm>
#include <cmath>

namespace galley::typeset {

namespace {

using css::Dimension;
using presentation::Box;

/// A percentage of a height is one of nothing known and counts as auto (CSS 2.2, 10.5).
bool says_height(const Dimension& height) { return !height.automatic && height.percent == 0.0; }

double x_of(const Box& box, double free) {
    const css::ComputedStyle& style = *box.style;
    const bool left_free = style.margin[css::Left].automatic;
    const bool right_free = style.margin[css::Right].automatic;
    if (left_free || right_free) {
        return left_free ? free * (right_free ? 0.5 : 1.0) : 0.0;
    }
    switch (style.text_align) {
    case css::TextAlign::Center:
        return free / 2.0;
    case css::TextAlign::Right:
        return free;
    case css::TextAlign::End:
        return box.rightward ? free : 0.0;
    case css::TextAlign::Left:
        return 0.0;
    default:
        return box.rightward ? 0.0 : free;
    }
}

std::size_t length_of(const Box& box) {
    std::size_t length = 0;
    for (const presentation::TextRun& run : box.runs) {
        length += run.text.size();
    }
    for (const Box& child : box.children) {
        length += length_of(child);
    }
    return length;
}

} // namespace

PictureFrame picture_frame(const Box& box, double width, double height) {
    const css::ComputedStyle& style = *box.style;
    const Length containing = Length::from_points(width);
    const double own_width = box.picture->width.points();
    const double own_height = box.picture->height.points();
    const double ratio = own_height / own_width;
    PictureFrame frame{0.0, 0.0, own_width, own_height};
    const bool tall = says_height(style.height) && style.height.length.points() > 0.0;
    const double wished = style.width.automatic ? 0.0 : style.width.resolve(containing).points();
    if (wished > 0.0) {
        frame.width = wished;
        frame.height = tall ? style.height.length.points() : wished * ratio;
    } else if (tall) {
        frame.height = style.height.length.points();
        frame.width = frame.height / ratio;
    }
    double most_width = width;
    double most_height = height;
    if (!style.max_width.automatic) {
        most_width = std::min(most_width, style.max_width.resolve(containing).points());
    }
    if (says_height(style.max_height)) {
        most_height = std::min(most_height, style.max_height.length.points());
    }
    constexpr double least = 0.1; // points
    const double factor = std::min({1.0,
                                    std::max(most_width, least) / frame.width,
                                    std::max(most_height, least) / frame.height});
    frame.width *= factor;
    frame.height *= factor;
    frame.x = x_of(box, width - frame.width);
    return frame;
}

double caption_room(const Box& box, double width) {
    constexpr double letter = 0.5; // em: a little wider than letters are
    double room = 0.0;
    const bool shows = std::any_of(box.children.begin(), box.children.end(), [](const Box& child) {
        return child.picture != nullptr;
    });
    for (const Box& child : box.children) {
        if (!shows || child.picture) {
            continue;
        }
        const css::ComputedStyle& style = *child.style;
        const double text =
            static_cast<double>(length_of(child)) * letter * style.font_size.points();
        const Length containing = Length::from_points(width);
        room += (std::ceil(text / width) + 1.0) * style.line_height.points();
        for (const css::Side side : {css::Top, css::Bottom}) {
            room += std::max(style.margin[side].resolve(containing).points(), 0.0);
        }
    }
    return room;
}

} // namespace galley::typeset
