// Text that runs both ways: the levels of Unicode Standard Annex 9, over ICU.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace galley::bridge {

/// Bytes [begin, end) of one embedding level: odd ones run from right to left.
struct BidiRun {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint8_t level = 0;
    bool operator==(const BidiRun&) const = default;
};

/// The runs of a paragraph in logical order, as wide as can be; none when all of it runs from left
/// to right. Line feeds within the text do not end the paragraph. `rightward`: the direction of
/// the paragraph, as its style or language says.
std::vector<BidiRun> bidi_runs(std::string_view text, bool rightward);

/// The places of a line's parts from left to right, by their levels (UAX 9, L2).
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

/// Whether texts of a language (BCP 47) run from right to left.
bool is_leftward_language(std::string_view language);

} // namespace galley::bridge
