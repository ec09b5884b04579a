// Labels found by series: one number proves nothing, its neighbours do.
#include "transforms/labels.hpp"

#include "document/head_label.hpp"
#include "document/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace galley::transforms {

using bridge::Node;

namespace {

/// Heads are of one series when their numbering and frame are the same.
using Series = std::pair<Numbering, std::string>;

struct Candidate {
    Node section;
    Node text; ///< the title's first text node
    HeadLabel label;
};

using Candidates = std::map<Series, std::vector<Candidate>>;

/// A series that is proved somewhere proves a single head that begins it elsewhere at its depth.
using Proved = std::set<std::tuple<int, Numbering, std::string>>;

struct Siblings {
    int depth;
    Candidates candidates;
};

Node title_text(Node section) {
    const Node first = section.child("title").first_child();
    return first.is_text() ? first : Node();
}

/// In order, with no more than a few numbers missing; letters without any and from A on.
bool is_series(Numbering numbering, const std::vector<Candidate>& heads) {
    std::size_t steps_of_one = 0;
    for (std::size_t i = 1; i < heads.size(); ++i) {
        const int step = heads[i].label.value - heads[i - 1].label.value;
        if (step <= 0) {
            return false;
        }
        steps_of_one += step == 1 ? 1 : 0;
    }
    const bool letters = numbering == Numbering::UpperLetter || numbering == Numbering::LowerLetter;
    const bool bare = std::any_of(
        heads.begin(), heads.end(), [](const Candidate& head) { return !head.label.separated; });
    const bool strict = letters || (bare && numbering == Numbering::Arabic);
    if (strict) {
        return heads.size() >= 2 && heads.front().label.value <= 1 &&
               steps_of_one + 1 == heads.size();
    }
    return heads.size() >= 2 && 2 * steps_of_one >= heads.size() - 1;
}

/// Alone, a heading word with its number still is a label, unless the sentence goes on.
bool stands_alone(const HeadLabel& label) {
    return label.numbering == Numbering::Keyword && label.separated;
}

/// "2.1" within "2.": its parent proves it.
bool continues_parent(const Candidate& head) {
    const std::string_view parent =
        parent_number(typed_number(head.text.content().substr(0, head.label.length)));
    const auto above = head.section.parent().attribute("label");
    return head.label.numbering == Numbering::Decimal && !parent.empty() && above &&
           typed_number(*above) == parent;
}

void split(const Candidate& head) {
    if (head.section.attribute("label")) {
        return;
    }
    Node section = head.section;
    Node text = head.text;
    const std::string typed(text.content());
    section.set_attribute("label", typed.substr(0, head.label.length));
    if (head.label.rest < typed.size() || text.next()) {
        text.set_content(typed.substr(head.label.rest));
    }
}

Candidates candidates_of(Node parent) {
    Candidates candidates;
    for (Node node = parent.first_element(); node; node = node.next_element()) {
        const bool wanted =
            element_kind(node.name()) == ElementKind::Section && !node.attribute("label");
        const Node text = wanted ? title_text(node) : Node();
        if (!text) {
            continue;
        }
        for (HeadLabel& label : head_labels(text.content())) {
            const Series series{label.numbering, label.frame};
            candidates[series].push_back({node, text, std::move(label)});
        }
    }
    return candidates;
}

void split_series(const Siblings& siblings, Proved& proved) {
    for (const auto& [series, heads] : siblings.candidates) {
        if (is_series(series.first, heads)) {
            proved.emplace(siblings.depth, series.first, series.second);
            std::for_each(heads.begin(), heads.end(), split);
        }
    }
}

void split_single_heads(const Siblings& siblings, const Proved& proved) {
    for (const auto& [series, heads] : siblings.candidates) {
        const bool proved_here =
            heads.size() == 1 && proved.contains({siblings.depth, series.first, series.second});
        // Chapters may be counted on through the parts.
        const bool begins =
            proved_here && (series.first == Numbering::Keyword ||
                            (heads.front().label.value == 1 && heads.front().label.separated));
        for (const Candidate& head : heads) {
            if (begins || stands_alone(head.label) || continues_parent(head)) {
                split(head);
            }
        }
    }
}

} // namespace

void split_labels(Document& document) {
    std::vector<Siblings> families;
    std::vector<std::pair<Node, int>> open{{document.root(), 0}};
    while (!open.empty()) {
        const auto [parent, depth] = open.back();
        open.pop_back();
        for (Node node = parent.first_element(); node; node = node.next_element()) {
            if (element_kind(node.name()) == ElementKind::Section) {
                open.emplace_back(node, depth + 1);
            }
        }
        if (Candidates candidates = candidates_of(parent); !candidates.empty()) {
            families.push_back({depth, std::move(candidates)});
        }
    }
    Proved proved;
    for (const Siblings& siblings : families) {
        split_series(siblings, proved);
    }
    for (const Siblings& siblings : families) {
        split_single_heads(siblings, proved);
    }
}

} // namespace galley::transforms
