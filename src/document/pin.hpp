// What a writer fixes about how lines of a plain text are read, and how the lines are found again.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// The deepest level that a head can be pinned at.
constexpr int deepest_pin_level = 24;

/// Named as galley explain names what a line was read as.
enum class PinKind {
    Heading,
    Title,
    Subtitle,
    Byline,
    Paragraph,
    Quotation,
    Verse,
    ListItem,
    Lines,        ///< kept as they stand
    Preformatted, ///< code, and nothing in it is read
    Separator,
    LeftOut,
};

/// Of all kinds, in the order of the enumeration.
std::span<const std::string_view> pin_kind_names();
std::string_view pin_kind_name(PinKind kind);
std::optional<PinKind> pin_kind_of(std::string_view name);

/// One line as it stood when it was pinned. Lines count without the blanks at their ends; blank
/// ones do not count as neighbours.
struct PinAnchor {
    std::uint32_t line = 0;          ///< from 1
    std::string text;                ///< for people: its beginning
    std::string hash;                ///< of all of it
    std::vector<std::string> before; ///< hashes of the lines above, the nearest first
    std::vector<std::string> after;  ///< hashes of the lines below, the nearest first
    std::uint32_t alike = 1;         ///< lines of the same text, itself among them
    std::uint32_t place = 1;         ///< its place among those, from 1
    int rival = -1; ///< how well the neighbours of another of those fitted, at best; -1: no other
    bool operator==(const PinAnchor&) const = default;
};

struct Pin {
    PinKind kind = PinKind::Paragraph;
    int level = 0; ///< Heading: from 1; 0: as the outline says
    std::vector<PinAnchor> lines;
    bool operator==(const Pin&) const = default;
};

/// "heading=2", "list item".
std::string pin_reading(const Pin& pin);

} // namespace galley
