// From matched declarations to one ComputedStyle (CSS Cascading 4, 4 and 7).
#pragma once

#include "css/declaration.hpp"

#include <array>
#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace galley::css {

/// A block of declarations that applies, with its rank.
struct MatchedBlock {
    const DeclarationBlock* block = nullptr;
    bool author = false; ///< else of the user agent
    std::uint32_t specificity = 0;
    std::uint32_t order = 0; ///< in the sheet
};

/// Puts the blocks into ascending rank.
void sort_by_rank(std::vector<MatchedBlock>& blocks);

/// Remembers what values with var() came to.
class StyleComputer {
public:
    /// `blocks` in ascending rank. `root`: the element is the root of the tree.
    ComputedStyle
    compute(std::span<const MatchedBlock> blocks, const ComputedStyle& parent, bool root);

private:
    struct Winner {
        const Declaration* author = nullptr;
        const Declaration* agent = nullptr;
    };
    using Winners = std::array<Winner, max_properties>;
    struct Resolved {
        std::shared_ptr<const CustomProperties::Map> custom; ///< keeps the key's address taken
        std::vector<Declaration> declarations;
    };

    static Winners winners_of(std::span<const MatchedBlock> blocks);
    void apply(PropertyId id, const Winner& winner, Computing& c);
    void
    apply(PropertyId id, const Declaration* declaration, const Declaration* agent, Computing& c);
    const std::vector<Declaration>& resolve(const std::shared_ptr<const PendingValue>& pending,
                                            const CustomProperties& custom);

    std::map<std::pair<const PendingValue*, const CustomProperties::Map*>, Resolved> resolved_;
};

/// The custom properties of an element (CSS Variables 1, 2 and 3): cycles have no value.
CustomProperties custom_properties(std::span<const MatchedBlock> blocks,
                                   const CustomProperties& parent);

} // namespace galley::css
