// Stylesheets applied, and kept within their fence.
#include "base/diagnostics.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "bridge/xslt.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <string>
#include <thread>
#include <vector>

using namespace galley;
using galley::bridge::Stylesheet;
using galley::bridge::XmlTree;
using galley::tests::TemporaryFolder;

namespace {

std::string sheet(const std::string& body) {
    return "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" "
           "xmlns:exsl=\"http://exslt.org/common\" extension-element-prefixes=\"exsl\">\n"
           "<xsl:output method=\"text\"/>\n" +
           body + "\n</xsl:stylesheet>\n";
}

struct Workshop {
    TemporaryFolder outside;
    std::filesystem::path folder = outside.path() / "sheets";

    std::filesystem::path write(const std::string& name, const std::string& content) const {
        write_file(folder / name, content);
        return folder / name;
    }
    [[nodiscard]] Stylesheet parse(const std::string& body) const {
        return Stylesheet::parse(write("s.xsl", sheet(body)), {folder});
    }
    [[nodiscard]] std::string apply(const std::string& body,
                                    const Stylesheet::Parameters& parameters = {}) const {
        return parse(body).apply(XmlTree::parse("<a>text</a>", "a.xml"), parameters).bytes;
    }
    /// What is thrown; empty: nothing.
    [[nodiscard]] std::string fault(const std::string& body) const {
        try {
            (void)apply(body);
        } catch (const Error& error) {
            return format_origin({error.origin().file.substr(folder.string().size() + 1),
                                  error.origin().line,
                                  0}) +
                   ": " + error.what();
        }
        return {};
    }
};

} // namespace

TEST_CASE("a stylesheet makes text of a tree, with parameters as texts", "[bridge][xslt]") {
    const Workshop shop;
    CHECK(shop.apply("<xsl:template match=\"/\">[<xsl:value-of select=\"a\"/>]</xsl:template>") ==
          "[text]");
    const std::string body =
        "<xsl:param name=\"p\" select=\"'initial'\"/>"
        "<xsl:template match=\"/\"><xsl:value-of select=\"$p\"/></xsl:template>";
    CHECK(shop.apply(body) == "initial");
    CHECK(shop.apply(body, {{"p", "it's \"a\""}}) == "it's \"a\"");
    CHECK(shop.apply(body, {{"p", "//a"}}) == "//a");
}

TEST_CASE("messages are told, the source stays as it was", "[bridge][xslt]") {
    const Workshop shop;
    const auto made = shop.parse("<xsl:strip-space elements=\"*\"/><xsl:template match=\"/\">"
                                 "<xsl:message>look here</xsl:message>x</xsl:template>");
    const XmlTree tree = XmlTree::parse("<a> <b/> </a>", "a.xml");
    const auto result = made.apply(tree, {});
    CHECK(result.messages == std::vector<std::string>{"look here"});
    CHECK(result.bytes == "x");
    CHECK(tree.serialize(bridge::XmlLayout::AsIs).find("<a> <b/> </a>") != std::string::npos);
}

TEST_CASE("a faulty stylesheet is an error with its line", "[bridge][xslt]") {
    const Workshop shop;
    CHECK(shop.fault("<xsl:template match=\"/\">\n<xsl:value-of select=\"$nothing\"/>"
                     "</xsl:template>")
              .starts_with("s.xsl:4: the stylesheet fails: "));
    CHECK_FALSE(shop.fault("<xsl:template match=\"/[\"/>").empty());
    CHECK_FALSE(shop.fault("<xsl:template match=\"/\">").empty());
    CHECK_FALSE(shop.fault("<xsl:template match=\"/\"><xsl:message terminate=\"yes\">no"
                           "</xsl:message></xsl:template>")
                    .empty());
}

TEST_CASE("a stylesheet that does not end is ended", "[bridge][xslt]") {
    const Workshop shop;
    CHECK_FALSE(shop.fault("<xsl:template match=\"/\"><xsl:call-template name=\"t\"/>"
                           "</xsl:template><xsl:template name=\"t\">"
                           "<xsl:call-template name=\"t\"/></xsl:template>")
                    .empty());
}

TEST_CASE("a stylesheet reads below its folders and nowhere else", "[bridge][xslt]") {
    const Workshop shop;
    write_file(shop.outside.path() / "secret.xml", "<s>secret</s>");
    shop.write("part.xml", "<s>part</s>");
    shop.write("more/names.xsl", sheet("<xsl:template name=\"n\">named</xsl:template>"));
    const auto reading = [](const std::string& uri) {
        return "<xsl:template match=\"/\"><xsl:value-of select=\"document('" + uri +
               "')\"/></xsl:template>";
    };
    CHECK(shop.apply(reading("part.xml")) == "part");
    CHECK(shop.apply("<xsl:include href=\"more/names.xsl\"/><xsl:template match=\"/\">"
                     "<xsl:call-template name=\"n\"/></xsl:template>") == "named");
    for (const std::string& uri : {std::string("../secret.xml"),
                                   (shop.outside.path() / "secret.xml").string(),
                                   "file://" + (shop.outside.path() / "secret.xml").string(),
                                   std::string("http://localhost/x.xml"),
                                   std::string("/etc/passwd")}) {
        INFO(uri);
        CHECK(shop.fault(reading(uri)).find("may not be read") != std::string::npos);
    }
    std::filesystem::create_symlink(shop.outside.path() / "secret.xml", shop.folder / "link.xml");
    CHECK(shop.fault(reading("link.xml")).find("may not be read") != std::string::npos);
    write_file(shop.outside.path() / "out.xsl", sheet(""));
    CHECK_FALSE(shop.fault("<xsl:include href=\"../out.xsl\"/>").empty());
}

TEST_CASE("a stylesheet writes no file", "[bridge][xslt]") {
    const Workshop shop;
    CHECK_FALSE(shop.fault("<xsl:template match=\"/\"><exsl:document href=\"made.txt\">x"
                           "</exsl:document></xsl:template>")
                    .empty());
    CHECK_FALSE(std::filesystem::exists(shop.folder / "made.txt"));
    CHECK_FALSE(std::filesystem::exists("made.txt"));
}

TEST_CASE("several threads may apply one stylesheet", "[bridge][xslt]") {
    const Workshop shop;
    const Stylesheet made =
        shop.parse("<xsl:template match=\"/\"><xsl:value-of select=\"a\"/></xsl:template>");
    std::vector<std::string> results(8);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < results.size(); ++i) {
            threads.emplace_back([&, i] {
                const std::string text = "n" + std::to_string(i);
                for (int turn = 0; turn < 50; ++turn) {
                    results[i] =
                        made.apply(XmlTree::parse("<a>" + text + "</a>", "a.xml"), {}).bytes;
                }
            });
        }
    }
    for (std::size_t i = 0; i < results.size(); ++i) {
        CHECK(results[i] == "n" + std::to_string(i));
    }
}
