// All the pages that can begin at a place.
//
// A page grows block by block. What is open are the pages so far, one for each depth that the forms
// of its blocks can add up to: of pages alike in depth the cheapest goes on, as the rest of the
// page cannot tell them apart. Lines far from the foot are skipped, for no page ends there.
#include "typeset/page_filling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace galley::typeset {

namespace {

constexpr double depth_rounding = 1.0e-6;
constexpr double overflow_cost = 1.0e12; ///< an item taller than its page
constexpr double short_cost = 100.0;     ///< times the square of the missing lines
constexpr double stretch_cost = 20.0;    ///< times the square of the lines added above heads
constexpr double meagre_cost = 150.0;    ///< a last page of less than `meagre_lines`
constexpr double meagre_lines = 3.0;
constexpr double split_cost = 900.0; ///< a note that goes on overleaf: as bad as three lines short
constexpr double notes_only_cost = 5000.0; ///< a page that a long note needs for itself
constexpr int usual_missing = 6;
constexpr std::uint32_t no_trail = UINT32_MAX;

bool is_whole(double length, double unit) {
    const double units = length / unit;
    return std::abs(units - std::round(units)) < depth_rounding;
}

double total(const PageNote& note, std::size_t from = 0) {
    return std::accumulate(
        note.lines.begin() + static_cast<std::ptrdiff_t>(from), note.lines.end(), 0.0);
}

/// Leaves those of which lines are still to be placed.
void drop_finished(std::vector<NoteRest>& rests, const std::vector<PageNote>& notes) {
    const auto is_done = [&](const NoteRest& rest) {
        return rest.line == notes[rest.note].lines.size();
    };
    rests.erase(std::remove_if(rests.begin(), rests.end(), is_done), rests.end());
}

} // namespace

double foot_height(const PageMeasures& measures, double notes) {
    if (notes <= 0.0) {
        return 0.0;
    }
    return std::ceil((measures.note_gap + notes) / measures.unit - depth_rounding) * measures.unit;
}

/// Space above the first item of a page stays where the page is forced, and at the beginning.
double place_at(double y, const PageText& text, std::size_t item, bool top, double unit) {
    const PageItem& it = text.items[item];
    y += top ? it.repeat : 0.0;
    if (!top || it.force != PageForce::None || text.begins_text(item)) {
        y += it.before;
    }
    return it.snap ? std::ceil(y / unit - depth_rounding) * unit : y;
}

double PageFiller::foot(double notes) const { return foot_height(measures_, notes); }

/// The first item of the block after the item's; the number of items: there is none.
std::size_t PageFiller::next_block(std::size_t item) const {
    const std::size_t block = places_.block[item] + std::size_t{1};
    return block < text_.blocks.size() ? text_.forms[text_.blocks[block].first_form].begin
                                       : text_.items.size();
}

CarriedNotes PageFiller::number_of(const std::vector<NoteRest>& rests) {
    const auto [known, added] = numbers_.emplace(rests, static_cast<CarriedNotes>(rests_.size()));
    if (added) {
        rests_.push_back(rests);
    }
    return known->second;
}

double PageFiller::height_of(CarriedNotes carried) const {
    double height = 0.0;
    for (const NoteRest& rest : rests_[carried]) {
        height += total(text_.notes[rest.note], rest.line);
    }
    return height;
}

/// Each note begins here, with two lines where it has many and there is room; then they go on in
/// order as far as they can. Where not even their first lines fit the page overflows.
void PageFiller::split_notes(Stack& stack, const PageItem& item) {
    std::vector<NoteRest> rests;
    double height = 0.0;
    for (const std::size_t least : {std::size_t{2}, std::size_t{1}}) {
        rests.clear();
        height = stack.notes;
        for (std::uint32_t n = item.first_note; n < item.first_note + item.notes; ++n) {
            const std::vector<double>& lines = text_.notes[n].lines;
            const std::size_t begun = lines.size() >= 2 * least ? least : 1;
            height = std::accumulate(
                lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(begun), height);
            rests.push_back({n, static_cast<std::uint32_t>(begun)});
        }
        if (stack.y + foot(height) <= start_.height + depth_rounding) {
            break;
        }
    }
    for (NoteRest& rest : rests) {
        const std::vector<double>& lines = text_.notes[rest.note].lines;
        while (rest.line < lines.size() &&
               stack.y + foot(height + lines[rest.line]) <= start_.height + depth_rounding) {
            height += lines[rest.line++];
        }
    }
    drop_finished(rests, text_.notes);
    stack.notes = height;
    stack.cost += split_cost * static_cast<double>(rests.size());
    stack.carried = number_of(rests);
    stack.full = true;
}

void PageFiller::place_notes(Stack& stack, const PageItem& item) {
    double all = 0.0;
    for (std::uint32_t n = item.first_note; n < item.first_note + item.notes; ++n) {
        all += total(text_.notes[n]);
    }
    if (stack.y + foot(stack.notes + all) <= start_.height + depth_rounding) {
        stack.notes += all;
    } else {
        split_notes(stack, item);
    }
}

void PageFiller::place(Stack& stack, std::uint32_t item) {
    const PageItem& it = text_.items[item];
    stack.y = place_at(stack.y, text_, item, stack.empty, measures_.unit) + it.height;
    stack.stretch += stack.empty ? 0 : it.stretch;
    stack.empty = false;
    if (it.notes > 0) {
        place_notes(stack, it);
    }
}

/// Items [begin, result) are too far from the foot for a page to end among them.
std::uint32_t
PageFiller::quick_end(const Stack& stack, std::uint32_t begin, std::uint32_t end) const {
    const PageItem& it = text_.items[begin];
    const double unit = measures_.unit;
    const std::uint32_t plain = std::min(places_.alike_until[begin], end);
    if (plain < begin + 2 || !it.snap || it.before != 0.0 || it.notes != 0 || it.stretch != 0 ||
        !is_whole(stack.y, unit) || !is_whole(it.height, unit)) {
        return begin;
    }
    const double room = start_.height - foot(stack.notes) - stack.y;
    const double spare = static_cast<double>(most_missing_ + stack.stretch + 1) * unit;
    const double lines = std::floor((room - spare) / it.height);
    // The last one is placed by itself: a forced page may follow it.
    return lines < 1.0 ? begin
                       : begin + std::min(static_cast<std::uint32_t>(lines), plain - begin - 1);
}

/// Offers the page that ends after the item before `end`; [begin, end) is what its last form adds.
void PageFiller::offer(const Stack& stack,
                       std::uint32_t begin,
                       std::uint32_t end,
                       bool last_of_form) {
    const std::size_t next = last_of_form ? next_block(begin) : end;
    const bool forced = next < text_.items.size() && text_.items[next].force != PageForce::None;
    const bool may_be_short = forced || next == text_.items.size();
    const double unit = measures_.unit;
    const double room = start_.height - foot(stack.notes) - stack.y;
    PageEnd page;
    page.next = next;
    page.cost = stack.cost;
    page.carried = stack.carried;
    if (room < -depth_rounding) {
        page.cost += overflow_cost;
        page.overfull = true;
        page.depth = free_depth;
    } else if (may_be_short) {
        page.cost += stack.y < meagre_lines * unit ? meagre_cost : 0.0;
        page.depth = free_depth;
    } else {
        const int missing = std::max(0, static_cast<int>(std::floor(room / unit + depth_rounding)));
        const int stretched = std::min(missing, stack.stretch);
        const int left = missing - stretched;
        if (left > most_missing_) {
            return;
        }
        page.cost += short_cost * left * left + stretch_cost * stretched * stretched;
        page.depth = static_cast<std::uint8_t>(std::min<int>(left, deepest));
    }
    if (!may_be_short) {
        page.cost += text_.items[next].penalty;
    }
    page.trail = static_cast<std::uint32_t>(trails_.size());
    trails_.push_back({stack.trail, {begin, end}});
    ends_.push_back(page);
}

/// Places a form's items from `begin` on and offers the pages that end within. True when there is
/// room for more; `to` is the page then.
bool PageFiller::place_form(const Stack& from, std::uint32_t begin, std::uint32_t end, Stack& to) {
    to = from;
    for (std::uint32_t i = begin; i < end;) {
        if (i > begin) {
            const std::uint32_t skipped = quick_end(to, i, end);
            to.y += text_.items[i].height * (skipped - i);
            i = skipped;
        }
        const bool first = to.empty;
        place(to, i);
        ++i;
        if (to.y + foot(to.notes) > start_.height + depth_rounding) {
            if (first) {
                offer(to, begin, i, i == end);
            }
            return false;
        }
        offer(to, begin, i, i == end);
        if (to.full) {
            return false;
        }
    }
    const std::size_t next = next_block(begin);
    return next < text_.items.size() && text_.items[next].force == PageForce::None;
}

void PageFiller::keep_best(const Stack& stack) {
    for (Stack& other : next_) {
        if (std::abs(other.y - stack.y) < depth_rounding &&
            std::abs(other.notes - stack.notes) < depth_rounding) {
            if (stack.cost < other.cost) {
                other = stack;
            }
            return;
        }
    }
    next_.push_back(stack);
}

/// Rests of notes that leave no room for text, or come after all of it.
void PageFiller::fill_with_notes(const PageStart& start) {
    std::vector<NoteRest> rests = rests_[start.carried];
    double room = start.height - measures_.note_gap;
    bool any = false;
    for (NoteRest& rest : rests) {
        const std::vector<double>& lines = text_.notes[rest.note].lines;
        while (rest.line < lines.size() && (!any || room >= lines[rest.line])) {
            room -= lines[rest.line++];
            any = true;
        }
        if (rest.line < lines.size()) {
            break;
        }
    }
    drop_finished(rests, text_.notes);
    PageEnd alone;
    alone.next = start.item;
    alone.cost = notes_only_cost;
    alone.depth = free_depth;
    alone.trail = no_trail;
    alone.carried = number_of(rests);
    ends_.push_back(alone);
}

void PageFiller::begin_page(const PageStart& start) {
    Stack page;
    page.trail = no_trail;
    page.notes = height_of(start.carried);
    open_.clear();
    const bool ended = start.item == text_.items.size();
    // Nothing is carried to where a page must begin.
    const bool more = !ended && (start.carried == nothing_carried ||
                                 text_.items[start.item].force == PageForce::None);
    const double body = more ? text_.items[start.item].height : 0.0;
    const bool fits = more && body + foot(page.notes) <= start.height + depth_rounding;
    const bool calls = more && text_.items[start.item].notes > 0; // may need room itself
    if (start.carried != nothing_carried && (!fits || calls)) {
        fill_with_notes(start);
    }
    if (more && (fits || start.carried == nothing_carried)) {
        open_.push_back(page);
    }
}

void PageFiller::fill(const PageStart& start, int most_missing) {
    start_ = start;
    most_missing_ = most_missing;
    ends_.clear();
    trails_.clear();
    begin_page(start);
    if (open_.empty()) {
        return;
    }
    for (std::size_t block = places_.block[start.item]; !open_.empty(); ++block) {
        next_.clear();
        const PageBlock& at = text_.blocks[block];
        for (const Stack& from : open_) {
            for (std::uint32_t f = at.first_form; f < at.first_form + at.forms; ++f) {
                add_form(from, f);
            }
        }
        open_.swap(next_);
    }
}

/// The page goes on with a form of its next block; when it begins within a block, with the rest of
/// the form that it begins in.
void PageFiller::add_form(const Stack& from, std::uint32_t index) {
    PageForm form = text_.forms[index];
    const std::uint32_t begun = places_.form[start_.item];
    const PageBlock& block = text_.blocks[places_.block[start_.item]];
    if (from.empty && start_.item != text_.forms[block.first_form].begin) {
        if (index != begun) {
            return;
        }
        form = {static_cast<std::uint32_t>(start_.item), text_.forms[begun].end, 0.0};
    }
    Stack with_cost = from;
    with_cost.cost += form.cost;
    Stack to;
    if (place_form(with_cost, form.begin, form.end, to)) {
        to.trail = static_cast<std::uint32_t>(trails_.size());
        trails_.push_back({from.trail, {form.begin, form.end}});
        keep_best(to);
    }
}

const std::vector<PageEnd>& PageFiller::fill(const PageStart& start) {
    fill(start, usual_missing);
    if (ends_.empty()) {
        constexpr int any = 1 << 20;
        fill(start, any);
    }
    return ends_;
}

std::vector<PageStretch> PageFiller::contents(std::uint32_t trail) const {
    std::vector<PageStretch> found;
    for (; trail != no_trail; trail = trails_[trail].before) {
        found.push_back(trails_[trail].items);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace galley::typeset
