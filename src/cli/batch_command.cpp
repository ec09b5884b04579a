// A batch run on a terminal: progress, messages of what was built, summary, report.
#include "cli/batch_command.hpp"

#include "base/files.hpp"
#include "batch/batch_report.hpp"
#include "batch/batch_run.hpp"
#include "cli/progress_bar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>

namespace galley::cli {

namespace {

using namespace batch;

bool has_failed(const DraftOutcome& draft) {
    return draft.status == DraftStatus::Failed || draft.status == DraftStatus::TimedOut;
}

bool counts_as_failure(const DraftOutcome& draft, FailOn fail_on) {
    return has_failed(draft) ||
           std::any_of(
               draft.messages.begin(), draft.messages.end(), [&](const DraftMessage& message) {
                   return message.severity >= Severity::Warning &&
                          (fail_on == FailOn::Warning ||
                           (fail_on == FailOn::NewWarning && message.is_new));
               });
}

int status_of(const BatchOutcome& outcome, FailOn fail_on) {
    const bool failed =
        outcome.general.has(Severity::Error) ||
        std::any_of(outcome.drafts.begin(), outcome.drafts.end(), [&](const DraftOutcome& draft) {
            return counts_as_failure(draft, fail_on);
        });
    return failed ? 1 : 0;
}

/// Notes of a thousand drafts are not read: they stand in the report, and here with -v.
void say_draft(const DraftOutcome& draft, bool verbose, ProgressBar& bar, const Console& console) {
    const bool told = verbose && draft.status != DraftStatus::Unchanged;
    if (draft.status == DraftStatus::WouldBuild || told) {
        bar.clear();
        console.say({Severity::Note,
                     "",
                     fmt::format("{}: {}", status_name(draft.status), draft.reason),
                     {draft.source, 0, 0}});
    }
    for (const Diagnostic& diagnostic : draft.diagnostics.list()) {
        if (verbose || diagnostic.severity > Severity::Note) {
            bar.clear();
            console.say(diagnostic);
        }
    }
}

void say_removed(const BatchOutcome& outcome, const Console& console) {
    for (const RemovedDraft& draft : outcome.removed) {
        const std::size_t count = draft.results.size();
        console.say({Severity::Note,
                     "G704",
                     draft.pruned
                         ? fmt::format("the draft is gone; its {} results were removed", count)
                         : fmt::format("the draft is gone; its {} results are still there "
                                       "(--prune removes them)",
                                       count),
                     {draft.source, 0, 0}});
    }
}

void write_report(const BatchCommandOptions& options,
                  const BatchOutcome& outcome,
                  const ReportFrame& frame) {
    if (!options.report.empty()) {
        std::filesystem::path page(options.report);
        page.replace_extension(".html");
        FileSet files;
        files.add(options.report, report_json(outcome, frame));
        files.add(page, report_page(outcome, frame));
        files.commit();
    }
}

} // namespace

int batch_drafts(const BatchCommandOptions& options,
                 const MessageOptions& messages,
                 const Environment& environment,
                 const Console& console) {
    Diagnostics general = options.told;
    const auto style =
        load_chosen_style(options.style, options.run.strict, style_folders(environment), general);
    console.say(general);
    ProgressBar bar(environment.terminal && !messages.quiet && !messages.json);
    BatchOptions run = options.run;
    run.program = environment.program;
    BatchOutcome outcome = run_batch(run, style, [&](const BatchProgress& progress) {
        say_draft(*progress.last, messages.verbose, bar, console);
        bar.show(progress);
    });
    bar.clear();
    console.say(outcome.general);
    say_removed(outcome, console);
    const int status = status_of(outcome, options.fail_on);
    for (const Diagnostic& fault : general.list()) {
        outcome.general.add(fault);
    }
    const ReportFrame frame{options.run.folder, display(options.run.output), status};
    write_report(options, outcome, frame);
    if (messages.json) {
        Console::put(report_json(outcome, frame));
    } else {
        console.say({Severity::Note, "", report_summary(outcome), {options.run.folder, 0, 0}});
    }
    return status;
}

} // namespace galley::cli
