// What is broken into pages: lines with their forms and notes, on numbers only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace galley::typeset {

/// A break before the item that is made only where nothing else is possible: then as few of
/// these as can be.
inline constexpr double unbreakable = 1.0e9;

enum class PageForce : std::uint8_t { None, Next, Recto, Verso };

/// A line, or something as tall. Heights in points, from the top of a page's text downwards.
struct PageItem {
    double height = 0.0;
    double repeat = 0.0;  ///< what heads the page that begins here: a table's head
    double before = 0.0;  ///< space above; dropped at the top of a page after an unforced break
    double penalty = 0.0; ///< cost of a page break above; a page one line short costs 100
    int stretch = 0;      ///< units that may be added above to fill the page
    PageForce force = PageForce::None; ///< a page must begin here
    bool snap = false;                 ///< moves down to the next whole unit
    std::uint32_t first_note = 0;      ///< notes called here: they begin on the same page
    std::uint32_t notes = 0;
};

/// One way to set a block: items [begin, end), at least one.
struct PageForm {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    double cost = 0.0; ///< 0 for the best form, which stands first
};

/// Forms [first_form, first_form + forms); their first items are alike in all but their notes.
struct PageBlock {
    std::uint32_t first_form = 0;
    std::uint32_t forms = 0;
};

/// A note's lines at the foot of a page, from its first one on.
struct PageNote {
    std::vector<double> lines; ///< heights, in points
};

/// Items stand in the order of their blocks and, within a block, of its forms.
struct PageText {
    std::vector<PageItem> items;
    std::vector<PageForm> forms;
    std::vector<PageBlock> blocks;
    std::vector<PageNote> notes;

    /// Whether the item is the first of the text, in one of its forms.
    [[nodiscard]] bool begins_text(std::size_t item) const;
    /// Of all items of a block's best form, in points.
    [[nodiscard]] double height_of(std::size_t block) const;
    /// The next block, of one form for now.
    void add_block(const std::vector<PageItem>& lines);
    /// Another form of the last block.
    void add_form(const std::vector<PageItem>& lines, double cost);
};

} // namespace galley::typeset
