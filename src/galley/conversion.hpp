// A source, or the sources of one book, made into the wanted formats, in memory.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document_facts.hpp"
#include "document/metadata.hpp"
#include "edition/cover_picture.hpp"
#include "galley/document_transform.hpp"
#include "galley/picture_loading.hpp"
#include "galley/registry.hpp"
#include "galley/text_part.hpp"
#include "presentation/style.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace galley {

struct ConversionRequest {
    std::vector<const Format*> formats;  ///< to write, in this order
    bool book = false;                   ///< the parts are chapters
    std::string name;                    ///< of the book, for messages: its galley.toml
    Metadata command_line;               ///< stronger than the text's own header block
    Metadata project;                    ///< galley.toml: weaker than all others
    const CoverPicture* cover = nullptr; ///< nothing: drawn from the title
    std::string output_profile;          ///< ICC profile of the press; empty: the built-in one
    DocumentTransforms transforms;       ///< applied in this order, before the writers
    std::optional<std::int64_t> epoch;   ///< SOURCE_DATE_EPOCH
    bool map = false;                    ///< also the span map
    unsigned threads = 1;                ///< for its pages; the results do not depend on it
};

struct Result {
    std::string format;    ///< its name; "map" for the span map
    std::string extension; ///< "pdf", "map.json"
    std::string bytes;
};

struct Conversion {
    std::string reader;   ///< name of the format that the source was read as, or "book"
    std::string encoding; ///< of the source, in a book of its first chapter
    DocumentFacts facts;
    std::uint64_t pages = 0; ///< 0: none of the formats has pages
    std::vector<Result> results;
    std::vector<PictureUse> pictures = {}; ///< files that the results depend on
};

/// Without request.book there is one part. The bytes of the parts are used up. Throws Error when a
/// part cannot be converted.
Conversion convert(std::span<TextPart> parts,
                   const presentation::Style& style,
                   const ConversionRequest& request,
                   Diagnostics& diagnostics);

} // namespace galley
