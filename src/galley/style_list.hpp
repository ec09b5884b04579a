// The styles that --style knows by name, and what each says of itself.
#pragma once

#include "galley/style_search.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley {

struct StyleSummary {
    std::string name;
    std::string description; ///< the first sentence of the sheet's first comment; may be empty
    std::filesystem::path folder;
    std::optional<std::pair<Length, Length>> trim; ///< nothing: no @page
    std::vector<std::string_view> media; ///< print, screen, epub, where it has rules for them alone
    std::string fault;                   ///< why it cannot be used; empty: it can
};

/// By name; of two with one name the first folder's, which is the one that --style takes.
std::vector<StyleSummary> list_styles(const StyleFolders& folders);

/// The first sentence of the comment that the sheet begins with, without its full stop.
std::string sheet_description(std::string_view css);

} // namespace galley
