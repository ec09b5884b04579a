// The fence of one source: whatever goes wrong within stays with this source.
#include "batch/source_conversion.hpp"

#include "base/files.hpp"
#include "batch/limits.hpp"
#include "batch/standard_input.hpp"
#include "bridge/content_hash.hpp"
#include "galley/manuscript_check.hpp"
#include "galley/pin_file.hpp"
#include "galley/sidecar.hpp"

#include <fmt/format.h>

#include <exception>
#include <map>
#include <new>
#include <system_error>
#include <utility>

namespace galley::batch {

namespace {

namespace fs = std::filesystem;

ConversionRequest request_for(const PlannedSource& planned, const RunOptions& options) {
    ConversionRequest request;
    request.formats = planned.formats;
    request.command_line = options.metadata;
    request.project = options.project_metadata;
    request.transforms = options.transforms;
    request.book = !planned.file.chapters.empty();
    request.name = planned.file.name;
    request.epoch = options.epoch;
    request.map = planned.map;
    return request;
}

void write_results(const PlannedSource& planned,
                   Conversion& conversion,
                   const SharedParts& shared,
                   SourceOutcome& outcome) {
    if (shared.options.to_stdout) {
        outcome.bytes = std::move(conversion.results.front().bytes);
        return;
    }
    FileSet files(shared.staging);
    for (const Result& result : conversion.results) {
        const fs::path path = result_path(shared.options.output, planned.file, result.extension);
        outcome.diagnostics.keep_time();
        files.add(path, result.bytes);
        outcome.written.push_back({result.format,
                                   display(path),
                                   result.bytes.size(),
                                   bridge::content_hash(result.bytes)});
    }
    files.commit();
}

/// The messages so far fail the source.
bool give_up(const PlannedSource& planned, const RunOptions& options, SourceOutcome& outcome) {
    if (!fails(outcome.diagnostics, options.strict)) {
        return false;
    }
    outcome.status = 1;
    outcome.diagnostics.error("",
                              options.strict ? "nothing is written, because of the messages above "
                                               "(--strict)"
                                             : "nothing is written, because of the errors above",
                              {planned.file.name, 0, 0});
    return true;
}

void convert_into(const PlannedSource& planned,
                  LoadedSource& loaded,
                  const SharedParts& shared,
                  SourceOutcome& outcome) {
    for (const Diagnostic& diagnostic : loaded.told.list()) {
        outcome.diagnostics.add(diagnostic);
    }
    if (give_up(planned, shared.options, outcome)) {
        return;
    }
    ConversionRequest request = request_for(planned, shared.options);
    request.cover = loaded.cover ? &*loaded.cover : nullptr;
    request.output_profile = loaded.profile;
    request.threads = shared.text_threads;
    Conversion conversion = convert(loaded.parts, shared.style, request, outcome.diagnostics);
    outcome.reader = conversion.reader;
    outcome.encoding = conversion.encoding;
    outcome.facts = std::move(conversion.facts);
    outcome.pages = conversion.pages;
    outcome.pictures = std::move(conversion.pictures);
    if (!give_up(planned, shared.options, outcome)) {
        write_results(planned, conversion, shared, outcome);
    }
}

void set_reader(const RunOptions& options, TextPart& part) {
    part.reader = options.from;
    part.read.encoding = options.encoding;
    part.read.language =
        merge_metadata(merge_metadata(options.project_metadata, part.sidecar), options.metadata)
            .language;
}

/// Beside the text; in a project, from anywhere below its folder.
PictureFolder picture_folder(const fs::path& text, const RunOptions& options) {
    const fs::path folder = text.parent_path().empty() ? fs::path(".") : text.parent_path();
    if (options.project.file.empty()) {
        return {folder, folder};
    }
    return {folder, options.project.folder.empty() ? fs::path(".") : options.project.folder};
}

/// `source` has its names; the toml file and the pins beside it come along.
TextPart
load_part(Source source, const fs::path& path, const RunOptions& options, LoadedSource& loaded) {
    source.bytes = read_file(path, source_limit);
    TextPart part{std::move(source), {}, nullptr, {}, {}};
    part.pictures = picture_folder(path, options);
    fs::path sidecar = path;
    sidecar.replace_extension(".toml");
    std::error_code ignored;
    if (sidecar != path && fs::exists(sidecar, ignored) &&
        !fs::equivalent(sidecar, options.project.file, ignored)) {
        const std::string bytes = read_file(sidecar, sidecar_limit);
        part.sidecar = read_sidecar(bytes, display(sidecar), *options.known, loaded.told);
        loaded.sidecars += display(sidecar.filename()) + '\n' + bytes;
    }
    const PinFile pins = read_pin_file(path);
    part.read.pins = pins_of(pins);
    if (!pins.pins.empty()) {
        loaded.pins += display(path.filename()) + '\n' + write_pin_file({pins.pins, {}});
    }
    set_reader(options, part);
    return part;
}

/// What is wrong with the list of chapters is told, all of it, among the messages.
void load_chapters(const InputFile& book, const RunOptions& options, LoadedSource& loaded) {
    std::map<fs::path, std::string> seen;
    for (const ChapterFile& chapter : book.chapters) {
        std::error_code error;
        if (!fs::is_regular_file(chapter.path, error)) {
            loaded.told.error(
                "G621", fmt::format("there is no chapter {}", chapter.place), chapter.origin);
        } else if (!seen.emplace(place_of_file(chapter.path), chapter.place).second) {
            loaded.told.error("G622",
                              fmt::format("the chapter {} is named twice", chapter.place),
                              chapter.origin);
        } else {
            loaded.parts.push_back(load_part(
                {display(chapter.path), {}, chapter.place}, chapter.path, options, loaded));
        }
    }
}

/// Command line, the source's own toml file, the project: the first that names a file.
std::string named_file(const char* key, const RunOptions& options, const LoadedSource& loaded) {
    std::string file;
    const auto look = [&](const Metadata& metadata) {
        file = file.empty() ? setting(metadata, key) : file;
    };
    look(options.metadata);
    if (loaded.parts.size() == 1) {
        look(loaded.parts.front().sidecar);
    }
    look(options.project_metadata);
    return file;
}

void load_named_files(const RunOptions& options, LoadedSource& loaded) {
    if (const std::string file = named_file("cover", options, loaded); !file.empty()) {
        loaded.cover = cover_picture(read_file(file, cover_limit), file);
    }
    if (const std::string file = named_file("print.profile", options, loaded); !file.empty()) {
        loaded.profile = read_file(file, profile_limit);
        if (loaded.profile.empty()) {
            throw Error(Fault::BadInput, "is no ICC profile: it is empty", {file, 0, 0});
        }
    }
}

/// Messages that name no file are about the source.
void name_source(SourceOutcome& outcome) {
    Diagnostics named;
    for (Diagnostic diagnostic : outcome.diagnostics.list()) {
        if (diagnostic.origin.file.empty()) {
            diagnostic.origin.file = outcome.source;
        }
        named.add(std::move(diagnostic));
    }
    outcome.diagnostics = std::move(named);
}

/// Runs work(outcome) and tells in the outcome what it throws.
template <typename Work>
SourceOutcome fenced(const PlannedSource& planned, const RunOptions& options, const Work& work) {
    SourceOutcome outcome;
    outcome.source = planned.file.name;
    if (planned.refused) {
        outcome.status = 1;
        return outcome;
    }
    if (options.time_limit.count() > 0) {
        outcome.diagnostics.set_time_limit(options.time_limit);
    }
    try {
        work(outcome);
    } catch (const Error& error) {
        outcome.status = exit_status(error.fault());
        outcome.out_of_time = outcome.diagnostics.out_of_time();
        outcome.diagnostics.add(as_diagnostic(error, planned.file.name));
    } catch (const std::bad_alloc&) {
        outcome.status = 1;
        outcome.diagnostics.error("", "not enough memory for this source", {outcome.source, 0, 0});
    } catch (const std::exception& fault) {
        outcome.status = 3;
        outcome.diagnostics.error(
            "", fmt::format("galley is at fault: {}", fault.what()), {outcome.source, 0, 0});
    }
    if (outcome.status != 0) {
        outcome.written.clear();
    }
    name_source(outcome);
    return outcome;
}

/// Pages and ebooks are results, not manuscripts.
void refuse_results(const Source& source) {
    const std::string_view bytes = source.bytes;
    const bool pdf = bytes.starts_with("%PDF-");
    const bool archive = bytes.starts_with("PK\x03\x04");
    if (pdf || archive) {
        throw Error(Fault::BadUsage,
                    fmt::format("is {}; galley check reads manuscripts: plain text, Markdown and "
                                "DocBook. Check the text that it was made from",
                                pdf ? "a PDF" : "an archive, such as an EPUB"),
                    {source.name, 0, 0});
    }
}

bool has_work(const PlannedSource& planned) { return !planned.formats.empty() || planned.map; }

} // namespace

int exit_status(Fault fault) {
    switch (fault) {
    case Fault::BadInput:
        return 1;
    case Fault::BadUsage:
        return 2;
    case Fault::Internal:
        break;
    }
    return 3;
}

Diagnostic as_diagnostic(const Error& error, const std::string& file) {
    Diagnostic diagnostic{Severity::Error, "", error.what(), error.origin()};
    if (diagnostic.origin.file.empty()) {
        diagnostic.origin.file = file.empty() ? "galley" : file;
    }
    return diagnostic;
}

bool fails(const Diagnostics& diagnostics, bool strict) {
    return diagnostics.has(strict ? Severity::Warning : Severity::Error);
}

LoadedSource load_source(const InputFile& file, const RunOptions& options) {
    LoadedSource loaded;
    if (!file.chapters.empty()) {
        load_chapters(file, options, loaded);
    } else if (file.path.empty()) {
        loaded.parts.push_back(
            {{"stdin", read_standard_input(source_limit)}, {}, nullptr, {}, {".", "."}});
        set_reader(options, loaded.parts.back());
    } else {
        loaded.parts.push_back(load_part({file.name, {}, {}}, file.path, options, loaded));
    }
    load_named_files(options, loaded);
    return loaded;
}

SourceOutcome convert_source(const PlannedSource& planned, const SharedParts& shared) {
    return fenced(planned, shared.options, [&](SourceOutcome& outcome) {
        if (has_work(planned)) {
            LoadedSource loaded = load_source(planned.file, shared.options);
            convert_into(planned, loaded, shared, outcome);
        }
    });
}

SourceOutcome
convert_loaded(const PlannedSource& planned, LoadedSource loaded, const SharedParts& shared) {
    return fenced(planned, shared.options, [&](SourceOutcome& outcome) {
        if (has_work(planned)) {
            convert_into(planned, loaded, shared, outcome);
        }
    });
}

SourceOutcome check_source(const InputFile& file, const RunOptions& options) {
    return fenced({file, {}, false, false}, options, [&](SourceOutcome& outcome) {
        const LoadedSource loaded = load_source(file, options);
        for (const Diagnostic& diagnostic : loaded.told.list()) {
            outcome.diagnostics.add(diagnostic);
        }
        const TextPart& part = loaded.parts.front();
        refuse_results(part.source);
        const ManuscriptCheck check = check_manuscript(part, outcome.diagnostics);
        outcome.reader = check.reader;
        outcome.encoding = check.encoding;
        outcome.status = fails(outcome.diagnostics, options.strict) ? 1 : 0;
    });
}

SourceOutcome failed_outcome(const PlannedSource& planned, const Error& error) {
    return fenced(planned, {}, [&](SourceOutcome&) { throw Error(error); });
}

} // namespace galley::batch
