// Texts made into one book.
#include "document/vocabulary.hpp"
#include "support/catch.hpp"
#include "transforms/book_joining.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace galley;
using transforms::join_texts;
using transforms::JoinedText;

namespace {

JoinedText text(const std::string& name, const std::string& inside) {
    const std::string xml = R"(<article xmlns="http://docbook.org/ns/docbook" )"
                            R"(xmlns:xlink="http://www.w3.org/1999/xlink" version="5.2">)" +
                            inside + "</article>";
    return {Document(bridge::XmlTree::parse(xml, name)), name, name + ".txt"};
}

std::string joined(const std::vector<JoinedText>& texts,
                   Diagnostics& diagnostics,
                   const std::vector<std::string>& authors = {}) {
    const std::string xml =
        join_texts(texts, authors, diagnostics).tree().serialize(bridge::XmlLayout::AsIs);
    return xml.substr(xml.find("<info/>") + 7);
}

std::vector<JoinedText> list(JoinedText one, JoinedText two) {
    std::vector<JoinedText> texts;
    texts.push_back(std::move(one));
    texts.push_back(std::move(two));
    return texts;
}

} // namespace

TEST_CASE("a titled text is a chapter, one of sections gives chapters", "[transforms][book]") {
    Diagnostics diagnostics;
    const std::string xml =
        joined(list(text("a",
                         "<info><title>One</title></info><para>p</para>"
                         "<section><title>Inner</title><para>q</para></section>"),
                    text("b",
                         "<info/><section label=\"II\"><title>Two</title><para>r</para></section>"
                         "<section><title>Three</title><para>s</para></section>")),
               diagnostics);
    CHECK(xml == "<chapter><title>One</title><para>p</para><section><title>Inner</title>"
                 "<para>q</para></section></chapter>"
                 "<chapter label=\"II\"><title>Two</title><para>r</para></chapter>"
                 "<chapter><title>Three</title><para>s</para></chapter></book>\n");
    CHECK(diagnostics.list().empty());
}

TEST_CASE("ids of two texts are kept apart, links follow", "[transforms][book]") {
    Diagnostics diagnostics;
    const std::string chapter = "<info><title>T</title></info><para xml:id=\"x\">p</para>"
                                "<para><link linkend=\"x\">l</link> "
                                "<link xlink:href=\"#x\">m</link></para>";
    const std::string xml = joined(list(text("a", chapter), text("b", chapter)), diagnostics);
    CHECK(xml.find("<para xml:id=\"x\">p</para>") < xml.find("<link linkend=\"x\">"));
    CHECK(xml.find("<link linkend=\"x\">") < xml.find("<para xml:id=\"x-2\">p</para>"));
    CHECK(xml.find("<link linkend=\"x-2\">") != std::string::npos);
    CHECK(xml.find("href=\"#x-2\"") != std::string::npos);
}

TEST_CASE("titles tell prefaces and dedications", "[transforms][book]") {
    Diagnostics diagnostics;
    const std::string xml =
        joined(list(text("a", "<info><title>PRÉFACE</title></info><para>p</para>"),
                    text("b", "<info><title>Prefaced</title></info><para>p</para>")),
               diagnostics);
    CHECK(xml.starts_with("<preface>"));
    CHECK(xml.find("<chapter><title>Prefaced") != std::string::npos);
}

TEST_CASE("a chapter's own author stands below its title", "[transforms][book]") {
    Diagnostics diagnostics;
    const std::string chapter =
        "<info><title>T</title><author><personname>Ana</personname></author></info><para>p</para>";
    CHECK(joined(list(text("a", chapter), text("b", chapter)), diagnostics)
              .find("<title>T</title><para role=\"author\">Ana</para><para>p</para>") !=
          std::string::npos);
    CHECK(joined(list(text("a", chapter), text("b", chapter)), diagnostics, {"Ana"})
              .find("role=\"author\"") == std::string::npos);
}

TEST_CASE("a text without any title is named after its file, with a warning",
          "[transforms][book]") {
    Diagnostics diagnostics;
    const std::string xml = joined(list(text("01-start", "<info/><para>p</para>"),
                                        text("b", "<info><title>T</title></info><para>p</para>")),
                                   diagnostics);
    CHECK(xml.starts_with("<chapter><title>01-start</title><para>p</para></chapter>"));
    REQUIRE(diagnostics.list().size() == 1);
    CHECK(diagnostics.list()[0].code == "G205");
    CHECK(diagnostics.list()[0].origin.file == "01-start.txt");
}

TEST_CASE("a language that all chapters have is the book's", "[transforms][book]") {
    Diagnostics diagnostics;
    const auto chapter = [](const std::string& name, const std::string& language) {
        JoinedText made = text(name, "<info><title>T</title></info><para>p</para>");
        made.document.root().set_attribute(bridge::xml_namespace, "xml", "lang", language);
        return made;
    };
    const Document same = join_texts(list(chapter("a", "de"), chapter("b", "de")), {}, diagnostics);
    CHECK(same.metadata().language == "de");
    const Document mixed =
        join_texts(list(chapter("a", "de"), chapter("b", "fr")), {}, diagnostics);
    CHECK(mixed.metadata().language.empty());
    CHECK(mixed.info().next_element().attribute(bridge::xml_namespace, "lang") == "de");
}
