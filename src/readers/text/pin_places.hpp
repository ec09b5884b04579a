// Pinned lines found again in a text that was edited.
#pragma once

#include "document/pin.hpp"
#include "readers/text/source_lines.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace galley::readers {

/// Texts of all lines and of their neighbours, as anchors know them.
class PinPlaces {
public:
    /// The lines must outlive it.
    explicit PinPlaces(const std::vector<Line>& lines);

    /// Of the line with this index, which is not blank.
    [[nodiscard]] PinAnchor anchor_of(std::size_t index) const;

    /// Most of its neighbours stand around the line with this index: it may be the anchor's own,
    /// with another text.
    [[nodiscard]] bool may_have_stood(const PinAnchor& anchor, std::size_t index) const;

    /// The index of the line of each anchor of each pin; nothing: it is gone, or cannot be told
    /// from others of the same text. No line is given to two anchors. Its time grows with the
    /// text, and with the lines that are alike for each pin on one of them.
    [[nodiscard]] std::vector<std::vector<std::optional<std::size_t>>>
    find(std::span<const Pin> pins) const;

private:
    struct Found {
        std::size_t place = 0; ///< among the lines that are not blank
        int fit = 0;
    };
    [[nodiscard]] std::size_t place_of(std::size_t index) const;
    [[nodiscard]] std::optional<Found> find(const PinAnchor& anchor) const;
    [[nodiscard]] int fit(const PinAnchor& anchor, std::size_t place) const;
    /// Right below the same line, and right above the same.
    [[nodiscard]] bool stands_between(const PinAnchor& anchor, std::size_t place) const;
    /// Places of the lines of this text.
    [[nodiscard]] std::span<const std::size_t> alike(const std::string& hash) const;

    const std::vector<Line>& lines_;
    std::vector<std::size_t> full_;   ///< indices of lines that are not blank
    std::vector<std::string> hashes_; ///< of those
    std::vector<std::size_t> sorted_; ///< their places, by hash and then by place
};

} // namespace galley::readers
