// Lengths and page sizes in the program's lists: millimetres.
#pragma once

#include "base/length.hpp"
#include "bridge/json.hpp"

#include <string>

namespace galley::cli {

/// To one decimal: "152.4".
std::string millimetres(Length length);
/// "152.4x228.6".
std::string size_text(Length width, Length height);

/// To three decimals, as a number.
bridge::Json length_json(Length length);
bridge::Json size_json(Length width, Length height);

} // namespace galley::cli
