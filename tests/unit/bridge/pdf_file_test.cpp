// Finished PDFs looked into.
#include "base/error.hpp"
#include "bridge/deflate.hpp"
#include "bridge/pdf_file.hpp"
#include "bridge/pdf_objects.hpp"
#include "support/catch.hpp"

using namespace galley::bridge;

namespace {

std::string small_file(const std::string& content, const PdfForm& form = {}) {
    PdfObjects objects;
    Deflater deflater;
    const PdfReference page = objects.add_page();
    objects.set_entries(page, "/MediaBox[0 0 10 20.5]/Resources<<>>/Words[(a)/b 3 true]");
    objects.set_page_content(page, deflater.zlib(content));
    objects.set_info("Title", "Caf\xC3\xA9");
    objects.set_info_name("Trapped", "False");
    return objects.serialize(form);
}

} // namespace

TEST_CASE("a file of either form is read", "[bridge][pdf_file]") {
    for (const bool packed : {true, false}) {
        const PdfFile file(small_file("", {packed ? "1.6" : "1.4", packed}), "small.pdf");
        CHECK(file.version() == (packed ? "1.6" : "1.4"));
        CHECK(file.packed() == packed);
        CHECK_FALSE(file.encrypted());
        REQUIRE(file.pages().size() == 1);
        CHECK(file.trailer()["Info"]["Title"].text() == "Caf\xC3\xA9");
        CHECK(file.trailer()["Info"]["Trapped"].name() == "False");
        CHECK(file.trailer()["ID"].items().size() == 2);
        CHECK(file.damage().empty());
    }
}

TEST_CASE("values answer by their kind, and null answers with nothing", "[bridge][pdf_file]") {
    const PdfFile file(small_file(""), "small.pdf");
    const PdfValue page = file.pages().front();
    CHECK(page["MediaBox"].items()[3].number() == 20.5);
    const auto words = page["Words"].items();
    REQUIRE(words.size() == 4);
    CHECK(words[0].text() == "a");
    CHECK(words[1].name() == "b");
    CHECK(words[2].is_number());
    CHECK(words[3].is_true());
    const PdfValue nothing = page["None"]["Deeper"];
    CHECK(nothing.is_null());
    CHECK(nothing.items().empty());
    CHECK(nothing.keys().empty());
    CHECK(nothing.text().empty());
    CHECK(nothing.number() == 0.0);
}

TEST_CASE("contents are read an operator at a time", "[bridge][pdf_file]") {
    const PdfFile file(small_file("q 1 0 0 rg BT (x) Tj ET Q "), "small.pdf");
    std::string names;
    std::size_t operands = 0;
    file.operations(file.pages().front(), [&](const PdfOperation& operation) {
        names += operation.name + ' ';
        operands += operation.operands.size();
    });
    CHECK(names == "q rg BT Tj ET Q ");
    CHECK(operands == 4);
}

TEST_CASE("what is no PDF is refused, what is damaged is told", "[bridge][pdf_file]") {
    CHECK_THROWS_AS(PdfFile("", "none.pdf"), galley::Error);
    CHECK_THROWS_AS(PdfFile("a text", "none.pdf"), galley::Error);
    std::string bytes = small_file("", {"1.4", false});
    bytes.replace(bytes.rfind("startxref\n") + 10, 3, "999");
    CHECK_FALSE(PdfFile(bytes, "hurt.pdf").damage().empty());
    for (std::size_t size = 0; size < bytes.size(); size += 7) { // never a crash
        try {
            const PdfFile file(bytes.substr(0, size), "cut.pdf");
            static_cast<void>(file.pages());
        } catch (const galley::Error&) {
        }
    }
}
