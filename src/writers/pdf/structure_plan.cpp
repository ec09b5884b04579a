// The plan is made once, before anything is written, so that pages can be drawn independently.
#include "writers/pdf/structure_plan.hpp"

#include "writers/pdf/glyph_clusters.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace galley::writers {

using typeset::Pages;
using typeset::Role;

namespace {

constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();

/// A kid with the moment at which a reader of the pages meets it first.
struct TimedKid {
    StructureKid kid;
    std::uint32_t time = never;
};

class Planner {
public:
    Planner(const Pages& pages, std::vector<PlannedLink>& links) : pages_(pages), links_(links) {}

    StructurePlan plan() {
        adopt_elements();
        std::size_t link = 0;
        plan_.pages.resize(pages_.pages.size());
        for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
            mark_runs(page);
            for (; link < links_.size() && links_[link].page == static_cast<int>(page); ++link) {
                place_link(link);
            }
        }
        keep_empty_elements();
        order_kids();
        return std::move(plan_);
    }

private:
    void adopt_elements() {
        const auto& structure = pages_.structure;
        plan_.elements.resize(structure.size());
        resolved_.assign(structure.size(), typeset::artifact);
        std::vector<bool> hidden(structure.size(), false);
        for (std::size_t i = 0; i < structure.size(); ++i) {
            // A parent stands before its children; anything else is taken for the root.
            const int named = structure[i].parent;
            const bool below = named >= 0 && named < static_cast<int>(i);
            const int parent = below ? resolved_[index(named)] : -1;
            hidden[i] = (below && hidden[index(named)]) || structure[i].role == Role::Artifact;
            PlannedElement& element = plan_.elements[i];
            element.role = structure[i].role;
            element.source = static_cast<int>(i);
            element.parent = parent;
            if (!hidden[i]) {
                resolved_[i] = element.role == Role::None ? parent : static_cast<int>(i);
            }
        }
        contents_.resize(structure.size());
        annotations_.resize(structure.size());
        time_.assign(structure.size(), never);
    }

    [[nodiscard]] int resolve(int structure) const {
        const bool known = structure >= 0 && structure < static_cast<int>(resolved_.size());
        return known ? resolved_[static_cast<std::size_t>(structure)] : typeset::artifact;
    }

    /// The element and all above it are met now, unless they were before.
    void meet(int element) {
        for (int at = element; at >= 0; at = plan_.elements[index(at)].parent) {
            if (time_[index(at)] != never) {
                return;
            }
            time_[index(at)] = clock_;
            plan_.elements[index(at)].written = true;
        }
    }

    void mark_runs(std::size_t page) {
        const auto& runs = pages_.pages[page].runs;
        auto& marks = plan_.pages[page];
        page_ = static_cast<int>(page);
        next_mcid_ = 0;
        bool open = false; // the last mark may take another run
        std::size_t image = 0;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            open = !mark_images(page, i, image) && open;
            const int element = resolve(runs[i].structure);
            const bool whole = element < 0 || is_plain(runs[i]);
            if (open && whole && marks.back().element == element &&
                (element < 0 || runs[i].language == runs[i - 1].language)) {
                marks.back().end = i + 1;
                continue;
            }
            open = whole;
            MarkedContent mark;
            mark.first = i;
            mark.end = i + 1;
            mark.element = element;
            if (whole) {
                add_mark(marks, std::move(mark));
            } else {
                mark_pieces(marks, runs[i], mark);
            }
        }
        mark_images(page, runs.size(), image);
        for (auto mark = marks.rbegin(); mark != marks.rend() && mark->mcid < 0; ++mark) {
            mark->pagination = mark->image < 0;
        }
    }

    /// Marks the pictures from `image` on that are met before the run. Says whether there are any.
    bool mark_images(std::size_t page, std::size_t run, std::size_t& image) {
        const auto& images = pages_.pages[page].images;
        const std::size_t first = image;
        for (; image < images.size() && images[image].before <= run; ++image) {
            MarkedContent mark;
            mark.first = run;
            mark.end = run;
            mark.element = resolve(images[image].structure);
            mark.image = static_cast<int>(image);
            add_mark(plan_.pages[page], std::move(mark));
        }
        return image > first;
    }

    void add_mark(std::vector<MarkedContent>& marks, MarkedContent mark) {
        if (mark.element >= 0) {
            ++clock_;
            meet(mark.element);
            mark.mcid = next_mcid_++;
            contents_[index(mark.element)].push_back(
                {{StructureKid::Kind::Content, mark.mcid, page_}, clock_});
        }
        marks.push_back(std::move(mark));
    }

    /// Glyphs that cannot be told by their fonts' ToUnicode get marks of their own.
    void mark_pieces(std::vector<MarkedContent>& marks,
                     const typeset::GlyphRun& run,
                     const MarkedContent& whole) {
        split_clusters(run, clusters_);
        if (is_leftward(run)) {
            mark_leftward_pieces(marks, run, whole);
            return;
        }
        MarkedContent piece = whole;
        const auto flush = [&](std::size_t end) {
            if (piece.first_glyph < end) {
                piece.end_glyph = end;
                add_mark(marks, piece);
            }
            piece.first_glyph = end;
        };
        for (const GlyphCluster& cluster : clusters_) {
            if (needs_actual_text(cluster)) {
                flush(cluster.first);
                piece.actual_text = cluster.text;
                flush(cluster.end);
                piece.actual_text.reset();
            }
        }
        flush(run.glyphs.size());
    }

    /// The same in the order of the text, which is against that of the glyphs.
    void mark_leftward_pieces(std::vector<MarkedContent>& marks,
                              const typeset::GlyphRun& run,
                              const MarkedContent& whole) {
        std::size_t begin = run.glyphs.size();
        std::size_t end = begin;
        const auto add = [&](std::size_t first, std::size_t last, const GlyphCluster* cluster) {
            if (first < last) {
                MarkedContent piece = whole;
                piece.first_glyph = first;
                piece.end_glyph = last;
                if (cluster != nullptr) {
                    piece.actual_text = cluster->text;
                }
                add_mark(marks, std::move(piece));
            }
        };
        std::for_each(clusters_.rbegin(), clusters_.rend(), [&](const GlyphCluster& cluster) {
            if (needs_actual_text(cluster)) {
                add(begin, end, nullptr);
                add(cluster.first, cluster.end, &cluster);
                end = cluster.first;
            }
            begin = cluster.first;
        });
        add(begin, end, nullptr);
    }

    void place_link(std::size_t link) {
        PlannedLink& planned = links_[link];
        const auto page = static_cast<std::size_t>(planned.page);
        int element = resolve(pages_.pages[page].links[planned.area].structure);
        int at = element;
        while (at >= 0 && plan_.elements[index(at)].role != Role::Link) {
            at = plan_.elements[index(at)].parent;
        }
        if (at < 0) { // ISO 14289-1 7.18.5: a link annotation is always within a Link
            if (element < 0 && !plan_.elements.empty()) {
                element = resolve(0);
            }
            at = add_link_element(element);
        }
        ++clock_;
        meet(at);
        planned.element = at;
        annotations_[index(at)].push_back(
            {{StructureKid::Kind::Annotation, static_cast<int>(link), planned.page}, clock_});
    }

    int add_link_element(int parent) {
        const int added = static_cast<int>(plan_.elements.size());
        PlannedElement element;
        element.role = Role::Link;
        element.parent = parent;
        plan_.elements.push_back(std::move(element));
        contents_.emplace_back();
        annotations_.emplace_back();
        time_.push_back(never);
        return added;
    }

    /// A row keeps its cells and a text its document, even when nothing is in them.
    void keep_empty_elements() {
        for (PlannedElement& element : plan_.elements) {
            const bool cell = element.role == Role::TableCell || element.role == Role::TableHeader;
            const bool within =
                element.parent >= 0 && plan_.elements[index(element.parent)].written;
            if ((cell && within) || (element.role == Role::Document && element.parent < 0)) {
                element.written = true;
            }
        }
    }

    void order_kids() {
        std::vector<std::vector<TimedKid>> children(plan_.elements.size());
        for (std::size_t i = 0; i < plan_.elements.size(); ++i) {
            const PlannedElement& element = plan_.elements[i];
            if (!element.written) {
                continue;
            }
            if (element.parent < 0) {
                plan_.roots.push_back(static_cast<int>(i));
                continue;
            }
            auto& siblings = children[index(element.parent)];
            const std::uint32_t before = siblings.empty() ? 0 : siblings.back().time;
            // A note stands at the foot of the page but is read where it is called; an empty
            // element has no moment of its own.
            const bool follows = time_[i] == never || (element.role == Role::Note && before != 0);
            const std::uint32_t time = follows ? before : std::max(before, time_[i]);
            siblings.push_back({{StructureKid::Kind::Element, static_cast<int>(i), 0}, time});
        }
        for (std::size_t i = 0; i < plan_.elements.size(); ++i) {
            merge_kids(i, children[i]);
        }
    }

    void merge_kids(std::size_t element, const std::vector<TimedKid>& children) {
        std::vector<TimedKid> kids(contents_[element].size() + children.size());
        std::merge(contents_[element].begin(),
                   contents_[element].end(),
                   children.begin(),
                   children.end(),
                   kids.begin(),
                   [](const TimedKid& a, const TimedKid& b) { return a.time < b.time; });
        kids.insert(kids.end(), annotations_[element].begin(), annotations_[element].end());
        auto& out = plan_.elements[element].kids;
        out.reserve(kids.size());
        for (const TimedKid& timed : kids) {
            out.push_back(timed.kid);
        }
    }

    static std::size_t index(int element) { return static_cast<std::size_t>(element); }

    const Pages& pages_;
    std::vector<PlannedLink>& links_;
    StructurePlan plan_;
    std::vector<int> resolved_;                   ///< by Pages::structure
    std::vector<std::vector<TimedKid>> contents_; ///< by element
    std::vector<std::vector<TimedKid>> annotations_;
    std::vector<std::uint32_t> time_; ///< by element: when it was met first
    std::uint32_t clock_ = 0;
    int page_ = 0;
    int next_mcid_ = 0;
    std::vector<GlyphCluster> clusters_;
};

} // namespace

StructurePlan plan_structure(const Pages& pages, std::vector<PlannedLink>& links) {
    return Planner(pages, links).plan();
}

} // namespace galley::writers
