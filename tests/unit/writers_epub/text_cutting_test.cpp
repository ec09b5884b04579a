// Texts cut into content documents.
#include "presentation/namespaces.hpp"
#include "support/catch.hpp"
#include "writers/epub/text_cutting.hpp"

#include <fmt/format.h>

#include <set>

using namespace galley;
using namespace galley::writers;
using bridge::Node;
using bridge::XmlTree;

namespace {

std::string page(const std::string& main) {
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>T</title></head>"
           "<body><main>" +
           main + "</main></body></html>";
}

std::string paragraph(int number) {
    return fmt::format("<p id=\"p{0}\">{0} {1}</p>", number, std::string(4000, 'x'));
}

/// Sections of ten paragraphs of 4 KB; every fifth paragraph calls a note.
std::string long_chapter(int sections) {
    std::string text = "<section id=\"c\" class=\"chapter\" role=\"doc-chapter\" lang=\"de\">"
                       "<h2 id=\"head\">Long</h2>";
    std::string notes;
    int number = 0;
    for (int section = 0; section < sections; ++section) {
        text += fmt::format("<section id=\"s{0}\" class=\"section\"><h3>Section {0}</h3>", section);
        for (int i = 0; i < 10; ++i) {
            text += paragraph(++number);
        }
        text += fmt::format("<p><a id=\"n{0}-call\" href=\"#n{0}\">{0}</a></p></section>", number);
        notes += fmt::format("<aside id=\"n{0}\" role=\"doc-footnote\"><p><a href=\"#n{0}-call\">"
                             "{0}.</a> Note {0}.</p></aside>",
                             number);
    }
    return text + notes + "</section>";
}

/// The documents' bytes, parsed again.
struct CutBook {
    explicit CutBook(const std::string& xhtml) : tree(XmlTree::parse(xhtml, "t.xhtml")) {
        const Contents contents = cut_text(tree.root());
        for (std::size_t i = 0; i < contents.documents.size(); ++i) {
            files.push_back(content_file(contents, i, tree.root(), diagnostics));
            documents.push_back(XmlTree::parse(files.back(), contents.documents[i].file));
            names.push_back(contents.documents[i].file);
        }
        address_of_last = contents.address_of("p120");
    }

    XmlTree tree;
    Diagnostics diagnostics;
    std::vector<std::string> files;
    std::vector<std::string> names;
    std::vector<XmlTree> documents;
    std::string address_of_last;
};

std::string text_of(const XmlTree& document) {
    std::string text;
    for (const char c : document.root().child("body").child("main").text()) {
        if (c != '\n') {
            text += c;
        }
    }
    return text;
}

} // namespace

TEST_CASE("a chapter that is too long is cut between its blocks", "[epub]") {
    const CutBook book(page(long_chapter(12)));
    REQUIRE(book.files.size() == 2);
    std::set<std::string> ids;
    std::string text;
    for (std::size_t i = 0; i < book.files.size(); ++i) {
        CHECK(book.files[i].size() < longest_document + 5000);
        const Node root = book.documents[i].root();
        for (Node node = root; node; node = next_in_tree(node, root)) {
            if (const auto id = node.attribute("id")) {
                INFO(*id);
                CHECK(ids.emplace(*id).second);
            }
        }
        const Node section = root.child("body").child("main").child("section");
        CHECK(section.attribute("class") == "chapter");
        CHECK(section.attribute("lang") == "de");
        CHECK(section.attribute("role").has_value() == (i == 0));
        text += text_of(book.documents[i]);
    }
    CHECK(ids.contains("p1"));
    CHECK(ids.contains("p120"));
    CHECK(book.address_of_last == book.names.back() + "#p120");
}

TEST_CASE("a note of a chapter that is cut stands in the document of its call", "[epub]") {
    const CutBook book(page(long_chapter(30)));
    REQUIRE(book.documents.size() > 3);
    int notes = 0;
    for (std::size_t i = 0; i < book.documents.size(); ++i) {
        for (int number = 10; number <= 300; number += 10) {
            const bool called =
                book.files[i].find(fmt::format("id=\"n{}-call\"", number)) != std::string::npos;
            const bool there =
                book.files[i].find(fmt::format("id=\"n{}\"", number)) != std::string::npos;
            CHECK(called == there);
            notes += there ? 1 : 0;
        }
        CHECK(book.files[i].find(".xhtml#n") == std::string::npos);
    }
    CHECK(notes == 30);
}

TEST_CASE("no document of a chapter that is cut ends in a head", "[epub]") {
    // A head would be the last of its document if only lengths were looked at.
    std::string text = "<section id=\"c\" role=\"doc-chapter\"><h2>Long</h2>";
    for (int i = 0; i < 61; ++i) {
        text += paragraph(i);
    }
    const CutBook book(
        page(text + "<h3>Last</h3>" + paragraph(100) + paragraph(101) + "</section>"));
    REQUIRE(book.files.size() == 2);
    CHECK(text_of(book.documents[0]).find("Last") != std::string::npos);
    CHECK(text_of(book.documents[0]).find("100 x") != std::string::npos);
    CHECK(text_of(book.documents[1]).starts_with("101 x"));
}

TEST_CASE("chapters of any length get documents of their own", "[epub]") {
    const CutBook book(page("<section id=\"a\" role=\"doc-chapter\"><h2>A</h2><p>a</p></section>"
                            "<section id=\"b\" role=\"doc-part\"><h2>B</h2>"
                            "<section id=\"c\" role=\"doc-chapter\"><h3>C</h3><p>c</p></section>"
                            "</section>"));
    REQUIRE(book.documents.size() == 3);
    CHECK(text_of(book.documents[0]) == "Aa");
    CHECK(text_of(book.documents[1]) == "B");
    CHECK(text_of(book.documents[2]) == "Cc");
}
