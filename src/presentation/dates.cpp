// Dates as they are printed.
#include "presentation/dates.hpp"

#include "base/language_tag.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace galley::presentation {

namespace {

using Months = std::array<std::string_view, 12>;

struct DateForm {
    std::string_view language;
    std::string_view after_day; ///< "." in German
    Months months;
};

// Unicode CLDR 44, wide month names in the format context.
constexpr std::array<DateForm, 3> forms{{
    {"en",
     "",
     {"January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December"}},
    {"de",
     ".",
     {"Januar",
      "Februar",
      "März",
      "April",
      "Mai",
      "Juni",
      "Juli",
      "August",
      "September",
      "Oktober",
      "November",
      "Dezember"}},
    {"fr",
     "",
     {"janvier",
      "février",
      "mars",
      "avril",
      "mai",
      "juin",
      "juillet",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre"}},
}};

std::optional<unsigned> number(std::string_view digits, unsigned most) {
    unsigned value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return whole && value >= 1 && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

std::string written_date(std::string_view date, std::string_view language) {
    const std::string_view primary = primary_language(language);
    const auto form = std::find_if(
        forms.begin(), forms.end(), [&](const DateForm& one) { return one.language == primary; });
    const bool month_only = date.size() == 7;
    const bool full = date.size() == 10 && date[7] == '-';
    if (form == forms.end() || !(month_only || full) || date[4] != '-') {
        return std::string(date);
    }
    const auto month = number(date.substr(5, 2), 12);
    const auto day = full ? number(date.substr(8), 31) : std::nullopt;
    if (!month || (full && !day)) {
        return std::string(date);
    }
    const std::string_view name = form->months[*month - 1];
    const std::string_view year = date.substr(0, 4);
    return full ? fmt::format("{}{} {} {}", *day, form->after_day, name, year)
                : fmt::format("{} {}", name, year);
}

} // namespace galley::presentation
