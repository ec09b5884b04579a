// Lines into pages.
//
// Shortest path over the places where a page can begin: an item, recto or verso, how short the
// page before it was (for the eye compares facing pages) and the note it carries on. From each such
// place every page that fits is weighed, with every form of its blocks, so the answer is the true
// optimum; page_breaking_test.cpp holds it against brute force. Time grows with items times the
// forms of a page's blocks.
#include "typeset/page_breaking.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace galley::typeset {

namespace {

constexpr double unequal_cost = 60.0; ///< times the square of the lines by which spreads differ

/// A page can begin here, after the best of all ways that lead here.
struct Place {
    double cost = 0.0;
    CarriedNotes carried = nothing_carried;
    std::uint32_t before = 0;        ///< item that begins the page before
    std::uint32_t before_place = 0;  ///< among the places of that item
    std::uint8_t depth = free_depth; ///< of the verso page facing this one
    bool recto = false;
    bool blank_before = false;
};

class Breaker {
public:
    Breaker(const PageText& text, const PageRules& rules)
        : text_(text), rules_(rules), filler_(text, rules), places_(text.items.size() + 1) {}

    PageBreaks run();

private:
    void expand(std::size_t item);
    void follow(std::size_t item, std::uint32_t place, const std::vector<PageEnd>& ends);
    void propose(std::size_t item, const Place& place);
    [[nodiscard]] Place after(std::size_t item, std::uint32_t index, const PageEnd& end) const;
    [[nodiscard]] PageStart start_of(std::size_t item, const Place& place) const;
    [[nodiscard]] BrokenPage page_to(std::size_t item, const Place& to);
    [[nodiscard]] bool same(const Place& a, const Place& b) const {
        return a.recto == b.recto && a.depth == b.depth && a.carried == b.carried;
    }

    const PageText& text_;
    const PageRules& rules_;
    PageFiller filler_;
    std::vector<std::vector<Place>> places_;
};

PageStart Breaker::start_of(std::size_t item, const Place& place) const {
    const std::size_t first = std::min(item, text_.items.size() - 1);
    return {item, place.carried, rules_.height(first, place.recto)};
}

/// The place that a page leads to; a blank page comes between where it must.
Place Breaker::after(std::size_t item, std::uint32_t index, const PageEnd& end) const {
    const Place& from = places_[item][index];
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
    const PageForce force =
        end.next < text_.items.size() ? text_.items[end.next].force : PageForce::None;
    const bool other_side =
        (force == PageForce::Recto && !place.recto) || (force == PageForce::Verso && place.recto);
    if (other_side && end.carried == nothing_carried) {
        place.recto = !place.recto;
        place.blank_before = true;
        place.depth = free_depth;
    }
    return place;
}

void Breaker::propose(std::size_t item, const Place& place) {
    for (Place& known : places_[item]) {
        if (same(known, place)) {
            if (place.cost < known.cost) {
                known = place;
            }
            return;
        }
    }
    places_[item].push_back(place);
}

void Breaker::follow(std::size_t item, std::uint32_t place, const std::vector<PageEnd>& ends) {
    for (const PageEnd& end : ends) {
        propose(end.next, after(item, place, end));
    }
}

void Breaker::expand(std::size_t item) {
    // Places of one item most often ask for the same page. A note's rest leads back to the item.
    PageStart last;
    bool filled = false;
    std::vector<PageEnd> ends;
    for (std::uint32_t i = 0; i < places_[item].size(); ++i) {
        const PageStart start = start_of(item, places_[item][i]);
        if (item == text_.items.size() && start.carried == nothing_carried) {
            continue;
        }
        if (!filled || start.height != last.height || !(start.carried == last.carried)) {
            ends = filler_.fill(start);
            last = start;
            filled = true;
        }
        follow(item, i, ends);
    }
}

/// The page between the place before and `to`, filled once more to see what it holds.
BrokenPage Breaker::page_to(std::size_t item, const Place& to) {
    const Place& from = places_[to.before][to.before_place];
    const PageStart start = start_of(to.before, from);
    const PageEnd* best = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (const PageEnd& end : filler_.fill(start)) {
        if (end.next != item) {
            continue;
        }
        const Place place = after(to.before, to.before_place, end);
        if (same(place, to) && place.cost < least) {
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

PageBreaks Breaker::run() {
    Place first;
    const PageForce force = text_.items[0].force;
    first.recto = force == PageForce::Recto || (force != PageForce::Verso && rules_.first_recto);
    places_[0].push_back(first);
    for (std::size_t i = 0; i <= text_.items.size(); ++i) {
        expand(i);
    }
    const Place* at = nullptr;
    for (const Place& place : places_.back()) {
        const bool done = place.carried == nothing_carried;
        if (done && (at == nullptr || place.cost < at->cost)) {
            at = &place;
        }
    }
    PageBreaks found;
    found.cost = at->cost;
    std::size_t item = text_.items.size();
    while (at != &places_[0][0]) {
        if (at->blank_before) {
            BrokenPage blank;
            blank.recto = !at->recto;
            blank.blank = true;
            found.pages.push_back(blank);
        }
        found.pages.push_back(page_to(item, *at));
        item = at->before;
        at = &places_[at->before][at->before_place];
    }
    if (first.recto != rules_.first_recto) {
        BrokenPage blank;
        blank.recto = rules_.first_recto;
        blank.blank = true;
        found.pages.push_back(blank);
    }
    std::reverse(found.pages.begin(), found.pages.end());
    return found;
}

} // namespace

double facing_cost(std::uint8_t verso, std::uint8_t recto) {
    if (verso == free_depth || recto == free_depth) {
        return 0.0;
    }
    const double difference = static_cast<double>(verso) - static_cast<double>(recto);
    return unequal_cost * difference * difference;
}

PageBreaks break_pages(const PageText& text, const PageRules& rules) {
    return text.items.empty() ? PageBreaks{} : Breaker(text, rules).run();
}

} // namespace galley::typeset
