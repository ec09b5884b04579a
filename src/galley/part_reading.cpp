// The reader of a part, chosen by its name, then by its content.
#include "galley/part_reading.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <string_view>

namespace galley {

namespace {

std::string_view extension_of(std::string_view file) {
    const auto dot = file.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string_view() : file.substr(dot);
}

const Format& reader_of(const TextPart& part) {
    if (part.reader != nullptr) {
        return *part.reader;
    }
    const Format* by_name = reader_for_extension(extension_of(part.source.file_name()));
    return by_name != nullptr ? *by_name : reader_for_content(part.source.bytes);
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

} // namespace

ReadPart read_part(const TextPart& part, Diagnostics& diagnostics) {
    const Format& reader = reader_of(part);
    check_bytes(part.source, reader);
    ReadPart read{reader.read(part.source, part.read, diagnostics), reader.name};
    diagnostics.keep_time();
    return read;
}

} // namespace galley
