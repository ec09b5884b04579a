// The span map as JSON.
#include "galley/span_map.hpp"

#include "bridge/json.hpp"
#include "galley/votes_json.hpp"

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
    return Json::Object{{"span", format_span(verdict.span)},
                        {"kind", verdict.kind},
                        {"runner_up", verdict.runner_up},
                        {"votes", votes_json(verdict.votes)}};
}

Json::Object map_of(const MappedText& text) {
    Json::Array blocks;
    Json::Array left_out;
    for (const SpanEntry& entry : text.reading.spans) {
        if (entry.kind == SpanEntry::Kind::Block) {
            blocks.push_back(block(entry));
        } else {
            left_out.push_back(consumed(entry));
        }
    }
    Json::Array verdicts;
    for (const Verdict& one : text.reading.verdicts) {
        verdicts.push_back(verdict(one));
    }
    return {{"source", text.file},
            {"reader", text.reader},
            {"encoding", text.reading.encoding},
            {"blocks", std::move(blocks)},
            {"consumed", std::move(left_out)},
            {"verdicts", std::move(verdicts)}};
}

} // namespace

std::string write_span_map(const MappedText& text, const Metadata& metadata) {
    Json::Object map = map_of(text);
    map.insert(map.begin() + 3, {"punctuation", setting(metadata, "punctuation", "smart")});
    return bridge::write_json(std::move(map)) + "\n";
}

std::string write_book_map(const std::vector<MappedText>& chapters, const Metadata& metadata) {
    Json::Array maps;
    for (const MappedText& chapter : chapters) {
        maps.emplace_back(map_of(chapter));
    }
    return bridge::write_json(
               Json::Object{{"punctuation", setting(metadata, "punctuation", "smart")},
                            {"chapters", std::move(maps)}}) +
           "\n";
}

} // namespace galley
