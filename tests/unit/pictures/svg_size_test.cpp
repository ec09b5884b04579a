// Sizes of drawings.
#include "base/error.hpp"
#include "pictures/svg_size.hpp"
#include "support/catch.hpp"

#include <string>

using galley::pictures::DrawingSize;

namespace {

DrawingSize size_of(const std::string& attributes) {
    const auto tree = galley::bridge::XmlTree::parse("<svg " + attributes + "/>", "test");
    return galley::pictures::size_of_svg(tree.root());
}

void check(const std::string& attributes, double width, double height) {
    CAPTURE(attributes);
    const DrawingSize size = size_of(attributes);
    CHECK(size.width.points() == Approx(width));
    CHECK(size.height.points() == Approx(height));
}

} // namespace

TEST_CASE("a drawing is as large as it says, else as its viewBox", "[pictures][svg]") {
    check("width='96' height='48'", 72.0, 36.0);
    check("width='1in' height='25.4mm'", 72.0, 72.0);
    check("viewBox='0 0 96 48'", 72.0, 36.0);
    check("viewBox='0,0,96,48' width='1in'", 72.0, 36.0);
    check("viewBox='0 0 96 48' height='1in'", 144.0, 72.0);
    check("width='100%' height='100%' viewBox='0 0 96 48'", 72.0, 36.0);
    check("", 225.0, 112.5);
}

TEST_CASE("a drawing of no size, or of one that no sheet has, is refused", "[pictures][svg]") {
    for (const char* attributes : {"width='0' height='1'",
                                   "width='-5' height='1'",
                                   "width='1e30' height='1'",
                                   "width='nan' height='1'"}) {
        CAPTURE(attributes);
        CHECK_THROWS_AS(size_of(attributes), galley::Error);
    }
}
