// Numbers with units, and calc() over them (CSS Values 4, 10).
#include "base/length.hpp"
#include "css/value_reader.hpp"

#include <cmath>

namespace galley::css {

namespace {

/// Brackets within calc() deeper than this make the value invalid.
constexpr int calc_depth_limit = 32;

std::optional<CalcValue> sum_of(ValueReader& in, int depth);

CalcValue scaled(CalcValue value, double factor) {
    value.number *= factor;
    value.sum.points *= factor;
    value.sum.em *= factor;
    value.sum.rem *= factor;
    value.sum.lh *= factor;
    value.sum.percent *= factor;
    return value;
}

CalcValue added(CalcValue a, const CalcValue& b) {
    a.number += b.number;
    a.sum.points += b.sum.points;
    a.sum.em += b.sum.em;
    a.sum.rem += b.sum.rem;
    a.sum.lh += b.sum.lh;
    a.sum.percent += b.sum.percent;
    return a;
}

bool finite(const CalcValue& v) {
    return std::isfinite(v.number) && std::isfinite(v.sum.points) && std::isfinite(v.sum.em) &&
           std::isfinite(v.sum.rem) && std::isfinite(v.sum.lh) && std::isfinite(v.sum.percent);
}

std::optional<CalcValue> operand(ValueReader& in, int depth) {
    const Token* token = in.peek();
    if (token == nullptr || depth > calc_depth_limit) {
        return std::nullopt;
    }
    if (auto arguments = in.take_function("calc")) {
        auto value = sum_of(*arguments, depth + 1);
        return arguments->done() ? value : std::nullopt;
    }
    if (token->type == TokenType::OpenRound) {
        ValueReader inner = in.inside();
        in.skip();
        auto value = sum_of(inner, depth + 1);
        return inner.done() ? value : std::nullopt;
    }
    auto value = numeric_value(*token);
    if (value) {
        in.skip();
    }
    return value;
}

std::optional<CalcValue> product_of(ValueReader& in, int depth) {
    auto value = operand(in, depth);
    while (value) {
        const bool times = in.take_delimiter('*');
        if (!times && !in.take_delimiter('/')) {
            break;
        }
        const auto other = operand(in, depth);
        if (!other) {
            return std::nullopt;
        }
        if (times) {
            if (!value->is_number && !other->is_number) {
                return std::nullopt;
            }
            value =
                value->is_number ? scaled(*other, value->number) : scaled(*value, other->number);
        } else {
            if (!other->is_number || other->number == 0.0) {
                return std::nullopt;
            }
            value = scaled(*value, 1.0 / other->number);
        }
    }
    return value;
}

std::optional<CalcValue> sum_of(ValueReader& in, int depth) {
    auto value = product_of(in, depth);
    while (value) {
        const bool plus = in.take_delimiter('+');
        if (!plus && !in.take_delimiter('-')) {
            break;
        }
        const auto other = product_of(in, depth);
        if (!other || other->is_number != value->is_number) {
            return std::nullopt;
        }
        value = added(*value, scaled(*other, plus ? 1.0 : -1.0));
    }
    return value;
}

} // namespace

std::optional<CalcValue> numeric_value(const Token& token) {
    CalcValue value;
    if (token.type == TokenType::Number) {
        value.number = token.number;
        return value;
    }
    value.is_number = false;
    if (token.type == TokenType::Percentage) {
        value.sum.percent = token.number / 100.0;
        return value;
    }
    if (token.type != TokenType::Dimension) {
        return std::nullopt;
    }
    const std::string unit = ascii_lower(token.text);
    if (const auto points = points_per_unit(unit)) {
        value.sum.points = token.number * *points;
    } else if (unit == "em") {
        value.sum.em = token.number;
    } else if (unit == "ex" || unit == "ch") {
        // CSS Values 4, 6.1.1: half an em where the font's own measure is not at hand.
        value.sum.em = token.number * 0.5;
    } else if (unit == "rem") {
        value.sum.rem = token.number;
    } else if (unit == "lh") {
        value.sum.lh = token.number;
    } else {
        return std::nullopt;
    }
    return value;
}

std::optional<CalcValue> calculate(ValueReader arguments) {
    auto value = sum_of(arguments, 0);
    return value && arguments.done() && finite(*value) ? value : std::nullopt;
}

} // namespace galley::css
