// galley formats: what is read and written.
#pragma once

#include "galley/registry.hpp"

#include <string>

namespace galley::cli {

std::string formats_table(const FormatList& known);
std::string formats_json(const FormatList& known);

} // namespace galley::cli
