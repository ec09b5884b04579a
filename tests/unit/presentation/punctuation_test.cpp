// Quotes, dashes and dots by language.
#include "bridge/xml_tree.hpp"
#include "presentation/punctuation.hpp"
#include "support/catch.hpp"

using galley::presentation::educate;
using galley::presentation::educate_blocks;
using galley::presentation::quote_marks;

TEST_CASE("straight double quotes open before words and close after them", "[punctuation]") {
    CHECK(educate("\"Come,\" he said, \"now.\"", "en") == "“Come,” he said, “now.”");
    CHECK(educate("(\"so\")", "en") == "(“so”)");
    CHECK(educate("he said--\"yes\"--and left", "en") == "he said—“yes”—and left");
    CHECK(educate("\"I never--\" she cried", "en") == "“I never—” she cried");
    CHECK(educate("\"'So?' he asked,\" she said", "en") == "“‘So?’ he asked,” she said");
    CHECK(educate("she said, \"he asked, 'so?'\"", "en") == "she said, “he asked, ‘so?’”");
}

TEST_CASE("an apostrophe is no quote", "[punctuation]") {
    CHECK(educate("don't, the boys' den", "en") == "don’t, the boys’ den");
    CHECK(educate("rock 'n' roll in the '90s", "en") == "rock ’n’ roll in the ’90s");
    CHECK(educate("'Tis the season,' he said", "en") == "’Tis the season,’ he said");
    CHECK(educate("'ello there", "en") == "’ello there");
    CHECK(educate("O'Neil's \"dogs'\"", "en") == "O’Neil’s “dogs’”");
}

TEST_CASE("single quotes pair when one that closes follows", "[punctuation]") {
    CHECK(educate("the 'single' ones", "en") == "the ‘single’ ones");
    CHECK(educate("'It's done,' he said", "en") == "‘It’s done,’ he said");
}

TEST_CASE("after a figure quotes are primes", "[punctuation]") {
    CHECK(educate("5'10\" tall", "en") == "5′10″ tall");
    CHECK(educate("\"in 1914\"", "en") == "“in 1914”");
}

TEST_CASE("each language has its own marks", "[punctuation]") {
    CHECK(educate("Er sagte: \"Nun 'gut'.\"", "de") == "Er sagte: „Nun ‚gut‘.“");
    CHECK(educate("\"Ja\"", "de-CH") == "«Ja»");
    CHECK(educate("\"Oui\" !", "fr") == "«\u202FOui\u202F»\u202F!");
    CHECK(educate("« Oui » : non", "fr") == "«\u202FOui\u202F»\u00A0: non");
    CHECK(educate("\"Да\"", "ru") == "«Да»");
    CHECK(educate("\"Ja\"", "sv") == "”Ja”");
    CHECK(educate("\"Yes\"", "en-GB") == "“Yes”");
    CHECK(quote_marks("tlh").language == "en");
}

TEST_CASE("hyphens in a row are dashes", "[punctuation]") {
    CHECK(educate("a--b", "en") == "a—b");
    CHECK(educate("a---b", "en") == "a—b");
    CHECK(educate("1914--1918", "en") == "1914–1918");
    CHECK(educate("so -- ja", "de") == "so – ja");
    CHECK(educate("so - then", "en") == "so – then");
    CHECK(educate("3 - 2", "en") == "3 - 2");
    CHECK(educate("well-known 1950-1953", "en") == "well-known 1950-1953");
    CHECK(educate("M. de B---- came", "en") == "M. de B—— came");
    CHECK(educate("-----------", "en") == "-----------");
}

TEST_CASE("dots stay as they were typed", "[punctuation]") {
    CHECK(educate("so...", "en") == "so...");
    CHECK(educate("contents ........ 5", "en") == "contents ........ 5");
}

TEST_CASE("TeX's quotes are quotes", "[punctuation]") { CHECK(educate("``so''", "en") == "“so”"); }

TEST_CASE("typed marks stay as they are", "[punctuation]") {
    const std::string typed = "“national sovereignty” – it’s … — «so»";
    CHECK(educate(typed, "en") == typed);
    CHECK(educate(typed, "de") == typed);
}

TEST_CASE("education happens once: doing it again changes nothing", "[punctuation]") {
    const std::string text = "\"It's 'so'--5'10\",\" he said... 'tis - well - '90s";
    const std::string once = educate(text, "en");
    CHECK(educate(once, "en") == once);
}

TEST_CASE("quotes pair across inlines, code stays, a paragraph begins anew", "[punctuation]") {
    auto tree = galley::bridge::XmlTree::parse(
        "<main><p>\"<em>So</em>\" <code>a \"b\" -- c</code>'s</p><p>open \"quote</p>"
        "<p lang=\"de\">\"neu\"</p><pre>\"x\"</pre><td><p>\"c\"</p></td></main>",
        "t.xml");
    educate_blocks(tree.root(), "en");
    CHECK(tree.root().text() == "“So” a \"b\" -- c’sopen “quote„neu“\"x\"“c”");
}

TEST_CASE("an address that is shown keeps its hyphens", "[punctuation]") {
    auto tree = galley::bridge::XmlTree::parse(
        "<main><p>See <a href=\"http://a.org/x--y\">http://a.org/x--y</a> -- or "
        "<a href=\"http://a.org/\">the site -- there</a></p></main>",
        "t.xml");
    educate_blocks(tree.root(), "en");
    CHECK(tree.root().text() == "See http://a.org/x--y — or the site — there");
}

TEST_CASE("a long paragraph of quotes costs time in proportion to its length", "[punctuation]") {
    std::string text;
    for (int i = 0; i < 200'000; ++i) {
        text += " 'a";
    }
    CHECK(educate(text, "en").size() > text.size());
}
