// Values of the font properties (CSS Fonts 4).
#include "css/property_parsers.hpp"

#include <algorithm>
#include <array>

namespace galley::css {

Setter parse_font_family(ValueReader& in) {
    std::vector<std::string> families;
    do {
        if (const auto string = in.take_string()) {
            families.emplace_back(*string);
            continue;
        }
        std::string name;
        while (const auto word = in.take_identifier()) {
            name += (name.empty() ? "" : " ") + std::string(*word);
        }
        if (name.empty()) {
            return {};
        }
        families.push_back(std::move(name));
    } while (in.take(TokenType::Comma));
    return [families = std::move(families)](Computing& c) { c.style.font_family = families; };
}

Setter parse_font_size(ValueReader& in) {
    // CSS Fonts 4, 2.5.1: shares of medium, which is 12 pt (16 px).
    static constexpr auto sizes = std::to_array<Keyword<double>>({{"xx-small", 0.6},
                                                                  {"x-small", 0.75},
                                                                  {"small", 8.0 / 9.0},
                                                                  {"medium", 1.0},
                                                                  {"large", 1.2},
                                                                  {"x-large", 1.5},
                                                                  {"xx-large", 2.0},
                                                                  {"xxx-large", 3.0}});
    static constexpr auto steps =
        std::to_array<Keyword<double>>({{"larger", 1.2}, {"smaller", 1.0 / 1.2}});
    if (const auto share = in.take_one_of(sizes)) {
        const Length size = Length::from_points(12.0) * *share;
        return [size](Computing& c) { c.style.font_size = size; };
    }
    if (const auto factor = in.take_one_of(steps)) {
        return [f = *factor](Computing& c) { c.style.font_size = c.parent.font_size * f; };
    }
    const auto sum = in.take_length_or_percentage();
    if (!sum || sum->points < 0.0 || sum->em < 0.0 || sum->percent < 0.0) {
        return {};
    }
    return [sum = *sum](Computing& c) {
        const Length parent = c.parent.font_size;
        c.style.font_size =
            std::max(Length{}, resolve(sum, parent, c.parent) + parent * sum.percent);
    };
}

namespace {

/// CSS Fonts 4, 2.2.1: the table of relative weights.
int bolder(int weight) {
    if (weight < 550) {
        return weight < 350 ? 400 : 700;
    }
    return std::max(weight, 900);
}

int lighter(int weight) {
    if (weight < 550) {
        return std::min(weight, 100);
    }
    return weight < 750 ? 400 : 700;
}

} // namespace

Setter parse_font_weight(ValueReader& in) {
    if (in.take_keyword("normal")) {
        return [](Computing& c) { c.style.font_weight = 400; };
    }
    if (in.take_keyword("bold")) {
        return [](Computing& c) { c.style.font_weight = 700; };
    }
    if (in.take_keyword("bolder")) {
        return [](Computing& c) { c.style.font_weight = bolder(c.parent.font_weight); };
    }
    if (in.take_keyword("lighter")) {
        return [](Computing& c) { c.style.font_weight = lighter(c.parent.font_weight); };
    }
    const auto number = in.take_number();
    if (!number || *number < 1.0 || *number > 1000.0) {
        return {};
    }
    return [weight = static_cast<int>(*number)](Computing& c) { c.style.font_weight = weight; };
}

Setter parse_font_style(ValueReader& in) {
    if (in.take_keyword("normal")) {
        return [](Computing& c) { c.style.font_style = FontStyle::Normal; };
    }
    if (in.take_keyword("oblique")) {
        const Token* angle = in.peek();
        if (angle != nullptr && angle->type == TokenType::Dimension &&
            equals_ignoring_case(angle->text, "deg")) {
            in.skip();
            in.remark("the angle of oblique is not honoured");
        }
        return [](Computing& c) { c.style.font_style = FontStyle::Italic; };
    }
    if (in.take_keyword("italic")) {
        return [](Computing& c) { c.style.font_style = FontStyle::Italic; };
    }
    return {};
}

Setter parse_font_caps(ValueReader& in) {
    static constexpr auto keywords =
        std::to_array<Keyword<Caps>>({{"normal", Caps::Normal},
                                      {"small-caps", Caps::SmallCaps},
                                      {"all-small-caps", Caps::AllSmallCaps}});
    static constexpr auto others =
        std::to_array<Keyword<Caps>>({{"petite-caps", Caps::SmallCaps},
                                      {"all-petite-caps", Caps::AllSmallCaps},
                                      {"unicase", Caps::Normal},
                                      {"titling-caps", Caps::Normal}});
    auto caps = in.take_one_of(keywords);
    if (!caps) {
        caps = in.take_one_of(others);
        if (!caps) {
            return {};
        }
        in.remark("only small-caps and all-small-caps are honoured");
    }
    return [caps = *caps](Computing& c) { c.style.caps = caps; };
}

Setter parse_font_numeric(ValueReader& in) {
    FigureStyle style = FigureStyle::Normal;
    FigureSpacing spacing = FigureSpacing::Normal;
    bool any = in.take_keyword("normal");
    static constexpr auto styles = std::to_array<Keyword<FigureStyle>>(
        {{"lining-nums", FigureStyle::Lining}, {"oldstyle-nums", FigureStyle::OldStyle}});
    static constexpr auto spacings =
        std::to_array<Keyword<FigureSpacing>>({{"proportional-nums", FigureSpacing::Proportional},
                                               {"tabular-nums", FigureSpacing::Tabular}});
    static constexpr auto others = std::to_array<Keyword<int>>(
        {{"diagonal-fractions", 0}, {"stacked-fractions", 0}, {"ordinal", 0}, {"slashed-zero", 0}});
    for (bool more = !any; more; any = any || more) {
        more = true;
        if (const auto s = in.take_one_of(styles)) {
            style = *s;
        } else if (const auto p = in.take_one_of(spacings)) {
            spacing = *p;
        } else if (in.take_one_of(others)) {
            in.remark("only figure style and spacing are honoured; use font-feature-settings");
        } else {
            more = false;
        }
    }
    if (!any) {
        return {};
    }
    return [style, spacing](Computing& c) {
        c.style.figure_style = style;
        c.style.figure_spacing = spacing;
    };
}

Setter parse_font_ligatures(ValueReader& in) {
    static constexpr auto alone = std::to_array<Keyword<bool>>({{"normal", true}, {"none", false}});
    static constexpr auto usual =
        std::to_array<Keyword<bool>>({{"common-ligatures", true}, {"no-common-ligatures", false}});
    static constexpr auto others =
        std::to_array<Keyword<bool>>({{"discretionary-ligatures", true},
                                      {"no-discretionary-ligatures", false},
                                      {"historical-ligatures", true},
                                      {"no-historical-ligatures", false},
                                      {"contextual", true},
                                      {"no-contextual", false}});
    if (const auto on = in.take_one_of(alone)) {
        return [on = *on](Computing& c) { c.style.ligatures = on; };
    }
    bool ligatures = true;
    bool any = false;
    for (bool more = true; more; any = any || more) {
        if (const auto on = in.take_one_of(usual)) {
            ligatures = *on;
        } else if (const auto other = in.take_one_of(others)) {
            in.remark("only common ligatures are honoured; use font-feature-settings");
        } else {
            more = false;
        }
    }
    return any ? Setter([ligatures](Computing& c) { c.style.ligatures = ligatures; }) : Setter();
}

Setter parse_font_kerning(ValueReader& in) {
    static constexpr auto keywords =
        std::to_array<Keyword<bool>>({{"auto", true}, {"normal", true}, {"none", false}});
    const auto on = in.take_one_of(keywords);
    return on ? Setter([on = *on](Computing& c) { c.style.kerning = on; }) : Setter();
}

Setter parse_font_features(ValueReader& in) {
    std::vector<FontFeature> features;
    if (!in.take_keyword("normal")) {
        do {
            const auto tag = in.take_string();
            if (!tag || tag->size() != 4) {
                return {};
            }
            FontFeature feature;
            std::copy(tag->begin(), tag->end(), feature.tag.begin());
            if (in.take_keyword("off")) {
                feature.value = 0;
            } else if (const auto number = in.take_integer()) {
                if (*number < 0) {
                    return {};
                }
                feature.value = static_cast<std::uint32_t>(*number);
            } else {
                in.take_keyword("on");
            }
            features.push_back(feature);
        } while (in.take(TokenType::Comma));
    }
    return [features = std::move(features)](Computing& c) { c.style.font_features = features; };
}

Setter parse_line_height(ValueReader& in) {
    double factor = 1.2;
    if (!in.take_keyword("normal")) {
        if (const auto number = in.take_number(); number && *number >= 0.0) {
            factor = *number;
        } else if (const auto sum = number ? std::nullopt : in.take_length_or_percentage()) {
            if (sum->points < 0.0 || sum->em < 0.0 || sum->percent < 0.0) {
                return {};
            }
            return [sum = *sum](Computing& c) {
                c.style.line_height_factor = 0.0;
                const Length em = c.style.font_size;
                c.style.line_height = resolve(sum, em, c.parent) + em * sum.percent;
            };
        } else {
            return {};
        }
    }
    return [factor](Computing& c) {
        c.style.line_height_factor = factor; // 0 means fixed; fixed at nothing is the same
        c.style.line_height = c.style.font_size * factor;
    };
}

} // namespace galley::css
