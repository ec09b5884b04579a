// The report as JSON and the summary.
#include "batch/batch_report.hpp"

#include "batch/json_fields.hpp"
#include "batch/source_outcome.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <utility>

namespace galley::batch {

namespace {

using bridge::Json;

/// In milliseconds: more digits say nothing.
Json seconds(double value) { return std::round(value * 1000.0) / 1000.0; }

constexpr std::array statuses = {DraftStatus::Built,
                                 DraftStatus::WouldBuild,
                                 DraftStatus::Unchanged,
                                 DraftStatus::Failed,
                                 DraftStatus::TimedOut};

Json draft_as_json(const DraftOutcome& draft) {
    Json::Array results;
    for (const BuiltResult& result : draft.results) {
        results.emplace_back(Json::Object{
            {"format", result.format}, {"file", result.file}, {"bytes", json_count(result.bytes)}});
    }
    Json::Array messages;
    for (const DraftMessage& message : draft.messages) {
        Json::Object object = std::get<Json::Object>(message.json.value);
        object.emplace_back("new", message.is_new);
        messages.emplace_back(std::move(object));
    }
    Json::Object object{{"source", draft.source},
                        {"status", status_name(draft.status)},
                        {"reason", draft.reason},
                        {"title", draft.title},
                        {"reader", draft.reader},
                        {"encoding", draft.encoding},
                        {"words", json_count(draft.words)},
                        {"heads", json_count(draft.heads)},
                        {"pages", json_count(draft.pages)},
                        {"paragraphs_new", json_count(draft.blocks_new)},
                        {"paragraphs_gone", json_count(draft.blocks_gone)},
                        {"results", std::move(results)},
                        {"messages", std::move(messages)},
                        {"fixed", Json::Array(draft.fixed)},
                        {"seconds", seconds(draft.seconds)}};
    return object;
}

} // namespace

std::string report_json(const BatchOutcome& outcome, const ReportFrame& frame) {
    Json::Object counts{{"drafts", json_count(outcome.drafts.size())}};
    for (const DraftStatus status : statuses) {
        counts.emplace_back(std::string(status_name(status)), json_count(outcome.count(status)));
    }
    counts.emplace_back("removed", json_count(outcome.removed.size()));
    Json::Array drafts;
    for (const DraftOutcome& draft : outcome.drafts) {
        drafts.push_back(draft_as_json(draft));
    }
    Json::Array removed;
    for (const RemovedDraft& draft : outcome.removed) {
        Json::Array results;
        for (const std::string& file : draft.results) {
            results.emplace_back(file);
        }
        removed.emplace_back(Json::Object{
            {"source", draft.source}, {"results", std::move(results)}, {"pruned", draft.pruned}});
    }
    return bridge::write_json(Json::Object{{"galley", GALLEY_VERSION},
                                           {"report", 1},
                                           {"folder", frame.folder},
                                           {"output", frame.output},
                                           {"status", frame.status},
                                           {"seconds", seconds(outcome.seconds)},
                                           {"counts", std::move(counts)},
                                           {"drafts", std::move(drafts)},
                                           {"removed", std::move(removed)},
                                           {"messages", messages_as_json(outcome.general)}}) +
           "\n";
}

std::string report_summary(const BatchOutcome& outcome) {
    std::string parts;
    for (const DraftStatus status : statuses) {
        if (const std::size_t count = outcome.count(status); count != 0) {
            parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", count, status_name(status));
        }
    }
    const std::size_t removed = outcome.removed.size();
    return fmt::format("{} draft{}: {}{} in {:.1f} s",
                       outcome.drafts.size(),
                       outcome.drafts.size() == 1 ? "" : "s",
                       parts,
                       removed == 0 ? "" : fmt::format("; {} removed since", removed),
                       outcome.seconds);
}

} // namespace galley::batch
