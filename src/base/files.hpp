// Files read whole and written whole: a reader of an output sees the old bytes or the new ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley {

/// Throws Error(BadInput) when the file is missing, is no regular file, cannot be read, is larger
/// than `limit` bytes, or changes while it is read.
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
    /// Temporaries stand in `staging`, which is there, and on the filesystem of the files.
    explicit FileSet(std::filesystem::path staging) : staging_(std::move(staging)) {}
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
    std::filesystem::path staging_; ///< empty: beside each file
};

/// The path as UTF-8 with '/' between its parts.
std::string display(const std::filesystem::path& path);

} // namespace galley
