// Files read whole and written whole: a reader of an output sees the old bytes or the new ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace galley {

/// Throws Error(BadInput) when the file is missing, is no regular file, cannot be read, or is
/// larger than `limit` bytes.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit);

/// Writes beside `path` under a temporary name, syncs nothing, then renames over it. On any
/// failure the temporary is removed, the old file stays and Error(BadInput) is thrown.
/// Missing parent folders are made.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// The path as UTF-8 with '/' between its parts.
std::string display(const std::filesystem::path& path);

} // namespace galley
