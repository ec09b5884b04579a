// galley formats: the table of formats for people and for programs.
#pragma once

#include <string>

namespace galley::cli {

std::string formats_table();
std::string formats_json();

} // namespace galley::cli
