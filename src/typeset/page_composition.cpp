// Pages shared out among threads, and put together again.
#include "typeset/page_composition.hpp"

#include "base/parallel_parts.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace galley::typeset {

namespace {

/// Nothing of the page was begun on a page before: no paragraph, note or table goes on.
bool begins_anew(const BrokenPage& page, const FlowLines& lines) {
    if (page.items.empty() || (!page.notes.empty() && page.notes.front().begin != 0)) {
        return false;
    }
    const std::uint32_t first = page.items.front().item;
    return lines.lines[first].line == 0 && lines.text.items[first].repeat <= 0.0;
}

/// About as many pages for each of `parts`, which begin anew; there may be fewer of them.
std::vector<PageRange>
shared_out(const PageBreaks& breaks, const FlowLines& lines, std::size_t parts) {
    const std::size_t count = breaks.pages.size();
    std::vector<PageRange> ranges{{0, count}};
    for (std::size_t part = 1; part < parts; ++part) {
        std::size_t begin = std::max(count / parts * part, ranges.back().begin + 1);
        while (begin < count && !begins_anew(breaks.pages[begin], lines)) {
            ++begin;
        }
        if (begin < count) {
            ranges.back().end = begin;
            ranges.push_back({begin, count});
        }
    }
    return ranges;
}

template <typename Thing>
void append(std::vector<Thing>& to, std::vector<Thing>& from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// The same picture is there once, however many ranges show it.
void append_pictures(Pages& pages, ComposedPages& composed) {
    std::vector<int> number;
    for (const pictures::PicturePtr& picture : composed.pictures) {
        const auto found = std::find(pages.pictures.begin(), pages.pictures.end(), picture);
        number.push_back(static_cast<int>(found - pages.pictures.begin()));
        if (found == pages.pictures.end()) {
            pages.pictures.push_back(picture);
        }
    }
    for (Page& page : composed.pages) {
        for (PlacedPicture& placed : page.images) {
            placed.picture = number[static_cast<std::size_t>(placed.picture)];
        }
    }
}

/// What there is to say of lines, each message once; of each place where the place is the message.
class LineReports {
public:
    explicit LineReports(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void add(const std::vector<Diagnostic>& of_lines) {
        for (const Diagnostic& diagnostic : of_lines) {
            const bool each = diagnostic.code == "G403" || diagnostic.code == "G405";
            if (each || told_.insert(diagnostic.message).second) {
                diagnostics_.add(diagnostic);
            }
        }
    }

private:
    Diagnostics& diagnostics_;
    std::set<std::string> told_;
};

} // namespace

void compose_pages(const Composition& from,
                   ParagraphSetters& setters,
                   Diagnostics& diagnostics,
                   Pages& pages) {
    constexpr std::size_t least_pages = 32; // for which a thread is worth its while
    const std::size_t count = from.breaks.pages.size();
    const std::size_t threads = part_count(count, least_pages, setters.threads());
    // As each finds its running heads in all pages before it, there are not many.
    constexpr std::size_t ranges_for_each = 16;
    const std::vector<PageRange> ranges =
        shared_out(from.breaks, from.lines, threads == 1 ? 1 : threads * ranges_for_each);
    setters.make(threads);
    std::vector<ComposedPages> composed(ranges.size());
    run_pieces(ranges.size(), threads, [&](std::size_t range, std::size_t thread) {
        composed[range] = compose_range(from, ranges[range], setters.of(thread), diagnostics);
    });
    MissingCharacters missing;
    LineReports reports(diagnostics);
    pages.pages.reserve(count);
    for (ComposedPages& range : composed) {
        append_pictures(pages, range);
        append(pages.pages, range.pages);
        append(pages.outline, range.outline);
        append(pages.anchors, range.anchors);
        reports.add(range.diagnostics);
        missing.add(range.missing);
        range = ComposedPages();
    }
    if (const auto told = missing.diagnostic()) {
        diagnostics.add(*told);
    }
}

void number_fonts(const FontBook& book, Pages& pages) {
    std::vector<int> number(static_cast<std::size_t>(book.size()), -1);
    const auto renumber = [&](int& font) {
        int& mine = number[static_cast<std::size_t>(font)];
        if (mine < 0) {
            mine = static_cast<int>(pages.fonts.size());
            pages.fonts.push_back(book.face(font));
        }
        font = mine;
    };
    for (Page& page : pages.pages) {
        for (GlyphRun& run : page.runs) {
            renumber(run.font);
        }
        for (DrawnLetter& letter : page.letters) {
            renumber(letter.font);
        }
    }
}

} // namespace galley::typeset
