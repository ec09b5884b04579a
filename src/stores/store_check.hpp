// Does an EPUB keep to what a store asks for?
#pragma once

#include "base/diagnostics.hpp"
#include "stores/store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace galley::stores {

/// A file within the EPUB; of pictures with their pixels, 0: not known, or a drawing.
struct StoreFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::uint64_t width = 0;
    std::uint64_t height = 0;
};

struct LongestNote {
    std::string id;
    std::uint64_t characters = 0;
};

/// What a store looks at.
struct StoreFacts {
    std::uint64_t file_bytes = 0;
    std::vector<StoreFile> documents;
    std::vector<StoreFile> pictures; ///< without the cover
    StoreFile cover;
    std::string cover_type; ///< media type
    std::uint64_t contents_levels = 0;
    LongestNote longest_note;
    bool has_isbn = false;
};

/// What it does not take is a warning (G527), what it advises against a note (G528).
void check_for_store(const Store& store, const StoreFacts& facts, Diagnostics& diagnostics);

} // namespace galley::stores
