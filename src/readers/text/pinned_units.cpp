// Roles, signs and lists of pinned units.
#include "readers/text/pinned_units.hpp"

#include "readers/text/pin_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr double pin_weight = 100; ///< more than all other votes together

Role role_of(PinKind kind) {
    switch (kind) {
    case PinKind::Heading:
        return Role::Heading;
    case PinKind::Title:
        return Role::Title;
    case PinKind::Subtitle:
        return Role::Subtitle;
    case PinKind::Byline:
        return Role::Byline;
    case PinKind::Quotation:
        return Role::Quote;
    case PinKind::Verse:
        return Role::Verse;
    case PinKind::ListItem:
        return Role::ListItem;
    case PinKind::Lines:
        return Role::Lines;
    case PinKind::Preformatted:
        return Role::Code;
    case PinKind::Separator:
        return Role::Separator;
    case PinKind::LeftOut:
        return Role::Furniture;
    case PinKind::Paragraph:
        break;
    }
    return Role::Paragraph;
}

/// The bullet or number that an item shows.
struct Marker {
    bool ordered = false;
    int number = -1; ///< index of features.labels
    std::size_t size = 0;
};

Marker marker_of(const Unit& unit) {
    const Features& features = unit.features;
    if (features.bullet > 0 && features.bullet < unit.text.size()) {
        return {false, -1, features.bullet};
    }
    for (std::size_t i = 0; i < features.labels.size(); ++i) {
        const HeadLabel& label = features.labels[i];
        const bool simple = label.numbering != Numbering::Keyword &&
                            label.numbering != Numbering::Decimal && label.separated;
        if (simple && label.value > 0 && label.rest < unit.text.size()) {
            return {true, static_cast<int>(i), label.rest};
        }
    }
    return {};
}

/// The list of `item` can have an item with this marker, `step` after it.
bool takes(const Unit& item, const Unit& unit, const Marker& marker, int step) {
    if (item.role != Role::ListItem || item.list == 0 || item.ordered != marker.ordered) {
        return false;
    }
    if (!marker.ordered) {
        return true;
    }
    const HeadLabel& own = unit.features.labels[static_cast<std::size_t>(marker.number)];
    const HeadLabel& other = item.features.labels[static_cast<std::size_t>(item.number)];
    return own.numbering == other.numbering && own.value == other.value + step;
}

} // namespace

void set_pins(std::vector<Line>& lines,
              std::span<const Pin> pins,
              const std::string& file,
              Diagnostics& diagnostics) {
    if (pins.empty()) {
        return;
    }
    const auto places = PinPlaces(lines).find(pins);
    for (std::size_t i = 0; i < pins.size(); ++i) {
        for (std::size_t j = 0; j < places[i].size(); ++j) {
            if (places[i][j]) {
                lines[*places[i][j]].pin = &pins[i];
                continue;
            }
            const PinAnchor& anchor = pins[i].lines[j];
            diagnostics.warning("G104",
                                fmt::format("the line \"{}\", pinned here as {}, is gone or cannot "
                                            "be told from others; the pin is not applied. Pin it "
                                            "anew, or take the pin off with galley pin --remove "
                                            "{}:{}",
                                            anchor.text,
                                            pin_reading(pins[i]),
                                            file,
                                            anchor.line),
                                {file, anchor.line, 0});
        }
    }
}

void warn_of_framed_pins(const std::vector<Line>& all,
                         const std::vector<Line>& rest,
                         const std::string& file,
                         Diagnostics& diagnostics) {
    const std::uint32_t begin = rest.empty() ? ~0U : rest.front().number;
    const std::uint32_t end = rest.empty() ? 0 : rest.back().number;
    for (const Line& line : all) {
        if (line.pin != nullptr && (line.number < begin || line.number > end)) {
            diagnostics.warning("G105",
                                fmt::format("this line is pinned as {}, but stands in Project "
                                            "Gutenberg's frame, which no pin reaches; take the pin "
                                            "off with galley pin --remove",
                                            pin_reading(*line.pin)),
                                {file, line.number, 0});
        }
    }
}

void drop_pinned(std::vector<Line>& lines, std::vector<SpanEntry>& consumed) {
    const auto is_out = [](const Line& line) {
        return line.pin != nullptr && line.pin->kind == PinKind::LeftOut;
    };
    if (std::none_of(lines.begin(), lines.end(), is_out)) {
        return;
    }
    std::vector<Line> kept;
    kept.reserve(lines.size());
    bool dropped = false; // right above, below a blank line
    for (const Line& line : lines) {
        if (is_out(line)) {
            consume_lines({&line, 1}, "left out", "a pin says so", consumed);
            dropped = dropped || kept.empty() || kept.back().blank();
            continue;
        }
        if (!std::exchange(dropped, false) || !line.blank()) {
            kept.push_back(line);
        }
    }
    lines = std::move(kept);
}

void pin_unit(Unit& unit, const Pin& pin) {
    Ballot ballot(role_of(pin.kind));
    ballot.add("pin", pin_weight);
    const bool quoted =
        pin.kind == PinKind::Quotation || pin.kind == PinKind::Verse || pin.kind == PinKind::Lines;
    unit.quotation = quoted ? unit.quotation : 0;
    unit.pin = nullptr;
    unit.ballots.clear();
    unit.elect(role_of(pin.kind), std::move(ballot));
    unit.pin = &pin;
}

void settle_pinned_signs(std::vector<Unit>& units) {
    bool titled = false;
    for (Unit& unit : units) {
        if (unit.pin == nullptr) {
            continue;
        }
        Features& features = unit.features;
        features.term = 0;
        if (unit.role != Role::ListItem) {
            features.bullet = 0;
        }
        if (unit.role != Role::Heading) {
            features.section_name = false;
            features.bare_rank = 0;
            unit.underline = 0;
        }
        if (unit.role != Role::Heading && unit.role != Role::ListItem) {
            features.labels.clear();
        }
        if (unit.role == Role::Title && std::exchange(titled, true)) {
            unit.role = Role::TitleTail;
            unit.ballots.front().role = Role::TitleTail;
        }
    }
}

void number_pinned_heads(std::vector<Unit>& units) {
    for (Unit& unit : units) {
        if (unit.pin == nullptr || unit.role != Role::Heading || unit.number >= 0) {
            continue;
        }
        const auto& labels = unit.features.labels;
        const auto own = std::find_if(labels.begin(), labels.end(), [](const HeadLabel& label) {
            return label.value > 0 && (label.separated || label.numbering == Numbering::Keyword);
        });
        unit.number = own == labels.end() ? -1 : static_cast<int>(own - labels.begin());
    }
}

void list_pinned_items(std::vector<Unit>& units, int& last_list) {
    for (std::size_t i = 0; i < units.size(); ++i) {
        Unit& unit = units[i];
        if (unit.pin == nullptr || unit.role != Role::ListItem || unit.list != 0) {
            continue;
        }
        const Marker marker = marker_of(unit);
        if (i > 0 && takes(units[i - 1], unit, marker, 1)) {
            unit.list = units[i - 1].list;
        } else if (i + 1 < units.size() && takes(units[i + 1], unit, marker, -1)) {
            unit.list = units[i + 1].list;
        } else {
            unit.list = ++last_list;
        }
        unit.level = 1;
        unit.ordered = marker.ordered;
        unit.number = marker.number;
        unit.marker = marker.size;
    }
}

void warn_of_levels(const std::vector<Unit>& units,
                    const std::vector<Line>& lines,
                    const std::string& file,
                    Diagnostics& diagnostics) {
    for (const Unit& unit : units) {
        if (unit.pin != nullptr && unit.role == Role::Heading && unit.pin->level > 0 &&
            unit.level != unit.pin->level) {
            diagnostics.warning("G106",
                                fmt::format("this head is pinned at level {}, but no head of level "
                                            "{} stands above it; it is read at level {}",
                                            unit.pin->level,
                                            unit.pin->level - 1,
                                            unit.level),
                                {file, lines[unit.first].number, 0});
        }
    }
}

} // namespace galley::readers
