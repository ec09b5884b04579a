// Where the printed pages begin in the text.
#include "writers/epub/page_starts.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"

#include <map>
#include <unordered_map>
#include <utility>

namespace galley::writers {

using typeset::GlyphRun;
using typeset::Page;
using typeset::Pages;
using typeset::Role;
using typeset::StructureElement;

namespace {

/// What a structure element is within.
struct Place {
    int block = -1;       ///< the nearest element with an id, itself included; -1: none
    int cell = 0;         ///< of the block's
    bool running = false; ///< neither a note nor a list's marker nor a table of contents
};

std::vector<Place> places_of(const std::vector<StructureElement>& structure) {
    std::unordered_map<int, int> cells; // of each block so far
    std::vector<Place> places;
    places.reserve(structure.size());
    for (std::size_t i = 0; i < structure.size(); ++i) {
        const StructureElement& element = structure[i];
        Place place;
        place.running = true;
        if (element.parent >= 0) { // parents stand before their children
            place = places[static_cast<std::size_t>(element.parent)];
        }
        if (!element.id.empty()) {
            place.block = static_cast<int>(i);
            place.cell = 0;
        } else if (element.role == Role::TableCell || element.role == Role::TableHeader) {
            place.cell = ++cells[place.block];
        }
        if (element.role == Role::Note || element.role == Role::Label ||
            element.role == Role::Toc) {
            place.running = false;
        }
        places.push_back(place);
    }
    return places;
}

std::size_t counted_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        count += is_counted(utf8::next(text, at)) ? 1U : 0U;
    }
    return count;
}

class Search {
public:
    explicit Search(const Pages& pages) : pages_(pages), places_(places_of(pages.structure)) {}

    std::vector<PageStart> run() {
        for (const Page& page : pages_.pages) {
            look_at(page);
        }
        return std::move(starts_);
    }

private:
    [[nodiscard]] const Place& place_of(const GlyphRun& run) const {
        return places_[static_cast<std::size_t>(run.structure)];
    }

    [[nodiscard]] std::pair<int, int> key_of(const GlyphRun& run) const {
        return {place_of(run).block, place_of(run).cell};
    }

    void look_at(const Page& page) {
        const GlyphRun* first = nullptr;
        for (const GlyphRun& run : page.runs) {
            const bool running = run.structure >= 0 && place_of(run).running;
            const std::size_t counted = running ? counted_in(run.text) : 0;
            if (counted == 0) {
                continue;
            }
            if (first == nullptr) {
                first = &run;
                begin(page, run);
            }
            if (run.y == first->y && key_of(run) == key_of(*first)) {
                starts_.back().words.push_back(counted_beginning(run.text, telling_bytes));
            }
            ahead_[key_of(run)] += counted;
            hyphenated_ = run.line_end_hyphen;
        }
    }

    /// What was counted and seen so far is that of the pages before.
    void begin(const Page& page, const GlyphRun& first) {
        const auto [block, cell] = key_of(first);
        PageStart start;
        start.folio = page.folio;
        start.block =
            block < 0 ? std::string() : pages_.structure[static_cast<std::size_t>(block)].id;
        start.cell = cell;
        start.ahead = ahead_[key_of(first)];
        start.mid_word = hyphenated_;
        starts_.push_back(std::move(start));
    }

    const Pages& pages_;
    std::vector<Place> places_;
    std::map<std::pair<int, int>, std::size_t> ahead_; ///< by block and cell
    bool hyphenated_ = false;                          ///< the running text so far
    std::vector<PageStart> starts_;
};

} // namespace

std::vector<PageStart> page_starts(const Pages& pages) { return Search(pages).run(); }

std::unordered_set<std::string> block_ids(const Pages& pages) {
    std::unordered_set<std::string> ids;
    for (const StructureElement& element : pages.structure) {
        if (!element.id.empty()) {
            ids.insert(element.id);
        }
    }
    return ids;
}

bool is_counted(char32_t c) {
    constexpr char32_t soft_hyphen = 0xAD;
    constexpr char32_t byte_order_mark = 0xFEFF;
    const bool no_width = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                          (c >= 0x2060 && c <= 0x2069) || c == byte_order_mark;
    return c != soft_hyphen && !no_width && !bridge::is_white_space(c);
}

std::string counted_beginning(std::string_view text, std::size_t bytes) {
    std::string found;
    for (std::size_t at = 0; at < text.size() && found.size() < bytes;) {
        const char32_t c = utf8::next(text, at);
        if (is_counted(c)) {
            utf8::append(found, c);
        }
    }
    return found;
}

} // namespace galley::writers
