// Folders of writers, the first built-in one that is there and the style's own.
#include "galley/format_search.hpp"

#include "base/error.hpp"
#include "galley/plugin_loader.hpp"
#include "galley/xslt_writer.hpp"

#include <filesystem>
#include <system_error>

namespace galley {

namespace fs = std::filesystem;

namespace {

void add_writers(const fs::path& folder, FormatList& list) {
    for (const fs::path& file : xslt_writers_in(folder)) {
        list.add(xslt_writer(file));
    }
}

/// Empty: the style has none, or there is no such style; loading it says so better.
fs::path writers_of_style(const std::string& style, const StyleFolders& folders) {
    std::error_code ignored;
    try {
        const fs::path place = find_style(style, folders);
        return fs::is_directory(place, ignored) ? place / "writers" : fs::path();
    } catch (const Error&) {
        return {};
    }
}

} // namespace

std::shared_ptr<const FormatList> known_formats(const std::string& style,
                                                const std::vector<std::string>& plugins,
                                                const StyleFolders& folders) {
    auto list = std::make_shared<FormatList>();
    for (const fs::path& folder : folders) {
        std::error_code ignored;
        if (fs::is_directory(folder / "writers", ignored)) {
            add_writers((folder / "writers").lexically_normal(), *list);
            break;
        }
    }
    add_writers(writers_of_style(style, folders), *list);
    for (const std::string& plugin : plugins) {
        list->add(plugin_writer(plugin));
    }
    return list;
}

} // namespace galley
