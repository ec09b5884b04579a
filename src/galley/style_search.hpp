// Where a style of a given name lies.
#pragma once

#include "base/diagnostics.hpp"
#include "base/length.hpp"
#include "galley/preset_search.hpp"
#include "presentation/style.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley {

/// Where built-in styles, fonts, writers and the schema may lie, in the order in which they are
/// tried.
using StyleFolders = std::vector<std::filesystem::path>;

struct StyleChoice {
    std::string name{"default"}; ///< a built-in style, a folder, or a .css file
    std::optional<std::pair<Length, Length>> trim;
    ChosenPresets presets; ///< the house's size holds unless `trim` does
};

/// The styles in the folders by name; of two with one name the first folder's.
std::map<std::string, std::filesystem::path> built_in_styles(const StyleFolders& folders);

/// A name, not a path, of a style that one of the folders holds.
bool is_built_in_style(const std::string& style, const StyleFolders& folders);

/// A name without '/' is looked up among the built-in styles first. Everything else is a path to a
/// folder or a .css file. Throws Error(BadUsage) naming the known styles when nothing is found.
std::filesystem::path find_style(const std::string& style, const StyleFolders& folders);

/// Loads the style; its messages go to `general`. A style's faults fail the whole run, since
/// nothing is made in a look that nobody asked for: Error(BadInput).
presentation::Style load_chosen_style(const StyleChoice& choice,
                                      bool strict,
                                      const StyleFolders& folders,
                                      Diagnostics& general);

/// A file that comes with galley, such as "galley.rng"; empty: none of the folders has it.
std::filesystem::path shipped_file(std::string_view name, const StyleFolders& folders);

} // namespace galley
