// What somebody who wrote an unknown name may have meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace galley {

/// The candidate with the fewest letters inserted, left out, changed or swapped (the restricted
/// distance of Damerau 1964), when that is at most a third of the letters; else nothing. The first
/// of several that are as near. Bytes count as letters: names are ASCII.
std::string_view nearest_name(std::string_view word, std::span<const std::string_view> candidates);

/// " (did you mean \"title\"?)" or an empty text.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

} // namespace galley
