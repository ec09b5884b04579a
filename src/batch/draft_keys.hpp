// What the results of a draft depend on, as short names of contents.
#pragma once

#include "batch/run_options.hpp"
#include "batch/source_conversion.hpp"
#include "presentation/style.hpp"

#include <filesystem>
#include <string>

namespace galley::batch {

/// Equal keys: the results would have the same bytes. Parts are kept apart so that a run can say
/// what has changed.
struct DraftKeys {
    std::string source;
    std::string sidecar;  ///< the toml file beside the source
    std::string pins;     ///< of its lines
    std::string cover;    ///< the picture for it
    std::string pictures; ///< files that the text names
    std::string style;    ///< sheets, fonts and page size
    std::string options;  ///< formats, metadata and settings of the run
    std::string program;  ///< galley itself and the hyphenation dictionaries

    bool operator==(const DraftKeys&) const = default;
};

/// The parts that all drafts of a run share. `program` is the running program's file. Throws
/// Error(BadInput) when a file of the style cannot be read any more.
DraftKeys shared_keys(const RunOptions& options,
                      const presentation::Style& style,
                      const std::filesystem::path& program);

/// The keys of one draft but for its pictures, which only a conversion finds.
DraftKeys keys_of(const LoadedSource& loaded, const DraftKeys& shared);

/// The key of picture files as a conversion found them; empty: there are none.
std::string pictures_key(const std::vector<PictureUse>& uses);
/// The same files as they are now.
std::vector<PictureUse> look_again(const LoadedSource& loaded, std::vector<PictureUse> uses);

/// "source, style": what differs, in words.
std::string differences(const DraftKeys& then, const DraftKeys& now);

} // namespace galley::batch
