// What the program takes from its surroundings, read once in main.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace galley::cli {

struct Environment {
    std::optional<std::int64_t> epoch; ///< SOURCE_DATE_EPOCH
    std::filesystem::path styles;      ///< GALLEY_STYLES: a folder of styles; empty: not set
    std::filesystem::path program;     ///< the running program's file; empty: not known
    bool terminal = false;             ///< standard error is one
    bool color_on_terminal = true;     ///< false: NO_COLOR is set, or standard error is no terminal
};

/// Throws Error(BadUsage) when SOURCE_DATE_EPOCH is no number of seconds.
Environment read_environment();

} // namespace galley::cli
