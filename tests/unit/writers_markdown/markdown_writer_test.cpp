// The intermediate as Markdown, and back.
#include "readers/docbook/docbook_reader.hpp"
#include "readers/markdown/markdown_reader.hpp"
#include "support/catch.hpp"
#include "transforms/labels.hpp"
#include "writers/docbook/docbook_writer.hpp"
#include "writers/markdown/markdown_writer.hpp"

#include <string>
#include <vector>

using namespace galley;

namespace {

const std::string head = "<article xmlns='http://docbook.org/ns/docbook' "
                         "xmlns:xlink='http://www.w3.org/1999/xlink' version='5.2'>";

std::string from_docbook(const std::string& body,
                         writers::MarkdownFlavour flavour = writers::MarkdownFlavour::CommonMark) {
    Diagnostics diagnostics;
    const Reading reading =
        readers::read_docbook({"a.xml", head + body + "</article>"}, {}, diagnostics);
    CHECK(diagnostics.list().empty());
    return writers::markdown_text(reading.document, {flavour}, diagnostics);
}

std::string again(const std::string& markdown,
                  writers::MarkdownFlavour flavour = writers::MarkdownFlavour::CommonMark) {
    Diagnostics diagnostics;
    Reading reading = readers::read_markdown({"a.md", markdown}, {}, diagnostics);
    transforms::split_labels(reading.document);
    reading.document.set_metadata(reading.header);
    return writers::markdown_text(reading.document, {flavour}, diagnostics);
}

} // namespace

TEST_CASE("heads carry their labels, a head that is only a label says it once",
          "[writers][markdown]") {
    CHECK(from_docbook("<title>T</title><section label='I.'><title>A</title>"
                       "<section label='1.'><title>B: c</title><para>p</para></section></section>"
                       "<section label='II.'><title>II.</title><para/></section>") ==
          "# T\n\n## I. A\n\n### 1. B: c\n\np\n\n## II.\n");
}

TEST_CASE("lists are tight when their items are single paragraphs", "[writers][markdown]") {
    CHECK(from_docbook("<itemizedlist><title>Why:</title><listitem><para>a</para></listitem>"
                       "<listitem><para>b</para><orderedlist><listitem>"
                       "<para>c</para></listitem><listitem><para>d</para></listitem></orderedlist>"
                       "</listitem></itemizedlist>") == "**Why:**\n\n- a\n- b\n  1. c\n  2. d\n");
    CHECK(from_docbook("<itemizedlist><listitem><para>a</para><para>b</para></listitem>"
                       "<listitem><para>c</para></listitem></itemizedlist>"
                       "<itemizedlist><listitem><para/></listitem></itemizedlist>") ==
          "- a\n\n  b\n\n- c\n\n*\n");
}

TEST_CASE("a list that CommonMark would take for text has an empty line before it",
          "[writers][markdown]") {
    CHECK(from_docbook("<itemizedlist><listitem><para>b</para><orderedlist startingnumber='9'>"
                       "<listitem><para>c</para></listitem><listitem><para>d</para></listitem>"
                       "</orderedlist></listitem></itemizedlist>") == "- b\n\n  9. c\n  10. d\n");
}

TEST_CASE("a variable list is a list of strong labels", "[writers][markdown]") {
    CHECK(from_docbook("<variablelist><varlistentry><term>A &amp; B:</term><listitem><para>x</para>"
                       "</listitem></varlistentry><varlistentry><term>C:</term><listitem>"
                       "<para>y</para><para>z</para></listitem></varlistentry></variablelist>") ==
          "- **A & B:** x\n\n- **C:** y\n\n  z\n");
}

TEST_CASE("quotations, verse and listings keep their lines", "[writers][markdown]") {
    CHECK(
        from_docbook("<blockquote><attribution>Me</attribution><para>q</para></blockquote>"
                     "<blockquote role='verse'><literallayout role='stanza'>a\n  b</literallayout>"
                     "<literallayout role='stanza'>c</literallayout></blockquote>"
                     "<programlisting language='c'>x\n\n```\n</programlisting>") ==
        "> q\n>\n> — Me\n\n> a  \n> \u00A0\u00A0b\n>\n> c\n\n````c\nx\n\n```\n\n````\n");
}

TEST_CASE("notes are numbers in the text and a list at the end", "[writers][markdown]") {
    CHECK(from_docbook("<para>a<footnote><para>n</para></footnote> b<footnote><para>m</para>"
                       "</footnote></para>") == "a¹ b²\n\n## Notes\n\n1. n\n2. m\n");
}

TEST_CASE("pictures, breaks, run-in heads and tables have their forms", "[writers][markdown]") {
    CHECK(
        from_docbook("<mediaobject><alt>c</alt><imageobject><imagedata fileref='a.png'/>"
                     "</imageobject><caption><para>C</para></caption></mediaobject>"
                     "<bridgehead role='thematic-break'>* * *</bridgehead>"
                     "<formalpara><title>R.</title><para>t</para></formalpara>"
                     "<informaltable><tr><th>a</th><th>bb</th></tr><tr><td>ccc</td><td>d</td></tr>"
                     "</informaltable>") ==
        "![c](a.png \"C\")\n\n* * *\n\n**R.** t\n\n```\na    bb\nccc  d\n```\n");
}

TEST_CASE("references and quotes are words", "[writers][markdown]") {
    CHECK(from_docbook("<para><quote>a <quote>b</quote></quote> <xref linkend='s'/> "
                       "x<superscript>2</superscript> <superscript>th</superscript></para>"
                       "<section xml:id='s' label='I.'><title>S</title><para/></section>") ==
          "“a ‘b’” I. S x² th\n\n## I. S\n");
}

TEST_CASE("metadata beyond title and language is front matter", "[writers][markdown]") {
    const std::string text = "---\n"
                             "subtitle: \"S\"\n"
                             "author:\n  - \"A \\\"B\\\"\"\n  - \"C\"\n"
                             "date: \"2026\"\n"
                             "lang: \"de\"\n"
                             "---\n\n# T\n\nx\n";
    CHECK(again(text) == text);
}

TEST_CASE("Markdown to tree to Markdown is stable from the first turn on what we write",
          "[writers][markdown]") {
    const std::string text =
        "# Title\n\nText *with* **marks**, `code` and [a link](http://x.y).\n\n"
        "## I. One\n\n### 1. A\n\n**Economic Factors:**\n\n- a\n- b\n\n* c\n\n"
        "## II. Two\n\n- **L:** x\n- **M & N:** y\n\n> q\n>\n> — *N*\n\n"
        "> v  \n> w\n\n* * *\n\n1. x\n\n   ```c\n   y\n   ```\n\n2. z\n";
    CHECK(again(text) == text);
}

TEST_CASE("any Markdown is stable at the second turn", "[writers][markdown][property]") {
    for (const std::string text : {"a\nb\n===\n\nc  \nd\n",
                                   "* a\n\n  b\n* c\n\n+ d\n\n\n1) e\n2) f\n",
                                   "> # H\n> > deep\n>\n> - x\n>   1. y\n",
                                   "<div>x</div>\n\ntext <b>y</b><!-- z -->\n",
                                   "- **A**: b\n- **C**: d\n",
                                   "![a](b 'c') ![d](e)\n\n![f](g)\n",
                                   "***\n---\n___\n",
                                   "    code\n\n\ttab\n\n~~~ a`b\nx\n~~~\n",
                                   "*a**b**c* ***d*** _e_f\n",
                                   "- [ ] task\n- x\n",
                                   "# A\n# B\n### C\n",
                                   "[r]: http://x\n\n[r] <http://u> &copy; &#1;\n",
                                   "1. \n2. x\n",
                                   "**x**\n\n1. y\n",
                                   "> — only\n",
                                   "- - - a\n",
                                   "\\# x\\\ny\n",
                                   "# T #\n\n#\n\n## \n",
                                   "*a*b *c*\n",
                                   "a\u00A0b\n\n\u2028x\n",
                                   "**Foo:**\n- x\n\n  y\n- ***z***\n"}) {
        const std::string once = again(text);
        INFO(text << "\n-----\n" << once);
        CHECK(again(once) == once);
    }
}

TEST_CASE("GitHub's Markdown has tables and notes, and reads them again", "[writers][markdown]") {
    constexpr auto gfm = writers::MarkdownFlavour::Gfm;
    SECTION("tables of single paragraphs") {
        const std::string table =
            from_docbook("<informaltable><thead><tr><th align='right'>a|b</th><th>c</th></tr>"
                         "</thead><tbody><tr><td><emphasis>d</emphasis></td><td/></tr></tbody>"
                         "</informaltable>",
                         gfm);
        CHECK(table == "| a\\|b | c |\n|--:|---|\n| *d* |  |\n");
        CHECK(again(table, gfm) == table);
    }
    SECTION("others are listings, as in CommonMark") {
        CHECK(from_docbook("<informaltable><tbody><tr><td colspan='2'>a</td></tr><tr><td>b</td>"
                           "<td>c</td></tr></tbody></informaltable>",
                           gfm) == "```\na\nb  c\n```\n");
        CHECK(from_docbook("<informaltable><tbody><tr><td><para>a</para><para>b</para></td></tr>"
                           "</tbody></informaltable>",
                           gfm)
                  .starts_with("```\n"));
    }
    SECTION("a table without a head gets an empty one") {
        CHECK(from_docbook("<informaltable><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody>"
                           "</informaltable>",
                           gfm) == "|  |\n|---|\n| a |\n| b |\n");
    }
    SECTION("notes with all their blocks") {
        const std::string notes = from_docbook(
            "<para>A<footnote xml:id='n'><para>B</para><para>C<footnote><para>D</para></footnote>"
            "</para></footnote> e<footnoteref linkend='n'/> [^x].</para>",
            gfm);
        CHECK(notes == "A[^1] e[^1] \\[^x\\].\n\n[^1]: B\n\n    C[^2]\n\n[^2]: D\n");
        CHECK(again(notes, gfm) == notes);
    }
}

namespace {

std::string for_pandoc(const std::string& body) {
    return from_docbook(body, writers::MarkdownFlavour::Pandoc);
}

std::string in_form(const std::string& body, const writers::MarkdownForm& form) {
    Diagnostics diagnostics;
    const Reading reading =
        readers::read_docbook({"a.xml", head + body + "</article>"}, {}, diagnostics);
    return writers::markdown_text(reading.document, form, diagnostics);
}

} // namespace

TEST_CASE("pandoc is told what it has signs for", "[writers][markdown]") {
    CHECK(for_pandoc("<section xml:id='a' label='I.'><title>A</title><para/></section>"
                     "<section role='preface' xml:id='b'><title>B</title><para/></section>") ==
          "## I. A {#a .unnumbered}\n\n## B {#b .unnumbered .preface}\n");
    CHECK(for_pandoc("<para>H<subscript>2</subscript>O, x<superscript>a b</superscript>, "
                     "<emphasis role='strikethrough'>no</emphasis>, "
                     "<emphasis role='smallcaps'>Nato</emphasis>, "
                     "<foreignphrase xml:lang='fr'>par</foreignphrase></para>") ==
          "H~2~O, x^a\\ b^, ~~no~~, [Nato]{.smallcaps}, [*par*]{lang=\"fr\"}\n");
    CHECK(for_pandoc("<variablelist><varlistentry><term>T:</term><listitem><para>d</para>"
                     "</listitem></varlistentry></variablelist>") == "T:\n:   d\n");
    CHECK(for_pandoc("<blockquote role='verse'><literallayout role='stanza'>a\n  <emphasis>b\nc"
                     "</emphasis></literallayout></blockquote>") == "> | a\n> |   *b*\n> | *c*\n");
    CHECK(for_pandoc("<para role='front'>a</para>") == "::: {.front}\na\n:::\n");
    CHECK(for_pandoc("<para><link linkend='x'>there</link></para><para xml:id='x'>a</para>") ==
          "[there](#x)\n\n::: {#x}\na\n:::\n");
}

TEST_CASE("what pandoc would take for signs is behind backslashes", "[writers][markdown]") {
    CHECK(for_pandoc("<para>$1 x^2 a~b @me a@b {c} d|e ...</para>") ==
          "\\$1 x\\^2 a\\~b \\@me a@b \\{c} d\\|e \\...\n");
    CHECK(for_pandoc("<para>a) b</para><para>(iv) c</para><para>Table: d</para><para>: e</para>"
                     "<para>% f</para>") == "a\\) b\n\n\\(iv) c\n\nTable\\: d\n\n\\: e\n\n\\% f\n");
    // Quotes and dashes are those of the ebooks, for pandoc would make English ones.
    CHECK(for_pandoc("<para xml:lang='de'>\"Ja\" -- so</para>") ==
          "::: {lang=\"de\"}\n„Ja“ – so\n:::\n");
    writers::MarkdownForm typed{writers::MarkdownFlavour::Pandoc};
    typed.typed_marks = true;
    CHECK(in_form("<para>\"Ja\" -- so's</para>", typed) == "\\\"Ja\\\" \\-- so\\'s\n");
}

TEST_CASE("cells that hold blocks stand in a grid", "[writers][markdown]") {
    const writers::MarkdownForm form{writers::MarkdownFlavour::Pandoc};
    CHECK(in_form("<table><caption><para>C</para></caption><thead><tr><th>A</th><th>B</th></tr>"
                  "</thead><tbody><tr><td colspan='2' align='right'><para>東</para><para>b"
                  "</para></td></tr></tbody></table>",
                  form) ==
          "+----+---+\n| A  | B |\n+===:+===+\n| 東 |   |\n|    |   |\n| b  |   |\n+----+---+\n"
          "\n: C\n");
}

TEST_CASE("lines are wrapped where nothing else begins", "[writers][markdown]") {
    writers::MarkdownForm form;
    form.wrapping.columns = 20;
    CHECK(in_form("<para>It was in the year 1986. And - so # on.</para>", form) ==
          "It was in the year 1986.\nAnd - so \\# on.\n");
    CHECK(in_form("<blockquote><para>one two three four five</para></blockquote>", form) ==
          "> one two three four\n> five\n");
    CHECK(in_form("<para>漢字漢字漢字 漢字漢字 x</para>", form) == "漢字漢字漢字\n漢字漢字 x\n");
    CHECK(in_form("<para>aaaaaaaaaaaaaaaaaa <literal>b b b b</literal> "
                  "<link xlink:href='u' xlink:title='t t t t'>c d</link></para>",
                  form) == "aaaaaaaaaaaaaaaaaa\n`b b b b` [c\nd](u \"t t t t\")\n");
    CHECK(in_form("<section><title>A head that is longer than a line</title><para/></section>",
                  form) == "## A head that is longer than a line\n");
    form.wrapping = {0, true};
    CHECK(in_form("<para>Mr. A. Bo came. “Why?” He asked e.g. this… Then he left.</para>", form) ==
          "Mr. A. Bo came.\n“Why?”\nHe asked e.g. this…\nThen he left.\n");
}

TEST_CASE("YAML says any value, and the title once", "[writers][markdown]") {
    writers::MarkdownForm form;
    form.yaml = writers::YamlWanted::Yes;
    const std::string info =
        "<info><title>A: \"b\"</title><author><personname>yes</personname>"
        "</author><abstract><para>- 1\\*</para><para>2</para></abstract></info>";
    CHECK(in_form(info + "<section><title>S</title><para/></section>", form) ==
          "---\ntitle: \"A: \\\"b\\\"\"\nauthor: \"yes\"\n"
          "description: \"- 1\\\\\\\\*\\n\\n2\"\n---\n\n## S\n");
    form.flavour = writers::MarkdownFlavour::Pandoc;
    const std::string text = in_form(info + "<section><title>S</title><para/></section>", form);
    CHECK(text.ends_with("---\n\n# S\n"));
    Diagnostics diagnostics;
    const Reading read = readers::read_markdown({"a.md", text}, {}, diagnostics);
    CHECK(read.header.title == "A: “b”"); // as its ebooks have it
    CHECK(read.header.authors == std::vector<std::string>{"yes"});
    CHECK(read.header.description == "- 1\\*\n\n2");
    // A title with mark-up is a head, so that nothing of it is lost.
    CHECK(in_form("<info><title>The <emphasis>A</emphasis></title></info><para>b</para>", form)
              .find("# The *A*\n") != std::string::npos);
}

TEST_CASE("struck text and tasks come back", "[writers][markdown]") {
    const std::string text = "~~a *b*~~ c\\~d\\~\n\n- [ ] open\n- [x] done\n- \\[ \\] none\n";
    CHECK(again(text, writers::MarkdownFlavour::Gfm) == text);
    CHECK(again(text) == "~~a *b*~~ c\\~d\\~\n\n- ☐ open\n- ☑ done\n- \\[ \\] none\n");
}
