// Dates as they are printed.
#pragma once

#include <string>
#include <string_view>

namespace galley::presentation {

/// "2026-11-23" as "23 November 2026", "2026-11" as "November 2026"; what is no ISO 8601 date,
/// or is in a language whose months are not known here, stays as it is.
std::string written_date(std::string_view date, std::string_view language);

} // namespace galley::presentation
