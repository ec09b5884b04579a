// Preflight: every side of the file in turn.
#include "press/preflight.hpp"

#include "base/error.hpp"
#include "press/press_check.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace galley::press {

namespace {

using bridge::PdfFile;

Standard claimed_standard(const PdfFile& file) {
    const bridge::PdfValue info = file.trailer()["Info"];
    const std::string said = info["GTS_PDFXVersion"].text();
    for (const Standard standard : {Standard::X1a, Standard::X1a2001}) {
        if (said == standard_version(standard)) {
            return standard;
        }
    }
    return Standard::X4;
}

} // namespace

void PressCheck::fail(std::string_view rule, std::string message, int page) {
    assert(press_rule(rule) != nullptr);
    const std::string key = std::string(rule) + ' ' + std::to_string(page) + ' ' + message;
    if (said.insert(key).second) {
        findings.push_back({std::string(rule), std::move(message), page});
    }
}

std::optional<Box> box_of(const bridge::PdfValue& page, std::string_view name) {
    const auto items = page[name].items();
    if (items.size() != 4 || !std::all_of(items.begin(), items.end(), [](const auto& item) {
            return item.is_number();
        })) {
        return std::nullopt;
    }
    return Box{std::min(items[0].number(), items[2].number()),
               std::min(items[1].number(), items[3].number()),
               std::max(items[0].number(), items[2].number()),
               std::max(items[1].number(), items[3].number())};
}

bool is_good(const PreflightReport& report) {
    return std::all_of(
        report.findings.begin(), report.findings.end(), [](const PressFinding& finding) {
            return press_rule(finding.rule)->weight == RuleWeight::Advice;
        });
}

PreflightReport
preflight(std::string bytes, const std::string& file, const PreflightRequest& request) {
    const PdfFile pdf(std::move(bytes), file);
    PressCheck check{pdf, request.standard.value_or(claimed_standard(pdf)), request.preset};
    check.pages = pdf.pages();
    check_file(check);
    check_xmp(check);
    check_intents(check);
    check_pages(check);
    check_objects(check);
    check_images(check);
    check_resources(check);
    check_preset(check);
    for (const std::string& damage : pdf.damage()) {
        check.fail("file.syntax", damage);
    }
    return {check.standard, static_cast<int>(check.pages.size()), std::move(check.findings)};
}

} // namespace galley::press
