// Lines of the pinned text compared by their neighbours. One of several holds a pin only when it
// fits better than any other does, and better than any other did when the line was pinned; where
// lines of this text came, went or moved since then, it must also stand between the same two.
#include "readers/text/pin_places.hpp"

#include "base/utf8.hpp"
#include "bridge/content_hash.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::size_t neighbours = 3;    ///< lines above and below that an anchor knows
constexpr std::size_t context_reach = 6; ///< lines above and below in which they are looked for
constexpr int nearest_fit = 3;           ///< of a side whose nearest line stands at its place

/// The beginning of a line, for people.
std::string shown_text(std::string_view text) {
    constexpr std::size_t longest = 80; ///< code points
    std::size_t at = 0;
    for (std::size_t i = 0; i < longest && at < text.size(); ++i) {
        utf8::next(text, at);
    }
    return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

/// How many of the known lines stand among those near by, each of which counts once.
int shared(const std::vector<std::string>& known, std::vector<std::string_view> near) {
    int count = 0;
    for (const std::string& one : known) {
        const auto found = std::find(near.begin(), near.end(), one);
        if (found != near.end()) {
            near.erase(found);
            ++count;
        }
    }
    return count;
}

/// Of one side: the nearest line at its place counts for two more. Where nothing stood, nothing
/// must stand.
int side_fit(const std::vector<std::string>& known, const std::vector<std::string_view>& near) {
    if (known.empty() || near.empty()) {
        return known.empty() && near.empty() ? nearest_fit : 0;
    }
    return shared(known, near) + (known.front() == near.front() ? nearest_fit - 1 : 0);
}

/// The fit of a line around which nothing changed.
int whole_fit(const PinAnchor& anchor) {
    const auto side = [](const std::vector<std::string>& known) {
        return known.empty() ? nearest_fit : static_cast<int>(known.size()) + nearest_fit - 1;
    };
    return side(anchor.before) + side(anchor.after);
}

} // namespace

PinPlaces::PinPlaces(const std::vector<Line>& lines) : lines_(lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].blank()) {
            sorted_.push_back(full_.size());
            full_.push_back(i);
            hashes_.push_back(bridge::content_hash(lines[i].text));
        }
    }
    std::sort(sorted_.begin(), sorted_.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(std::string_view(hashes_[a]), a) <
               std::pair(std::string_view(hashes_[b]), b);
    });
}

std::span<const std::size_t> PinPlaces::alike(const std::string& hash) const {
    const auto begin = std::lower_bound(
        sorted_.begin(), sorted_.end(), hash, [&](std::size_t place, const std::string& wanted) {
            return hashes_[place] < wanted;
        });
    const auto end = std::upper_bound(
        begin, sorted_.end(), hash, [&](const std::string& wanted, std::size_t place) {
            return wanted < hashes_[place];
        });
    return {begin, end};
}

int PinPlaces::fit(const PinAnchor& anchor, std::size_t place) const {
    std::vector<std::string_view> above;
    for (std::size_t i = place; i > 0 && above.size() < context_reach; --i) {
        above.emplace_back(hashes_[i - 1]);
    }
    std::vector<std::string_view> below;
    for (std::size_t i = place + 1; i < hashes_.size() && below.size() < context_reach; ++i) {
        below.emplace_back(hashes_[i]);
    }
    return side_fit(anchor.before, above) + side_fit(anchor.after, below);
}

bool PinPlaces::stands_between(const PinAnchor& anchor, std::size_t place) const {
    const bool above = anchor.before.empty()
                           ? place == 0
                           : place > 0 && hashes_[place - 1] == anchor.before.front();
    const bool below = anchor.after.empty() ? place + 1 == hashes_.size()
                                            : place + 1 < hashes_.size() &&
                                                  hashes_[place + 1] == anchor.after.front();
    return above && below;
}

std::size_t PinPlaces::place_of(std::size_t index) const {
    return static_cast<std::size_t>(std::lower_bound(full_.begin(), full_.end(), index) -
                                    full_.begin());
}

bool PinPlaces::may_have_stood(const PinAnchor& anchor, std::size_t index) const {
    constexpr int most = 2 * (nearest_fit - 1 + static_cast<int>(neighbours));
    return fit(anchor, place_of(index)) * 2 >= most;
}

PinAnchor PinPlaces::anchor_of(std::size_t index) const {
    const std::size_t place = place_of(index);
    PinAnchor anchor;
    anchor.line = lines_[index].number;
    anchor.text = shown_text(lines_[index].text);
    anchor.hash = hashes_[place];
    for (std::size_t i = place; i > 0 && anchor.before.size() < neighbours; --i) {
        anchor.before.push_back(hashes_[i - 1]);
    }
    for (std::size_t i = place + 1; i < hashes_.size() && anchor.after.size() < neighbours; ++i) {
        anchor.after.push_back(hashes_[i]);
    }
    const auto others = alike(anchor.hash);
    anchor.alike = static_cast<std::uint32_t>(others.size());
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (others[i] == place) {
            anchor.place = static_cast<std::uint32_t>(i + 1);
        } else {
            anchor.rival = std::max(anchor.rival, fit(anchor, others[i]));
        }
    }
    return anchor;
}

std::optional<PinPlaces::Found> PinPlaces::find(const PinAnchor& anchor) const {
    constexpr int lead = 2; ///< a line that happens to stand near by again is not enough
    const auto candidates = alike(anchor.hash);
    if (candidates.size() == 1 && anchor.alike == 1) {
        return Found{candidates.front(), fit(anchor, candidates.front())};
    }
    const bool complete =
        candidates.size() == anchor.alike && anchor.place >= 1 && anchor.place <= candidates.size();
    const std::size_t in_order = complete ? candidates[anchor.place - 1] : hashes_.size();
    if (complete && fit(anchor, in_order) == whole_fit(anchor)) {
        return Found{in_order, whole_fit(anchor)}; // nothing changed here, as around most lines
    }
    Found best;
    int second = -1;
    for (const std::size_t place : candidates) {
        const int here = fit(anchor, place);
        second = std::max(second, std::min(here, best.fit));
        best = here > best.fit ? Found{place, here} : best;
    }
    const bool as_before = best.place == in_order && second <= anchor.rival;
    if (best.fit >= std::max({second, anchor.rival, 0}) + lead &&
        (as_before || stands_between(anchor, best.place))) {
        return best;
    }
    // Neighbours that repeat tell little: then the order of the lines does, if none is missing.
    if (complete && best.fit >= nearest_fit && best.fit >= anchor.rival &&
        fit(anchor, in_order) == best.fit) {
        return Found{in_order, best.fit};
    }
    return std::nullopt;
}

std::vector<std::vector<std::optional<std::size_t>>>
PinPlaces::find(std::span<const Pin> pins) const {
    std::vector<std::vector<std::optional<std::size_t>>> found;
    struct Claim {
        std::size_t pin;
        std::size_t line;
        int fit;
    };
    std::map<std::size_t, Claim> claims; // by the line's place
    for (const Pin& pin : pins) {
        auto& places = found.emplace_back(pin.lines.size());
        for (std::size_t i = 0; i < pin.lines.size(); ++i) {
            const auto place = find(pin.lines[i]);
            if (!place) {
                continue;
            }
            const auto [claim, first] =
                claims.try_emplace(place->place, Claim{found.size() - 1, i, place->fit});
            if (!first && claim->second.fit >= place->fit) {
                continue;
            }
            if (!first) {
                found[claim->second.pin][claim->second.line].reset();
                claim->second = Claim{found.size() - 1, i, place->fit};
            }
            places[i] = full_[place->place];
        }
    }
    return found;
}

} // namespace galley::readers
