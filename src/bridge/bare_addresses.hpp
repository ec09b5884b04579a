// Addresses that stand in a text without any sign.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

struct BareAddress {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string url; ///< with the scheme that was not typed
};

/// In order (GitHub Flavored Markdown 0.29, 6.9): "www.…", "http://…", "https://…", "ftp://…" and
/// mail addresses; not the stops and brackets after them. Takes linear time.
std::vector<BareAddress> bare_addresses(std::string_view text);

} // namespace galley::bridge
