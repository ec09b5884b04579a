// The report of a run.
#include "batch/source_outcome.hpp"

namespace galley::batch {

namespace {

using bridge::Json;

Json outcome_as_json(const SourceOutcome& outcome) {
    Json::Array written;
    for (const WrittenResult& result : outcome.written) {
        written.emplace_back(Json::Object{{"format", result.format},
                                          {"file", result.file},
                                          {"bytes", static_cast<std::int64_t>(result.bytes)}});
    }
    return Json::Object{{"source", outcome.source},
                        {"status", outcome.status == 0 ? "done" : "failed"},
                        {"reader", outcome.reader},
                        {"encoding", outcome.encoding},
                        {"results", std::move(written)},
                        {"messages", messages_as_json(outcome.diagnostics)}};
}

} // namespace

Json message_as_json(const Diagnostic& diagnostic) {
    Json::Object message{{"severity", severity_name(diagnostic.severity)}};
    if (!diagnostic.code.empty()) {
        message.emplace_back("code", diagnostic.code);
    }
    message.emplace_back("message", diagnostic.message);
    message.emplace_back("file", diagnostic.origin.file);
    if (diagnostic.origin.line != 0) {
        message.emplace_back("line", std::int64_t{diagnostic.origin.line});
    }
    if (diagnostic.origin.column != 0) {
        message.emplace_back("column", std::int64_t{diagnostic.origin.column});
    }
    return message;
}

Json messages_as_json(const Diagnostics& diagnostics) {
    Json::Array messages;
    for (const Diagnostic& diagnostic : diagnostics.list()) {
        messages.push_back(message_as_json(diagnostic));
    }
    return messages;
}

std::string
run_report(int status, const std::vector<SourceOutcome>& outcomes, const Diagnostics& general) {
    Json::Array sources;
    for (const SourceOutcome& outcome : outcomes) {
        sources.push_back(outcome_as_json(outcome));
    }
    return bridge::write_json(Json::Object{{"galley", GALLEY_VERSION},
                                           {"status", status},
                                           {"sources", std::move(sources)},
                                           {"messages", messages_as_json(general)}}) +
           "\n";
}

} // namespace galley::batch
