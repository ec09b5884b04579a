// Globs over paths: which drafts a run is about.
#pragma once

#include <string_view>

namespace galley::batch {

/// `*` and `?` stay within one folder, `**` crosses folders, `[a-z]` and `[!a-z]` are sets. A
/// pattern without '/' is matched against the file's name alone, as in a .gitignore file. Linear
/// in the text for each star; nothing backtracks over more than the last one.
bool matches_pattern(std::string_view path, std::string_view pattern);

} // namespace galley::batch
