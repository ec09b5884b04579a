// Reading, transforms and writing of one source, in order.
#include "galley/conversion.hpp"

#include "base/error.hpp"
#include "galley/publication_date.hpp"
#include "galley/span_map.hpp"
#include "transforms/identifiers.hpp"
#include "transforms/labels.hpp"
#include "transforms/metadata_merging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace galley {

namespace {

std::string_view extension_of(std::string_view file) {
    const auto dot = file.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string_view() : file.substr(dot);
}

const Format& reader_of(const Source& source, const ConversionRequest& request) {
    if (request.reader != nullptr) {
        return *request.reader;
    }
    const Format* by_name = reader_for_extension(extension_of(source.file_name()));
    return by_name != nullptr ? *by_name : reader_for_content(source.bytes);
}

/// What no reader can make a text of. Texts in UTF-16 have NUL bytes, so their reader looks itself.
void check_bytes(const Source& source, const Format& reader) {
    const std::string_view bytes = source.bytes;
    const Origin origin{source.name, 0, 0};
    if (bytes.find_first_not_of(" \t\r\n\f\v\xEF\xBB\xBF") == std::string_view::npos) {
        throw Error(Fault::BadInput, "is empty: there is nothing to convert", origin);
    }
    if (reader.name != "text" && bytes.find('\0') != std::string_view::npos) {
        throw Error(Fault::BadInput,
                    fmt::format("is a binary file or in UTF-16; {} is read as UTF-8", reader.name),
                    origin);
    }
}

/// Brings all metadata into the document; what nothing says is filled, so that every writer sees
/// the same.
Metadata complete_metadata(Reading& reading,
                           const Source& source,
                           const ConversionRequest& request,
                           Diagnostics& diagnostics) {
    Metadata fallback;
    fallback.language = "en";
    const Metadata known =
        merge_metadata(merge_metadata(request.sidecar, reading.header), request.command_line);
    if (known.language.empty() && reading.document.metadata().language.empty()) {
        diagnostics.note("G602",
                         "no language is given; taken as English (en). Say it with --lang, in a "
                         "header block or in a toml file beside the source",
                         {source.name, 0, 0});
    }
    return transforms::apply_metadata(reading.document, fallback, known);
}

std::string moment_of(const Metadata& metadata,
                      const Source& source,
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
                         {source.name, 0, 0});
    } else if (!dated && matters) {
        diagnostics.warning("G604",
                            fmt::format("the date \"{}\" is not of the form YYYY, YYYY-MM or "
                                        "YYYY-MM-DD; the outputs' own date is {}",
                                        metadata.date,
                                        fixed.substr(0, 10)),
                            {source.name, 0, 0});
    }
    return dated.value_or(fixed);
}

} // namespace

Conversion convert(const Source& source,
                   const presentation::Style& style,
                   const ConversionRequest& request,
                   Diagnostics& diagnostics) {
    const Format& reader = reader_of(source, request);
    check_bytes(source, reader);
    Reading reading = reader.read(source, request.read, diagnostics);
    diagnostics.keep_time();
    transforms::split_labels(reading.document);
    const Metadata metadata = complete_metadata(reading, source, request, diagnostics);
    transforms::assign_identifiers(reading.document);

    WriteOptions options;
    options.moment = moment_of(metadata, source, request, diagnostics);
    Conversion conversion{std::string(reader.name), reading.encoding, {}, 0, {}};
    conversion.facts = facts_of(reading.document);
    Edition edition(reading.document, metadata, style, diagnostics);
    for (const Format* format : request.formats) {
        diagnostics.keep_time();
        conversion.results.push_back({format->name,
                                      format->extensions.front(),
                                      format->write(edition, options, diagnostics)});
    }
    conversion.pages = edition.page_count();
    if (request.map) {
        conversion.results.push_back(
            {"map",
             "map.json",
             write_span_map(reading, metadata, source.file_name(), reader.name)});
    }
    return conversion;
}

} // namespace galley
