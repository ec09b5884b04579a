// Verdicts and what was left out, looked up line by line.
#include "galley/explanation.hpp"

#include "base/utf8.hpp"
#include "bridge/charset.hpp"
#include "bridge/json.hpp"
#include "galley/votes_json.hpp"
#include "readers/text/source_lines.hpp"
#include "readers/text/text_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace galley {

namespace {

using bridge::Json;

bool covers(const Span& span, std::uint32_t line) {
    return span.line <= line && line <= span.end_line;
}

/// The verdict about the unit that holds the line; units do not overlap and stand in order.
const Verdict* verdict_on(const std::vector<Verdict>& verdicts, std::uint32_t line) {
    const auto after = std::upper_bound(
        verdicts.begin(), verdicts.end(), line, [](std::uint32_t at, const Verdict& verdict) {
            return at < verdict.span.line;
        });
    return after != verdicts.begin() && covers(std::prev(after)->span, line) ? &*std::prev(after)
                                                                             : nullptr;
}

/// By a pin: a line may be taken out of the midst of a paragraph.
bool is_left_out(const SpanEntry& entry) { return entry.what == pin_kind_name(PinKind::LeftOut); }

/// Entries that took whole lines, by their first line.
std::map<std::uint32_t, const SpanEntry*> left_out(const Reading& reading) {
    std::map<std::uint32_t, const SpanEntry*> entries;
    for (const SpanEntry& entry : reading.spans) {
        if (entry.kind != SpanEntry::Kind::Consumed) {
            continue;
        }
        const auto [known, first] = entries.emplace(entry.span.line, &entry);
        if (!first && is_left_out(entry)) {
            known->second = &entry; // of the whole line, not of a character
        }
    }
    return entries;
}

std::string votes_text(const std::vector<Vote>& votes) {
    std::string text;
    for (const Vote& vote : votes) {
        text += fmt::format(" {} {:+.4g}", vote.rule, vote.weight);
    }
    return text.empty() ? " nothing speaks for anything else" : text;
}

double sum_of(const std::vector<Vote>& votes) {
    double sum = 0;
    for (const Vote& vote : votes) {
        sum += vote.weight;
    }
    return sum;
}

} // namespace

std::vector<LineReading> explain(const Source& source,
                                 const ReadOptions& options,
                                 std::optional<std::uint32_t> wanted,
                                 Diagnostics& diagnostics) {
    const Reading reading = readers::read_text(source, options, diagnostics);
    std::string text = bridge::decode_text(source.bytes, options.encoding, source.name).text;
    std::vector<SpanEntry> replaced;
    const auto entries = left_out(reading);
    std::vector<LineReading> lines;
    for (const readers::Line& line : readers::source_lines(text, replaced)) {
        if (line.blank() || (wanted && *wanted != line.number)) {
            continue;
        }
        LineReading one;
        one.line = line.number;
        one.text = line.text;
        const Verdict* verdict = verdict_on(reading.verdicts, line.number);
        const auto entry = entries.find(line.number);
        const bool out = entry != entries.end() && is_left_out(*entry->second);
        if (verdict != nullptr && !out) {
            one.kind = verdict->kind;
            one.level = verdict->level;
            one.votes = verdict->votes;
            one.runner_up = verdict->runner_up;
            one.runner_up_votes = verdict->runner_up_votes;
        } else if (entry != entries.end()) {
            one.kind = entry->second->what;
            one.reason = entry->second->reason;
        }
        lines.push_back(std::move(one));
    }
    return lines;
}

std::string
explanation_text(const std::vector<LineReading>& lines, const std::string& file, bool colored) {
    constexpr std::size_t longest = 60; ///< code units of a line that are shown
    const std::string_view strong = colored ? "\x1b[1m" : "";
    const std::string_view faint = colored ? "\x1b[2m" : "";
    const std::string_view plain = colored ? "\x1b[0m" : "";
    std::string out;
    for (const LineReading& line : lines) {
        std::string shown = line.text.substr(0, longest);
        while (shown.size() < line.text.size() && !shown.empty() &&
               utf8::continues(line.text[shown.size()])) {
            shown.pop_back(); // not within a character
        }
        out += fmt::format("{}:{}: {}{}{}  {}{}\n",
                           file,
                           line.line,
                           strong,
                           line.level > 0 ? fmt::format("{}={}", line.kind, line.level) : line.kind,
                           plain,
                           shown,
                           shown.size() < line.text.size() ? "…" : "");
        if (!line.reason.empty()) {
            out += fmt::format("    {}left out: {}{}\n", faint, line.reason, plain);
            continue;
        }
        out += fmt::format(
            "    {}{:+.4g}:{}{}\n", faint, sum_of(line.votes), votes_text(line.votes), plain);
        if (!line.runner_up_votes.empty()) {
            out += fmt::format("    {}else {} {:+.4g}:{}{}\n",
                               faint,
                               line.runner_up,
                               sum_of(line.runner_up_votes),
                               votes_text(line.runner_up_votes),
                               plain);
        }
    }
    return out;
}

std::string explanation_json(const std::vector<LineReading>& lines, const std::string& file) {
    Json::Array list;
    for (const LineReading& line : lines) {
        Json::Object one{{"line", static_cast<std::int64_t>(line.line)},
                         {"text", line.text},
                         {"kind", line.kind}};
        if (line.level > 0) {
            one.emplace_back("level", line.level);
        }
        if (line.reason.empty()) {
            one.emplace_back("votes", votes_json(line.votes));
            one.emplace_back("runner_up", line.runner_up);
            one.emplace_back("runner_up_votes", votes_json(line.runner_up_votes));
        } else {
            one.emplace_back("left_out", line.reason);
        }
        list.emplace_back(std::move(one));
    }
    return bridge::write_json(Json::Object{{"file", file}, {"lines", std::move(list)}}) + "\n";
}

} // namespace galley
