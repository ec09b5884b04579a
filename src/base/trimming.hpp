// Text without what stands around it.
#pragma once

#include <string_view>

namespace galley {

/// Without the characters of `blanks` at both ends.
std::string_view trimmed(std::string_view text, std::string_view blanks);

} // namespace galley
