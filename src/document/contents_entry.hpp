// An entry of a printed contents list.
#pragma once

#include <string_view>

namespace galley {

/// "The Sea ...... 12", "The Sea   12", "The Sea Page 12" without the page; "[12]" stays.
std::string_view without_page(std::string_view entry);

} // namespace galley
