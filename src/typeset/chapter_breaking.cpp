// The lines of one chapter into pages.
//
// Shortest path over the places where a page can begin: an item, recto or verso, how short the
// page before it was (for the eye compares facing pages) and the note it carries on. From each such
// place every page that fits is weighed, with every form of its blocks, so the answer is the true
// optimum; page_breaking_test.cpp holds it against brute force. Time grows with items times the
// forms of a page's blocks.
#include "typeset/chapter_breaking.hpp"

#include "base/error.hpp"
#include "typeset/pages_ahead.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace galley::typeset {

namespace {

constexpr double unequal_cost = 60.0; ///< times the square of the lines by which spreads differ
constexpr double no_way = std::numeric_limits<double>::infinity();
constexpr std::uint32_t no_place = UINT32_MAX;

std::size_t depth_class(std::uint8_t depth) {
    return std::min<std::size_t>(depth, std::size_t{deepest} + 1);
}

} // namespace

double facing_cost(std::uint8_t verso, std::uint8_t recto) {
    if (verso == free_depth || recto == free_depth) {
        return 0.0;
    }
    const double difference = static_cast<double>(verso) - static_cast<double>(recto);
    return unequal_cost * difference * difference;
}

ChapterBreaker::ChapterBreaker(const PageText& text,
                               const PageRules& rules,
                               PageFiller& filler,
                               std::size_t begin,
                               std::size_t end)
    : text_(text), rules_(rules), filler_(filler), begin_(begin), end_(end),
      places_(end - begin + 1) {}

PageStart ChapterBreaker::start_of(std::size_t item, const Place& place) const {
    if (item < end_) {
        return {item, place.carried, rules_.height(item, place.recto)};
    }
    const auto& height = rules_.rest_height ? rules_.rest_height : rules_.height;
    return {item, place.carried, height(item - 1, place.recto)};
}

/// The place that a page leads to.
ChapterBreaker::Place
ChapterBreaker::after(std::size_t item, std::uint32_t index, const PageEnd& end) const {
    const Place& from = places_of(item)[index];
    Place place;
    place.cost = from.cost + end.cost;
    place.recto = !from.recto;
    if (from.recto) {
        place.cost += facing_cost(from.depth, end.depth);
    } else {
        place.depth = end.depth;
    }
    place.carried = end.carried;
    place.before = static_cast<std::uint32_t>(item);
    place.before_place = index;
    place.begun_recto = from.begun_recto;
    return place;
}

void ChapterBreaker::propose(std::size_t item, const Place& place) {
    std::vector<Place>& places = places_of(item);
    for (Place& known : places) {
        if (known.recto == place.recto && known.depth == place.depth &&
            known.carried == place.carried && known.begun_recto == place.begun_recto) {
            if (place.cost < known.cost) {
                known = place;
            }
            return;
        }
    }
    if (places.empty()) {
        constexpr std::size_t usual = 4;
        places.reserve(usual);
    }
    places.push_back(place);
}

/// Marks them as followed.
ChapterBreaker::Cheapest ChapterBreaker::cheapest(std::size_t item, const Place& like) {
    Cheapest found;
    found.fill(no_place);
    std::array<double, deepest + 2> least{};
    std::vector<Place>& places = places_of(item);
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        Place& place = places[i];
        if (place.recto != like.recto || place.carried != like.carried ||
            place.begun_recto != like.begun_recto) {
            continue;
        }
        place.followed = true;
        for (std::size_t depth = 0; depth < found.size(); ++depth) {
            const auto page = static_cast<std::uint8_t>(depth > deepest ? free_depth : depth);
            const double cost = place.cost + (place.recto ? facing_cost(place.depth, page) : 0.0);
            if (found[depth] == no_place || cost < least[depth]) {
                found[depth] = i;
                least[depth] = cost;
            }
        }
    }
    return found;
}

void ChapterBreaker::follow(std::size_t item, const Place& like, const std::vector<PageEnd>& ends) {
    const Cheapest from = cheapest(item, like);
    for (const PageEnd& end : ends) {
        propose(end.next, after(item, from[depth_class(end.depth)], end));
    }
}

/// A note's rest leads back to its item, with less of it: the longest rests come first.
const ChapterBreaker::Place* ChapterBreaker::next_to_follow(std::size_t item) const {
    const Place* next = nullptr;
    for (const Place& place : places_of(item)) {
        const bool done = place.followed || (item == end_ && place.carried == nothing_carried);
        if (!done && (next == nullptr ||
                      filler_.height_of(place.carried) > filler_.height_of(next->carried))) {
            next = &place;
        }
    }
    return next;
}

void ChapterBreaker::expand(std::size_t item, PagesAhead* ahead) {
    // Both sides most often ask for the same page.
    PageStart last;
    const std::vector<PageEnd>* ends = nullptr;
    while (const Place* place = next_to_follow(item)) {
        const PageStart start = start_of(item, *place);
        if (ends == nullptr || start.height != last.height || start.carried != last.carried) {
            const auto* known = ahead == nullptr ? nullptr : ahead->beginning_with(start);
            ends = known != nullptr ? known : &filler_.fill(start);
            last = start;
        }
        follow(item, *place, *ends);
    }
}

void ChapterBreaker::begin_on(bool recto) {
    Place first;
    first.recto = recto;
    first.begun_recto = recto;
    first.before_place = no_place;
    places_.front().push_back(first);
}

void ChapterBreaker::weigh(PagesAhead* ahead) {
    for (std::size_t item = begin_; item <= end_; ++item) {
        expand(item, ahead);
    }
}

const ChapterBreaker::Place* ChapterBreaker::ending(const ChapterWay& way) const {
    const Place* best = nullptr;
    for (const Place& place : places_.back()) {
        const bool such = place.carried == nothing_carried && place.recto == way.next_recto &&
                          place.begun_recto == way.recto;
        if (such && (best == nullptr || place.cost < best->cost)) {
            best = &place;
        }
    }
    return best;
}

double ChapterBreaker::cost(const ChapterWay& way) const {
    const Place* end = ending(way);
    if (end == nullptr) {
        return no_way;
    }
    return end->cost;
}

/// The page between the place before and `to`, filled once more to see what it holds.
BrokenPage ChapterBreaker::page_to(std::size_t item, const Place& to) {
    const Place& from = places_of(to.before)[to.before_place];
    const PageStart start = start_of(to.before, from);
    const PageEnd* best = nullptr;
    double least = no_way;
    for (const PageEnd& end : filler_.fill(start)) {
        if (end.next != item) {
            continue;
        }
        const Place place = after(to.before, to.before_place, end);
        if (place.depth == to.depth && place.carried == to.carried && place.cost < least) {
            least = place.cost;
            best = &end;
        }
    }
    BrokenPage page;
    PageContents contents;
    contents.height = start.height;
    contents.before = filler_.rests(start.carried);
    if (best != nullptr) {
        contents.after = filler_.rests(best->carried);
        contents.filled = best->depth != free_depth;
        contents.items = filler_.contents(best->trail);
        page.overfull = best->overfull;
    }
    static_cast<PageLayout&>(page) = lay_out_page(text_, rules_, contents);
    page.recto = from.recto;
    return page;
}

std::vector<BrokenPage> ChapterBreaker::pages(const ChapterWay& way) {
    std::vector<BrokenPage> found;
    std::size_t item = end_;
    const Place* at = ending(way);
    if (at == nullptr) {
        throw Error(Fault::Internal, "the page breaker finds no way through a chapter");
    }
    while (at->before_place != no_place) {
        found.push_back(page_to(item, *at));
        item = at->before;
        at = &places_of(item)[at->before_place];
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace galley::typeset
