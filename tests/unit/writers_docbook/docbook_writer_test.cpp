// The bytes of the intermediate.
#include "readers/docbook/docbook_reader.hpp"
#include "support/catch.hpp"
#include "writers/docbook/docbook_writer.hpp"

#include <random>
#include <string>

using namespace galley;

namespace {

std::string again(const std::string& bytes) {
    Diagnostics diagnostics;
    const Reading reading = readers::read_docbook({"a.xml", bytes}, {}, diagnostics);
    CHECK(diagnostics.list().empty());
    return writers::docbook_bytes(reading.document);
}

} // namespace

TEST_CASE("blocks stand on lines of their own, text stays as it is", "[writers][docbook]") {
    Document document;
    document.info().append_element("title").append_text("A & B");
    auto section = add_section(document.root(), "S", "I.", {"a.txt", {2, 1, 2, 6}});
    section.set_attribute(bridge::xml_namespace, "xml", "id", "s");
    auto para = add_paragraph(section, "one ", {});
    para.append_element("emphasis").append_text("two");
    para.append_element("emphasis").append_text("<three>");
    CHECK(writers::docbook_bytes(document) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<article xmlns=\"http://docbook.org/ns/docbook\" xmlns:g=\"urn:galley:intermediate\" "
          "version=\"5.2\">\n"
          "  <info>\n"
          "    <title>A &amp; B</title>\n"
          "  </info>\n"
          "  <section xml:id=\"s\" label=\"I.\" g:src=\"a.txt:2:1-2:6\">\n"
          "    <title>S</title>\n"
          "    <para>one <emphasis>two</emphasis><emphasis>&lt;three&gt;</emphasis></para>\n"
          "  </section>\n"
          "</article>\n");
}

TEST_CASE("an empty article is filled as DocBook demands and stays empty when read",
          "[writers][docbook]") {
    const Document document;
    const std::string bytes = writers::docbook_bytes(document);
    CHECK(bytes.find("<title/>") != std::string::npos);
    CHECK(bytes.find("<para/>") != std::string::npos);
    CHECK(again(bytes) == bytes);
}

TEST_CASE("inline elements side by side get no white space between them", "[writers][docbook]") {
    Document document;
    auto para = add_block(document.root(), "para", {"a", {1, 1, 1, 3}});
    para.append_element("emphasis").append_text("a");
    para.append_element("literal").append_text("b\"\t");
    auto note = para.append_element("footnote");
    add_paragraph(note, "n", {});
    const std::string bytes = writers::docbook_bytes(document);
    CHECK(bytes.find("<emphasis>a</emphasis><literal>b\"\t</literal><footnote><para>n</para>"
                     "</footnote></para>") != std::string::npos);
    CHECK(again(bytes) == bytes);
}

namespace {

/// A tree of the subset from a seeded generator: sections, lists, quotations, inline mark-up.
class RandomDocument {
public:
    explicit RandomDocument(unsigned seed) : random_(seed) {}

    void fill(bridge::Node parent, int depth) {
        for (int i = below(4); i >= 0; --i) {
            add_any(parent, depth);
        }
        for (int i = depth > 0 ? below(3) : 0; i > 0; --i) {
            fill(add_section(parent, word(), below(2) == 0 ? "1." : "", {"a", {1, 1, 1, 2}}),
                 depth - 1);
        }
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    std::string word() {
        static constexpr const char* words[] = {"one", "a  b", "<&>\"", "“q”", " x ", "é", "]]>"};
        return words[below(7)];
    }

    void inlines(bridge::Node para, int depth) {
        for (int i = below(5); i >= 0; --i) {
            static constexpr const char* names[] = {"emphasis", "quote", "phrase", "literal"};
            const int kind = below(6);
            if (kind >= 4) {
                para.append_text(word());
            } else if (kind == 3 || depth == 0) {
                para.append_element("literal").append_text(word());
            } else {
                inlines(para.append_element(names[kind]), depth - 1);
            }
        }
    }

    void add_any(bridge::Node parent, int depth) {
        const int kind = below(depth > 0 ? 7 : 3);
        if (kind <= 2) {
            inlines(add_block(parent,
                              kind == 0   ? "para"
                              : kind == 1 ? "simpara"
                                          : "programlisting",
                              {}),
                    2);
        } else if (kind == 3) {
            const auto list = add_list(parent, "orderedlist", below(2) == 0 ? "" : word(), {});
            for (int i = below(3); i >= 0; --i) {
                add_any(add_block(list, "listitem", {"f", {3, 1, 4, 5}}), depth - 1);
            }
        } else if (kind == 4) {
            add_any(add_block(parent, "blockquote", {}), depth - 1);
        } else if (kind == 5) {
            const auto list = add_list(parent, "variablelist", "", {});
            add_list_entry(list, word(), word(), {});
        } else {
            add_thematic_break(parent, {});
        }
    }

    std::minstd_rand random_;
};

} // namespace

TEST_CASE("writing what was read gives the same bytes for any tree of the subset",
          "[writers][docbook][property]") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        Document document;
        document.info().append_element("title").append_text("T");
        add_paragraph(document.root(), "first", {"a", {1, 1, 1, 5}}); // so that places are kept
        RandomDocument(seed).fill(document.root(), 3);
        const std::string bytes = writers::docbook_bytes(document);
        INFO(seed << "\n" << bytes);
        REQUIRE(again(bytes) == bytes);
    }
}
