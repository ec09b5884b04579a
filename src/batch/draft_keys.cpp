// Contents hashed, never times: a file that was copied or touched is still the same.
#include "batch/draft_keys.hpp"

#include "base/files.hpp"
#include "bridge/content_hash.hpp"
#include "bridge/hyphenation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <vector>

namespace galley::batch {

namespace {

namespace fs = std::filesystem;
using bridge::ContentHash;

constexpr std::uint64_t file_limit = 256ULL << 20U; ///< bytes of a font or of the program

std::string style_key(const presentation::Style& style) {
    ContentHash hash;
    for (const fs::path& file : style.files) {
        hash.add(file.filename().string()).add(read_file(file, file_limit));
    }
    for (const presentation::StyleFont& font : style.fonts) {
        hash.add(font.family).add(fmt::format("{} {}", font.weight, static_cast<int>(font.style)));
    }
    if (style.trim) {
        hash.add(fmt::format("{} {}", style.trim->first.points(), style.trim->second.points()));
    }
    return hash.text();
}

void add_metadata(ContentHash& hash, const Metadata& metadata) {
    for (const std::string& field : {metadata.title,
                                     metadata.short_title,
                                     metadata.subtitle,
                                     metadata.contact,
                                     metadata.language,
                                     metadata.date,
                                     metadata.isbn,
                                     metadata.publisher,
                                     metadata.series,
                                     metadata.series_number,
                                     metadata.description,
                                     metadata.rights}) {
        hash.add(field);
    }
    for (const auto* list : {&metadata.authors, &metadata.keywords}) {
        hash.add(fmt::format("{}", list->size()));
        for (const std::string& item : *list) {
            hash.add(item);
        }
    }
    for (const auto& [name, value] : metadata.settings) {
        hash.add(name).add(value);
    }
}

/// An added writer; a stylesheet with all that lies below its folder, which it may import.
void add_writer(ContentHash& hash, const fs::path& origin) {
    if (origin.empty()) {
        return;
    }
    std::vector<fs::path> files{origin};
    std::error_code error;
    if (origin.extension() == ".xsl") {
        for (fs::recursive_directory_iterator entry(origin.parent_path(), error);
             !error && entry != fs::recursive_directory_iterator();
             entry.increment(error)) {
            if (entry->is_regular_file(error)) {
                files.push_back(entry->path());
            }
        }
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        hash.add(display(file)).add(read_file(file, file_limit));
    }
}

std::string options_key(const RunOptions& options) {
    ContentHash hash;
    for (const Format* format : options.formats) {
        hash.add(format->name);
        add_writer(hash, format->origin);
    }
    hash.add(options.from == nullptr ? "" : options.from->name).add(options.encoding);
    hash.add(options.strict ? "strict" : "").add(options.map ? "map" : "");
    hash.add(options.epoch ? fmt::format("{}", *options.epoch) : "");
    add_metadata(hash, options.metadata);
    add_metadata(hash, options.project_metadata);
    for (const DocumentTransform& transform : options.transforms) {
        add_writer(hash, transform.file());
    }
    return hash.text();
}

std::string program_key(const fs::path& program) {
    ContentHash hash;
    hash.add(GALLEY_VERSION);
    std::error_code error;
    if (fs::is_regular_file(program, error)) {
        hash.add(read_file(program, file_limit));
    }
    std::vector<fs::path> dictionaries;
    for (fs::directory_iterator entry(fs::path(bridge::hyphen_folder), error);
         !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (entry->is_regular_file(error)) {
            dictionaries.push_back(entry->path());
        }
    }
    std::sort(dictionaries.begin(), dictionaries.end());
    for (const fs::path& dictionary : dictionaries) {
        hash.add(dictionary.filename().string()).add(read_file(dictionary, file_limit));
    }
    return hash.text();
}

} // namespace

DraftKeys
shared_keys(const RunOptions& options, const presentation::Style& style, const fs::path& program) {
    return {{}, {}, {}, {}, {}, style_key(style), options_key(options), program_key(program)};
}

DraftKeys keys_of(const LoadedSource& loaded, const DraftKeys& shared) {
    DraftKeys keys = shared;
    ContentHash source;
    for (const TextPart& part : loaded.parts) {
        source.add(part.source.place).add(part.source.bytes);
    }
    keys.source = source.text();
    keys.sidecar = loaded.sidecars.empty() ? "" : bridge::content_hash(loaded.sidecars);
    keys.pins = loaded.pins.empty() ? "" : bridge::content_hash(loaded.pins);
    if (!loaded.profile.empty()) {
        keys.options = bridge::content_hash(keys.options + loaded.profile);
    }
    keys.cover = loaded.cover ? bridge::content_hash(loaded.cover->bytes) : "";
    return keys;
}

std::string pictures_key(const std::vector<PictureUse>& uses) {
    ContentHash hash;
    for (const PictureUse& use : uses) {
        hash.add(use.file).add(use.hash);
    }
    return uses.empty() ? std::string() : hash.text();
}

std::vector<PictureUse> look_again(const LoadedSource& loaded, std::vector<PictureUse> uses) {
    if (loaded.parts.empty()) {
        return uses;
    }
    for (PictureUse& use : uses) {
        use.hash = picture_hash(loaded.parts.front().pictures.folder / use.file);
    }
    return uses;
}

std::string differences(const DraftKeys& then, const DraftKeys& now) {
    std::string text;
    const auto add = [&](std::string_view name, const std::string& a, const std::string& b) {
        if (a != b) {
            text += fmt::format("{}{}", text.empty() ? "" : ", ", name);
        }
    };
    add("source", then.source, now.source);
    add("toml file", then.sidecar, now.sidecar);
    add("pins", then.pins, now.pins);
    add("cover", then.cover, now.cover);
    add("pictures", then.pictures, now.pictures);
    add("style", then.style, now.style);
    add("options", then.options, now.options);
    add("galley", then.program, now.program);
    return text;
}

} // namespace galley::batch
