// The lowest origin of the cascade, as text.
#pragma once

#include <string_view>

namespace galley::css {

std::string_view user_agent_sheet();
/// Declarations for every page.
std::string_view user_agent_page();

} // namespace galley::css
