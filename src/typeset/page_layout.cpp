// Where the items and notes of one page stand.
#include "typeset/page_layout.hpp"

#include <algorithm>
#include <cmath>

namespace galley::typeset {

namespace {

constexpr double unit_rounding = 1.0e-6;

/// Units above each item that fill the page: first where there is most space already, so that a
/// greater head keeps more space than a lesser one.
std::vector<int>
added_units(const PageText& text, const std::vector<std::uint32_t>& items, int left) {
    std::vector<int> added(items.size(), 0);
    std::vector<std::size_t> order;
    for (std::size_t i = 1; left > 0 && i < items.size(); ++i) {
        if (text.items[items[i]].stretch > 0) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return text.items[items[a]].before > text.items[items[b]].before;
    });
    bool moved = !order.empty();
    while (left > 0 && moved) {
        moved = false;
        for (const std::size_t i : order) {
            if (left > 0 && added[i] < text.items[items[i]].stretch) {
                ++added[i];
                --left;
                moved = true;
            }
        }
    }
    return added;
}

/// Notes from the foot upwards, what goes on from the pages before first.
void place_notes(const PageText& text,
                 const PageContents& contents,
                 const std::vector<std::uint32_t>& items,
                 PageLayout& layout) {
    const auto add = [&](std::uint32_t note, std::uint32_t from) {
        auto end = static_cast<std::uint32_t>(text.notes[note].lines.size());
        for (const NoteRest& rest : contents.after) {
            end = rest.note == note ? rest.line : end;
        }
        if (from < end) {
            layout.notes.push_back({note, from, end, 0.0});
        }
    };
    for (const NoteRest& rest : contents.before) {
        add(rest.note, rest.line);
    }
    for (const std::uint32_t item : items) {
        for (std::uint32_t n = 0; n < text.items[item].notes; ++n) {
            add(text.items[item].first_note + n, 0);
        }
    }
    double top = contents.height;
    std::for_each(layout.notes.rbegin(), layout.notes.rend(), [&](PlacedNote& placed) {
        for (std::uint32_t line = placed.begin; line < placed.end; ++line) {
            top -= text.notes[placed.note].lines[line];
        }
        placed.top = top;
    });
}

} // namespace

PageLayout
lay_out_page(const PageText& text, const PageMeasures& measures, const PageContents& contents) {
    std::vector<std::uint32_t> items;
    for (const PageStretch& stretch : contents.items) {
        for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
            items.push_back(i);
        }
    }
    PageLayout layout;
    place_notes(text, contents, items, layout);
    const double notes = layout.notes.empty() ? 0.0 : contents.height - layout.notes.front().top;
    const double bottom = contents.height - foot_height(measures, notes);
    const auto stack = [&](const std::vector<int>& added) {
        double y = 0.0;
        layout.items.clear();
        layout.items.reserve(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            y = place_at(y, text, items[i], i == 0, measures.unit) + added[i] * measures.unit;
            layout.items.push_back({items[i], y});
            y += text.items[items[i]].height;
        }
        return y;
    };
    const std::vector<int> none(items.size(), 0);
    const double y = stack(none);
    layout.comparable = contents.filled;
    if (!contents.filled) {
        return layout;
    }
    const double units = std::floor((bottom - y) / measures.unit + unit_rounding);
    layout.missing = std::max(0, static_cast<int>(units));
    const std::vector<int> added = added_units(text, items, layout.missing);
    (void)stack(added);
    for (const int more : added) {
        layout.missing -= more;
    }
    return layout;
}

} // namespace galley::typeset
