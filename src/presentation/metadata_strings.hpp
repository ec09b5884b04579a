// Named strings that every page knows before a sheet sets any: what is known about the text.
#pragma once

#include "bridge/xml_tree.hpp"
#include "document/metadata.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::presentation {

/// meta-title, meta-short-title, meta-author, meta-date, meta-contact, meta-words and meta-slug, as
/// docs/presentation.md says. `text` holds the words that are counted.
std::vector<std::pair<std::string, std::string>>
metadata_strings(const Metadata& metadata, std::string_view language, bridge::Node text);

/// As a manuscript's first page gives it: to the nearest hundred, of a novella to the nearest 500,
/// of a novel to the nearest thousand.
std::uint64_t rounded_words(std::uint64_t words);

} // namespace galley::presentation
