// A style: a folder with style.css and the fonts it names.
#pragma once

#include "base/diagnostics.hpp"
#include "base/length.hpp"
#include "css/stylesheet.hpp"
#include "press/preset.hpp"
#include "stores/store.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace galley::presentation {

/// A font that the style names by @font-face. `file` is absolute and exists.
struct StyleFont {
    std::string family;
    int weight = 400;
    css::FontStyle style = css::FontStyle::Normal;
    std::filesystem::path file;
};

struct Style {
    std::filesystem::path folder;
    std::string css;       ///< the text of style.css, as found
    css::StyleSheet sheet; ///< parsed; also holds @page rules
    std::vector<StyleFont> fonts;
    std::vector<std::filesystem::path> files; ///< all that the style was read from, fonts too
    std::filesystem::path shipped; ///< galley's own styles, which sheets may be imported from
    /// Overrides the size of every @page (--trim); nothing: as the style says.
    std::optional<std::pair<Length, Length>> trim;
    std::optional<press::Preset> preset; ///< of the printing house (--preset)
    std::vector<stores::Store> stores;   ///< that the ebook is made for (--preset)
};

/// `place` is a folder with style.css, or a .css file. Throws Error(BadInput) when there is no
/// style sheet or a font file is missing; faults within the sheet are diagnostics with their line.
///
/// `shipped` is the folder of the fonts that come with galley, with their fonts.css: families that
/// the style has no @font-face for are taken from there, and so are files of its @font-face rules
/// that are not where they should be, by folder and name ("…/eb-garamond/EBGaramond-Bold.ttf"), so
/// that a copied style works anywhere. Sheets that are imported from beside the style's folder are
/// those of the styles that come with galley ("../default/text.css"). Empty: none.
Style load_style(const std::filesystem::path& place,
                 Diagnostics& diagnostics,
                 const std::filesystem::path& shipped = {});

/// Reads imported sheets from the style's folder and from the styles that come with galley, and
/// from nowhere else. The style must outlive the loader.
css::ImportLoader import_loader(const Style& style);

} // namespace galley::presentation
