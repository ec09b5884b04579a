// galley styles: the styles that go by a name.
#pragma once

#include "galley/style_list.hpp"

#include <span>
#include <string>

namespace galley::cli {

std::string styles_table(std::span<const StyleSummary> styles);
std::string styles_json(std::span<const StyleSummary> styles);

} // namespace galley::cli
