// The file as a whole: version, identifier, Info, and what documents may carry along.
#include "press/press_check.hpp"

#include <algorithm>

namespace galley::press {

namespace {

using bridge::PdfValue;

/// "1.4" is below "1.6"; both are a digit, a point and a digit.
bool above(const std::string& version, std::string_view most) {
    return !version.empty() && version > most;
}

/// D:YYYYMMDDHHmmSS and a zone; what follows the year may be left out (ISO 32000-1 7.9.4).
bool is_date(const std::string& text) {
    constexpr std::size_t least = 6; // "D:2026"
    if (text.size() < least || !text.starts_with("D:")) {
        return false;
    }
    const auto digits = static_cast<std::size_t>(
        std::find_if(text.begin() + 2, text.end(), [](char c) { return c < '0' || c > '9'; }) -
        text.begin() - 2);
    const bool whole = digits >= 4 && digits <= 14 && digits % 2 == 0;
    const std::string zone = text.substr(2 + digits);
    return whole && (zone.empty() || zone.find_first_of("Z+-") == 0);
}

void check_version(PressCheck& check) {
    const std::string_view most = pdf_version(check.standard);
    const PdfValue root = check.file.trailer()["Root"];
    for (const std::string& version : {check.file.version(), root["Version"].name()}) {
        if (above(version, most)) {
            check.fail("file.version",
                       "the file is PDF " + version + "; " +
                           std::string(standard_version(check.standard)) + " is PDF " +
                           std::string(most));
        }
    }
    if (!check.x4() && check.file.packed()) {
        check.fail("file.plain", "objects or cross-references lie in streams");
    }
}

void check_identifier(PressCheck& check) {
    const auto id = check.file.trailer()["ID"].items();
    if (id.size() != 2 || !id[0].is_text() || !id[1].is_text() || id[0].text().empty()) {
        check.fail("file.identifier", "the trailer has no ID of two strings");
    }
    if (check.file.encrypted()) {
        check.fail("file.encrypted", "the file is encrypted");
    }
}

void check_info(PressCheck& check) {
    const PdfValue info = check.file.trailer()["Info"];
    if (info["Title"].text().empty()) {
        check.fail("info.title", "Info has no Title");
    }
    for (const char* key : {"CreationDate", "ModDate"}) {
        if (!is_date(info[key].text())) {
            check.fail("info.dates", std::string(key) + " of Info is missing or no date");
        }
    }
    const std::string trapped = info["Trapped"].name();
    if (trapped != "True" && trapped != "False") {
        check.fail("info.trapped", "Trapped of Info is neither True nor False");
    }
    if (!check.x4() && info["GTS_PDFXVersion"].text() != standard_version(check.standard)) {
        check.fail("file.claim",
                   "GTS_PDFXVersion of Info is \"" + info["GTS_PDFXVersion"].text() + "\", not \"" +
                       std::string(standard_version(check.standard)) + "\"");
    }
    if (check.standard == Standard::X1a2001 &&
        info["GTS_PDFXConformance"].text() != "PDF/X-1a:2001") {
        check.fail("file.conformance", "GTS_PDFXConformance of Info is not \"PDF/X-1a:2001\"");
    }
}

void check_catalog(PressCheck& check) {
    const PdfValue root = check.file.trailer()["Root"];
    for (const char* key : {"OpenAction", "AA"}) {
        if (root[key].is_dictionary()) { // a destination to open at is an array
            check.fail("document.actions", "the catalog has an action: " + std::string(key));
        }
    }
    if (root["Names"].has("JavaScript")) {
        check.fail("document.actions", "the document has scripts");
    }
    if (check.x4()) {
        return;
    }
    if (root["Names"].has("EmbeddedFiles")) {
        check.fail("file.embedded", "the document has embedded files");
    }
    if (!root["AcroForm"]["Fields"].items().empty() || root["AcroForm"].has("XFA")) {
        check.fail("document.forms", "the document has form fields");
    }
    if (root.has("OCProperties")) {
        check.fail("document.layers", "the document has layers");
    }
}

} // namespace

void check_file(PressCheck& check) {
    check_version(check);
    check_identifier(check);
    check_info(check);
    check_catalog(check);
}

} // namespace galley::press
