// The intermediate as Markdown, and back.
#include "readers/docbook/docbook_reader.hpp"
#include "readers/markdown/markdown_reader.hpp"
#include "support/catch.hpp"
#include "transforms/labels.hpp"
#include "writers/docbook/docbook_writer.hpp"
#include "writers/markdown/markdown_writer.hpp"

#include <string>

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
    return writers::markdown_text(reading.document, flavour, diagnostics);
}

std::string again(const std::string& markdown,
                  writers::MarkdownFlavour flavour = writers::MarkdownFlavour::CommonMark) {
    Diagnostics diagnostics;
    Reading reading = readers::read_markdown({"a.md", markdown}, {}, diagnostics);
    transforms::split_labels(reading.document);
    reading.document.set_metadata(reading.header);
    return writers::markdown_text(reading.document, flavour, diagnostics);
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
