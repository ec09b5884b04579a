// Reads the value of one declaration piece by piece (CSS Values 4).
#pragma once

#include "css/computed_style.hpp"
#include "css/token_list.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace galley::css {

/// A length or percentage before anything is known of its surroundings: the sum of its parts.
/// calc() of + - * / never gives more than such a sum.
struct LengthSum {
    double points = 0.0;
    double em = 0.0;
    double rem = 0.0;
    double lh = 0.0;
    double percent = 0.0; ///< 0.5 = 50%
    bool operator==(const LengthSum&) const = default;
};

/// The sum in points, all but its percentage; kept within ±10^7 points.
Length resolve(const LengthSum& sum, Length em, const ComputedStyle& style);

struct ColorValue {
    Color color;
    bool current = false;     ///< currentColor
    bool transparent = false; ///< wholly
};

/// A number, or a length with percentage: what calc() may give.
struct CalcValue {
    LengthSum sum;
    double number = 0.0;
    bool is_number = true;
};

template <typename E>
struct Keyword {
    std::string_view name; ///< in lower case
    E value;
};

/// Every `take_` either takes what it names and moves past it, or leaves the reader as it was.
/// White space and comments between the parts are passed over.
class ValueReader {
public:
    /// `remark` receives what was understood but will not be honoured.
    ValueReader(const TokenList& tokens, TokenRange range, std::string* remark = nullptr)
        : tokens_(&tokens), range_(range), remark_(remark) {}

    [[nodiscard]] bool done();
    [[nodiscard]] const Token* peek(); ///< nothing at the end
    void skip();                       ///< past one component value
    [[nodiscard]] std::size_t place() const { return range_.begin; }
    void go_back(std::size_t place) { range_.begin = place; }
    void remark(std::string_view text);

    bool take(TokenType type);
    bool take_delimiter(char delimiter);
    bool take_keyword(std::string_view lower);
    std::optional<std::string_view> take_identifier();
    std::optional<std::string_view> take_string();
    std::optional<std::string_view> take_url(); ///< url(x), url("x")
    std::optional<double> take_number();        ///< or a calc() that gives one
    std::optional<int> take_integer();
    std::optional<LengthSum> take_length(); ///< no percentage
    std::optional<LengthSum> take_length_or_percentage();
    std::optional<double> take_percentage(); ///< 0.5 = 50%
    std::optional<ColorValue> take_color();
    /// The arguments of the function; nothing when it is another.
    std::optional<ValueReader> take_function(std::string_view lower);
    /// What stands within the block or function ahead, which is not taken. Requires one.
    [[nodiscard]] ValueReader inside() const {
        return {*tokens_, tokens_->inside(range_.begin), remark_};
    }
    [[nodiscard]] const TokenList& tokens() const { return *tokens_; }
    [[nodiscard]] TokenRange rest() const { return range_; }

    /// `keywords` is a range of Keyword.
    template <typename Keywords>
    auto take_one_of(const Keywords& keywords)
        -> std::optional<std::decay_t<decltype(keywords.begin()->value)>> {
        for (const auto& keyword : keywords) {
            if (take_keyword(keyword.name)) {
                return keyword.value;
            }
        }
        return std::nullopt;
    }

private:
    std::optional<CalcValue> take_calculated();

    const TokenList* tokens_;
    TokenRange range_;
    std::string* remark_;
};

/// One number, percentage or dimension; nothing for an unknown unit.
std::optional<CalcValue> numeric_value(const Token& token);
/// The arguments of calc(); nothing when they make no sense.
std::optional<CalcValue> calculate(ValueReader arguments);
/// CSS Color 4, 6.1, by its lower-case name.
std::optional<Color> named_color(std::string_view lower);

} // namespace galley::css
