// Values of the text and box properties that are more than one of a few words.
#include "css/property_parsers.hpp"

#include <fmt/format.h>

#include <array>

namespace galley::css {

std::optional<std::pair<LengthSum, bool>> take_dimension(ValueReader& in, bool automatic) {
    if (automatic && in.take_keyword("auto")) {
        return std::pair(LengthSum{}, true);
    }
    const auto sum = in.take_length_or_percentage();
    return sum ? std::optional(std::pair(*sum, false)) : std::nullopt;
}

Dimension computed(const LengthSum& sum, bool automatic, const ComputedStyle& style) {
    return {resolve(sum, style.font_size, style), sum.percent, automatic};
}

Setter parse_color(ValueReader& in) {
    const auto color = in.take_color();
    if (!color) {
        return {};
    }
    if (color->transparent) {
        in.remark("transparent text is set in white");
    }
    return [color = *color](Computing& c) {
        c.style.color = color.current ? c.parent.color : color.color;
    };
}

namespace {

/// "normal" or a length; percentages count in ems (CSS Text 4, 8.2).
template <Length ComputedStyle::*Member>
Setter parse_spacing(ValueReader& in) {
    if (in.take_keyword("normal")) {
        return [](Computing& c) { c.style.*Member = Length{}; };
    }
    const auto sum = in.take_length_or_percentage();
    if (!sum) {
        return {};
    }
    return [sum = *sum](Computing& c) {
        const Length em = c.style.font_size;
        c.style.*Member = resolve(sum, em, c.style) + em * sum.percent;
    };
}

template <int ComputedStyle::*Member>
Setter parse_line_count(ValueReader& in) {
    const auto count = in.take_integer();
    if (!count || *count < 1) {
        return {};
    }
    return [count = *count](Computing& c) { c.style.*Member = count; };
}

} // namespace

Setter parse_letter_spacing(ValueReader& in) {
    return parse_spacing<&ComputedStyle::letter_spacing>(in);
}

Setter parse_word_spacing(ValueReader& in) {
    return parse_spacing<&ComputedStyle::word_spacing>(in);
}

Setter parse_orphans(ValueReader& in) { return parse_line_count<&ComputedStyle::orphans>(in); }

Setter parse_widows(ValueReader& in) { return parse_line_count<&ComputedStyle::widows>(in); }

Setter parse_text_align_last(ValueReader& in) {
    static constexpr auto keywords =
        std::to_array<Keyword<TextAlign>>({{"start", TextAlign::Start},
                                           {"end", TextAlign::End},
                                           {"left", TextAlign::Left},
                                           {"right", TextAlign::Right},
                                           {"center", TextAlign::Center},
                                           {"justify", TextAlign::Justify}});
    if (in.take_keyword("auto")) {
        return [](Computing& c) { c.style.text_align_last_auto = true; };
    }
    const auto align = in.take_one_of(keywords);
    if (!align) {
        return {};
    }
    return [align = *align](Computing& c) {
        c.style.text_align_last = align;
        c.style.text_align_last_auto = false;
    };
}

Setter parse_text_indent(ValueReader& in) {
    const auto sum = in.take_length_or_percentage();
    if (!sum) {
        return {};
    }
    bool hanging = false;
    bool each_line = false;
    for (bool more = true; more;) {
        const bool hangs = !hanging && in.take_keyword("hanging");
        const bool each = !hangs && !each_line && in.take_keyword("each-line");
        hanging = hanging || hangs;
        each_line = each_line || each;
        more = hangs || each;
    }
    return [sum = *sum, hanging, each_line](Computing& c) {
        c.style.text_indent = computed(sum, false, c.style);
        c.style.hanging_indent = hanging;
        c.style.indent_each_line = each_line;
    };
}

/// Total fit is what the others ask for.
Setter parse_text_wrap_style(ValueReader& in) {
    static constexpr auto keywords = std::to_array<Keyword<bool>>(
        {{"auto", false}, {"balance", true}, {"pretty", false}, {"stable", false}});
    const auto balanced = in.take_one_of(keywords);
    if (!balanced) {
        return {};
    }
    return [balanced = *balanced](Computing& c) { c.style.balanced_lines = balanced; };
}

/// CSS Inline 3, 3.2: "normal", or the size in lines, at least 1, and the sink: a whole number of
/// lines, the size rounded down when it is left out.
Setter parse_initial_letter(ValueReader& in) {
    if (in.take_keyword("normal")) {
        return [](Computing& c) { c.style.initial_letter = {}; };
    }
    constexpr double most_lines = 100.0;
    const auto size = in.take_number();
    if (!size || *size < 1.0 || *size > most_lines) {
        return {};
    }
    InitialLetter letter{*size, static_cast<int>(*size)};
    if (in.take_keyword("raise")) {
        letter.sink = 1;
    } else if (!in.take_keyword("drop") && !in.done()) {
        const auto sink = in.take_integer();
        if (!sink || *sink < 1 || *sink > static_cast<int>(most_lines)) {
            return {};
        }
        letter.sink = *sink;
    }
    return [letter](Computing& c) { c.style.initial_letter = letter; };
}

Setter parse_hyphenate_chars(ValueReader& in) {
    // CSS Text 4, 6.3.3: whole word, before, after; the third is the second when left out.
    std::array<int, 3> counts{5, 2, 2};
    int given = 0;
    for (; given < 3 && !in.done(); ++given) {
        const auto index = static_cast<std::size_t>(given);
        if (in.take_keyword("auto")) {
            continue;
        }
        const auto count = in.take_integer();
        if (!count || *count < 0) {
            return {};
        }
        counts[index] = *count;
        if (given == 1) {
            counts[2] = *count;
        }
    }
    if (given == 0) {
        return {};
    }
    return [counts](Computing& c) {
        c.style.hyphenate_limit_word = counts[0];
        c.style.hyphenate_limit_before = counts[1];
        c.style.hyphenate_limit_after = counts[2];
    };
}

Setter parse_hyphenate_lines(ValueReader& in) {
    int lines = 0;
    if (!in.take_keyword("no-limit")) {
        const auto count = in.take_integer();
        if (!count || *count < 0) {
            return {};
        }
        // 0 would forbid all hyphens; that is what `hyphens: none` is for.
        lines = *count;
    }
    return [lines](Computing& c) { c.style.hyphenate_limit_lines = lines; };
}

Setter parse_hanging_punctuation(ValueReader& in) {
    if (in.take_keyword("none")) {
        return [](Computing& c) { c.style.hanging_punctuation = false; };
    }
    static constexpr auto keywords = std::to_array<Keyword<int>>(
        {{"first", 0}, {"last", 1}, {"force-end", 2}, {"allow-end", 3}});
    bool any = false;
    while (in.take_one_of(keywords)) {
        any = true;
    }
    return any ? Setter([](Computing& c) { c.style.hanging_punctuation = true; }) : Setter();
}

Setter parse_vertical_align(ValueReader& in) {
    static constexpr auto keywords =
        std::to_array<Keyword<VerticalAlign>>({{"baseline", VerticalAlign::Baseline},
                                               {"super", VerticalAlign::Super},
                                               {"sub", VerticalAlign::Sub}});
    static constexpr auto others = std::to_array<Keyword<int>>(
        {{"top", 0}, {"bottom", 0}, {"middle", 0}, {"text-top", 0}, {"text-bottom", 0}});
    auto align = in.take_one_of(keywords);
    if (!align) {
        const auto raise = in.take_length_or_percentage();
        const bool zero = raise && *raise == LengthSum{};
        if (!raise && !in.take_one_of(others)) {
            return {};
        }
        align = VerticalAlign::Baseline;
        if (!zero) {
            in.remark("only baseline, super and sub are honoured");
        }
    }
    return [align = *align](Computing& c) { c.style.vertical_align = align; };
}

Setter parse_decoration_line(ValueReader& in) {
    if (in.take_keyword("none")) {
        return [](Computing& c) { c.style.decoration = {}; };
    }
    TextDecoration made;
    bool any = false;
    for (bool more = true; more; any = any || more) {
        if (in.take_keyword("underline")) {
            made.underline = true;
        } else if (in.take_keyword("line-through")) {
            made.line_through = true;
        } else if (in.take_keyword("overline") || in.take_keyword("blink")) {
            in.remark("only underline and line-through are honoured");
        } else {
            more = false;
        }
    }
    return any ? Setter([made](Computing& c) { c.style.decoration = made; }) : Setter();
}

namespace {

template <Dimension ComputedStyle::*Member>
Setter parse_size(ValueReader& in, std::string_view nothing) {
    static constexpr auto others =
        std::to_array<Keyword<int>>({{"min-content", 0}, {"max-content", 0}, {"fit-content", 0}});
    const bool other = in.take_one_of(others).has_value();
    if (other || in.take_keyword(nothing)) {
        if (other) {
            in.remark(fmt::format("this size is taken as {}", nothing));
        }
        return [](Computing& c) { c.style.*Member = Dimension{{}, 0.0, true}; };
    }
    const auto sum = in.take_length_or_percentage();
    if (!sum || sum->points < 0.0 || sum->em < 0.0 || sum->percent < 0.0) {
        return {};
    }
    return [sum = *sum](Computing& c) { c.style.*Member = computed(sum, false, c.style); };
}

} // namespace

Setter parse_width(ValueReader& in) { return parse_size<&ComputedStyle::width>(in, "auto"); }
Setter parse_height(ValueReader& in) { return parse_size<&ComputedStyle::height>(in, "auto"); }
Setter parse_max_width(ValueReader& in) {
    return parse_size<&ComputedStyle::max_width>(in, "none");
}
Setter parse_max_height(ValueReader& in) {
    return parse_size<&ComputedStyle::max_height>(in, "none");
}

Setter parse_page(ValueReader& in) {
    if (in.take_keyword("auto")) {
        return [](Computing& c) { c.style.page.clear(); };
    }
    const auto name = in.take_identifier();
    if (!name) {
        return {};
    }
    return [name = std::string(*name)](Computing& c) { c.style.page = name; };
}

} // namespace galley::css
