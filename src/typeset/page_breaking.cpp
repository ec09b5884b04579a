// Lines into pages.
//
// Chapters are weighed by themselves, each for the sides that it may begin on; then the best way
// through all of them is found, with a blank page before those that must begin on the other side.
#include "typeset/page_breaking.hpp"

#include "base/parallel_parts.hpp"
#include "typeset/pages_ahead.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <memory>

namespace galley::typeset {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

/// Items [begin, end) and the force of the first.
struct Chapter {
    std::size_t begin = 0;
    std::size_t end = 0;
    PageForce force = PageForce::None;
    std::unique_ptr<ChapterBreaker> breaker;
};

std::vector<Chapter> chapters_of(const PageText& text) {
    std::vector<Chapter> chapters;
    for (const PageBlock& block : text.blocks) {
        const std::size_t begin = text.forms[block.first_form].begin;
        const PageForce force = text.items[begin].force;
        if (chapters.empty() || force != PageForce::None) {
            chapters.push_back({begin, text.items.size(), force, nullptr});
        }
    }
    for (std::size_t i = 0; i + 1 < chapters.size(); ++i) {
        chapters[i].end = chapters[i + 1].begin;
    }
    return chapters;
}

bool may_begin_on(PageForce force, bool recto) {
    return !(force == PageForce::Recto && !recto) && !(force == PageForce::Verso && recto);
}

/// The side that a chapter begins on when the page to come is of this side.
bool begun_on(PageForce force, bool recto) { return may_begin_on(force, recto) ? recto : !recto; }

/// The best way to where a chapter begins on one side.
struct Arrival {
    double cost = unreached;
    ChapterWay way; ///< through the chapter before
};
using Arrivals = std::array<Arrival, 2>; ///< verso, recto

class Breaker {
public:
    Breaker(const PageText& text, const PageRules& rules, unsigned threads)
        : text_(text), rules_(rules), places_(item_places(text)), chapters_(chapters_of(text)),
          threads_(part_count(text.items.size(), least_items, threads)) {
        share_out(threads_);
    }

    PageBreaks run();

private:
    static constexpr std::size_t least_items = 1000; ///< for which a thread is worth its while
    /// Chapters [begin, end), which share a filler.
    struct Part {
        std::size_t begin = 0;
        std::size_t end = 0;
        PageFiller filler;
    };
    void share_out(std::size_t parts);
    void weigh(Part& part);
    [[nodiscard]] std::vector<ChapterWay> best_ways(double& cost) const;

    const PageText& text_;
    const PageRules& rules_;
    ItemPlaces places_;
    std::vector<Chapter> chapters_;
    std::size_t threads_;
    std::vector<Part> parts_;
};

/// About as many items for each.
void Breaker::share_out(std::size_t parts) {
    const std::size_t share = text_.items.size() / parts + 1;
    std::size_t begun = 0; // item
    for (std::size_t i = 0; i < chapters_.size(); ++i) {
        if (parts_.empty() || chapters_[i].begin >= begun + share) {
            begun = chapters_[i].begin;
            parts_.push_back({i, i, PageFiller(text_, places_, rules_)});
        }
        parts_.back().end = i + 1;
    }
}

void Breaker::weigh(Part& part) {
    for (std::size_t i = part.begin; i < part.end; ++i) {
        Chapter& chapter = chapters_[i];
        chapter.breaker = std::make_unique<ChapterBreaker>(
            text_, rules_, part.filler, chapter.begin, chapter.end);
        const bool first_side = begun_on(chapter.force, rules_.first_recto);
        for (const bool recto : {true, false}) {
            if (i == 0 ? recto == first_side : may_begin_on(chapter.force, recto)) {
                chapter.breaker->begin_on(recto);
            }
        }
        const std::size_t threads = threads_ / parts_.size();
        if (threads > 1 && chapter.end - chapter.begin > least_items) {
            PagesAhead ahead(text_, places_, rules_, chapter.end, threads);
            chapter.breaker->weigh(&ahead);
        } else {
            chapter.breaker->weigh();
        }
    }
}

/// Goes on through a chapter from where it can begin to where the next one can.
Arrivals arrivals_after(const Chapter& chapter, const Arrivals& before, PageForce next) {
    Arrivals after;
    for (const bool recto : {true, false}) {
        for (const bool next_recto : {true, false}) {
            const ChapterWay way{recto, next_recto};
            const double cost = before[recto ? 1 : 0].cost + chapter.breaker->cost(way);
            Arrival& arrival = after[begun_on(next, next_recto) ? 1 : 0];
            if (cost < arrival.cost) {
                arrival = {cost, way};
            }
        }
    }
    return after;
}

/// Of each chapter; `cost` becomes that of them all.
std::vector<ChapterWay> Breaker::best_ways(double& cost) const {
    const std::size_t count = chapters_.size();
    std::vector<Arrivals> arrivals(1);
    arrivals[0][begun_on(chapters_[0].force, rules_.first_recto) ? 1 : 0].cost = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const PageForce next = i + 1 < count ? chapters_[i + 1].force : PageForce::None;
        arrivals.push_back(arrivals_after(chapters_[i], arrivals[i], next));
    }
    std::vector<ChapterWay> ways(count);
    bool recto = arrivals.back()[1].cost < arrivals.back()[0].cost;
    cost = arrivals.back()[recto ? 1 : 0].cost;
    for (std::size_t i = count; i-- > 0;) {
        ways[i] = arrivals[i + 1][recto ? 1 : 0].way;
        recto = ways[i].recto;
    }
    return ways;
}

PageBreaks Breaker::run() {
    run_parts(parts_.size(), [&](std::size_t part) { weigh(parts_[part]); });
    PageBreaks found;
    const std::vector<ChapterWay> ways = best_ways(found.cost);
    std::vector<std::vector<BrokenPage>> pages(chapters_.size());
    run_parts(parts_.size(), [&](std::size_t part) {
        for (std::size_t i = parts_[part].begin; i < parts_[part].end; ++i) {
            pages[i] = chapters_[i].breaker->pages(ways[i]);
            chapters_[i].breaker.reset();
        }
    });
    bool side = rules_.first_recto;
    for (std::size_t i = 0; i < chapters_.size(); ++i) {
        if (side != ways[i].recto) {
            BrokenPage blank;
            blank.recto = side;
            blank.blank = true;
            found.pages.push_back(blank);
        }
        std::move(pages[i].begin(), pages[i].end(), std::back_inserter(found.pages));
        side = ways[i].next_recto;
    }
    return found;
}

} // namespace

PageBreaks break_pages(const PageText& text, const PageRules& rules, unsigned threads) {
    return text.items.empty() ? PageBreaks{} : Breaker(text, rules, threads).run();
}

} // namespace galley::typeset
