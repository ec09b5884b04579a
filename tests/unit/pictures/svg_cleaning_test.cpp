// What of a drawing is handed on.
#include "pictures/svg_cleaning.hpp"
#include "support/catch.hpp"
#include "support/contains.hpp"
#include "support/sample_pictures.hpp"

#include <string>
#include <vector>

using galley::pictures::clean_svg;
using galley::pictures::CleanDrawing;

namespace {

CleanDrawing clean(const std::string& inner, const std::string& attributes = {}) {
    return clean_svg("<svg xmlns='http://www.w3.org/2000/svg' "
                     "xmlns:xlink='http://www.w3.org/1999/xlink' width='4' height='3' " +
                         attributes + ">" + inner + "</svg>",
                     [](const std::string& bytes) { return bytes == "sound"; });
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("what only draws stays as it is", "[pictures][svg]") {
    const CleanDrawing drawing = clean("<defs><path id='p' d='M0 0h1'/></defs>"
                                       "<use href='#p' style='fill:url(#g)'/><text>a&amp;b</text>");
    CHECK(drawing.left_out.empty());
    CHECK(contains(drawing.bytes, "<use href=\"#p\" style=\"fill:url(#g)\"/><text>a&amp;b</text>"));
}

TEST_CASE("scripts and handlers are left out and told", "[pictures][svg]") {
    const CleanDrawing drawing =
        clean("<script>x</script><rect width='1' onclick='x()'/><g ONLOAD='x()'/>");
    CHECK(drawing.left_out == Names{"script", "onclick", "ONLOAD"});
    CHECK(!contains(drawing.bytes,
                    "x"
                    "()"));
    CHECK(contains(drawing.bytes, "<rect width=\"1\"/>"));
}

TEST_CASE("nothing is fetched from elsewhere", "[pictures][svg]") {
    for (const char* inner : {"<image href='https://example.com/a.png'/>",
                              "<image xlink:href='a.png'/>",
                              "<use href='other.svg#a'/>",
                              "<style>@import 'a.css';</style>",
                              "<style>r { fill: url( 'a.svg#b' ) }</style>",
                              "<style>r { fill: u\\72l(a) }</style>",
                              "<rect fill='URL(http://example.com/x)'/>",
                              "<rect style='fill: url(&quot;a.svg#b&quot;)'/>",
                              "<a href='java&#10;script:x'><g/></a>",
                              "<g xml:base='https://example.com/'/>",
                              "<foreignObject><p/></foreignObject>"}) {
        CAPTURE(inner);
        const CleanDrawing drawing = clean(inner);
        CHECK(drawing.left_out.size() == 1);
        CHECK(!contains(drawing.bytes, "example.com"));
        CHECK(!contains(drawing.bytes, "a.svg"));
        CHECK(!contains(drawing.bytes, "a.css"));
    }
}

TEST_CASE("pictures within a drawing are looked at", "[pictures][svg]") {
    const auto with = [](const std::string& address) {
        return clean("<image href='" + address + "'/>").left_out;
    };
    CHECK(with("data:image/png;base64,c291bmQ=").empty()); // "sound"
    CHECK(with("data:image/png;base64,YmFk") == Names{"image"});
    CHECK(with("data:image/png,sound") == Names{"image"});
    CHECK(with("data:image/svg+xml;base64,c291bmQ=") == Names{"image"});
}

TEST_CASE("what editors write for themselves goes without a word", "[pictures][svg]") {
    const CleanDrawing drawing = clean("<e:view xmlns:e='urn:editor' e:zoom='2'/><g/>");
    CHECK(drawing.left_out.empty());
    CHECK(!contains(drawing.bytes, "zoom"));
}

TEST_CASE("a document type and its entities do not come along", "[pictures][svg]") {
    const CleanDrawing drawing =
        clean_svg("<!DOCTYPE svg PUBLIC 'a' 'b'><svg xmlns='http://www.w3.org/2000/svg' "
                  "viewBox='0 0 4 2'/>",
                  nullptr);
    CHECK(!contains(drawing.bytes, "DOCTYPE"));
    CHECK(drawing.size.width.points() == Approx(3.0));
}
