// Custom properties of one element: inherited, overridden, and their own var() put in.
#include "css/style_computer.hpp"

#include <set>

namespace galley::css {

namespace {

/// Longer chains of var() within custom properties have no value.
constexpr int chain_limit = 64;

class CustomResolver {
public:
    explicit CustomResolver(CustomProperties::Map& map) : map_(map) {}

    void add(const CustomDeclaration& declaration, const CustomProperties::Map* parent) {
        if (declaration.wide == Wide::No) {
            map_[declaration.name] = declaration.text;
            open_.insert(declaration.name);
            return;
        }
        open_.erase(declaration.name);
        map_.erase(declaration.name);
        if (parent != nullptr && declaration.wide != Wide::Initial) {
            if (const auto found = parent->find(declaration.name); found != parent->end()) {
                map_.insert(*found);
            }
        }
    }

    void run() {
        while (!open_.empty()) {
            settle(std::string(*open_.begin()), 0);
        }
    }

private:
    void settle(const std::string& name, int depth) {
        open_.erase(name);
        const std::string text = map_[name];
        const TokenList tokens(text);
        if (!holds_var(tokens, tokens.all())) {
            return;
        }
        settling_.insert(name);
        bool sound = depth < chain_limit;
        for (std::size_t i = 0; sound && i < tokens.size(); ++i) {
            if (tokens[i].type != TokenType::Function ||
                !equals_ignoring_case(tokens[i].text, "var")) {
                continue;
            }
            ValueReader arguments(tokens, tokens.inside(i));
            const std::string other(arguments.take_identifier().value_or(""));
            sound = !settling_.contains(other);
            if (sound && open_.contains(other)) {
                settle(other, depth + 1);
            }
        }
        settling_.erase(name);
        const auto value = sound ? substituted(text, &map_) : std::nullopt;
        if (value) {
            map_[name] = *value;
        } else {
            map_.erase(name);
        }
    }

    CustomProperties::Map& map_;
    std::set<std::string, std::less<>> open_;
    std::set<std::string, std::less<>> settling_;
};

} // namespace

CustomProperties custom_properties(std::span<const MatchedBlock> blocks,
                                   const CustomProperties& parent) {
    bool any = false;
    for (const MatchedBlock& matched : blocks) {
        any = any || !matched.block->customs.empty();
    }
    if (!any) {
        return parent;
    }
    auto map = std::make_shared<CustomProperties::Map>();
    if (parent.map) {
        *map = *parent.map;
    }
    CustomResolver resolver(*map);
    for (const bool important : {false, true}) {
        for (const MatchedBlock& matched : blocks) {
            for (const CustomDeclaration& declaration : matched.block->customs) {
                if (declaration.important == important) {
                    resolver.add(declaration, parent.map.get());
                }
            }
        }
    }
    resolver.run();
    return {std::move(map)};
}

} // namespace galley::css
