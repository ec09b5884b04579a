// A style sheet as parsed: what the cascade, the pages and the font list are made from.
#pragma once

#include "base/diagnostics.hpp"
#include "base/origin.hpp"
#include "css/computed_style.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::css {

/// What a sheet is read for; the names in @media are print, screen, epub and all.
enum class Medium { Print, Screen, Epub };

struct FontFaceRule {
    std::string family;
    int weight = 400;
    FontStyle style = FontStyle::Normal;
    std::vector<std::string> urls; ///< in the order of `src`, as written; local() is left out
    Origin origin;                 ///< of the @font-face
};

struct SheetRules; // css/sheet_rules.hpp

/// Copies share their rules, which never change. An empty sheet is a default-made one.
struct StyleSheet {
    std::string file;
    std::vector<FontFaceRule> font_faces;
    std::shared_ptr<const SheetRules> rules; ///< nothing: no rules
};

/// Gives the text of an imported sheet; nothing: it cannot be had (the loader's caller is told
/// by a diagnostic at the @import). The url is as written in the sheet that imports, made
/// relative to the first sheet.
using ImportLoader = std::function<std::optional<std::string>(const std::string& relative_url)>;

/// Never fails: every fault is a diagnostic with its line and the fault's rule is left out, as
/// CSS Syntax 3 says. `file` is named in the diagnostics.
StyleSheet parse_stylesheet(std::string_view text,
                            const std::string& file,
                            Diagnostics& diagnostics,
                            const ImportLoader& load_import = {});

} // namespace galley::css
