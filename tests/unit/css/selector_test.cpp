// Which elements a selector meets, and its specificity.
#include "cascade_fixture.hpp"
#include "css/selector.hpp"
#include "support/catch.hpp"

using galley::css::parse_selectors;
using galley::css::TokenList;
using galley::tests::Styled;

namespace {

std::optional<std::vector<galley::css::ComplexSelector>> parsed(const std::string& text) {
    const TokenList tokens(text);
    std::string fault;
    std::size_t where = 0;
    return parse_selectors(
        tokens, tokens.all(), {{"epub", "http://www.idpf.org/2007/ops"}}, fault, where);
}

std::uint32_t specificity(const std::string& text) {
    const auto list = parsed(text);
    REQUIRE(list);
    return list->front().specificity;
}

constexpr std::uint32_t rank(std::uint32_t ids, std::uint32_t classes, std::uint32_t types) {
    return ids << 20U | classes << 10U | types;
}

/// Whether the element named or with the id `x` meets the selector.
bool meets(const std::string& selector, const std::string& body) {
    const Styled styled(
        "@namespace epub \"http://www.idpf.org/2007/ops\";" + selector + " { orphans: 7 }", body);
    REQUIRE(styled.diagnostics().list().empty());
    return styled.style("x").orphans == 7;
}

const std::string siblings = "<h2>a</h2><p class='one'>b</p><p id='x'>c</p><p>d</p><ul/>";

} // namespace

TEST_CASE("specificity counts ids, classes and types apart", "[css][selector]") {
    CHECK(specificity("*") == rank(0, 0, 0));
    CHECK(specificity("li") == rank(0, 0, 1));
    CHECK(specificity("ul li") == rank(0, 0, 2));
    CHECK(specificity("h1 + *[rel=up]") == rank(0, 1, 1));
    CHECK(specificity("ul ol li.red") == rank(0, 1, 3));
    CHECK(specificity("#x34y") == rank(1, 0, 0));
    CHECK(specificity("#s12:not(em)") == rank(1, 0, 1));
    CHECK(specificity(":is(em, #foo)") == rank(1, 0, 0));
    CHECK(specificity(".qux:where(em, #foo#bar)") == rank(0, 1, 0));
    CHECK(specificity("p::before") == rank(0, 0, 2));
}

TEST_CASE("combinators look at ancestors and earlier siblings", "[css][selector]") {
    CHECK(meets("body p", siblings));
    CHECK(meets("html > body > p", siblings));
    CHECK_FALSE(meets("html > p#x", siblings));
    CHECK(meets(".one + p", siblings));
    CHECK(meets("h2 ~ p", siblings));
    CHECK_FALSE(meets("h2 + #x", siblings));
    CHECK_FALSE(meets("ul ~ p#x", siblings));
    CHECK(meets("h2 ~ .one + p", siblings));
}

TEST_CASE("a search goes back to try other ancestors", "[css][selector]") {
    const std::string nested =
        "<section class='a'><div><section><div><p id='x'/></div></section></div></section>";
    CHECK(meets(".a > div p", nested));
    CHECK(meets("section.a > div div > p", nested));
    CHECK_FALSE(meets("section.a > div > p", nested));
}

TEST_CASE("attribute selectors know every operator and the i flag", "[css][selector]") {
    const std::string body = "<p id='x' title='One two-three' lang='en-GB'/>";
    CHECK(meets("[title]", body));
    CHECK(meets("p[title='One two-three']", body));
    CHECK_FALSE(meets("p[title='one two-three']", body));
    CHECK(meets("p[title='one TWO-three' i]", body));
    CHECK(meets("[title~=One]", body));
    CHECK_FALSE(meets("[title~='One two-three']", body));
    CHECK(meets("[lang|=en]", body));
    CHECK(meets("[title^=One]", body));
    CHECK(meets("[title$=three]", body));
    CHECK(meets("[title*='e t']", body));
    CHECK_FALSE(meets("[title*='']", body));
}

TEST_CASE("structural pseudo-classes count among siblings", "[css][selector]") {
    CHECK(meets("p:nth-child(3)", siblings));
    CHECK(meets("p:nth-child(odd)", siblings));
    CHECK(meets("p:nth-child(-n+3)", siblings));
    CHECK_FALSE(meets("#x:nth-child(2n)", siblings));
    CHECK(meets("p:nth-of-type(2)", siblings));
    CHECK(meets("p:nth-last-child(3)", siblings));
    CHECK_FALSE(meets("#x:first-child", siblings));
    CHECK(meets("p:first-of-type + p", siblings));
    CHECK_FALSE(meets("#x:last-of-type", siblings));
    CHECK(meets("p:not(:first-of-type):not(:last-of-type)", siblings));
    CHECK(meets(":only-child", "<div><i id='x'/></div>"));
    CHECK(meets(":empty", "<p id='x'><!-- nothing --></p>"));
    CHECK_FALSE(meets("#x:empty", "<p id='x'> </p>"));
    CHECK(meets(":root #x", siblings));
}

TEST_CASE("lang looks up the tree and takes ranges", "[css][selector]") {
    CHECK(meets("p:lang(en)", "<p id='x'/>"));
    CHECK_FALSE(meets("p:lang(de)", "<p id='x'/>"));
    CHECK(meets("p:lang(de, fr)", "<div xml:lang='fr'><p id='x'/></div>"));
    CHECK_FALSE(meets("p:lang(e)", "<p id='x'/>"));
}

TEST_CASE("what a reader's hand does never happens in print", "[css][selector]") {
    CHECK_FALSE(meets("#x:hover", "<p id='x'/>"));
    CHECK(meets("p:not(:hover)", "<p id='x'/>"));
    CHECK(meets("a:link", "<a id='x' href='#y'/>"));
}

TEST_CASE("namespaces bind prefixes; a default one binds types", "[css][selector]") {
    const std::string body = "<a id='x' xmlns:epub='http://www.idpf.org/2007/ops' "
                             "epub:type='noteref z'/>";
    CHECK(meets("[epub|type~='noteref']", body));
    CHECK_FALSE(meets("[type~='noteref']", body));
    CHECK(meets("*|a", body));
    CHECK_FALSE(meets("|a", body));
    CHECK_FALSE(parsed("nowhere|a"));
    const Styled other("@namespace \"urn:other\"; p { orphans: 7 } *|p { widows: 7 }");
    CHECK(other.style("p").orphans == 2);
    CHECK(other.style("p").widows == 7);
}

TEST_CASE("selectors that make no sense are refused whole", "[css][selector]") {
    for (const char* text : {"",
                             "p >",
                             "> p",
                             "p > > q",
                             "p,",
                             "p..a",
                             "p:unknown",
                             "p:nth-child(x)",
                             "p::before q",
                             "::before.a",
                             "p[=a]",
                             "p[a=]",
                             "p:not(",
                             "p:not()",
                             ":not(::before)",
                             "p!",
                             "1p"}) {
        CAPTURE(text);
        CHECK_FALSE(parsed(text));
    }
    CHECK(parsed("p:is(:unknown, em)"));
}

TEST_CASE("brackets too deep are refused, not followed", "[css][selector]") {
    std::string deep;
    for (int i = 0; i < 5000; ++i) {
        deep += ":not(";
    }
    CHECK_FALSE(parsed(deep + "p"));
}
