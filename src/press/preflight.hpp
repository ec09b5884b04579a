// Does a finished PDF meet PDF/X, and what a printing house asks for?
#pragma once

#include "press/preset.hpp"
#include "press/press_rule.hpp"
#include "press/standard.hpp"

#include <optional>
#include <string>
#include <vector>

namespace galley::press {

struct PreflightRequest {
    std::optional<Standard> standard; ///< nothing: the one that the file claims, else X-4
    const Preset* preset = nullptr;   ///< nothing: no printing house in particular
};

struct PreflightReport {
    Standard standard = Standard::X4; ///< that the file was held against
    int pages = 0;
    std::vector<PressFinding> findings;
};

/// No rule is broken that is a must.
bool is_good(const PreflightReport& report);

/// Reads everything that a page can reach. Throws Error(BadInput) naming `file` when the bytes are
/// no PDF that can be read.
PreflightReport
preflight(std::string bytes, const std::string& file, const PreflightRequest& request);

} // namespace galley::press
