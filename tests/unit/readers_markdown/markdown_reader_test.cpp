// Markdown read into the subset.
#include "base/error.hpp"
#include "document/schema.hpp"
#include "document/vocabulary.hpp"
#include "readers/markdown/markdown_reader.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace galley;

namespace {

struct Outcome {
    Reading reading;
    Diagnostics diagnostics;
    [[nodiscard]] bridge::Node root() const { return reading.document.root(); }
    [[nodiscard]] std::string title() const { return reading.document.metadata().title; }
};

/// Every outcome is of the subset.
Outcome read(const std::string& bytes) {
    Diagnostics diagnostics;
    Reading reading = readers::read_markdown({"in/a.md", bytes}, {}, diagnostics);
    const auto faults =
        validate(reading.document, std::string(GALLEY_SOURCE_DIR) + "/styles/galley.rng");
    CHECK(faults == std::vector<std::string>());
    return {std::move(reading), std::move(diagnostics)};
}

std::string shape(bridge::Node node) {
    std::string out;
    for (bridge::Node child = node.first_child(); child; child = child.next()) {
        if (child.is_text()) {
            out += child.content();
        } else if (child.is_element() && child.name() != "info") {
            out += std::string(child.name()) + "(" + shape(child) + ")";
        }
    }
    return out;
}

std::string shape(const std::string& bytes) { return shape(read(bytes).root()); }

} // namespace

TEST_CASE("a single first-level head before all others is the title", "[readers][markdown]") {
    const auto outcome = read("# *The* Title\n\nText\n\n## A\n\n### B\n\n## C\n");
    CHECK(outcome.title() == "The Title");
    CHECK(shape(outcome.root()) == "para(Text)section(title(A)section(title(B)))section(title(C))");
    CHECK(read("Title\n=====\n\nA\n-\n").title() == "Title");
    CHECK(shape("# A\n\n# B\n") == "section(title(A))section(title(B))");
    CHECK(shape("## A\n\n# B\n") == "section(title(A))section(title(B))");
}

TEST_CASE("no level of heads is skipped", "[readers][markdown]") {
    CHECK(shape("# T\n\n#### A\n\n###### B\n\n## C\n") ==
          "section(title(A)section(title(B)))section(title(C))");
}

TEST_CASE("front matter is the header and another title keeps the head a section",
          "[readers][markdown]") {
    const auto outcome = read("---\ntitle: T\nlang: de\ncolour: red\n---\n\n# A\n\nText\n");
    CHECK(outcome.reading.header.title == "T");
    CHECK(outcome.reading.header.language == "de");
    CHECK(shape(outcome.root()) == "section(title(A)para(Text))");
    CHECK(outcome.diagnostics.list().size() == 1);
    CHECK(outcome.root().child("section").attribute(galley_namespace, "src") == "a.md:7:1-7:3");
    CHECK(read("---\ntitle: T\n---\n# T\n").title() == "T");
}

TEST_CASE("inline mark-up is that of DocBook", "[readers][markdown]") {
    const auto outcome = read("*a* **b** `c` [d](http://e \"f\") ![g](h.png) i\nj\n");
    CHECK(shape(outcome.root()) == "para(emphasis(a) emphasis(b) literal(c) link(d) "
                                   "inlinemediaobject(alt(g)imageobject(imagedata())) i j)");
    const auto link = outcome.root().child("para").child("link");
    CHECK(link.attribute(xlink_namespace, "href") == "http://e");
    CHECK(link.attribute(xlink_namespace, "title") == "f");
}

TEST_CASE("lists are read, loose or tight, with where they start", "[readers][markdown]") {
    CHECK(shape("- a\n- b\n") == "itemizedlist(listitem(para(a))listitem(para(b)))");
    CHECK(shape("- a\n\n  b\n\n- c\n") ==
          "itemizedlist(listitem(para(a)para(b))listitem(para(c)))");
    CHECK(shape("-\n- x\n") == "itemizedlist(listitem(para())listitem(para(x)))");
    const auto outcome = read("3. a\n   - b\n4. c\n");
    CHECK(outcome.root().child("orderedlist").attribute("startingnumber") == "3");
    CHECK(shape(outcome.root()) ==
          "orderedlist(listitem(para(a)itemizedlist(listitem(para(b))))listitem(para(c)))");
}

TEST_CASE("a strong paragraph right before a list is its title", "[readers][markdown]") {
    CHECK(shape("**Reasons:**\n\n- a\n- b\n") ==
          "itemizedlist(title(Reasons:)listitem(para(a))listitem(para(b)))");
    CHECK(shape("**Reasons:** two\n\n- a\n") ==
          "para(emphasis(Reasons:) two)itemizedlist(listitem(para(a)))");
    CHECK(shape("- **Why**\n  - b\n") ==
          "itemizedlist(listitem(itemizedlist(title(Why)listitem(para(b)))))");
}

TEST_CASE("items that all begin with a strong label are a variable list", "[readers][markdown]") {
    CHECK(shape("- **A:** x\n- **B & C:** *y*\n") ==
          "variablelist(varlistentry(term(A:)listitem(para(x)))"
          "varlistentry(term(B & C:)listitem(para(emphasis(y)))))");
    CHECK(shape("- **A**: x\n- **B**: y\n") ==
          "variablelist(varlistentry(term(A:)listitem(para(x)))"
          "varlistentry(term(B:)listitem(para(y))))");
    CHECK(shape("- **A:** x\n- y\n") ==
          "itemizedlist(listitem(para(emphasis(A:) x))listitem(para(y)))");
    CHECK(shape("- **Bold** words\n") == "itemizedlist(listitem(para(emphasis(Bold) words)))");
}

TEST_CASE("quotations may be verse and may name their author", "[readers][markdown]") {
    CHECK(shape("> a\n>\n> — *B*\n") == "blockquote(attribution(emphasis(B))para(a))");
    const auto outcome = read("> a  \n> b\n>\n> c\n");
    CHECK(shape(outcome.root()) == "blockquote(literallayout(a\nb)literallayout(c))");
    CHECK(outcome.root().child("blockquote").attribute("role") == "verse");
    CHECK(shape(">\n") == "blockquote(para())");
    CHECK(shape("> ## H\n> t\n") == "blockquote(bridgehead(H)para(t))");
}

TEST_CASE("hard breaks keep the lines of a paragraph", "[readers][markdown]") {
    CHECK(shape("a\\\nb\nc\n") == "literallayout(a\nb c)");
    CHECK(shape("a<br>b\n") == "literallayout(a\nb)");
    CHECK(shape("## a\n") == "section(title(a))");
}

TEST_CASE("code, breaks and pictures are blocks of their own", "[readers][markdown]") {
    const auto outcome = read("```c++ x\nint a;\n\n```\n\n* * *\n\n![cat](c.png \"A cat\")\n");
    CHECK(shape(outcome.root()) == "programlisting(int a;\n)bridgehead(* * *)"
                                   "mediaobject(alt(cat)imageobject(imagedata())"
                                   "caption(para(A cat)))");
    CHECK(outcome.root().child("programlisting").attribute("language") == "c++");
}

TEST_CASE("raw HTML is kept as text and reported, comments are not text", "[readers][markdown]") {
    const auto outcome = read("<div>\nx\n</div>\n\na <b>c</b>\n\n<!-- no -->\n");
    CHECK(shape(outcome.root()) ==
          "programlisting(<div>\nx\n</div>)para(a literal(<b>)cliteral(</b>))");
    CHECK(outcome.diagnostics.list().size() == 3);
    CHECK(outcome.diagnostics.list()[1].origin.line == 5);
    CHECK(outcome.reading.spans.back().kind == SpanEntry::Kind::Consumed);
}

TEST_CASE("characters that XML cannot hold are replaced", "[readers][markdown]") {
    CHECK(shape("a\x01z &#x1F; &#0;\n") == "para(a\uFFFDz \uFFFD \uFFFD)");
}

TEST_CASE("places count lines from the file's top and columns in characters",
          "[readers][markdown]") {
    const auto outcome = read("\xEF\xBB\xBF# é\n\nüü\nß\n\n- a\n");
    CHECK(outcome.root().child("para").attribute(galley_namespace, "src") == "a.md:3:1-4:1");
    CHECK(outcome.root().child("itemizedlist").attribute(galley_namespace, "src") ==
          "a.md:6:1-6:3");
}

TEST_CASE("nesting without end keeps its text in a tree of bounded depth", "[readers][markdown]") {
    std::string deep;
    for (int i = 0; i < 5000; ++i) {
        deep += "> ";
    }
    CHECK(read(deep + "end\n").root().text() == "end");
    std::string stars;
    for (int i = 0; i < 500; ++i) {
        stars += "*a **b ";
    }
    for (int i = 0; i < 500; ++i) {
        stars += " c** d*";
    }
    CHECK(read(stars + "\n").root().text().find("c** d*") == std::string::npos);
    std::string items;
    for (int i = 0; i < 300; ++i) {
        items += std::string(static_cast<std::size_t>(2 * i), ' ') + "- i\n";
    }
    CHECK(read(items).root().text().size() >= 300);
}

TEST_CASE("what is empty or not UTF-8 is refused", "[readers][markdown]") {
    CHECK_THROWS_AS(read(" \n\n"), Error);
    CHECK_THROWS_WITH(read("a\nb \x93\n"), Catch::Matchers::Contains("not UTF-8 (byte 0x93)"));
}

TEST_CASE("a paragraph with a line of dashes and pipes is a table", "[markdown]") {
    CHECK(shape(read("a | b\n--|--\nc | d").root()) ==
          "informaltable(thead(tr(th(a)th(b)))tbody(tr(td(c)td(d))))");
    CHECK(shape(read("x\n\n> | a |\n> | - |\n> | *b* |").root()) ==
          "para(x)blockquote(informaltable(thead(tr(th(a)))tbody(tr(td(emphasis(b))))))");
    SECTION("with as many cells as the line above") {
        CHECK(shape(read("a | b\n--|--|--").root()) == "para(a | b --|--|--)");
        CHECK(shape(read("a | b\nc | d").root()) == "para(a | b c | d)");
    }
    SECTION("in which no cell is lost") {
        CHECK(shape(read("|a|b|\n|-|-|\n|1|2|3|\n|4|").root()) ==
              "informaltable(thead(tr(th(a)th(b)))tbody(tr(td(1)td(2 | 3))tr(td(4)td())))");
        CHECK(
            shape(read("|a\\|b|\n|-|\n|`c\\|d`|\n|# e|\n|1. f|").root()) ==
            "informaltable(thead(tr(th(a|b)))tbody(tr(td(literal(c|d)))tr(td(# e))tr(td(1. f))))");
    }
    SECTION("below the lines that stand above its head") {
        const Outcome outcome = read("up\nto\na | b\n--|--\nc | d\n");
        CHECK(shape(outcome.root()) ==
              "para(up to)informaltable(thead(tr(th(a)th(b)))tbody(tr(td(c)td(d))))");
        CHECK(format_span(outcome.reading.spans.at(0).span) == "1:1-2:2");
        CHECK(format_span(outcome.reading.spans.at(1).span) == "3:1-5:5");
    }
    SECTION("whose links are defined elsewhere") {
        CHECK(shape(read("|[a][r]|\n|-|\n\n[r]: http://x.y\n").root()) ==
              "informaltable(tbody(tr(th(link(a)))))");
    }
}

TEST_CASE("notes stand where they are called", "[markdown]") {
    CHECK(shape(read("A[^1] b.\n\n[^1]: C\n    *d*.\n\n    E.\n").root()) ==
          "para(Afootnote(para(C emphasis(d).)para(E.)) b.)");
    CHECK(shape(read("A[^x], b[^x].\n\n[^x]: C\n").root()) ==
          "para(Afootnote(para(C)), bfootnoteref().)");
    CHECK(shape(read("[^1]: C\n\n> A[^1]\n").root()) == "blockquote(para(Afootnote(para(C))))");
    CHECK(shape(read("|a[^1]|\n|-|\n|b|\n\n[^1]: C d\n").root()) ==
          "informaltable(thead(tr(th(afootnote(para(C d)))))tbody(tr(td(b))))");
    SECTION("within notes too, but not for ever") {
        CHECK(shape(read("A[^1]\n\n[^1]: B[^2]\n[^2]: C[^1]\n").root()) ==
              "para(Afootnote(para(Bfootnote(para(Cfootnoteref())))))");
        std::string chain = "A[^1]\n\n";
        for (int i = 1; i < 40; ++i) {
            chain += "[^" + std::to_string(i) + "]: n[^" + std::to_string(i + 1) + "]\n";
        }
        const Outcome outcome = read(chain + "[^40]: last\n");
        CHECK(outcome.root().text().find("last") != std::string::npos);
        CHECK(outcome.diagnostics.list().front().code == "G144");
    }
    SECTION("and what nothing calls, or calls nothing, is text") {
        CHECK(shape(read("A[^2]\n\n[^1]: B c\n").root()) == "para(A[^2])para([^1]: B c)");
        CHECK(shape(read("```\n[^1]: B\n```\n\nA[^1]\n").root()) ==
              "programlisting([^1]: B)para(A[^1])");
    }
    SECTION("with links that are defined below the text") {
        CHECK(shape(read("A[^1]\n\n[^1]: See [the  Map].\n\n[The map]: http://x.y\n[q]: no, text\n")
                        .root()) ==
              "para(Afootnote(para(See link(the  Map).)))para([q]: no, text)");
    }
    SECTION("with their places") {
        const Outcome outcome = read("---\ntitle: T\n---\nA[^1]\n\n[^1]: C\n\n    E.\n");
        const bridge::Node note = outcome.root().child("para").first_element();
        CHECK(note.first_element().attribute(galley_namespace, "src") == "a.md:6:7-6:7");
        CHECK(note.first_element().next_element().attribute(galley_namespace, "src") ==
              "a.md:8:5-8:6");
    }
}

TEST_CASE("one or two tildes strike, more do not", "[readers][markdown]") {
    CHECK(shape("~a~ ~~b~~ ~~~c~~~\n") == "para(emphasis(a) emphasis(b) ~~~c~~~)");
    CHECK(read("~~a~~").root().child("para").child("emphasis").attribute("role") ==
          "strikethrough");
    CHECK(shape("~~a~ \\~b~ ~ c ~ d~e~f `~g~`\n") ==
          "para(~~a~ ~b~ ~ c ~ demphasis(e)f literal(~g~))");
    CHECK(shape("~~a *b ~c~* d~~\n") == "para(emphasis(a emphasis(b emphasis(c)) d))");
    CHECK(shape("| ~~a~~ |\n|---|\n| `\\~` |\n") ==
          "informaltable(thead(tr(th(emphasis(a))))tbody(tr(td(literal(\\~)))))");
}

TEST_CASE("bare addresses are links, without what follows them", "[readers][markdown]") {
    const auto links = [](const std::string& text) {
        std::string out;
        const auto outcome = read(text);
        for (bridge::Node node = outcome.root(); node;
             node = bridge::next_in_tree(node, outcome.root())) {
            if (node.name() == "link") {
                out += std::string(*node.attribute(xlink_namespace, "href")) + " ";
            }
        }
        return out;
    };
    CHECK(links("see www.a.org, (http://b.org/c_d) or https://e.f/g(h)).\n") ==
          "http://www.a.org http://b.org/c_d https://e.f/g(h) ");
    CHECK(links("www.a.org/?q=b&hl; www.a.org/?q=b&c=d*\n") ==
          "http://www.a.org/?q=b http://www.a.org/?q=b&c=d ");
    CHECK(links("write a.b-c_d@e.org. Or a@b, a@b.c-, +a@b.c.\n") ==
          "mailto:a.b-c_d@e.org mailto:+a@b.c ");
    CHECK(links("www.a_b.c xwww.a.org http://a www. http:// `www.a.org`\n").empty());
    CHECK(links("[www.a.org](u) <http://b.org>\n") == "u http://b.org ");
}

TEST_CASE("a box before an item's text is a task", "[readers][markdown]") {
    CHECK(shape("- [ ] a\n- [x] *b*\n- [X] c\n- \\[ ] d\n- [ ]e\n- [y] f\n") ==
          "itemizedlist(listitem(para(☐ a))listitem(para(☑ emphasis(b)))listitem(para(☑ c))"
          "listitem(para([ ] d))listitem(para([ ]e))listitem(para([y] f)))");
    CHECK(shape("[ ] a\n") == "para([ ] a)");
}

TEST_CASE("what has no place is told", "[readers][markdown]") {
    const auto outcome = read("a ![b](c \"d\")\n\n```c e f\n```\n\n```c\n```\n");
    REQUIRE(outcome.diagnostics.list().size() == 2);
    CHECK(outcome.diagnostics.list()[0].code == "G145");
    CHECK(outcome.diagnostics.list()[1].message.find("\"e f\"") != std::string::npos);
}

TEST_CASE("front matter has quoted values of any content", "[readers][markdown]") {
    const auto outcome = read("---\ntitle: \"a \\\"b\\\" \\\\*c\\\\* \\u00e9\\n\" # comment\n"
                              "keywords: [\"a, b\", 'c''d', e]\n---\nx\n");
    CHECK(outcome.reading.header.title == "a \"b\" *c* é\n");
    CHECK(outcome.reading.header.keywords == std::vector<std::string>{"a, b", "c'd", "e"});
}
