// Dates that outputs carry, from SOURCE_DATE_EPOCH or the metadata, never from the clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace galley {

/// Seconds since 1970 in the form of WriteOptions::moment; nothing outside the years 0 to 9999.
std::optional<std::string> moment_of_epoch(std::int64_t seconds);

/// "2026", "2026-11" or "2026-11-23" as its first second; nothing when it is no such date.
std::optional<std::string> moment_of_date(std::string_view iso_date);

} // namespace galley
