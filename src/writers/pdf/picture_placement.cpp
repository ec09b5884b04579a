// The eight ways in which a camera is held.
#include "writers/pdf/picture_placement.hpp"

namespace galley::writers {

namespace {

/// A coordinate of the picture as seen, by those of the picture as stored: from 0 to 1, upwards.
struct Share {
    int of_u = 0; ///< from the stored left edge
    int of_v = 0; ///< from the stored bottom edge
    int fixed = 0;
};

struct Turn {
    Share x;
    Share y;
};

/// Exif 2.32, 4.6.5, tag 274: where row 0 and column 0 are seen.
constexpr std::array<Turn, 8> turns{{
    {{1, 0, 0}, {0, 1, 0}},   // top, left
    {{-1, 0, 1}, {0, 1, 0}},  // top, right
    {{-1, 0, 1}, {0, -1, 1}}, // bottom, right
    {{1, 0, 0}, {0, -1, 1}},  // bottom, left
    {{0, -1, 1}, {-1, 0, 1}}, // left, top
    {{0, 1, 0}, {-1, 0, 1}},  // right, top
    {{0, 1, 0}, {1, 0, 0}},   // right, bottom
    {{0, -1, 1}, {1, 0, 0}},  // left, bottom
}};

} // namespace

std::array<Thousandths, 6>
placement(const typeset::PlacedPicture& image, int orientation, Length page_height) {
    const Thousandths width = thousandths(image.width.points());
    const Thousandths height = thousandths(image.height.points());
    const Thousandths left = thousandths(image.x.points());
    const Thousandths bottom =
        thousandths(page_height.points()) - thousandths((image.y + image.height).points());
    const bool known = orientation >= 1 && orientation <= 8;
    const Turn& turn = turns[known ? static_cast<std::size_t>(orientation - 1) : 0];
    return {turn.x.of_u * width,
            turn.y.of_u * height,
            turn.x.of_v * width,
            turn.y.of_v * height,
            left + turn.x.fixed * width,
            bottom + turn.y.fixed * height};
}

} // namespace galley::writers
