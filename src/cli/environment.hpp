// What the program takes from its surroundings, read once in main.
#pragma once

#include "galley/style_search.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace galley::cli {

struct Environment {
    std::string epoch;             ///< SOURCE_DATE_EPOCH as it stands; empty: not set
    std::filesystem::path styles;  ///< GALLEY_STYLES: a folder of styles; empty: not set
    std::filesystem::path program; ///< the running program's file; empty: not known
    bool terminal = false;         ///< standard error is one
    bool color_on_output = false;  ///< standard output is a terminal, and NO_COLOR is not set
    bool color_on_terminal = true; ///< false: NO_COLOR is set, or standard error is no terminal
};

Environment read_environment();

/// SOURCE_DATE_EPOCH in seconds. Throws Error(BadUsage) when it is no number.
std::optional<std::int64_t> epoch_of(const Environment& environment);

/// GALLEY_STYLES, beside the program, where it was installed, where it was built.
StyleFolders style_folders(const Environment& environment);

} // namespace galley::cli
