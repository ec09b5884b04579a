// Finds the sheets that a style's sheet imports.
#include "writers/xhtml/style_imports.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

namespace galley::writers {

namespace {

constexpr std::uint64_t largest_sheet = 4U << 20U; ///< bytes

} // namespace

css::ImportLoader style_imports(const presentation::Style& style) {
    return [folder = style.folder](const std::string& url) -> std::optional<std::string> {
        const std::filesystem::path relative = std::filesystem::path(url).lexically_normal();
        if (relative.empty() || relative.is_absolute() || *relative.begin() == "..") {
            return std::nullopt;
        }
        try {
            return read_file(folder / relative, largest_sheet);
        } catch (const Error&) {
            return std::nullopt; // load_style has said so
        }
    };
}

} // namespace galley::writers
