// The lines of one chapter into pages: the best breaks for each side it can begin and end on.
//
// A chapter is here what lies between two places where a page must begin. No page reaches across
// them, no note is carried over them, and pages that face each other there may differ in depth; so
// all that one chapter knows of the next is the side on which it begins.
#pragma once

#include "typeset/page_filling.hpp"
#include "typeset/page_layout.hpp"
#include "typeset/page_rules.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace galley::typeset {

/// A blank page has no items and no notes.
struct BrokenPage : PageLayout {
    bool recto = true;
    bool blank = false;
    bool overfull = false; ///< something is taller than the page
};

/// What two facing pages cost whose depths differ.
double facing_cost(std::uint8_t verso, std::uint8_t recto);

/// From the side of a chapter's first page to that of the page after its last.
struct ChapterWay {
    bool recto = true;
    bool next_recto = true;
};

class PagesAhead;

/// Items [begin, end); the first begins a page, and so does the one after the last.
class ChapterBreaker {
public:
    /// What is passed by reference must outlive this. `filler` may serve several chapters, one
    /// after the other.
    ChapterBreaker(const PageText& text,
                   const PageRules& rules,
                   PageFiller& filler,
                   std::size_t begin,
                   std::size_t end);

    /// Weighs all ways from that side.
    void begin_on(bool recto);
    /// `ahead`: of this chapter, or nothing.
    void weigh(PagesAhead* ahead = nullptr);
    /// Infinite where there is no such way.
    [[nodiscard]] double cost(const ChapterWay& way) const;
    [[nodiscard]] std::vector<BrokenPage> pages(const ChapterWay& way);

private:
    /// A page can begin here, after the best of all ways that lead here.
    struct Place {
        double cost = 0.0;
        CarriedNotes carried = nothing_carried;
        std::uint32_t before = 0;        ///< item that begins the page before
        std::uint32_t before_place = 0;  ///< among the places of that item
        std::uint8_t depth = free_depth; ///< of the verso page facing this one
        bool recto = false;
        bool begun_recto = false; ///< the chapter
        bool followed = false;    ///< by all pages that can begin here
    };
    /// Of places that no page tells apart, the cheapest for each depth of that page.
    using Cheapest = std::array<std::uint32_t, deepest + 2>;

    void expand(std::size_t item, PagesAhead* ahead);
    void follow(std::size_t item, const Place& like, const std::vector<PageEnd>& ends);
    [[nodiscard]] Cheapest cheapest(std::size_t item, const Place& like);
    void propose(std::size_t item, const Place& place);
    [[nodiscard]] const Place* next_to_follow(std::size_t item) const;
    [[nodiscard]] Place after(std::size_t item, std::uint32_t index, const PageEnd& end) const;
    [[nodiscard]] PageStart start_of(std::size_t item, const Place& place) const;
    [[nodiscard]] BrokenPage page_to(std::size_t item, const Place& to);
    [[nodiscard]] const Place* ending(const ChapterWay& way) const;
    [[nodiscard]] std::vector<Place>& places_of(std::size_t item) { return places_[item - begin_]; }
    [[nodiscard]] const std::vector<Place>& places_of(std::size_t item) const {
        return places_[item - begin_];
    }

    const PageText& text_;
    const PageRules& rules_;
    PageFiller& filler_;
    std::size_t begin_;
    std::size_t end_;
    std::vector<std::vector<Place>> places_; ///< of each item, and of the end
};

} // namespace galley::typeset
