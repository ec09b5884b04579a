// Applies the winners in the order of the property table, on top of what is inherited.
#include "css/style_computer.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace galley::css {

namespace {

void start_from_parent(ComputedStyle& style) {
    for (const Property& property : properties()) {
        if (!property.inherited) {
            property.copy(style, initial_values());
        }
    }
}

/// What follows from a property whether it is declared or not.
void settle_after(PropertyId id, bool root, Computing& c) {
    static const PropertyId color = find_property("color").value_or(0);
    static const PropertyId line_height = find_property("line-height").value_or(0);
    static const PropertyId font_size = find_property("font-size").value_or(0);
    ComputedStyle& style = c.style;
    if (id == font_size) {
        style.root_font_size = root ? style.font_size : c.parent.root_font_size;
    } else if (id == line_height && style.line_height_factor > 0.0) {
        style.line_height = style.font_size * style.line_height_factor;
    } else if (id == color) {
        for (Border& border : style.border) {
            border.color = style.color;
        }
    }
}

void finish(ComputedStyle& style, const ComputedStyle& parent) {
    for (Border& border : style.border) {
        if (border.style == LineStyle::None) {
            border.width = Length{};
        }
    }
    if (style.text_align_last_auto) {
        style.text_align_last =
            style.text_align == TextAlign::Justify ? TextAlign::Start : style.text_align;
    }
    // CSS Text Decoration 3, 2.1: a decoration runs on through the descendants.
    style.decoration = style.decoration.with(parent.decoration);
}

} // namespace

void sort_by_rank(std::vector<MatchedBlock>& blocks) {
    const auto rank = [](const MatchedBlock& b) {
        return std::tuple(b.author, b.specificity, b.order);
    };
    std::sort(blocks.begin(), blocks.end(), [&](const MatchedBlock& a, const MatchedBlock& b) {
        return rank(a) < rank(b);
    });
}

StyleComputer::Winners StyleComputer::winners_of(std::span<const MatchedBlock> blocks) {
    Winners winners{};
    for (const bool important : {false, true}) {
        for (const MatchedBlock& matched : blocks) {
            for (const Declaration& declaration : matched.block->declarations) {
                if (declaration.important == important) {
                    Winner& winner = winners[declaration.property];
                    (matched.author ? winner.author : winner.agent) = &declaration;
                }
            }
        }
    }
    return winners;
}

ComputedStyle StyleComputer::compute(std::span<const MatchedBlock> blocks,
                                     const ComputedStyle& parent,
                                     bool root) {
    const Winners winners = winners_of(blocks);
    ComputedStyle style = parent;
    start_from_parent(style);
    style.custom = custom_properties(blocks, parent.custom);
    Computing c{style, parent};
    for (PropertyId id = 0; id < properties().size(); ++id) {
        if (winners[id].author != nullptr || winners[id].agent != nullptr) {
            apply(id, winners[id], c);
        }
        settle_after(id, root, c);
    }
    finish(style, parent);
    return style;
}

void StyleComputer::apply(PropertyId id, const Winner& winner, Computing& c) {
    apply(id, winner.author != nullptr ? winner.author : winner.agent, winner.agent, c);
}

void StyleComputer::apply(PropertyId id,
                          const Declaration* declaration,
                          const Declaration* agent,
                          Computing& c) {
    const Declaration* found = declaration;
    if (declaration->pending) {
        found = nullptr;
        for (const Declaration& one : resolve(declaration->pending, c.style.custom)) {
            found = one.property == id ? &one : found;
        }
    }
    if (found != nullptr && found->set) {
        return found->set(c);
    }
    // var() that comes to nothing is as good as unset (CSS Variables 1, 3.1).
    const Wide wide = found != nullptr ? found->wide : Wide::Unset;
    const Property& property = properties()[id];
    if (wide == Wide::Revert && agent != nullptr && agent != declaration) {
        return apply(id, agent, nullptr, c);
    }
    if (wide == Wide::Inherit || (wide != Wide::Initial && property.inherited)) {
        property.copy(c.style, c.parent);
    } else {
        set_to_initial(id, c);
    }
}

const std::vector<Declaration>&
StyleComputer::resolve(const std::shared_ptr<const PendingValue>& pending,
                       const CustomProperties& custom) {
    Resolved& entry = resolved_[{pending.get(), custom.map.get()}];
    if (!entry.custom && entry.declarations.empty()) {
        entry.custom = custom.map;
        entry.declarations = resolved(*pending, custom.map.get());
    }
    return entry.declarations;
}

} // namespace galley::css
