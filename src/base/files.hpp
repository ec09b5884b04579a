// Files read whole and written whole: a reader of an output sees the old bytes or the new ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Throws Error(BadInput) when the file is missing, is no regular file, cannot be read, or is
/// larger than `limit` bytes.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit);

/// Writes beside `path` under a temporary name, syncs nothing, then renames over it. On any
/// failure the temporary is removed, the old file stays and Error(BadInput) is thrown.
/// Missing parent folders are made.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Files that are written together: all of them are complete beside their places before the first
/// takes its place, so that a full disk changes nothing.
class FileSet {
public:
    FileSet() = default;
    FileSet(const FileSet&) = delete;
    FileSet& operator=(const FileSet&) = delete;
    ~FileSet(); ///< removes what was not committed

    /// As write_file, but the file at `path` stays as it was.
    void add(const std::filesystem::path& path, std::string_view bytes);
    /// Gives all files their places.
    void commit();

private:
    struct Staged {
        std::filesystem::path path;
        std::string temporary;
    };
    std::vector<Staged> staged_;
};

/// The path as UTF-8 with '/' between its parts.
std::string display(const std::filesystem::path& path);

} // namespace galley
