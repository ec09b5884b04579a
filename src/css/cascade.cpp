// Rules are kept by the id, class or element of their right-most part, so that an element is
// only compared with rules that have a chance; elements of equal fate share their style.
#include "css/cascade.hpp"

#include "css/selector_match.hpp"
#include "css/sheet_rules.hpp"
#include "css/style_computer.hpp"
#include "css/user_agent_sheet.hpp"

#include <array>
#include <unordered_map>

namespace galley::css {

namespace {

using bridge::Node;

struct RuleEntry {
    const ComplexSelector* selector = nullptr;
    MatchedBlock block;
};

using RuleIndex = std::unordered_map<std::string_view, std::vector<RuleEntry>>;

/// The rules for one kind of pseudo-element, or for elements themselves.
struct RuleBuckets {
    RuleIndex by_id;
    RuleIndex by_class;
    RuleIndex by_tag;
    std::vector<RuleEntry> others;
    bool empty = true;

    void add(const RuleEntry& entry) {
        const CompoundSelector& last = entry.selector->compounds.front();
        empty = false;
        if (!last.ids.empty()) {
            by_id[last.ids.front()].push_back(entry);
        } else if (!last.classes.empty()) {
            by_class[last.classes.front()].push_back(entry);
        } else if (!last.tag.empty()) {
            by_tag[last.tag].push_back(entry);
        } else {
            others.push_back(entry);
        }
    }
};

/// Two elements with equal keys have equal styles.
struct FateKey {
    const ComputedStyle* parent = nullptr;
    bool root = false;
    std::vector<const DeclarationBlock*> blocks;
    bool operator==(const FateKey&) const = default;
};

struct FateHash {
    std::size_t operator()(const FateKey& key) const {
        std::size_t hash = std::hash<const void*>{}(key.parent) + (key.root ? 1U : 0U);
        for (const DeclarationBlock* block : key.blocks) {
            hash = hash * 1099511628211U + std::hash<const void*>{}(block);
        }
        return hash;
    }
};

struct Fate {
    Cascade::StylePtr parent; ///< keeps the key's address taken
    Cascade::StylePtr style;
};

template <typename Visit>
void for_each_word(std::string_view list, const Visit& visit) {
    constexpr std::string_view spaces = " \t\n\r\f";
    for (std::size_t begin = list.find_first_not_of(spaces); begin != std::string_view::npos;) {
        const std::size_t end = std::min(list.find_first_of(spaces, begin), list.size());
        visit(list.substr(begin, end - begin));
        begin = list.find_first_not_of(spaces, end);
    }
}

} // namespace

struct Cascade::State {
    std::shared_ptr<const SheetRules> agent;
    std::shared_ptr<const SheetRules> author;
    std::array<RuleBuckets, 6> buckets; ///< by PseudoTarget
    SelectorMatcher matcher;
    StyleComputer computer;
    std::vector<MatchedBlock> matched;
    FateKey key;
    std::unordered_map<FateKey, Fate, FateHash> fates;

    void add(const SheetRules& rules, bool is_author, Medium medium) {
        std::uint32_t order = 0;
        for (const StyleRule& rule : rules.styles) {
            if ((rule.media & medium_bit(medium)) == 0) {
                continue;
            }
            ++order;
            for (const ComplexSelector& selector : rule.selectors) {
                buckets[static_cast<std::size_t>(selector.target)].add(
                    {&selector, {&rule.block, is_author, selector.specificity, order}});
            }
        }
    }

    void try_all(const std::vector<RuleEntry>& entries, Node element) {
        for (const RuleEntry& entry : entries) {
            if (matcher.matches(*entry.selector, element)) {
                matched.push_back(entry.block);
            }
        }
    }

    void try_index(const RuleIndex& index, std::string_view key_word, Node element) {
        if (const auto found = index.find(key_word); found != index.end()) {
            try_all(found->second, element);
        }
    }

    /// Leaves the blocks that apply in `matched`, in ascending rank.
    void match(Node element, PseudoTarget target) {
        const RuleBuckets& rules = buckets[static_cast<std::size_t>(target)];
        matched.clear();
        if (!rules.by_id.empty()) {
            auto id = element.attribute("id");
            if (!id) {
                id = element.attribute(bridge::xml_namespace, "id");
            }
            if (id) {
                try_index(rules.by_id, *id, element);
            }
        }
        if (!rules.by_class.empty()) {
            if (const auto classes = element.attribute("class")) {
                for_each_word(*classes, [&](std::string_view word) {
                    try_index(rules.by_class, word, element);
                });
            }
        }
        try_index(rules.by_tag, element.name(), element);
        try_all(rules.others, element);
        sort_by_rank(matched);
    }

    StylePtr shared(const StylePtr& parent, bool root) {
        key.parent = parent.get();
        key.root = root;
        key.blocks.clear();
        for (const MatchedBlock& block : matched) {
            key.blocks.push_back(block.block);
        }
        if (const auto found = fates.find(key); found != fates.end()) {
            return found->second.style;
        }
        auto style =
            std::make_shared<const ComputedStyle>(computer.compute(matched, *parent, root));
        fates.emplace(key, Fate{parent, style});
        return style;
    }
};

namespace {

PseudoTarget target_of(PseudoElement which) {
    switch (which) {
    case PseudoElement::Before:
        return PseudoTarget::Before;
    case PseudoElement::After:
        return PseudoTarget::After;
    case PseudoElement::FirstLetter:
        return PseudoTarget::FirstLetter;
    case PseudoElement::FirstLine:
        return PseudoTarget::FirstLine;
    case PseudoElement::Marker:
        break;
    }
    return PseudoTarget::Marker;
}

/// Before and After exist by their content alone.
bool exists(PseudoElement which, const ComputedStyle& style) {
    const bool generated = which == PseudoElement::Before || which == PseudoElement::After;
    return !generated || style.content.has_value();
}

} // namespace

ComputedStyle initial_style() { return {}; }

Cascade::Cascade(const StyleSheet& author, Medium medium) : state_(std::make_unique<State>()) {
    Diagnostics none;
    state_->agent = parse_stylesheet(user_agent_sheet(), {}, none).rules;
    state_->add(*state_->agent, false, medium);
    state_->author = author.rules;
    if (state_->author) {
        state_->add(*state_->author, true, medium);
    }
}

Cascade::Cascade(Cascade&&) noexcept = default;
Cascade& Cascade::operator=(Cascade&&) noexcept = default;
Cascade::~Cascade() = default;

ComputedStyle Cascade::style(Node element, const ComputedStyle& parent) const {
    state_->match(element, PseudoTarget::Element);
    return state_->computer.compute(state_->matched, parent, !element.parent());
}

std::optional<ComputedStyle>
Cascade::pseudo(Node element, PseudoElement which, const ComputedStyle& of_element) const {
    const PseudoTarget target = target_of(which);
    if (state_->buckets[static_cast<std::size_t>(target)].empty) {
        return std::nullopt;
    }
    state_->match(element, target);
    if (state_->matched.empty()) {
        return std::nullopt;
    }
    auto style = state_->computer.compute(state_->matched, of_element, false);
    return exists(which, style) ? std::optional(std::move(style)) : std::nullopt;
}

Cascade::StylePtr Cascade::shared_style(Node element, const StylePtr& parent) const {
    state_->match(element, PseudoTarget::Element);
    return state_->shared(parent, !element.parent());
}

Cascade::StylePtr
Cascade::shared_pseudo(Node element, PseudoElement which, const StylePtr& of_element) const {
    const PseudoTarget target = target_of(which);
    if (state_->buckets[static_cast<std::size_t>(target)].empty) {
        return nullptr;
    }
    state_->match(element, target);
    if (state_->matched.empty()) {
        return nullptr;
    }
    auto style = state_->shared(of_element, false);
    return exists(which, *style) ? style : nullptr;
}

} // namespace galley::css
