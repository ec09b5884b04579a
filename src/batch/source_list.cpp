// Folders walked in the order of their names, so that runs are alike on every disk.
#include "batch/source_list.hpp"

#include "base/files.hpp"
#include "galley/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>

namespace galley::batch {

namespace fs = std::filesystem;

namespace {

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

class Collector {
public:
    Collector(const fs::path& output, Diagnostics& diagnostics)
        : output_(place_of_file(output)), diagnostics_(diagnostics) {}

    void add(const std::string& source) {
        if (source == "-") {
            add_file({"-", {}, {}, "stdin", {}}, "-");
            return;
        }
        std::error_code error;
        const fs::path path(source);
        if (fs::is_directory(path, error)) {
            add_folder(path, source);
        } else {
            // A missing file too: reading it says best what is wrong with it.
            add_file({source, path, {}, path.stem().string(), {}}, place_of_file(path));
        }
    }

    std::vector<InputFile> take() { return std::move(files_); }

private:
    void add_file(InputFile file, const fs::path& identity) {
        if (seen_.insert(identity).second) {
            files_.push_back(std::move(file));
        }
    }

    void add_folder(const fs::path& folder, const std::string& source) {
        std::vector<fs::path> found;
        std::error_code error;
        fs::recursive_directory_iterator walk(folder, error);
        while (!error && walk != fs::recursive_directory_iterator()) {
            visit(walk, folder, found);
            walk.increment(error);
        }
        if (error) {
            diagnostics_.error(
                "G610", fmt::format("cannot be read: {}", error.message()), {source, 0, 0});
        } else if (found.empty()) {
            diagnostics_.error(
                "G611",
                fmt::format("nothing to read in this folder; galley reads {}", read_extensions()),
                {source, 0, 0});
        }
        std::sort(found.begin(), found.end());
        for (const fs::path& path : found) {
            const fs::path below = path.lexically_relative(folder);
            add_file({display(path), path, below.parent_path(), path.stem().string(), {}},
                     place_of_file(path));
        }
    }

    void visit(fs::recursive_directory_iterator& walk,
               const fs::path& folder,
               std::vector<fs::path>& found) {
        const fs::path& path = walk->path();
        std::error_code error;
        if (walk->is_directory(error)) {
            if (is_hidden(path) ||
                (place_of_file(path) == output_ && place_of_file(folder) != output_)) {
                walk.disable_recursion_pending();
            }
        } else if (!is_hidden(path) && reader_for_extension(path.extension().string()) != nullptr) {
            found.push_back(path);
        }
    }

    static std::string read_extensions() {
        std::string list;
        for (const Format& format : formats()) {
            for (const std::string_view extension : format.extensions) {
                if (format.read != nullptr && !extension.empty()) {
                    list += fmt::format("{}.{}", list.empty() ? "" : ", ", extension);
                }
            }
        }
        return list;
    }

    fs::path output_;
    Diagnostics& diagnostics_;
    std::vector<InputFile> files_;
    std::set<fs::path> seen_;
};

} // namespace

fs::path place_of_file(const fs::path& path) {
    std::error_code error;
    fs::path full = fs::weakly_canonical(path, error);
    return error ? fs::absolute(path, error).lexically_normal() : full;
}

std::vector<InputFile> list_sources(const std::vector<std::string>& sources,
                                    const fs::path& output,
                                    Diagnostics& diagnostics) {
    Collector collector(output, diagnostics);
    for (const std::string& source : sources) {
        collector.add(source);
    }
    return collector.take();
}

} // namespace galley::batch
