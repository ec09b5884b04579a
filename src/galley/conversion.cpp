// Reading, transforms and writing of one source, in order.
#include "galley/conversion.hpp"

#include "base/files.hpp"
#include "galley/part_reading.hpp"
#include "galley/publication_date.hpp"
#include "galley/span_map.hpp"
#include "transforms/book_joining.hpp"
#include "transforms/identifiers.hpp"
#include "transforms/labels.hpp"
#include "transforms/metadata_merging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace galley {

namespace {

namespace fs = std::filesystem;

/// All parts as one book; their documents are used up.
Document join(std::span<const TextPart> parts,
              std::vector<ReadPart>& read,
              const ConversionRequest& request,
              Diagnostics& diagnostics) {
    std::vector<transforms::JoinedText> texts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Document& document = read[i].reading.document;
        transforms::apply_metadata(
            document, {}, merge_metadata(parts[i].sidecar, read[i].reading.header));
        const Source& source = parts[i].source;
        const fs::path file(source.file_name());
        texts.push_back({std::move(document), display(file.stem()), source.name});
    }
    const Metadata known = merge_metadata(request.project, request.command_line);
    return transforms::join_texts(texts, known.authors, diagnostics);
}

/// The language that all parts whose words show one agree on; empty: they do not, or none does.
std::string found_language(const std::vector<ReadPart>& read) {
    std::string found;
    for (const ReadPart& part : read) {
        const std::string& own = part.reading.found_language;
        if (!found.empty() && !own.empty() && own != found) {
            return {};
        }
        found = own.empty() ? found : own;
    }
    return found;
}

/// What the texts say of themselves.
struct OwnMetadata {
    Metadata stated;            ///< in the text and the file beside it
    std::string found_language; ///< shown by its words
};

/// Brings all metadata into the document; what nothing says is filled, so that every writer sees
/// the same.
Metadata complete_metadata(Document& document,
                           const OwnMetadata& own,
                           const Origin& origin,
                           const ConversionRequest& request,
                           Diagnostics& diagnostics) {
    Metadata fallback;
    fallback.language = own.found_language.empty() ? "en" : own.found_language;
    const Metadata known = merge_metadata(own.stated, request.command_line);
    const bool given = !known.language.empty() || !document.metadata().language.empty() ||
                       !request.project.language.empty();
    if (!given && !own.found_language.empty()) {
        diagnostics.note("G605",
                         fmt::format("no language is given; by its words the text is in \"{}\". "
                                     "If it is not, say so with --lang",
                                     own.found_language),
                         origin);
    } else if (!given) {
        diagnostics.note("G602",
                         "no language is given; taken as English (en). Say it with --lang, in a "
                         "header block or in a toml file beside the source",
                         origin);
    }
    return transforms::apply_metadata(document, merge_metadata(fallback, request.project), known);
}

std::string moment_of(const Metadata& metadata,
                      const Origin& origin,
                      const ConversionRequest& request,
                      Diagnostics& diagnostics) {
    const std::string fixed = WriteOptions().moment;
    if (request.epoch) {
        return moment_of_epoch(*request.epoch).value_or(fixed);
    }
    const auto dated = moment_of_date(metadata.date);
    const bool matters = std::any_of(request.formats.begin(),
                                     request.formats.end(),
                                     [](const Format* format) { return format->dated; });
    if (!dated && matters && metadata.date.empty()) {
        diagnostics.note("G603",
                         fmt::format("no date is given; the outputs say {}. Say it with --set "
                                     "date=YYYY-MM-DD or SOURCE_DATE_EPOCH",
                                     fixed.substr(0, 10)),
                         origin);
    } else if (!dated && matters) {
        diagnostics.warning("G604",
                            fmt::format("the date \"{}\" is not of the form YYYY, YYYY-MM or "
                                        "YYYY-MM-DD; the outputs' own date is {}",
                                        metadata.date,
                                        fixed.substr(0, 10)),
                            origin);
    }
    return dated.value_or(fixed);
}

/// Formats that are read back and those that were added name a picture's file as the text does.
bool shows_pictures(const ConversionRequest& request) {
    return std::any_of(request.formats.begin(), request.formats.end(), [](const Format* format) {
        return format->read == nullptr && format->origin.empty();
    });
}

/// The first part of the edition that these formats are made from.
template <typename Iterator>
Part first_part(Iterator begin, Iterator end) {
    const auto first = std::min_element(
        begin, end, [](const Format* a, const Format* b) { return a->made_from < b->made_from; });
    return (*first)->made_from;
}

std::string map_of(std::span<const TextPart> parts,
                   const std::vector<ReadPart>& read,
                   const Metadata& metadata,
                   const ConversionRequest& request) {
    std::vector<MappedText> texts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        texts.push_back({read[i].reading, parts[i].source.file_name(), read[i].reader});
    }
    return request.book ? write_book_map(texts, metadata) : write_span_map(texts.front(), metadata);
}

template <typename Content>
void let_go(Content& content) {
    content.clear();
    content.shrink_to_fit();
}

/// The bytes are of no use when they are read, and there are many.
std::vector<ReadPart> read_up(std::span<TextPart> parts, Diagnostics& diagnostics) {
    std::vector<ReadPart> read;
    for (TextPart& part : parts) {
        read.push_back(read_part(part, diagnostics));
        let_go(part.source.bytes);
    }
    return read;
}

/// Where each block was read, and why, is told by the map alone.
void forget_decisions(std::vector<ReadPart>& read) {
    for (ReadPart& part : read) {
        let_go(part.reading.spans);
        let_go(part.reading.verdicts);
    }
}

} // namespace

Conversion convert(std::span<TextPart> parts,
                   const presentation::Style& style,
                   const ConversionRequest& request,
                   Diagnostics& diagnostics) {
    std::vector<ReadPart> read = read_up(parts, diagnostics);
    if (!request.map) {
        forget_decisions(read);
    }
    Reading& first = read.front().reading;
    OwnMetadata own;
    own.found_language = found_language(read);
    Document document =
        request.book ? join(parts, read, request, diagnostics) : std::move(first.document);
    if (!request.book) {
        own.stated = merge_metadata(parts.front().sidecar, first.header);
    }
    transforms::split_labels(document);
    const Origin origin{request.book ? request.name : parts.front().source.name, 0, 0};
    const Metadata metadata = complete_metadata(document, own, origin, request, diagnostics);
    transforms::assign_identifiers(document);
    for (const DocumentTransform& transform : request.transforms) {
        document = transform.apply(document, diagnostics);
        transforms::assign_identifiers(document);
        diagnostics.keep_time();
    }

    WriteOptions options;
    options.moment = moment_of(metadata, origin, request, diagnostics);
    options.output_profile = request.output_profile;
    Conversion conversion{
        request.book ? "book" : read.front().reader, first.encoding, facts_of(document), 0, {}};
    LoadedPictures pictures;
    if (shows_pictures(request)) {
        pictures = load_pictures(document, parts, diagnostics);
    }
    conversion.pictures = std::move(pictures.uses);
    Edition edition(
        std::move(document), metadata, style, diagnostics, {request.cover, &pictures.set});
    edition.use_threads(request.threads);
    for (auto at = request.formats.begin(); at != request.formats.end(); ++at) {
        const Format* format = *at;
        edition.keep_from(first_part(at, request.formats.end()));
        diagnostics.keep_time();
        conversion.results.push_back({format->name,
                                      format->extensions.front(),
                                      format->write(edition, options, diagnostics)});
    }
    conversion.pages = edition.page_count();
    if (request.map) {
        conversion.results.push_back({"map", "map.json", map_of(parts, read, metadata, request)});
    }
    return conversion;
}

} // namespace galley
