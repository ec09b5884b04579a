// Pages of another PDF as forms.
#include "base/error.hpp"
#include "bridge/pdf_syntax.hpp"
#include "support/catch.hpp"
#include "writers/pdf/form_copying.hpp"

#include <string>

using namespace galley::writers;
using galley::bridge::Deflater;
using galley::bridge::PdfFile;
using galley::bridge::PdfObjects;

namespace {

/// A file of one page; `resources` may name stream 1 of it as %.
std::string page_file(const std::string& resources) {
    PdfObjects objects;
    Deflater deflater;
    std::string named;
    galley::bridge::append_reference(
        named,
        objects.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "1 0 0 rg 0 0 1 1 re f"));
    std::string all = resources;
    for (auto at = all.find('%'); at != std::string::npos; at = all.find('%')) {
        all.replace(at, 1, named);
    }
    const auto page = objects.add_page();
    objects.set_entries(page, "/MediaBox[0 0 40 20]/Resources<<" + all + ">>");
    objects.set_page_content(page, deflater.zlib("q /A Do Q"));
    return objects.serialize();
}

/// The copy, in a file whose catalog names it.
PdfFile copied(const std::string& original, FormChanges& changes) {
    const PdfFile file(original, "original.pdf");
    PdfObjects objects;
    Deflater deflater;
    const auto form = FormCopying(file, objects, deflater, changes).form(file.pages().front());
    std::string named = "/Copy ";
    galley::bridge::append_reference(named, form);
    objects.set_entries(objects.catalog(), named);
    return {objects.serialize(), "copy.pdf"};
}

class Louder : public FormChanges {
public:
    std::optional<std::string> value(FormCopying& /*copying*/,
                                     const std::string& key,
                                     const galley::bridge::PdfValue& /*value*/) override {
        return key == "Quiet"  ? std::optional<std::string>("/Loud")
               : key == "Gone" ? std::optional<std::string>("")
                               : std::nullopt;
    }
    std::string content(const PdfFile& /*file*/,
                        const galley::bridge::PdfValue& /*holder*/) override {
        return "0 0 0 1 k";
    }
};

} // namespace

TEST_CASE("a page is a form that fills the unit square", "[pdf][forms]") {
    FormChanges none;
    const PdfFile file = copied(page_file("/XObject<</A %/B %>>"), none);
    const auto form = file.trailer()["Root"]["Copy"];
    CHECK(form["Subtype"].name() == "Form");
    CHECK(form["Matrix"].written() == "[ 0.025 0 0 0.05 0 0 ]");
    CHECK(form.data() == "q /A Do Q");
    const auto inner = form["Resources"]["XObject"];
    CHECK(inner["A"].data() == "1 0 0 rg 0 0 1 1 re f");
    CHECK(inner["A"].number_in_file() == inner["B"].number_in_file()); // copied once
}

TEST_CASE("a copy says what its changes say", "[pdf][forms]") {
    Louder louder;
    const PdfFile file =
        copied(page_file("/XObject<</A %>>/Quiet 1/Gone 2/Interpolate true"), louder);
    const auto form = file.trailer()["Root"]["Copy"];
    CHECK(form.data() == "0 0 0 1 k");
    CHECK(form["Resources"]["XObject"]["A"].data() == "0 0 0 1 k");
    CHECK(form["Resources"]["Quiet"].name() == "Loud");
    CHECK_FALSE(form["Resources"].has("Gone"));
    CHECK_FALSE(form["Resources"].has("Interpolate"));
}

TEST_CASE("a page that is nested without end is refused", "[pdf][forms]") {
    FormChanges none;
    const std::string deep = "/A" + std::string(40, '[') + std::string(40, ']');
    CHECK_THROWS_AS(copied(page_file(deep), none), galley::Error);
}
