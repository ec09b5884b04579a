// Text without what stands around it.
#pragma once

#include <string>
#include <string_view>

namespace galley {

/// Without the characters of `blanks` at both ends.
std::string_view trimmed(std::string_view text, std::string_view blanks);
/// Each run of ASCII white space as one blank, none at the ends.
std::string collapsed(std::string_view text);

} // namespace galley
