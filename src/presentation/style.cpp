// Reads a style's sheet and finds its fonts; nothing outside the style's folder is imported.
#include "presentation/style.hpp"

#include "base/error.hpp"
#include "base/file_references.hpp"
#include "base/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace galley::presentation {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t sheet_limit = 4ULL << 20U;
constexpr std::string_view file_scheme = "file://";

fs::path from_utf8(std::string_view text) {
    return fs::path(std::u8string(text.begin(), text.end()));
}

/// The path of a url: a query or fragment is cut off.
std::string decoded(std::string_view url) {
    return percent_decoded(url.substr(0, url.find_first_of("?#")));
}

/// A scheme such as "https:"; a Windows drive of one letter is none.
bool has_scheme(std::string_view url) {
    const std::size_t colon = url.find(':');
    return colon != std::string_view::npos && colon > 1 &&
           url.substr(0, colon).find_first_of("/\\ ") == std::string_view::npos;
}

/// Empty: there is no such file, or it may not be read. "../NAME/SHEET.css" is a sheet of the
/// style NAME of those in `shipped`, wherever the style itself lies.
fs::path import_file(const fs::path& folder, const fs::path& shipped, const std::string& url) {
    if (has_scheme(url)) {
        return {};
    }
    const fs::path path = folder / from_utf8(decoded(url));
    std::error_code failed;
    if (lies_within(path, folder)) {
        return fs::is_regular_file(path, failed) ? path : fs::path();
    }
    const fs::path beside = path.lexically_normal();
    fs::path ours = shipped / beside.parent_path().filename() / beside.filename();
    const bool known = !shipped.empty() && url.starts_with("..") && ours.extension() == ".css" &&
                       lies_within(ours, shipped) && fs::is_regular_file(ours, failed);
    return known ? ours.lexically_normal() : fs::path();
}

/// The first url of the rule that is a file. Throws when there is none.
fs::path font_file(const css::FontFaceRule& face, const fs::path& folder, const fs::path& shipped) {
    std::string tried;
    for (const std::string& url : face.urls) {
        std::string_view place = url;
        if (place.starts_with(file_scheme)) {
            place.remove_prefix(file_scheme.size());
        } else if (has_scheme(place)) {
            tried += fmt::format(
                "{}{} (fonts are not fetched from the network)", tried.empty() ? "" : ", ", url);
            continue;
        }
        const fs::path path = folder / from_utf8(decoded(place));
        const fs::path ours = shipped / path.parent_path().filename() / path.filename();
        std::error_code failed;
        for (const fs::path& found : {path, shipped.empty() ? path : ours}) {
            if (fs::is_regular_file(found, failed)) {
                return fs::absolute(found).lexically_normal();
            }
        }
        tried += fmt::format("{}{}", tried.empty() ? "" : ", ", display(path));
    }
    throw Error(Fault::BadInput,
                fmt::format("the font \"{}\" has no file: {}. Put the file there or correct the "
                            "url() of this @font-face.",
                            face.family,
                            tried),
                face.origin);
}

fs::path sheet_file(const fs::path& place) {
    std::error_code failed;
    if (fs::is_directory(place, failed)) {
        fs::path sheet = place / "style.css";
        if (fs::is_regular_file(sheet, failed)) {
            return sheet;
        }
        throw Error(Fault::BadInput,
                    fmt::format("the style {} has no style.css. A style is a folder with a "
                                "style.css, or a .css file.",
                                display(place)));
    }
    if (fs::is_regular_file(place, failed)) {
        return place;
    }
    throw Error(Fault::BadInput,
                fmt::format("there is no style {}. Name a folder with a style.css, or a .css file.",
                            display(place)));
}

} // namespace

namespace {

/// Families that the style does not bring itself.
void add_shipped_fonts(const fs::path& shipped, Style& style, Diagnostics& diagnostics) {
    const fs::path sheet = shipped / "fonts.css";
    std::error_code failed;
    if (shipped.empty() || !fs::is_regular_file(sheet, failed)) {
        return;
    }
    const std::vector<StyleFont> own = style.fonts;
    const auto parsed =
        css::parse_stylesheet(read_file(sheet, sheet_limit), display(sheet), diagnostics);
    for (const css::FontFaceRule& face : parsed.font_faces) {
        const bool has = std::any_of(own.begin(), own.end(), [&](const StyleFont& font) {
            return font.family == face.family;
        });
        if (!has) {
            style.fonts.push_back(
                {face.family, face.weight, face.style, font_file(face, shipped, {})});
            style.files.push_back(style.fonts.back().file);
        }
    }
}

} // namespace

Style load_style(const std::filesystem::path& place,
                 Diagnostics& diagnostics,
                 const std::filesystem::path& shipped) {
    const fs::path file = sheet_file(place);
    Style style;
    style.folder = fs::absolute(file).parent_path().lexically_normal();
    style.css = read_file(file, sheet_limit);
    style.files.push_back(file);
    style.shipped = shipped.parent_path();
    const auto load = [&](const std::string& url) -> std::optional<std::string> {
        const fs::path imported = import_file(style.folder, style.shipped, url);
        if (imported.empty()) {
            return std::nullopt;
        }
        style.files.push_back(imported);
        return read_file(imported, sheet_limit);
    };
    style.sheet = css::parse_stylesheet(style.css, display(file), diagnostics, load);
    for (const css::FontFaceRule& face : style.sheet.font_faces) {
        style.fonts.push_back(
            {face.family, face.weight, face.style, font_file(face, style.folder, shipped)});
        style.files.push_back(style.fonts.back().file);
    }
    add_shipped_fonts(shipped, style, diagnostics);
    return style;
}

css::ImportLoader import_loader(const Style& style) {
    return [&style](const std::string& url) -> std::optional<std::string> {
        const fs::path file = import_file(style.folder, style.shipped, url);
        return file.empty() ? std::nullopt : std::optional(read_file(file, sheet_limit));
    };
}

} // namespace galley::presentation
