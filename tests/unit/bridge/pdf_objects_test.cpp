// The bytes of PDF objects and files.
#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"
#include "bridge/pdf_syntax.hpp"
#include "support/catch.hpp"

using namespace galley::bridge;

namespace {

PdfObjects small_file(int pages) {
    PdfObjects objects;
    objects.set_info("Title", "T\xC3\xAFtle");
    for (int i = 0; i < pages; ++i) {
        const PdfReference page = objects.add_page();
        objects.set_entries(page, "/MediaBox[0 0 100.5 200]/Resources<<>>");
        objects.set_page_content(page, Deflater().zlib("0 0 1 1 re f"));
    }
    const PdfReference top = objects.add_outline_item({}, "One", true, "/Dest[3 0 R/Fit]");
    objects.add_outline_item(top, "\xE2\x80\x94", false, {});
    objects.set_entries(objects.catalog(), "/Lang(en)");
    return objects;
}

/// The content of every object stream and cross-reference stream, one after the other.
std::string unpacked(const std::string& file) {
    std::string out;
    for (std::size_t at = file.find("stream\n"); at != std::string::npos;
         at = file.find("stream\n", at + 1)) {
        const std::size_t end = file.find("\nendstream", at);
        if (file.compare(at - 3, 3, "end") != 0 && end != std::string::npos) {
            try {
                out += inflate_zlib(std::string_view(file).substr(at + 7, end - at - 7), 1U << 22U);
            } catch (const std::exception&) {
                out += "?"; // libharu's own streams begin after CR LF
            }
        }
    }
    return out;
}

} // namespace

TEST_CASE("a PDF begins with its version and ends with the place of its references", "[bridge]") {
    const std::string file = small_file(1).serialize();
    CHECK(file.starts_with("%PDF-1.7\n%"));
    const std::size_t start = file.rfind("startxref\n");
    REQUIRE(start != std::string::npos);
    const auto at = static_cast<std::size_t>(std::stoul(file.substr(start + 10)));
    CHECK(file.substr(at, 30).find(" 0 obj\n<</Type/XRef") != std::string::npos);
    CHECK(file.ends_with("\n%%EOF\n"));
}

TEST_CASE("entries are written as they were given, text beyond ASCII as UTF-16", "[bridge]") {
    const std::string inside = unpacked(small_file(2).serialize());
    CHECK(inside.find("/MediaBox[0 0 100.5 200]/Resources<<>>") != std::string::npos);
    CHECK(inside.find("/Lang(en)") != std::string::npos);
    CHECK(inside.find("/Title <FEFF005400EF0074006C0065>") != std::string::npos);
    CHECK(inside.find("/Title <FEFF2014>") != std::string::npos);
    CHECK(inside.find("/MediaBox [") == std::string::npos);
}

TEST_CASE("the same objects give the same bytes, other objects another ID", "[bridge]") {
    const std::string once = small_file(3).serialize();
    CHECK(once == small_file(3).serialize());
    const auto id = [](const std::string& file) { return file.substr(file.rfind("/ID["), 38); };
    CHECK(id(once) != id(small_file(4).serialize()));
}

TEST_CASE("a long document has a page tree of two levels and many object streams", "[bridge]") {
    const std::string file = small_file(1000).serialize();
    const std::string inside = unpacked(file);
    CHECK(inside.find("/Count 1000") != std::string::npos);
    CHECK(inside.find("/Count 64") != std::string::npos);
    std::size_t streams = 0;
    for (std::size_t at = file.find("/ObjStm"); at != std::string::npos;
         at = file.find("/ObjStm", at + 1)) {
        ++streams;
    }
    CHECK(streams > 5);
}

TEST_CASE("names hide what a name cannot hold", "[bridge]") {
    CHECK(pdf_name("EBGaramond-Regular") == "/EBGaramond-Regular");
    CHECK(pdf_name("A B#(\xC3\xA9)") == "/A#20B#23#28#C3#A9#29");
    CHECK(pdf_name(std::string("a\0b", 3)) == "/ab");
    CHECK(pdf_name(std::string(300, 'x')).size() == 128);
}

TEST_CASE("strings escape brackets, backslashes and carriage returns", "[bridge]") {
    CHECK(pdf_string("a(b)\\c\r") == "(a\\(b\\)\\\\c\\r)");
    CHECK(pdf_text("plain") == "(plain)");
    CHECK(pdf_text("caf\xC3\xA9") == "<FEFF00630061006600E9>");
    CHECK(pdf_text("\xF0\x9F\x98\x80") == "<FEFFD83DDE00>");
    CHECK(pdf_text("") == "()");
}

TEST_CASE("a text longer than PDF/A allows is cut between characters", "[bridge]") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) {
        text += "\xF0\x9F\x98\x80";
    }
    const std::string bytes = utf16_text(text);
    CHECK(bytes.size() <= string_limit);
    CHECK((bytes.size() - 2) % 4 == 0);
}
