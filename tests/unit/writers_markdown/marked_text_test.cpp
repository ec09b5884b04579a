// Text that CommonMark reads as it was meant.
#include "support/catch.hpp"
#include "writers/markdown/marked_text.hpp"

#include <string>

using galley::bridge::MarkdownKind;
using galley::bridge::MarkdownNode;
using galley::bridge::MarkdownTree;
using galley::writers::MarkedText;

namespace {

std::string render(const std::string& words, int heading_level = 0) {
    MarkedText text;
    text.add_text(words);
    return text.render(heading_level).text;
}

/// What CommonMark's own reading of it says.
std::string reading_of(const std::string& markdown) {
    const MarkdownTree tree = MarkdownTree::parse(markdown);
    std::string out;
    for (MarkdownNode node = tree.root(); node; node = next_in_tree(node, tree.root())) {
        const auto kind = node.kind();
        if (kind == MarkdownKind::Text || kind == MarkdownKind::Code) {
            out += node.literal();
        } else if (kind != MarkdownKind::Document && kind != MarkdownKind::Paragraph) {
            out += "?";
        }
    }
    return out;
}

} // namespace

TEST_CASE("only what CommonMark would take for mark-up is escaped", "[writers][markdown]") {
    CHECK(render("Hello! A_b #1, 3 < 4 > 2 & AT&T; (x).") ==
          "Hello! A_b #1, 3 < 4 > 2 & AT\\&T; (x).");
    CHECK(render("1. not a list") == "1\\. not a list");
    CHECK(render("# no head") == "\\# no head");
    CHECK(render("1. Russia: West", 3) == "### 1. Russia: West");
    CHECK(render("+ or -", 2) == "## + or -");
    CHECK(render("ends #", 2) == "## ends \\#");
}

TEST_CASE("any text reads back as itself", "[writers][markdown]") {
    for (const std::string words : {"*a*",
                                    "_a_",
                                    "**",
                                    "a*b*c",
                                    "[x](y)",
                                    "![x](y)",
                                    "<b>",
                                    "`a`",
                                    "a\\*b",
                                    "&amp;",
                                    "&#35;",
                                    "~~~ x",
                                    "```",
                                    "---",
                                    "===",
                                    "- a",
                                    "+ a",
                                    "1) a",
                                    "> a",
                                    "<http://a.b>",
                                    "!\\[",
                                    "[a]: b",
                                    "\\",
                                    "a\\",
                                    "<!-- x -->",
                                    "#",
                                    "####### a",
                                    "* * *",
                                    "10. x",
                                    "a  b",
                                    "||",
                                    "1986\\. A",
                                    "_",
                                    "!",
                                    "\\!",
                                    "snake_case_name _x_",
                                    "&copy",
                                    "<a",
                                    "https://a.b/c_d"}) {
        INFO(words);
        CHECK(reading_of(render(words)) == words);
    }
}

TEST_CASE("marks are given up where CommonMark cannot say them, text never",
          "[writers][markdown]") {
    MarkedText text;
    text.open(MarkdownKind::Emphasis);
    text.add_text("(a)");
    text.close(MarkdownKind::Emphasis);
    text.add_text("b");
    const auto rendering = text.render();
    CHECK(rendering.lost_marks);
    CHECK(rendering.text == "(a)b");
}

TEST_CASE("blanks move out of emphasis and empty emphasis goes", "[writers][markdown]") {
    MarkedText text;
    text.add_text("a");
    text.open(MarkdownKind::Strong);
    text.add_text(" b ");
    text.close(MarkdownKind::Strong);
    text.add_text("c");
    text.open(MarkdownKind::Emphasis);
    text.add_text(" ");
    text.close(MarkdownKind::Emphasis);
    text.add_text("d");
    CHECK(text.render().text == "a **b** c d");
    CHECK_FALSE(text.render().lost_marks);
}

TEST_CASE("code, links and hard breaks are CommonMark's", "[writers][markdown]") {
    MarkedText text;
    text.add_code("a`b");
    text.add_text(" ");
    text.open(MarkdownKind::Link, "http://a.b/(c)", "t \"u\"");
    text.add_text("d");
    text.close(MarkdownKind::Link);
    text.add_line_break();
    text.add_text("- e");
    CHECK(text.render().text == "``a`b`` [d](http://a.b/\\(c\\) \"t \\\"u\\\"\")  \n\\- e");
}
