// Outline items with places, page labels in ranges.
#include "writers/pdf/pdf_outline.hpp"

#include "bridge/pdf_syntax.hpp"
#include "document/numerals.hpp"
#include "writers/pdf/link_annotations.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::writers {

using bridge::PdfReference;
using typeset::OutlineEntry;
using typeset::Pages;

namespace {

/// With more entries than fit on a screen only the top level shows its children.
constexpr std::size_t roomy = 40;

constexpr int largest_roman = 3999;

struct Label {
    char style = '\0'; ///< 'D', 'r', 'R'; none: `text` is the whole label
    int number = 0;
    std::string text;
};

int roman_value(std::string_view text) {
    constexpr std::string_view letters = "ivxlcdm";
    constexpr std::array<int, 7> values = {1, 5, 10, 50, 100, 500, 1000};
    int sum = 0;
    int last = 0;
    for (const char c : text) {
        const std::size_t at = letters.find(c);
        if (at == std::string_view::npos || sum > largest_roman) {
            return 0;
        }
        sum += values[at] > last ? values[at] - 2 * last : values[at];
        last = values[at];
    }
    return sum;
}

/// Only what a reader would write back in the same letters counts as a number.
Label label_of(const std::string& folio) {
    int number = 0;
    const char* end = folio.data() + folio.size();
    const auto [stop, error] = std::from_chars(folio.data(), end, number);
    if (error == std::errc{} && stop == end && number > 0 && std::to_string(number) == folio) {
        return {'D', number, {}};
    }
    std::string lower = folio;
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const int value = roman_value(lower);
    if (value > 0 && roman_number(value) == lower) {
        if (folio == lower) {
            return {'r', value, {}};
        }
        std::string upper = roman_number(value);
        for (char& c : upper) {
            c = static_cast<char>(c - 'a' + 'A');
        }
        if (folio == upper) {
            return {'R', value, {}};
        }
    }
    return {'\0', 0, folio};
}

std::string entry_of(const Label& label) {
    if (label.style == '\0') {
        return label.text.empty() ? "<<>>" : "<</P" + bridge::pdf_text(label.text) + ">>";
    }
    std::string out = std::string("<</S/") + label.style;
    if (label.number != 1) {
        out += "/St " + std::to_string(label.number);
    }
    return out + ">>";
}

} // namespace

std::string page_labels(const Pages& pages) {
    std::string ranges;
    bool any = false;
    std::optional<Label> last;
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        const Label label = label_of(pages.pages[page].folio);
        any = any || !pages.pages[page].folio.empty();
        const bool counts_on = last && last->style == label.style &&
                               (label.style == '\0' ? last->text.empty() && label.text.empty()
                                                    : label.number == last->number + 1);
        if (!counts_on) {
            ranges += std::to_string(page) + entry_of(label);
        }
        last = label;
    }
    return any ? "/PageLabels<</Nums[" + ranges + "]>>" : std::string();
}

void write_outline(bridge::PdfObjects& objects,
                   const Pages& pages,
                   std::span<const PdfReference> page_references) {
    std::vector<std::pair<int, PdfReference>> above; // level and item of those still open
    for (const OutlineEntry& entry : pages.outline) {
        if (entry.page < 0 || static_cast<std::size_t>(entry.page) >= pages.pages.size()) {
            continue;
        }
        while (!above.empty() && above.back().first >= entry.level) {
            above.pop_back();
        }
        const PdfReference parent = above.empty() ? PdfReference{} : above.back().second;
        const bool open = above.empty() || pages.outline.size() <= roomy;
        std::string entries =
            "/Dest" + destination(pages, page_references, entry.page, {}, entry.y);
        const PdfReference item =
            objects.add_outline_item(parent, entry.title, open, std::move(entries));
        above.emplace_back(entry.level, item);
    }
}

} // namespace galley::writers
