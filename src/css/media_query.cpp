// Three-valued logic: what is not known on paper stays unknown under `not` and ends as no.
#include "css/media_query.hpp"

#include <array>

namespace galley::css {

namespace {

constexpr int query_depth_limit = 32;

enum class Truth { No, Yes, Unknown, Broken };

Truth negated(Truth truth) {
    switch (truth) {
    case Truth::No:
        return Truth::Yes;
    case Truth::Yes:
        return Truth::No;
    default:
        return truth;
    }
}

Truth both(Truth a, Truth b) {
    if (a == Truth::Broken || b == Truth::Broken) {
        return Truth::Broken;
    }
    if (a == Truth::No || b == Truth::No) {
        return Truth::No;
    }
    return a == Truth::Yes && b == Truth::Yes ? Truth::Yes : Truth::Unknown;
}

Truth either(Truth a, Truth b) { return negated(both(negated(a), negated(b))); }

/// One "not", then operands joined by one of "and" and "or": the grammar that media conditions
/// and @supports share. `operand` reads what stands in brackets or a function.
template <typename Operand>
Truth condition(ValueReader& in, int depth, const Operand& operand) {
    if (depth > query_depth_limit) {
        return Truth::Broken;
    }
    if (in.take_keyword("not")) {
        return negated(operand(in, depth));
    }
    Truth truth = operand(in, depth);
    const bool with_and = in.take_keyword("and");
    if (!with_and && !in.take_keyword("or")) {
        return truth;
    }
    do {
        const Truth next = operand(in, depth);
        truth = with_and ? both(truth, next) : either(truth, next);
    } while (in.take_keyword(with_and ? "and" : "or"));
    return truth;
}

Truth media_operand(ValueReader& in, int depth) {
    const Token* token = in.peek();
    if (token == nullptr ||
        (token->type != TokenType::OpenRound && token->type != TokenType::Function)) {
        return Truth::Broken;
    }
    ValueReader inner = in.inside();
    in.skip();
    const Token* first = inner.peek();
    if (first == nullptr) {
        return Truth::Broken;
    }
    const bool nested =
        first->type == TokenType::OpenRound || equals_ignoring_case(first->text, "not");
    if (token->type == TokenType::OpenRound && nested) {
        return condition(inner, depth + 1, media_operand);
    }
    return Truth::Unknown;
}

Truth type_holds(std::string_view type, Medium medium) {
    const std::string name = ascii_lower(type);
    static constexpr auto names = std::to_array<std::pair<std::string_view, Medium>>(
        {{"print", Medium::Print}, {"screen", Medium::Screen}, {"epub", Medium::Epub}});
    for (const auto& [known, of] : names) {
        if (name == known) {
            return of == medium ? Truth::Yes : Truth::No;
        }
    }
    if (name == "and" || name == "or" || name == "not" || name == "only") {
        return Truth::Broken;
    }
    return name == "all" ? Truth::Yes : Truth::No;
}

Truth query(ValueReader in, Medium medium) {
    const Token* first = in.peek();
    if (first == nullptr) {
        return Truth::Broken;
    }
    const std::size_t begin = in.place();
    const bool inverted = in.take_keyword("not");
    if (!inverted) {
        in.take_keyword("only");
    }
    const auto type = in.take_identifier();
    if (!type) {
        in.go_back(begin);
        const Truth truth = condition(in, 0, media_operand);
        return in.done() ? truth : Truth::Broken;
    }
    Truth truth = type_holds(*type, medium);
    if (in.take_keyword("and")) {
        truth = both(truth, condition(in, 0, media_operand));
    }
    return in.done() ? (inverted ? negated(truth) : truth) : Truth::Broken;
}

class SupportsOperand {
public:
    explicit SupportsOperand(const Namespaces& spaces) : spaces_(&spaces) {}

    Truth operator()(ValueReader& in, int depth) const {
        const Token* token = in.peek();
        if (token == nullptr) {
            return Truth::Broken;
        }
        if (auto argument = in.take_function("selector")) {
            std::string why;
            std::size_t where = 0;
            const auto list =
                parse_selectors(argument->tokens(), argument->rest(), *spaces_, why, where);
            const bool good =
                list && list->size() == 1 && list->front().target != PseudoTarget::NotHonoured;
            return good ? Truth::Yes : Truth::No;
        }
        if (token->type == TokenType::Function) {
            in.skip();
            return Truth::No;
        }
        if (token->type != TokenType::OpenRound) {
            return Truth::Broken;
        }
        ValueReader inner = in.inside();
        in.skip();
        return bracket(inner, depth);
    }

private:
    [[nodiscard]] Truth bracket(ValueReader inner, int depth) const {
        const Token* first = inner.peek();
        if (first == nullptr) {
            return Truth::Broken;
        }
        const auto item = parse_one_declaration(inner.tokens(), inner.rest());
        if (const auto* raw = std::get_if<RawDeclaration>(&item)) {
            DeclarationBlock block;
            std::string remark;
            const auto verdict = add_declaration(inner.tokens(), *raw, block, remark);
            return verdict == DeclarationVerdict::Understood && remark.empty() ? Truth::Yes
                                                                               : Truth::No;
        }
        const Truth truth = condition(inner, depth + 1, *this);
        return inner.done() ? truth : Truth::No;
    }

    const Namespaces* spaces_;
};

} // namespace

MediumSet media_of(const TokenList& tokens, TokenRange prelude, bool& fault) {
    if (ValueReader(tokens, prelude).done()) {
        return all_media;
    }
    MediumSet set = 0;
    for (std::size_t begin = prelude.begin; begin <= prelude.end;) {
        std::size_t end = begin;
        while (end < prelude.end && tokens[end].type != TokenType::Comma) {
            end = tokens.after(end);
        }
        for (const Medium medium : {Medium::Print, Medium::Screen, Medium::Epub}) {
            const Truth truth = query(ValueReader(tokens, {begin, end}), medium);
            fault = fault || truth == Truth::Broken;
            set |= truth == Truth::Yes ? medium_bit(medium) : 0U;
        }
        begin = end + 1;
    }
    return set;
}

bool supports(const TokenList& tokens, TokenRange prelude, const Namespaces& spaces, bool& fault) {
    ValueReader in(tokens, prelude);
    const Truth truth = condition(in, 0, SupportsOperand(spaces));
    fault = truth == Truth::Broken || !in.done();
    return truth == Truth::Yes && in.done();
}

} // namespace galley::css
