// How large a picture is set.
#include "support/catch.hpp"
#include "support/sample_pictures.hpp"
#include "typeset/picture_frame.hpp"

#include <memory>

using galley::Length;
using galley::css::ComputedStyle;
using galley::css::Dimension;
using galley::presentation::Box;
using galley::typeset::picture_frame;
using galley::typeset::PictureFrame;

namespace {

/// 36 by 24 points.
Box sky(const ComputedStyle& style) {
    Box box;
    box.picture = galley::test::sample_picture("sky.png");
    box.style = std::make_shared<ComputedStyle>(style);
    return box;
}

Dimension in_points(double length) { return {Length::from_points(length), 0.0, false}; }
Dimension percent(double share) { return {{}, share, false}; }

void check(const PictureFrame& frame, double width, double height) {
    CHECK(frame.width == Approx(width));
    CHECK(frame.height == Approx(height));
}

} // namespace

TEST_CASE("a picture has its own size where nothing else is said", "[typeset][pictures]") {
    check(picture_frame(sky({}), 300.0, 500.0), 36.0, 24.0);
}

TEST_CASE("one of width and height keeps the proportions, both do not", "[typeset][pictures]") {
    ComputedStyle style;
    style.width = percent(0.5);
    check(picture_frame(sky(style), 300.0, 500.0), 150.0, 100.0);
    style.height = in_points(50.0);
    check(picture_frame(sky(style), 300.0, 500.0), 150.0, 50.0);
    style.width = Dimension{{}, 0.0, true};
    check(picture_frame(sky(style), 300.0, 500.0), 75.0, 50.0);
}

TEST_CASE("a picture never leaves the page's text", "[typeset][pictures]") {
    ComputedStyle style;
    check(picture_frame(sky(style), 18.0, 500.0), 18.0, 12.0);
    check(picture_frame(sky(style), 300.0, 6.0), 9.0, 6.0);
    style.width = in_points(900.0);
    check(picture_frame(sky(style), 300.0, 500.0), 300.0, 200.0);
}

TEST_CASE("max-width and max-height make it smaller in both directions", "[typeset][pictures]") {
    ComputedStyle style;
    style.max_width = in_points(18.0);
    check(picture_frame(sky(style), 300.0, 500.0), 18.0, 12.0);
    style.max_height = in_points(6.0);
    check(picture_frame(sky(style), 300.0, 500.0), 9.0, 6.0);
}

TEST_CASE("it stands in its line as the text would", "[typeset][pictures]") {
    ComputedStyle style;
    style.text_align = galley::css::TextAlign::Center;
    CHECK(picture_frame(sky(style), 136.0, 500.0).x == Approx(50.0));
    style.text_align = galley::css::TextAlign::Right;
    CHECK(picture_frame(sky(style), 136.0, 500.0).x == Approx(100.0));
    style.text_align = galley::css::TextAlign::Justify;
    CHECK(picture_frame(sky(style), 136.0, 500.0).x == Approx(0.0));
}
