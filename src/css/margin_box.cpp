// The names of the margin boxes.
#include "css/margin_box.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace galley::css {

namespace {

constexpr auto box_names = std::to_array<std::string_view>({"top-left-corner",
                                                            "top-left",
                                                            "top-center",
                                                            "top-right",
                                                            "top-right-corner",
                                                            "right-top",
                                                            "right-middle",
                                                            "right-bottom",
                                                            "bottom-right-corner",
                                                            "bottom-right",
                                                            "bottom-center",
                                                            "bottom-left",
                                                            "bottom-left-corner",
                                                            "left-bottom",
                                                            "left-middle",
                                                            "left-top"});

} // namespace

std::optional<MarginBoxPlace> find_margin_box(std::string_view lower_name) {
    const auto* found = std::find(std::begin(box_names), std::end(box_names), lower_name);
    return found == std::end(box_names)
               ? std::nullopt
               : std::optional(static_cast<MarginBoxPlace>(found - std::begin(box_names)));
}

std::string_view margin_box_name(MarginBoxPlace place) {
    return box_names[static_cast<std::size_t>(place)];
}

} // namespace galley::css
