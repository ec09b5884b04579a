// What one printing house asks of a book's inside, as data with its source.
#pragma once

#include "base/length.hpp"
#include "press/standard.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::press {

/// Inside is the edge at the spine.
struct Edges {
    Length top, bottom, inside, outside;
    bool operator==(const Edges&) const = default;
};

struct PageSize {
    Length width, height;
    bool operator==(const PageSize&) const = default;
};

/// The inside margin from so many pages on.
struct GutterStep {
    int pages = 0;
    Length inside;
    bool operator==(const GutterStep&) const = default;
};

/// What colours other than greys become.
enum class ColourUse { Inks, Srgb };

struct Preset {
    std::string name;                 ///< "kdp"
    std::string title;                ///< "Amazon KDP, paperback"
    std::vector<std::string> sources; ///< pages that the numbers were read from
    std::string verified_on;          ///< when they were compared last: "2026-10"
    std::string note;                 ///< what is uncertain, or galley's own choice
    PageSize trim;                    ///< unless another one is asked for
    std::vector<PageSize> trims;      ///< those on offer; empty: any
    std::optional<PageSize> smallest; ///< of sizes between, where these are on offer too
    std::optional<PageSize> largest;
    Edges margin; ///< the least; of a file with bleed, where that differs
    std::optional<Edges> margin_without_bleed;
    std::vector<GutterStep> gutter; ///< by rising pages; empty: margin.inside for all
    Edges bleed;                    ///< 0: that edge has none
    int least_pages = 0;            ///< 0: not known
    int most_pages = 0;             ///< 0: not known
    double ink_limit = 0.0;         ///< percent of all inks together; 0: not known
    double least_resolution = 0.0;  ///< pixels to the inch of pictures as placed; 0: not known
    Standard standard = Standard::X4;
    ColourUse colours = ColourUse::Inks;
    bool marks = true; ///< crop marks are taken
};

/// Which edges are trimmed off, and what a file's margins must be.
Edges least_margin(const Preset& preset, bool bleed, int pages);

/// "6x9in" is among those on offer, to 1/100 point.
bool offers(const Preset& preset, const PageSize& size);

} // namespace galley::press
