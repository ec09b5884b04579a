// Names of what can be pinned.
#include "document/pin.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace galley {

namespace {

constexpr std::array<std::string_view, 12> names = {"heading",
                                                    "title",
                                                    "subtitle",
                                                    "byline",
                                                    "paragraph",
                                                    "quotation",
                                                    "verse",
                                                    "list item",
                                                    "lines",
                                                    "preformatted",
                                                    "separator",
                                                    "left out"};

} // namespace

std::span<const std::string_view> pin_kind_names() { return names; }

std::string_view pin_kind_name(PinKind kind) { return names.at(static_cast<std::size_t>(kind)); }

std::optional<PinKind> pin_kind_of(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<PinKind>(found - names.begin()));
}

std::string pin_reading(const Pin& pin) {
    std::string text(pin_kind_name(pin.kind));
    return pin.level > 0 ? text + "=" + std::to_string(pin.level) : text;
}

} // namespace galley
