// Values that make text: content, counters, named strings and list markers.
#include "css/property_parsers.hpp"

#include <array>

namespace galley::css {

namespace {

constexpr auto list_styles =
    std::to_array<Keyword<ListStyle>>({{"none", ListStyle::None},
                                       {"disc", ListStyle::Disc},
                                       {"circle", ListStyle::Circle},
                                       {"square", ListStyle::Square},
                                       {"decimal", ListStyle::Decimal},
                                       {"lower-alpha", ListStyle::LowerAlpha},
                                       {"lower-latin", ListStyle::LowerAlpha},
                                       {"upper-alpha", ListStyle::UpperAlpha},
                                       {"upper-latin", ListStyle::UpperAlpha},
                                       {"lower-roman", ListStyle::LowerRoman},
                                       {"upper-roman", ListStyle::UpperRoman}});

using PartKind = ContentPart::Kind;

/// A counter style's name; an unknown one counts in decimals (CSS Counter Styles 3, 2).
std::optional<ListStyle> take_list_style(ValueReader& in) {
    if (const auto style = in.take_one_of(list_styles)) {
        return style;
    }
    if (!in.take_identifier()) {
        return std::nullopt;
    }
    in.remark("this counter style is not known; decimal is used");
    return ListStyle::Decimal;
}

/// The rest of `counter(name, style)` or `string(name, which)`.
bool read_named(ValueReader arguments, PartKind kind, Content& out) {
    const auto name = arguments.take_identifier();
    if (!name) {
        return false;
    }
    ContentPart part{kind, std::string(*name), ListStyle::Decimal};
    if (arguments.take(TokenType::Comma)) {
        if (kind == PartKind::Counter) {
            const auto style = take_list_style(arguments);
            if (!style) {
                return false;
            }
            part.style = *style;
        } else {
            static constexpr auto which = std::to_array<Keyword<int>>(
                {{"first", 0}, {"start", 1}, {"last", 2}, {"first-except", 3}});
            const auto chosen = arguments.take_one_of(which);
            if (!chosen) {
                return false;
            }
            if (*chosen != 0) {
                arguments.remark("string() gives the first value on the page");
            }
        }
    }
    out.push_back(std::move(part));
    return arguments.done();
}

/// GCPM 3, 4: leader(dotted | solid | space | STRING).
bool read_leader(ValueReader arguments, Content& out) {
    static constexpr auto kinds = std::to_array<Keyword<std::string_view>>(
        {{"dotted", ". "}, {"solid", "_"}, {"space", " "}});
    ContentPart part{PartKind::Leader, {}, ListStyle::Decimal};
    if (const auto kind = arguments.take_one_of(kinds)) {
        part.text = *kind;
    } else if (const auto string = arguments.take_string()) {
        part.text = *string;
    }
    const bool good = !part.text.empty() && arguments.done();
    out.push_back(std::move(part));
    return good;
}

/// GCPM 3, 5: target-counter(attr(NAME) | "#id", page, style).
bool read_target(ValueReader arguments, Content& out) {
    ContentPart part{PartKind::TargetPage, {}, ListStyle::Decimal};
    if (auto attribute = arguments.take_function("attr")) {
        part.text = attribute->take_identifier().value_or("");
    } else if (const auto string = arguments.take_string()) {
        part.text = *string;
    } else if (const Token* token = arguments.peek();
               token != nullptr && token->type == TokenType::Url) {
        part.text = token->text;
        arguments.skip();
    }
    if (part.text.empty() || !arguments.take(TokenType::Comma)) {
        return false;
    }
    const auto counter = arguments.take_identifier();
    if (!counter) {
        return false;
    }
    if (arguments.take(TokenType::Comma)) {
        const auto style = take_list_style(arguments);
        if (!style) {
            return false;
        }
        part.style = *style;
    }
    if (*counter != "page") {
        arguments.remark("target-counter() knows the counter page only and gives nothing");
        return arguments.done();
    }
    out.push_back(std::move(part));
    return arguments.done();
}

bool read_function(ValueReader& in, Content& out) {
    if (auto counter = in.take_function("counter")) {
        return read_named(*counter, PartKind::Counter, out);
    }
    if (auto string = in.take_function("string")) {
        return read_named(*string, PartKind::NamedString, out);
    }
    if (auto attribute = in.take_function("attr")) {
        const auto name = attribute->take_identifier();
        if (name) {
            out.push_back({PartKind::Attribute, std::string(*name), ListStyle::Decimal});
        }
        return name && attribute->done();
    }
    if (auto leader = in.take_function("leader")) {
        return read_leader(*leader, out);
    }
    if (auto target = in.take_function("target-counter")) {
        return read_target(*target, out);
    }
    if (auto content = in.take_function("content")) {
        static constexpr auto others = std::to_array<Keyword<int>>(
            {{"before", 0}, {"after", 0}, {"first-letter", 0}, {"marker", 0}});
        if (content->take_one_of(others)) {
            in.remark("only content(text) is honoured");
        } else {
            content->take_keyword("text");
            out.push_back({PartKind::ElementText, {}, ListStyle::Decimal});
        }
        return content->done();
    }
    static constexpr auto others = std::to_array<std::string_view>({"counters",
                                                                    "target-counters",
                                                                    "target-text",
                                                                    "element",
                                                                    "url",
                                                                    "image-set",
                                                                    "linear-gradient"});
    for (const std::string_view name : others) {
        if (in.take_function(name)) {
            in.remark("this function in `content` is not honoured and gives nothing");
            return true;
        }
    }
    return false;
}

/// One part; false when there is none or it is broken.
bool read_part(ValueReader& in, Content& out) {
    if (const auto string = in.take_string()) {
        out.push_back({PartKind::Text, std::string(*string), ListStyle::Decimal});
        return true;
    }
    // CSS Content 3, 3.2, with the quotes of the initial `quotes: auto` for English.
    static constexpr auto quotes =
        std::to_array<Keyword<std::string_view>>({{"open-quote", "\u201C"},
                                                  {"close-quote", "\u201D"},
                                                  {"no-open-quote", ""},
                                                  {"no-close-quote", ""}});
    if (const auto quote = in.take_one_of(quotes)) {
        out.push_back({PartKind::Text, std::string(*quote), ListStyle::Decimal});
        return true;
    }
    const Token* token = in.peek();
    if (token != nullptr && token->type == TokenType::Url) {
        in.skip();
        in.remark("pictures in `content` are not honoured");
        return true;
    }
    return read_function(in, out);
}

/// Parts up to a comma, a slash or the end; nothing when there is none or one is broken.
std::optional<Content> take_content_list(ValueReader& in) {
    Content parts;
    bool any = false;
    while (const Token* token = in.peek()) {
        if (token->type == TokenType::Comma || token->type == TokenType::Delim) {
            break;
        }
        if (!read_part(in, parts)) {
            return std::nullopt;
        }
        any = true;
    }
    return any ? std::optional(std::move(parts)) : std::nullopt;
}

template <std::vector<CounterChange> ComputedStyle::*Member>
Setter parse_counters(ValueReader& in, int usual) {
    std::vector<CounterChange> changes;
    if (!in.take_keyword("none")) {
        while (const auto name = in.take_identifier()) {
            changes.push_back({std::string(*name), in.take_integer().value_or(usual)});
        }
        if (changes.empty()) {
            return {};
        }
    }
    return [changes = std::move(changes)](Computing& c) { c.style.*Member = changes; };
}

} // namespace

Setter parse_content(ValueReader& in) {
    if (in.take_keyword("normal") || in.take_keyword("none")) {
        return [](Computing& c) { c.style.content.reset(); };
    }
    auto parts = take_content_list(in);
    if (!parts) {
        return {};
    }
    if (in.take_delimiter('/') && !take_content_list(in)) {
        return {};
    }
    return [parts = std::move(*parts)](Computing& c) { c.style.content = parts; };
}

Setter parse_counter_reset(ValueReader& in) {
    return parse_counters<&ComputedStyle::counter_reset>(in, 0);
}

Setter parse_counter_increment(ValueReader& in) {
    return parse_counters<&ComputedStyle::counter_increment>(in, 1);
}

Setter parse_string_set(ValueReader& in) {
    std::vector<StringSet> sets;
    if (!in.take_keyword("none")) {
        do {
            const auto name = in.take_identifier();
            auto value = name ? take_content_list(in) : std::nullopt;
            if (!value) {
                return {};
            }
            sets.push_back({std::string(*name), std::move(*value)});
        } while (in.take(TokenType::Comma));
    }
    return [sets = std::move(sets)](Computing& c) { c.style.string_set = sets; };
}

Setter parse_list_style_type(ValueReader& in) {
    if (const auto string = in.take_string()) {
        return [marker = std::string(*string)](Computing& c) {
            c.style.list_marker = marker;
            c.style.list_style = ListStyle::Disc;
        };
    }
    const auto style = take_list_style(in);
    if (!style) {
        return {};
    }
    return [style = *style](Computing& c) {
        c.style.list_style = style;
        c.style.list_marker.reset();
    };
}

Setter parse_list_style_position(ValueReader& in) {
    static constexpr auto keywords =
        std::to_array<Keyword<bool>>({{"inside", true}, {"outside", false}});
    const auto inside = in.take_one_of(keywords);
    return inside ? Setter([i = *inside](Computing& c) { c.style.list_style_inside = i; })
                  : Setter();
}

} // namespace galley::css
