// The span map as JSON.
#include "galley/span_map.hpp"

#include "bridge/json.hpp"

namespace galley {

namespace {

using bridge::Json;

Json block(const SpanEntry& entry) {
    return Json::Object{{"span", format_span(entry.span)}, {"as", entry.what}};
}

Json consumed(const SpanEntry& entry) {
    return Json::Object{{"span", format_span(entry.span)},
                        {"as", entry.what},
                        {"reason", entry.reason},
                        {"text", entry.text}};
}

Json verdict(const Verdict& verdict) {
    Json::Array votes;
    for (const Vote& vote : verdict.votes) {
        votes.emplace_back(Json::Object{{"rule", vote.rule}, {"weight", vote.weight}});
    }
    return Json::Object{{"span", format_span(verdict.span)},
                        {"kind", verdict.kind},
                        {"runner_up", verdict.runner_up},
                        {"votes", std::move(votes)}};
}

} // namespace

std::string write_span_map(const Reading& reading,
                           const Metadata& metadata,
                           std::string_view file,
                           std::string_view reader) {
    Json::Array blocks;
    Json::Array left_out;
    for (const SpanEntry& entry : reading.spans) {
        if (entry.kind == SpanEntry::Kind::Block) {
            blocks.push_back(block(entry));
        } else {
            left_out.push_back(consumed(entry));
        }
    }
    Json::Array verdicts;
    for (const Verdict& one : reading.verdicts) {
        verdicts.push_back(verdict(one));
    }
    const auto punctuation = metadata.settings.find("punctuation");
    return bridge::write_json(Json::Object{
               {"source", file},
               {"reader", reader},
               {"encoding", reading.encoding},
               {"punctuation",
                punctuation == metadata.settings.end() ? "smart" : punctuation->second},
               {"blocks", std::move(blocks)},
               {"consumed", std::move(left_out)},
               {"verdicts", std::move(verdicts)}}) +
           "\n";
}

} // namespace galley
