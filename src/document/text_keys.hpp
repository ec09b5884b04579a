// Texts compared without their dress: case, blanks, punctuation and marks.
#pragma once

#include <string>
#include <string_view>

namespace galley {

/// Its letters and digits, folded: "THE  Sea-Wolf." → "theseawolf".
std::string letters_and_digits(std::string_view text);

} // namespace galley
