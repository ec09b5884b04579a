// All the pages that can begin at a place, and what each of them costs; on numbers only.
#pragma once

#include "typeset/item_places.hpp"
#include "typeset/page_text.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace galley::typeset {

/// The rest of a note that did not fit beside its call.
struct NoteRest {
    std::uint32_t note = 0;
    std::uint32_t line = 0; ///< the first that is still to be placed
    bool operator==(const NoteRest&) const = default;
    bool operator<(const NoteRest& other) const {
        return note != other.note ? note < other.note : line < other.line;
    }
};

/// What a page leaves of its notes to the next one, by a number: most pages leave nothing.
using CarriedNotes = std::uint32_t;
inline constexpr CarriedNotes nothing_carried = 0;

/// How short a page is for the eye that compares it with the one facing it.
inline constexpr std::uint8_t free_depth = 255; ///< it ends a chapter: any depth is right
inline constexpr std::uint8_t deepest = 3;      ///< lines short, and more

/// One way to end the page.
struct PageEnd {
    std::size_t next = 0; ///< item that begins the next page; the number of items: none
    double cost = 0.0;
    std::uint8_t depth = 0; ///< lines short that no stretch takes up, or free_depth
    CarriedNotes carried = nothing_carried;
    std::uint32_t trail = 0; ///< what the page holds: for PageFiller::contents
    bool overfull = false;   ///< something is taller than the page
};

struct PageStart {
    std::size_t item = 0;
    CarriedNotes carried = nothing_carried;
    double height = 0.0; ///< room on the page
};

/// Items [begin, end) of one form.
struct PageStretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// `unit` is the leading, `note_gap` the room between text and notes.
struct PageMeasures {
    double unit = 14.0;
    double note_gap = 14.0;
};

class PageFiller {
public:
    /// `text` and `places` must outlive this.
    PageFiller(const PageText& text, const ItemPlaces& places, const PageMeasures& measures)
        : text_(text), places_(places), measures_(measures) {}

    /// Never empty unless `start` is the end of the text without a note that is carried. What is
    /// left of notes is placed by itself where the text ends or a page must begin. A page
    /// that is more than six lines short is offered only when there is no other. The answer lasts
    /// until the next call.
    const std::vector<PageEnd>& fill(const PageStart& start);
    /// What a page holds that the last call offered, from its top.
    [[nodiscard]] std::vector<PageStretch> contents(std::uint32_t trail) const;
    /// The rests behind a number that this filler gave.
    [[nodiscard]] const std::vector<NoteRest>& rests(CarriedNotes carried) const {
        return rests_[carried];
    }
    /// Of what is carried, in points.
    [[nodiscard]] double height_of(CarriedNotes carried) const;

private:
    /// The page so far.
    struct Stack {
        double y = 0.0;
        double notes = 0.0; ///< heights of the notes
        double cost = 0.0;
        int stretch = 0;
        bool empty = true;
        bool full = false; ///< a note is split: nothing may follow
        CarriedNotes carried = nothing_carried;
        std::uint32_t trail = 0;
    };
    struct Trail {
        std::uint32_t before = 0;
        PageStretch items;
    };
    void fill(const PageStart& start, int most_missing);
    void begin_page(const PageStart& start);
    bool place_form(const Stack& from, std::uint32_t begin, std::uint32_t end, Stack& to);
    void place(Stack& stack, std::uint32_t item);
    void place_notes(Stack& stack, const PageItem& item);
    void split_notes(Stack& stack, const PageItem& item);
    void fill_with_notes(const PageStart& start);
    [[nodiscard]] CarriedNotes number_of(const std::vector<NoteRest>& rests);
    void offer(const Stack& stack, std::uint32_t begin, std::uint32_t end, bool last_of_form);
    void add_form(const Stack& from, std::uint32_t index);
    void keep_best(const Stack& stack);
    [[nodiscard]] double foot(double notes) const;
    [[nodiscard]] std::size_t next_block(std::size_t item) const;
    [[nodiscard]] std::uint32_t
    quick_end(const Stack& stack, std::uint32_t begin, std::uint32_t end) const;

    const PageText& text_;
    const ItemPlaces& places_;
    PageMeasures measures_;
    PageStart start_;
    int most_missing_ = 0;
    std::vector<Stack> open_;
    std::vector<Stack> next_;
    std::vector<Trail> trails_;
    std::vector<PageEnd> ends_;
    std::vector<std::vector<NoteRest>> rests_{{}};
    std::map<std::vector<NoteRest>, CarriedNotes> numbers_{{{}, nothing_carried}};
};

/// What notes of that height take from the text: with their gap, in whole units.
double foot_height(const PageMeasures& measures, double notes);

/// The top of an item that comes at `y`; `top`: it is the first of its page.
double place_at(double y, const PageText& text, std::size_t item, bool top, double unit);

} // namespace galley::typeset
