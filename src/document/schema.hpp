// Is a document what docs/intermediate.md says it is?
#pragma once

#include "document/document.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace galley {

/// Faults by styles/galley.rng (or another RELAX NG schema at `schema`), as "line: message";
/// empty: valid.
std::vector<std::string> validate(const Document& document, const std::filesystem::path& schema);

} // namespace galley
