// The public names over the inner ones; no exception but Failure and those of the language leaves.
#include "base/error.hpp"
#include "base/files.hpp"
#include "galley/conversion.hpp"
#include "galley/format_search.hpp"
#include "galley/galley.hpp"
#include "galley/preset_search.hpp"
#include "galley/settings.hpp"
#include "galley/style_search.hpp"
#include "press/trim_size.hpp"

#include <dlfcn.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

namespace galley {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const Error& error) {
    const std::string origin = format_origin(error.origin());
    throw Failure(origin.empty() ? error.what() : fmt::format("{}: {}", origin, error.what()));
}

/// The built-in styles of an installed library (lib/libgalley.so, or one folder deeper with the
/// machine's name) and those it was built from.
StyleFolders folders_of(const PublisherOptions& options) {
    if (!options.styles_folder.empty()) {
        return {options.styles_folder};
    }
    StyleFolders folders;
    Dl_info info{};
    if (::dladdr(reinterpret_cast<const void*>(&version), &info) != 0 &&
        info.dli_fname != nullptr) {
        std::error_code error;
        const fs::path library = fs::weakly_canonical(info.dli_fname, error).parent_path();
        folders.push_back(library / "../share/galley/styles");
        folders.push_back(library / "../../share/galley/styles");
    }
    folders.emplace_back(GALLEY_STYLES_FOLDER);
    return folders;
}

Message message_of(const Diagnostic& diagnostic) {
    const auto kind = diagnostic.severity == Severity::Error     ? Message::Kind::Error
                      : diagnostic.severity == Severity::Warning ? Message::Kind::Warning
                                                                 : Message::Kind::Note;
    return {kind,
            diagnostic.code,
            diagnostic.message,
            diagnostic.origin.file,
            diagnostic.origin.line,
            diagnostic.origin.column};
}

Metadata metadata_of(const Settings& settings, const FormatList& known) {
    Metadata metadata;
    for (const auto& [key, value] : settings) {
        if (const std::string fault = assign(metadata, key, value, known); !fault.empty()) {
            throw Failure(fault);
        }
    }
    return metadata;
}

const Format* reader_of(const Manuscript& manuscript) {
    if (manuscript.format.empty()) {
        return nullptr;
    }
    const Format* reader = find_format(manuscript.format);
    if (reader == nullptr || reader->read == nullptr) {
        throw Failure(fmt::format("galley reads no format \"{}\"", manuscript.format));
    }
    return reader;
}

} // namespace

struct Publisher::State {
    std::shared_ptr<const FormatList> known;
    presentation::Style style;
    DocumentTransforms transforms;
    std::optional<std::int64_t> epoch;

    [[nodiscard]] std::vector<const Format*>
    written_formats(const std::vector<std::string>& names) const {
        std::vector<const Format*> wanted;
        for (const std::string& name : names) {
            const Format* format = known->find(name);
            if (format == nullptr || format->write == nullptr) {
                throw Failure(fmt::format("galley writes no format \"{}\"; it writes {}",
                                          name,
                                          fmt::join(writers(), ", ")));
            }
            wanted.push_back(format);
        }
        return wanted;
    }

    [[nodiscard]] std::vector<std::string> writers() const {
        std::vector<std::string> names;
        for (const Format* format : known->all()) {
            if (format->write != nullptr) {
                names.push_back(format->name);
            }
        }
        return names;
    }

    [[nodiscard]] Publication publish(std::vector<TextPart> parts,
                                      const ConversionRequest& request) const {
        Diagnostics diagnostics;
        Publication publication;
        try {
            Conversion made = convert(parts, style, request, diagnostics);
            publication.done = !diagnostics.has(Severity::Error);
            publication.title = made.facts.title;
            publication.words = made.facts.words;
            publication.heads = made.facts.heads;
            publication.pages = made.pages;
            for (Result& result : made.results) {
                publication.outputs.push_back({std::move(result.format),
                                               std::move(result.extension),
                                               std::move(result.bytes)});
            }
        } catch (const Error& error) {
            diagnostics.add({Severity::Error, "", error.what(), error.origin()});
        }
        if (!publication.done) {
            publication.outputs.clear();
        }
        std::transform(diagnostics.list().begin(),
                       diagnostics.list().end(),
                       std::back_inserter(publication.messages),
                       message_of);
        return publication;
    }

    [[nodiscard]] ConversionRequest request(const std::vector<std::string>& formats,
                                            const Settings& settings) const {
        ConversionRequest request;
        request.formats = written_formats(formats);
        request.command_line = metadata_of(settings, *known);
        request.transforms = transforms;
        request.epoch = epoch;
        const auto& set = request.command_line.settings;
        if (const auto file = set.find("print.profile"); file != set.end()) {
            constexpr std::uint64_t profile_limit = 16ULL << 20U; // bytes
            try {
                request.output_profile = read_file(file->second, profile_limit);
            } catch (const Error& error) {
                fail(error);
            }
        }
        return request;
    }

    [[nodiscard]] TextPart part_of(const Manuscript& manuscript,
                                   const ConversionRequest& request) const {
        TextPart part{{manuscript.name.empty() ? "manuscript" : manuscript.name, manuscript.bytes},
                      metadata_of(manuscript.settings, *known),
                      reader_of(manuscript),
                      {manuscript.encoding, request.command_line.language},
                      {manuscript.pictures, manuscript.pictures}};
        if (part.read.language.empty()) {
            part.read.language = part.sidecar.language;
        }
        return part;
    }
};

std::string_view version() noexcept { return GALLEY_VERSION; }

Publisher::Publisher(const PublisherOptions& options) {
    auto state = std::make_unique<State>();
    try {
        const StyleFolders folders = folders_of(options);
        StyleChoice choice{options.style, {}, load_presets(preset_names(options.preset), folders)};
        if (!options.trim.empty()) {
            choice.trim = press::parse_trim(options.trim);
            if (!choice.trim) {
                throw Failure(fmt::format("\"{}\" is no page size; write it as 6x9in, 148x210mm "
                                          "or A5",
                                          options.trim));
            }
        }
        Diagnostics faults;
        state->style = load_chosen_style(choice, false, folders, faults);
        state->known = known_formats(choice.name, options.plugins, folders);
        for (const std::string& file : options.transforms) {
            state->transforms.emplace_back(file, shipped_file("galley.rng", folders));
        }
        state->epoch = options.epoch;
    } catch (const Error& error) {
        fail(error);
    }
    state_ = std::move(state);
}

Publisher::Publisher(Publisher&&) noexcept = default;
Publisher& Publisher::operator=(Publisher&&) noexcept = default;
Publisher::~Publisher() = default;

std::vector<std::string> Publisher::formats() const { return state_->writers(); }

Publication Publisher::publish(const Manuscript& manuscript,
                               const std::vector<std::string>& formats,
                               const Settings& settings) const {
    const ConversionRequest request = state_->request(formats, settings);
    return state_->publish({state_->part_of(manuscript, request)}, request);
}

Publication Publisher::publish_book(const std::vector<Manuscript>& chapters,
                                    const std::vector<std::string>& formats,
                                    const Settings& settings) const {
    if (chapters.empty()) {
        throw Failure("a book has at least one chapter");
    }
    ConversionRequest request = state_->request(formats, settings);
    request.book = true;
    request.name = "book";
    std::vector<TextPart> parts;
    parts.reserve(chapters.size());
    for (const Manuscript& chapter : chapters) {
        parts.push_back(state_->part_of(chapter, request));
    }
    return state_->publish(std::move(parts), request);
}

} // namespace galley
