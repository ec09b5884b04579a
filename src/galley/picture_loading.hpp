// The picture files of one text, read from beside its sources.
#pragma once

#include "base/diagnostics.hpp"
#include "document/document.hpp"
#include "galley/text_part.hpp"
#include "pictures/picture_set.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace galley {

/// A file that a text looked for: what its results depend on.
struct PictureUse {
    std::string file; ///< below the folder of its part, with '/'; may begin with ".."
    std::string hash; ///< of its content; empty: it was not there or could not be read
    bool operator==(const PictureUse&) const = default;
};

/// Of the file's content; empty: it is not there or cannot be read.
std::string picture_hash(const std::filesystem::path& file);

struct LoadedPictures {
    pictures::PictureSet set;
    std::vector<PictureUse> uses; ///< in the order of their names, each once
};

/// Files are read from the folder of the part that names them and from nowhere above its root, and
/// nothing is fetched. What cannot be shown is told as a warning (G540 to G543, G535).
LoadedPictures
load_pictures(const Document& document, std::span<const TextPart> parts, Diagnostics& diagnostics);

} // namespace galley
