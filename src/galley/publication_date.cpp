// Calendar arithmetic without the clock and without the time zone.
#include "galley/publication_date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace galley {

namespace {

std::optional<int> number(std::string_view text, std::size_t digits) {
    int value = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (text.size() != digits || parsed.ec != std::errc() || parsed.ptr != end || value < 0) {
        return std::nullopt;
    }
    return value;
}

} // namespace

std::optional<std::string> moment_of_epoch(std::int64_t seconds) {
    constexpr std::int64_t last = 253'402'300'799;  // 9999-12-31T23:59:59Z
    constexpr std::int64_t first = -62'167'219'200; // 0000-01-01T00:00:00Z
    if (seconds < first || seconds > last) {
        return std::nullopt;
    }
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
                       static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()),
                       time.hours().count(),
                       time.minutes().count(),
                       time.seconds().count());
}

std::optional<std::string> moment_of_date(std::string_view iso_date) {
    const bool has_month = iso_date.size() >= 7 && iso_date[4] == '-';
    const bool has_day = iso_date.size() == 10 && iso_date[7] == '-';
    if (iso_date.size() != 4 && !(iso_date.size() == 7 && has_month) && !(has_month && has_day)) {
        return std::nullopt;
    }
    const auto year = number(iso_date.substr(0, 4), 4);
    const auto month = has_month ? number(iso_date.substr(5, 2), 2) : 1;
    const auto day = has_day ? number(iso_date.substr(8, 2), 2) : 1;
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) {
        return std::nullopt;
    }
    return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", *year, *month, *day);
}

} // namespace galley
