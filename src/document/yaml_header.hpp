// The YAML block that may stand at the top of a text or a Markdown file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley {

struct FrontMatter {
    std::vector<std::pair<std::string, std::string>> fields; ///< a list gives one pair an item
    std::size_t bytes = 0; ///< with the closing line and its line end
    std::size_t lines = 0;
};

/// Simple keys, lists ("- item" lines or "[a, b]"), quoted or bare values, comments. Nothing when
/// the block does not close or holds anything else: then it is text.
std::optional<FrontMatter> parse_front_matter(std::string_view text);

} // namespace galley
