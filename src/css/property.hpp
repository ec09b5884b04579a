// The properties galley honours: name, inheritance, parser. One table says it all.
#pragma once

#include "css/computed_style.hpp"
#include "css/value_reader.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace galley::css {

/// A style in the making: what is set before (in the order of the table) may be built upon.
struct Computing {
    ComputedStyle& style;
    const ComputedStyle& parent;
};

/// A parsed value, as the change it makes.
using Setter = std::function<void(Computing&)>;

struct Property {
    std::string_view name;
    bool inherited = false;
    Setter (*parse)(ValueReader&) = nullptr; ///< an empty Setter: the value is not understood
    void (*copy)(ComputedStyle& to, const ComputedStyle& from) = nullptr;
};

using PropertyId = std::uint16_t; ///< index into the table
inline constexpr std::size_t max_properties = 80;

/// In the order of application: font-size, then line-height and color, then the rest.
std::span<const Property> properties();
std::optional<PropertyId> find_property(std::string_view lower_name);

/// What a shorthand comes to.
using Expansion = std::vector<std::pair<PropertyId, Setter>>;

struct Shorthand {
    std::string_view name;
    std::span<const std::string_view> longhands;
    bool (*expand)(ValueReader&, const Shorthand&, Expansion&) = nullptr;
};

/// In the order of the table.
std::span<const Shorthand> shorthands();
/// Also the older names of properties and the flow-relative ones.
const Shorthand* find_shorthand(std::string_view lower_name);

/// Known to CSS, of no effect on galley's pages, by the alphabet; without the names of single
/// makers, such as -webkit-.
std::span<const std::string_view> properties_elsewhere();
/// Such a property, or a single maker's: screens and ebooks may honour them.
bool is_known_elsewhere(std::string_view lower_name);

/// Every property at its initial value, before anything is computed: borders are 3px wide.
const ComputedStyle& initial_values();
/// As initial_values, but a border takes the color of the text.
void set_to_initial(PropertyId id, Computing& c);

} // namespace galley::css
