// Files as texts and style sheets name them: percent signs undone, and nothing outside a folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace galley {

/// "a%20b" as "a b" (RFC 3986, 2.1); a percent sign without two digits stays.
std::string percent_decoded(std::string_view reference);

/// `path` is `folder` or lies below it, all links followed, so that none leads out unseen.
bool lies_within(const std::filesystem::path& path, const std::filesystem::path& folder);

} // namespace galley
