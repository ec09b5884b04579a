// Letters that are drawn as shapes.
#include "writers/pdf/letter_drawing.hpp"

#include "bridge/font_face.hpp"

namespace galley::writers {

namespace {

using bridge::OutlineCommand;

struct Point {
    double x = 0.0;
    double y = 0.0;
};

class LetterDrawer {
public:
    LetterDrawer(double scale, Thousandths x, Thousandths y, ContentStream& stream)
        : scale_(scale), x_(x), y_(y), stream_(stream) {}

    void draw(const OutlineCommand& command) {
        using Kind = OutlineCommand::Kind;
        const auto point = [&](std::size_t i) { return Point{command.x[i], command.y[i]}; };
        switch (command.kind) {
        case Kind::Move:
            at_ = point(0);
            stream_.begin_path(x_of(at_), y_of(at_));
            break;
        case Kind::Line:
            at_ = point(0);
            stream_.line_to(x_of(at_), y_of(at_));
            break;
        case Kind::Quadratic: // PDF has cubic curves only
            curve(between(at_, point(0)), between(point(1), point(0)), point(1));
            break;
        case Kind::Cubic:
            curve(point(0), point(1), point(2));
            break;
        case Kind::Close:
            stream_.close_path();
            break;
        }
    }

private:
    /// Two thirds of the way from an end of a quadratic curve to its control point.
    static Point between(const Point& end, const Point& control) {
        constexpr double share = 2.0 / 3.0;
        return {end.x + (control.x - end.x) * share, end.y + (control.y - end.y) * share};
    }
    void curve(const Point& first, const Point& second, const Point& end) {
        stream_.curve_to(
            {x_of(first), y_of(first), x_of(second), y_of(second), x_of(end), y_of(end)});
        at_ = end;
    }
    [[nodiscard]] Thousandths x_of(const Point& point) const {
        return x_ + thousandths(point.x * scale_);
    }
    [[nodiscard]] Thousandths y_of(const Point& point) const {
        return y_ + thousandths(point.y * scale_);
    }

    double scale_;
    Thousandths x_;
    Thousandths y_;
    ContentStream& stream_;
    Point at_;
};

} // namespace

void draw_letter(const typeset::DrawnLetter& letter,
                 const typeset::Pages& pages,
                 Thousandths left,
                 Thousandths top,
                 ContentStream& stream) {
    const bridge::FontFace& face = *pages.fonts[static_cast<std::size_t>(letter.font)];
    LetterDrawer drawer(letter.size.points() / face.metrics().units_per_em,
                        left + thousandths(letter.x.points()),
                        top - thousandths(letter.y.points()),
                        stream);
    stream.set_color(letter.color);
    for (const OutlineCommand& command : face.outline(letter.glyph)) {
        drawer.draw(command);
    }
    stream.fill_path();
}

} // namespace galley::writers
