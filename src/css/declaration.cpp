// From a raw declaration to setters; var() is put in by text, then parsed (CSS Variables 1).
#include "css/declaration.hpp"

#include <array>

namespace galley::css {

namespace {

/// CSS Variables 1, 3.3 asks for a limit against exponential growth.
constexpr std::size_t substitution_limit = 64ULL << 10U;
constexpr int fallback_depth_limit = 16;

Wide wide_keyword(ValueReader in) {
    static constexpr auto keywords = std::to_array<Keyword<Wide>>({{"inherit", Wide::Inherit},
                                                                   {"initial", Wide::Initial},
                                                                   {"unset", Wide::Unset},
                                                                   {"revert", Wide::Revert},
                                                                   {"revert-layer", Wide::Revert}});
    const auto wide = in.take_one_of(keywords);
    return wide && in.done() ? *wide : Wide::No;
}

/// The properties that `name` sets; empty for an unknown one.
std::vector<PropertyId> targets(std::string_view name) {
    std::vector<PropertyId> ids;
    if (const auto id = find_property(name)) {
        ids.push_back(*id);
    } else if (const Shorthand* shorthand = find_shorthand(name)) {
        for (const std::string_view longhand : shorthand->longhands) {
            ids.push_back(find_property(longhand).value_or(0));
        }
    }
    return ids;
}

std::optional<Expansion> parse_value(std::string_view name, ValueReader in) {
    Expansion out;
    if (const auto id = find_property(name)) {
        auto setter = properties()[*id].parse(in);
        if (!setter || !in.done()) {
            return std::nullopt;
        }
        out.emplace_back(*id, std::move(setter));
        return out;
    }
    const Shorthand* shorthand = find_shorthand(name);
    if (shorthand == nullptr || !shorthand->expand(in, *shorthand, out) || !in.done()) {
        return std::nullopt;
    }
    return out;
}

void add_custom(const TokenList& tokens, const RawDeclaration& raw, DeclarationBlock& block) {
    CustomDeclaration custom;
    custom.name = tokens[raw.name].text;
    custom.text = trimmed_text(tokens, raw.value);
    custom.important = raw.important;
    custom.wide = wide_keyword(ValueReader(tokens, raw.value));
    block.customs.push_back(std::move(custom));
}

/// Appends `range` with its var() replaced; false when one cannot be.
bool substitute(const TokenList& tokens,
                TokenRange range,
                const CustomProperties::Map* custom,
                std::string& out,
                int depth) {
    std::size_t copied = range.begin;
    const auto copy_until = [&](std::size_t end) {
        out += tokens.text({copied, end});
        // An empty comment keeps the tokens on both sides apart.
        out += "/**/";
    };
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const Token& token = tokens[i];
        if (token.type != TokenType::Function || !equals_ignoring_case(token.text, "var")) {
            continue;
        }
        copy_until(i);
        ValueReader arguments(tokens, tokens.inside(i));
        const auto name = arguments.take_identifier();
        const bool fallback = name && arguments.take(TokenType::Comma);
        if (!name || name->substr(0, 2) != "--" || (!fallback && !arguments.done())) {
            return false;
        }
        const auto found = custom != nullptr ? custom->find(std::string(*name))
                                             : CustomProperties::Map::const_iterator{};
        if (custom != nullptr && found != custom->end()) {
            out += found->second;
        } else if (!fallback || depth >= fallback_depth_limit ||
                   !substitute(tokens, arguments.rest(), custom, out, depth + 1)) {
            return false;
        }
        out += "/**/";
        if (out.size() > substitution_limit) {
            return false;
        }
        copied = tokens.after(i);
        i = copied - 1;
    }
    out += tokens.text({copied, range.end});
    return out.size() <= substitution_limit;
}

} // namespace

std::string_view trimmed_text(const TokenList& tokens, TokenRange range) {
    while (!range.empty() && tokens[range.begin].type == TokenType::Whitespace) {
        ++range.begin;
    }
    while (!range.empty() && tokens[range.end - 1].type == TokenType::Whitespace) {
        --range.end;
    }
    return tokens.text(range);
}

bool holds_var(const TokenList& tokens, TokenRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (tokens[i].type == TokenType::Function && equals_ignoring_case(tokens[i].text, "var")) {
            return true;
        }
    }
    return false;
}

std::optional<std::string> substituted(std::string_view text, const CustomProperties::Map* custom) {
    const TokenList tokens(text);
    std::string out;
    if (!substitute(tokens, tokens.all(), custom, out, 0)) {
        return std::nullopt;
    }
    return out;
}

DeclarationVerdict add_declaration(const TokenList& tokens,
                                   const RawDeclaration& raw,
                                   DeclarationBlock& block,
                                   std::string& remark) {
    if (tokens[raw.name].text.substr(0, 2) == "--") {
        add_custom(tokens, raw, block);
        return DeclarationVerdict::Understood;
    }
    const std::string name = ascii_lower(tokens[raw.name].text);
    const std::vector<PropertyId> ids = targets(name);
    if (ids.empty()) {
        return is_known_elsewhere(name) ? DeclarationVerdict::KnownElsewhere
                                        : DeclarationVerdict::UnknownProperty;
    }
    const Wide wide = wide_keyword(ValueReader(tokens, raw.value));
    if (wide != Wide::No || holds_var(tokens, raw.value)) {
        std::shared_ptr<const PendingValue> pending;
        if (wide == Wide::No) {
            pending = std::make_shared<PendingValue>(
                PendingValue{name, std::string(trimmed_text(tokens, raw.value))});
        }
        for (const PropertyId id : ids) {
            block.declarations.push_back({id, raw.important, wide, {}, pending});
        }
        return DeclarationVerdict::Understood;
    }
    auto expansion = parse_value(name, ValueReader(tokens, raw.value, &remark));
    if (!expansion) {
        return DeclarationVerdict::BadValue;
    }
    for (auto& [id, setter] : *expansion) {
        block.declarations.push_back({id, raw.important, Wide::No, std::move(setter), nullptr});
    }
    return DeclarationVerdict::Understood;
}

std::vector<Declaration> resolved(const PendingValue& pending,
                                  const CustomProperties::Map* custom) {
    const auto text = substituted(pending.text, custom);
    if (!text) {
        return {};
    }
    const TokenList tokens(*text);
    std::vector<Declaration> declarations;
    const Wide wide = wide_keyword(ValueReader(tokens, tokens.all()));
    if (wide != Wide::No) {
        for (const PropertyId id : targets(pending.name)) {
            declarations.push_back({id, false, wide, {}, nullptr});
        }
        return declarations;
    }
    auto expansion = parse_value(pending.name, ValueReader(tokens, tokens.all()));
    for (auto& [id, setter] : expansion.value_or(Expansion{})) {
        declarations.push_back({id, false, Wide::No, std::move(setter), nullptr});
    }
    return declarations;
}

} // namespace galley::css
