// Files read, checked and told one by one.
#include "cli/preflight_command.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "batch/source_conversion.hpp"
#include "bridge/json.hpp"
#include "press/preflight.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace galley::cli {

namespace {

using bridge::Json;

constexpr std::uint64_t file_limit = 1ULL << 30U; ///< bytes of a PDF; KDP takes 650 MB

std::string place_of(const press::PressFinding& finding) {
    return finding.page > 0 ? fmt::format("page {}: ", finding.page) : std::string();
}

/// Of a must an error, not a warning: a printing house turns the file down.
Severity severity_of(const press::PressRule& rule) {
    return rule.weight == press::RuleWeight::Must ? Severity::Error : Severity::Warning;
}

void tell(const std::string& file, const press::PreflightReport& report, const Console& console) {
    Diagnostics told;
    for (const press::PressFinding& finding : report.findings) {
        const press::PressRule& rule = *press::press_rule(finding.rule);
        const Severity severity = severity_of(rule);
        told.add(
            {severity,
             severity == Severity::Error ? "G801" : "G803",
             fmt::format(
                 "{}{} [{}: {}]", place_of(finding), finding.message, finding.rule, rule.source),
             {file, 0, 0}});
    }
    if (press::is_good(report)) {
        told.note("G802",
                  fmt::format("meets {}: {} pages, {} rules",
                              press::standard_version(report.standard),
                              report.pages,
                              press::press_rules().size()),
                  {file, 0, 0});
    }
    console.say(told);
}

Json report_json(const std::string& file, const press::PreflightReport& report) {
    Json::Array findings;
    for (const press::PressFinding& finding : report.findings) {
        const press::PressRule& rule = *press::press_rule(finding.rule);
        findings.emplace_back(
            Json::Object{{"rule", finding.rule},
                         {"severity", severity_name(severity_of(rule))},
                         {"source", rule.source},
                         {"page", finding.page > 0 ? Json(finding.page) : Json(nullptr)},
                         {"message", finding.message}});
    }
    return Json::Object{{"file", file},
                        {"standard", press::standard_version(report.standard)},
                        {"pages", report.pages},
                        {"good", press::is_good(report)},
                        {"findings", std::move(findings)}};
}

} // namespace

int preflight_files(const PreflightOptions& options,
                    const MessageOptions& messages,
                    const Console& console) {
    press::PreflightRequest request;
    request.standard = options.standard;
    request.preset = options.preset ? &*options.preset : nullptr;
    if (!request.standard && request.preset != nullptr) {
        request.standard = request.preset->standard;
    }
    int status = 0;
    Json::Array reports;
    for (const std::string& file : options.files) {
        try {
            const auto report = press::preflight(read_file(file, file_limit), file, request);
            tell(file, report, console);
            reports.push_back(report_json(file, report));
            status = std::max(status, press::is_good(report) ? 0 : 1);
        } catch (const Error& error) {
            console.say(batch::as_diagnostic(error, file));
            reports.emplace_back(
                Json::Object{{"file", file}, {"good", false}, {"error", error.what()}});
            status = std::max(status, batch::exit_status(error.fault()));
        }
    }
    if (messages.json) {
        Console::put(
            bridge::write_json(Json::Object{{"status", status}, {"files", std::move(reports)}}) +
            "\n");
    }
    return status;
}

} // namespace galley::cli
