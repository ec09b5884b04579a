// A text as its lines.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Each with its line end, which the last one may not have.
inline std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

} // namespace galley::readers
