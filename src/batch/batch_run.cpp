// A run: list, compare with the manifest, convert what needs it, remember, report. The manifest
// learns of results after they have taken their places: a run killed between the two builds them
// again, to the same bytes.
#include "batch/batch_run.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "batch/draft_check.hpp"
#include "batch/draft_comparison.hpp"
#include "batch/manifest.hpp"
#include "batch/name_pattern.hpp"
#include "batch/ordered_jobs.hpp"
#include "batch/project_sources.hpp"
#include "batch/result_plan.hpp"
#include "batch/run_folder.hpp"
#include "batch/source_conversion.hpp"
#include "batch/source_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <numeric>
#include <optional>
#include <system_error>
#include <utility>

namespace galley::batch {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begun) {
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

std::string source_name(const InputFile& file) {
    return display(file.folder / file.path.filename());
}

bool is_chosen(const std::string& source, const BatchOptions& options) {
    const auto matches = [&](const std::string& pattern) {
        return matches_pattern(source, pattern);
    };
    return (options.only.empty() ||
            std::any_of(options.only.begin(), options.only.end(), matches)) &&
           std::none_of(options.exclude.begin(), options.exclude.end(), matches);
}

std::vector<PlannedSource> planned_drafts(const BatchOptions& options, Diagnostics& general) {
    std::error_code error;
    if (!fs::is_directory(options.folder, error)) {
        throw Error(Fault::BadInput,
                    error ? fmt::format("cannot be read: {}", error.message())
                          : "is no folder; galley batch takes a folder of drafts",
                    {options.folder, 0, 0});
    }
    std::vector<InputFile> files = list_sources({options.folder}, options.output, general);
    if (const Project& project = options.project; !project.file.empty()) {
        leave_out(files, project);
        std::error_code ignored;
        if (fs::equivalent(project.file.parent_path().empty() ? "." : project.file.parent_path(),
                           options.folder,
                           ignored)) {
            if (auto book = project_book(options)) {
                files.push_back(std::move(*book));
            }
        }
    }
    std::erase_if(files,
                  [&](const InputFile& file) { return !is_chosen(source_name(file), options); });
    if (files.empty() && !general.has(Severity::Error)) {
        throw Error(Fault::BadInput,
                    "no draft below this folder is chosen by --only and --exclude",
                    {options.folder, 0, 0});
    }
    return plan_results(files, options, general);
}

/// Largest first: no thread is left alone with a book at the end.
std::vector<std::size_t> by_size(const std::vector<PlannedSource>& plan) {
    std::vector<std::uint64_t> sizes;
    sizes.reserve(plan.size());
    for (const PlannedSource& planned : plan) {
        std::uint64_t size = mark_of(planned.file.path).size;
        for (const ChapterFile& chapter : planned.file.chapters) {
            size += mark_of(chapter.path).size;
        }
        sizes.push_back(size);
    }
    std::vector<std::size_t> order(plan.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return sizes[a] > sizes[b];
    });
    return order;
}

class BatchRun {
public:
    BatchRun(const BatchOptions& options, const presentation::Style& style)
        : options_(options), folder_(fs::weakly_canonical(options.folder).string()),
          shared_keys_(shared_keys(options, style, options.program)),
          plan_(planned_drafts(options, outcome_.general)),
          shared_{options, style, {}, text_threads(options, plan_.size())} {
        if (!options.dry_run) {
            run_folder_.emplace(options.output, outcome_.general);
            shared_.staging = run_folder_->staging();
        }
        with_manifest([&] {
            manifest_.emplace(manifest_file(),
                              options.dry_run ? Manifest::Use::OnlyLook : Manifest::Use::Write,
                              outcome_.general);
            last_ = manifest_->drafts(folder_);
        });
    }

    BatchOutcome run(const std::function<void(const BatchProgress&)>& tell) {
        const auto begun = Clock::now();
        outcome_.drafts.resize(plan_.size());
        const auto order = by_size(plan_);
        BatchProgress progress{0, plan_.size(), 0, nullptr};
        run_in_order(
            plan_.size(),
            thread_count(options_),
            [&](std::size_t i) { make(order[i]); },
            [&](std::size_t i) {
                progress.last = &outcome_.drafts[order[i]];
                ++progress.done;
                const DraftStatus status = progress.last->status;
                progress.failed +=
                    status == DraftStatus::Failed || status == DraftStatus::TimedOut ? 1U : 0U;
                tell(progress);
            });
        find_removed();
        if (!options_.dry_run) {
            with_manifest([this] { manifest_->commit(); });
        }
        if (!manifest_fault_.empty()) {
            outcome_.general.error("G705", manifest_fault_, {display(manifest_file()), 0, 0});
        }
        outcome_.seconds = seconds_since(begun);
        return std::move(outcome_);
    }

private:
    void make(std::size_t index) {
        const auto begun = Clock::now();
        const PlannedSource& planned = plan_[index];
        DraftOutcome& draft = outcome_.drafts[index];
        draft.source = source_name(planned.file);
        const auto found = last_.find(draft.source);
        const DraftRecord* last = found == last_.end() ? nullptr : &found->second;
        try {
            LoadedSource loaded = load_source(planned.file, options_);
            DraftKeys keys = keys_of(loaded, shared_keys_);
            if (last != nullptr) {
                keys.pictures = pictures_key(look_again(loaded, last->pictures));
            }
            draft.reason =
                planned.refused
                    ? "refused"
                    : reason_to_build(
                          last, keys, {options_.output, options_.force, options_.verify});
            if (draft.reason.empty()) {
                take_over(*last, draft);
            } else if (options_.dry_run) {
                draft.status = DraftStatus::WouldBuild;
            } else {
                build(planned, std::move(loaded), keys, last, draft);
            }
        } catch (const Error& error) {
            settle(failed_outcome(planned, error), {}, last, draft);
        }
        draft.seconds = seconds_since(begun);
    }

    void build(const PlannedSource& planned,
               LoadedSource loaded,
               const DraftKeys& keys,
               const DraftRecord* last,
               DraftOutcome& draft) {
        settle(convert_loaded(planned, std::move(loaded), shared_), keys, last, draft);
    }

    /// Tells the draft and the manifest what a conversion gave.
    void settle(SourceOutcome&& made,
                const DraftKeys& keys,
                const DraftRecord* last,
                DraftOutcome& draft) {
        draft.status = made.status == 0   ? DraftStatus::Built
                       : made.out_of_time ? DraftStatus::TimedOut
                                          : DraftStatus::Failed;
        DraftRecord record = record_of(made, keys);
        record.source = draft.source;
        if (made.status != 0 && last != nullptr) {
            record.results = last->results; // they are still there
            record.blocks = last->blocks;
        }
        compare(last, record, made.diagnostics, draft);
        take_over(record, draft);
        draft.diagnostics = std::move(made.diagnostics);
        if (!options_.dry_run) {
            remember(record);
        }
    }

    [[nodiscard]] DraftRecord record_of(const SourceOutcome& made, const DraftKeys& keys) const {
        DraftRecord record;
        record.keys = keys;
        record.pictures = made.pictures;
        record.keys.pictures = pictures_key(made.pictures);
        record.done = made.status == 0;
        record.title = made.facts.title;
        record.words = made.facts.words;
        record.heads = made.facts.heads;
        record.pages = made.pages;
        record.reader = made.reader;
        record.encoding = made.encoding;
        record.blocks = made.facts.blocks;
        record.messages = messages_as_json(made.diagnostics);
        for (const WrittenResult& written : made.written) {
            const fs::path path(written.file);
            record.results.push_back({written.format,
                                      display(path.lexically_relative(options_.output)),
                                      mark_of(path),
                                      written.hash});
        }
        return record;
    }

    static void take_over(const DraftRecord& record, DraftOutcome& draft) {
        draft.title = record.title;
        draft.reader = record.reader;
        draft.encoding = record.encoding;
        draft.words = record.words;
        draft.heads = record.heads;
        draft.pages = record.pages;
        for (const ResultRecord& result : record.results) {
            draft.results.push_back({result.format, result.file, result.mark.size});
        }
        if (draft.messages.empty()) {
            for (const bridge::Json& message : record.messages.items()) {
                draft.messages.push_back({message, severity_of(message), false});
            }
        }
    }

    /// Seldom enough to cost nothing, often enough that little is built twice after a sudden end.
    void remember(const DraftRecord& record) {
        constexpr double seconds_between = 0.25;
        const std::lock_guard lock(mutex_);
        with_manifest([&] {
            manifest_->store(folder_, record);
            if (seconds_since(committed_) > seconds_between) {
                manifest_->commit();
                committed_ = Clock::now();
            }
        });
    }

    /// A manifest that fails, on a full disk, is left alone from then on: results count, and what
    /// is not remembered is built again.
    template <typename Use>
    void with_manifest(const Use& use) {
        if (!manifest_fault_.empty()) {
            return;
        }
        try {
            use();
        } catch (const Error& error) {
            manifest_fault_ =
                fmt::format("{}; what this run built is built again next time", error.what());
        }
    }

    [[nodiscard]] fs::path manifest_file() const { return RunFolder::manifest(options_.output); }

    void find_removed() {
        std::vector<std::string> kept;
        for (const DraftOutcome& draft : outcome_.drafts) {
            for (const BuiltResult& result : draft.results) {
                kept.push_back(result.file);
            }
        }
        std::sort(kept.begin(), kept.end());
        for (const auto& [source, record] : last_) {
            std::error_code error;
            if (fs::exists(fs::path(folder_) / source, error)) {
                continue;
            }
            RemovedDraft removed{source, {}, options_.prune && !options_.dry_run};
            for (const ResultRecord& result : record.results) {
                if (!std::binary_search(kept.begin(), kept.end(), result.file) &&
                    fs::exists(options_.output / result.file, error)) {
                    removed.results.push_back(result.file);
                }
            }
            if (removed.pruned) {
                prune(removed);
            }
            outcome_.removed.push_back(std::move(removed));
        }
    }

    void prune(const RemovedDraft& removed) {
        for (const std::string& file : removed.results) {
            std::error_code error;
            if (!fs::remove(options_.output / file, error) && error) {
                outcome_.general.warning("G703",
                                         fmt::format("cannot be removed: {}", error.message()),
                                         {display(options_.output / file), 0, 0});
            }
        }
        with_manifest([&] { manifest_->remove(folder_, removed.source); });
    }

    const BatchOptions& options_;
    std::string folder_; ///< of the drafts, absolute
    BatchOutcome outcome_;
    DraftKeys shared_keys_;
    std::vector<PlannedSource> plan_;
    SharedParts shared_;
    std::optional<RunFolder> run_folder_;
    std::optional<Manifest> manifest_;
    std::string manifest_fault_; ///< empty: it can be used
    std::map<std::string, DraftRecord> last_;
    std::mutex mutex_; ///< over manifest_ and committed_
    Clock::time_point committed_ = Clock::now();
};

} // namespace

std::size_t BatchOutcome::count(DraftStatus status) const {
    return static_cast<std::size_t>(
        std::count_if(drafts.begin(), drafts.end(), [status](const DraftOutcome& draft) {
            return draft.status == status;
        }));
}

BatchOutcome run_batch(const BatchOptions& options,
                       const presentation::Style& style,
                       const std::function<void(const BatchProgress&)>& tell) {
    return BatchRun(options, style).run(tell);
}

} // namespace galley::batch
