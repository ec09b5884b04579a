// The report as a page: a table of drafts, what needs a look first.
#include "batch/batch_report.hpp"
#include "batch/json_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace galley::batch {

namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Drafts: report</title>
<style>
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
h1 { font-weight: normal; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding-bottom: 0.5rem; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid #8884; }
th, td { text-align: left; vertical-align: top; }
th { font-weight: normal; font-style: italic; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.failed { color: #b3261e; }
.unchanged { opacity: 0.75; }
@media (prefers-color-scheme: dark) { .failed { color: #ff8a80; } }
ul { margin: 0.3rem 0; padding-left: 1.2rem; }
</style>
</head>
<body>
<main>
)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string place_part(const bridge::Json& message, std::string_view name) {
    const bridge::Json* found = message.find(name);
    const auto* value = found == nullptr ? nullptr : std::get_if<std::int64_t>(&found->value);
    return value == nullptr ? std::string() : fmt::format(":{}", *value);
}

std::string line_of(const bridge::Json& message, std::string_view mark) {
    const std::string code = text_at(message, "code");
    return fmt::format("<li>{}{}{}{}: {}{}: {}</li>\n",
                       escaped(mark),
                       escaped(text_at(message, "file")),
                       place_part(message, "line"),
                       place_part(message, "column"),
                       escaped(text_at(message, "severity")),
                       code.empty() ? "" : fmt::format("[{}]", escaped(code)),
                       escaped(text_at(message, "message")));
}

std::string messages_of(const DraftOutcome& draft) {
    std::string lines;
    for (const DraftMessage& message : draft.messages) {
        if (message.severity > Severity::Note || message.is_new) {
            lines += line_of(message.json, message.is_new ? "new: " : "");
        }
    }
    for (const bridge::Json& message : draft.fixed) {
        lines += line_of(message, "no longer: ");
    }
    return lines.empty() ? lines
                         : fmt::format("<details><summary>messages</summary>\n<ul>\n{}</ul>\n"
                                       "</details>\n",
                                       lines);
}

/// What failed first, then what was built, then the rest; each in the order of names.
int rank_of(DraftStatus status) {
    switch (status) {
    case DraftStatus::Failed:
    case DraftStatus::TimedOut:
        return 0;
    case DraftStatus::Built:
    case DraftStatus::WouldBuild:
        return 1;
    case DraftStatus::Unchanged:
        break;
    }
    return 2;
}

std::string row_of(const DraftOutcome& draft) {
    const int rank = rank_of(draft.status);
    const auto number = [](std::uint64_t value) {
        return fmt::format("<td class=\"number\">{}</td>", value);
    };
    return fmt::format("<tr{}>\n<td>{}{}</td>\n<td>{}</td>\n<td>{}{}</td>\n{}{}{}\n"
                       "<td class=\"number\">{}</td>\n<td class=\"number\">{:.3f}</td>\n</tr>\n",
                       rank == 0   ? " class=\"failed\""
                       : rank == 2 ? " class=\"unchanged\""
                                   : "",
                       escaped(draft.source),
                       messages_of(draft),
                       escaped(draft.title),
                       status_name(draft.status),
                       draft.reason.empty() ? "" : fmt::format(" ({})", escaped(draft.reason)),
                       number(draft.words),
                       number(draft.heads),
                       number(draft.pages),
                       fmt::format("+{} −{}", draft.blocks_new, draft.blocks_gone),
                       draft.seconds);
}

std::string removed_list(const BatchOutcome& outcome) {
    std::string list;
    for (const RemovedDraft& draft : outcome.removed) {
        std::string files;
        for (const std::string& file : draft.results) {
            files += fmt::format("{}{}", files.empty() ? "" : ", ", escaped(file));
        }
        list += fmt::format("<li>{}: {}{}</li>\n",
                            escaped(draft.source),
                            draft.pruned ? "removed " : "still there: ",
                            files.empty() ? "nothing" : files);
    }
    return list.empty() ? list
                        : fmt::format("<h2>Drafts that are gone</h2>\n<ul>\n{}</ul>\n", list);
}

} // namespace

std::string report_page(const BatchOutcome& outcome, const ReportFrame& frame) {
    std::vector<const DraftOutcome*> drafts;
    for (const DraftOutcome& draft : outcome.drafts) {
        drafts.push_back(&draft);
    }
    std::stable_sort(
        drafts.begin(), drafts.end(), [](const DraftOutcome* a, const DraftOutcome* b) {
            return rank_of(a->status) < rank_of(b->status);
        });
    std::string page(head);
    page += fmt::format("<h1>{}</h1>\n<p>{}</p>\n",
                        escaped(fmt::format("Drafts of {}", frame.folder)),
                        escaped(report_summary(outcome)));
    page += "<table>\n<thead>\n<tr><th scope=\"col\">draft</th><th scope=\"col\">title</th>"
            "<th scope=\"col\">status</th><th scope=\"col\" class=\"number\">words</th>"
            "<th scope=\"col\" class=\"number\">heads</th>"
            "<th scope=\"col\" class=\"number\">pages</th>"
            "<th scope=\"col\" class=\"number\">paragraphs</th>"
            "<th scope=\"col\" class=\"number\">seconds</th></tr>\n</thead>\n<tbody>\n";
    for (const DraftOutcome* draft : drafts) {
        page += row_of(*draft);
    }
    page += "</tbody>\n</table>\n" + removed_list(outcome) + "</main>\n</body>\n</html>\n";
    return page;
}

} // namespace galley::batch
