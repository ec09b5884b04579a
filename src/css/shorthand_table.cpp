// Shorthands and other names: what each comes to in the properties of the table.
#include "css/property.hpp"

#include <algorithm>
#include <array>

namespace galley::css {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 4> margins{
    "margin-top", "margin-right", "margin-bottom", "margin-left"};
constexpr std::array<Names, 4> paddings{
    "padding-top", "padding-right", "padding-bottom", "padding-left"};
constexpr std::array<Names, 4> styles{
    "border-top-style", "border-right-style", "border-bottom-style", "border-left-style"};
constexpr std::array<Names, 4> widths{
    "border-top-width", "border-right-width", "border-bottom-width", "border-left-width"};
constexpr std::array<Names, 4> colors{
    "border-top-color", "border-right-color", "border-bottom-color", "border-left-color"};
/// By side: width, style and color of the top come first.
constexpr std::array<Names, 12> borders{"border-top-width",
                                        "border-top-style",
                                        "border-top-color",
                                        "border-right-width",
                                        "border-right-style",
                                        "border-right-color",
                                        "border-bottom-width",
                                        "border-bottom-style",
                                        "border-bottom-color",
                                        "border-left-width",
                                        "border-left-style",
                                        "border-left-color"};
constexpr std::array<Names, 2> list_style{"list-style-position", "list-style-type"};
constexpr std::array<Names, 3> font_variant{
    "font-variant-caps", "font-variant-numeric", "font-variant-ligatures"};
constexpr std::array<Names, 9> font{"font-style",
                                    "font-variant-caps",
                                    "font-weight",
                                    "font-size",
                                    "line-height",
                                    "font-family",
                                    "font-variant-numeric",
                                    "font-variant-ligatures",
                                    "font-kerning"};
constexpr std::array<Names, 1> decoration{"text-decoration-line"};
constexpr std::array<Names, 1> wrap_style{"text-wrap-style"};
constexpr std::array<Names, 1> break_before{"break-before"};
constexpr std::array<Names, 1> break_after{"break-after"};
constexpr std::array<Names, 1> break_inside{"break-inside"};
constexpr std::array<Names, 2> margin_block{"margin-top", "margin-bottom"};
constexpr std::array<Names, 2> margin_inline{"margin-left", "margin-right"};
constexpr std::array<Names, 2> padding_block{"padding-top", "padding-bottom"};
constexpr std::array<Names, 2> padding_inline{"padding-left", "padding-right"};

PropertyId id_of(std::string_view name) { return find_property(name).value_or(0); }

Setter parse_longhand(ValueReader& in, std::string_view name) {
    return properties()[id_of(name)].parse(in);
}

void set_initial(std::string_view name, Expansion& out) {
    const PropertyId id = id_of(name);
    out.emplace_back(id, [id](Computing& c) { set_to_initial(id, c); });
}

/// One to four values for top, right, bottom and left; two for start and end.
bool expand_sides(ValueReader& in, const Shorthand& self, Expansion& out) {
    const std::size_t begin = in.place();
    const std::size_t limit = self.longhands.size();
    std::array<std::size_t, 4> starts{};
    std::size_t count = 0;
    for (; count < limit && !in.done(); ++count) {
        starts[count] = in.place();
        if (!parse_longhand(in, self.longhands[0])) {
            in.go_back(begin);
            return false;
        }
    }
    const std::size_t end = in.place();
    for (std::size_t side = 0; side < limit && count > 0; ++side) {
        // CSS: the right follows the top, the bottom the top, the left the right.
        std::size_t source = side;
        while (source >= count) {
            source = source == 3 ? 1 : 0;
        }
        in.go_back(starts[source]);
        out.emplace_back(id_of(self.longhands[side]), parse_longhand(in, self.longhands[side]));
    }
    in.go_back(end);
    return count > 0;
}

/// Each longhand at most once, in any order; those left out become initial.
bool expand_any_order(ValueReader& in, const Shorthand& self, Expansion& out) {
    std::vector<std::string_view> open(self.longhands.begin(), self.longhands.end());
    bool any = false;
    for (bool more = true; more && !in.done();) {
        more = false;
        for (auto name = open.begin(); name != open.end(); ++name) {
            const std::size_t before = in.place();
            if (auto setter = parse_longhand(in, *name)) {
                out.emplace_back(id_of(*name), std::move(setter));
                open.erase(name);
                any = more = true;
                break;
            }
            in.go_back(before);
        }
    }
    for (const std::string_view name : open) {
        set_initial(name, out);
    }
    return any;
}

/// The one longhand under another name.
bool expand_alias(ValueReader& in, const Shorthand& self, Expansion& out) {
    auto setter = parse_longhand(in, self.longhands[0]);
    if (!setter) {
        return false;
    }
    out.emplace_back(id_of(self.longhands[0]), std::move(setter));
    return true;
}

bool expand_border(ValueReader& in, const Shorthand& self, Expansion& out) {
    const std::size_t begin = in.place();
    for (std::size_t side = 0; side < 4; ++side) {
        in.go_back(begin);
        const Shorthand one{self.name, self.longhands.subspan(side * 3, 3), nullptr};
        if (!expand_any_order(in, one, out)) {
            return false;
        }
    }
    return true;
}

bool expand_font_variant(ValueReader& in, const Shorthand& self, Expansion& out) {
    if (in.take_keyword("normal") || in.take_keyword("none")) {
        for (const std::string_view name : self.longhands) {
            set_initial(name, out);
        }
        return true;
    }
    return expand_any_order(in, self, out);
}

/// CSS Text 4, 6.4: the mode and the style in any order.
bool expand_text_wrap(ValueReader& in, const Shorthand& self, Expansion& out) {
    bool mode = false;
    Setter style;
    while (!in.done()) {
        if (!mode && (in.take_keyword("wrap") || in.take_keyword("nowrap"))) {
            mode = true;
        } else if (style || !(style = parse_longhand(in, self.longhands[0]))) {
            return false;
        }
    }
    if (mode) {
        in.remark("lines are broken as white-space says");
    }
    if (style) {
        out.emplace_back(id_of(self.longhands[0]), std::move(style));
    } else {
        set_initial(self.longhands[0], out);
    }
    return mode || !out.empty();
}

bool expand_decoration(ValueReader& in, const Shorthand& self, Expansion& out) {
    static constexpr auto others = std::to_array<Keyword<int>>(
        {{"solid", 0}, {"double", 0}, {"dotted", 0}, {"dashed", 0}, {"wavy", 0}, {"auto", 0}});
    bool any = false;
    while (!in.done()) {
        const std::size_t before = in.place();
        if (auto line = parse_longhand(in, self.longhands[0])) {
            out.emplace_back(id_of(self.longhands[0]), std::move(line));
        } else {
            in.go_back(before);
            if (!in.take_one_of(others) && !in.take_color() && !in.take_length_or_percentage()) {
                return false;
            }
            in.remark("only the line of text-decoration is honoured");
        }
        any = true;
    }
    if (any && out.empty()) {
        set_initial(self.longhands[0], out);
    }
    return any;
}

/// CSS Fonts 4, 2.7: [style || variant || weight || stretch]? size [/ line-height]? family.
bool expand_font(ValueReader& in, const Shorthand& self, Expansion& out) {
    static constexpr auto system = std::to_array<Keyword<int>>({{"caption", 0},
                                                                {"icon", 0},
                                                                {"menu", 0},
                                                                {"message-box", 0},
                                                                {"small-caption", 0},
                                                                {"status-bar", 0}});
    static constexpr auto stretches = std::to_array<Keyword<int>>(
        {{"condensed", 0}, {"semi-condensed", 0}, {"expanded", 0}, {"semi-expanded", 0}});
    if (in.take_one_of(system)) {
        in.remark("the fonts of a screen's system are not honoured");
        return true;
    }
    for (const std::string_view name : self.longhands) {
        set_initial(name, out);
    }
    const auto take = [&](std::string_view name) {
        const std::size_t before = in.place();
        if (auto setter = parse_longhand(in, name)) {
            out.emplace_back(id_of(name), std::move(setter));
            return true;
        }
        in.go_back(before);
        return false;
    };
    for (int parts = 0; parts < 4; ++parts) {
        if (in.take_keyword("normal") || in.take_one_of(stretches)) {
            continue;
        }
        // A bare number of up to 1000 is a weight, one with a unit the size.
        if (!take("font-style") && !take("font-variant-caps") && !take("font-weight")) {
            break;
        }
    }
    if (!take("font-size") || (in.take_delimiter('/') && !take("line-height"))) {
        return false;
    }
    return take("font-family");
}

constexpr auto known_shorthands = std::to_array<Shorthand>({
    {"margin", margins, expand_sides},
    {"padding", paddings, expand_sides},
    {"border-style", styles, expand_sides},
    {"border-width", widths, expand_sides},
    {"border-color", colors, expand_sides},
    {"border", borders, expand_border},
    {"border-top", std::span(borders).subspan(0, 3), expand_any_order},
    {"border-right", std::span(borders).subspan(3, 3), expand_any_order},
    {"border-bottom", std::span(borders).subspan(6, 3), expand_any_order},
    {"border-left", std::span(borders).subspan(9, 3), expand_any_order},
    {"list-style", list_style, expand_any_order},
    {"font", font, expand_font},
    {"font-variant", font_variant, expand_font_variant},
    {"text-decoration", decoration, expand_decoration},
    {"text-wrap", wrap_style, expand_text_wrap},
    {"page-break-before", break_before, expand_alias},
    {"page-break-after", break_after, expand_alias},
    {"page-break-inside", break_inside, expand_alias},
    // Flow-relative names as they fall in text that runs from left to right.
    {"margin-block", margin_block, expand_sides},
    {"margin-block-start", std::span(margins).subspan(0, 1), expand_alias},
    {"margin-block-end", std::span(margins).subspan(2, 1), expand_alias},
    {"margin-inline", margin_inline, expand_sides},
    {"margin-inline-start", std::span(margins).subspan(3, 1), expand_alias},
    {"margin-inline-end", std::span(margins).subspan(1, 1), expand_alias},
    {"padding-block", padding_block, expand_sides},
    {"padding-block-start", std::span(paddings).subspan(0, 1), expand_alias},
    {"padding-block-end", std::span(paddings).subspan(2, 1), expand_alias},
    {"padding-inline", padding_inline, expand_sides},
    {"padding-inline-start", std::span(paddings).subspan(3, 1), expand_alias},
    {"padding-inline-end", std::span(paddings).subspan(1, 1), expand_alias},
});

} // namespace

std::span<const Shorthand> shorthands() { return known_shorthands; }

const Shorthand* find_shorthand(std::string_view lower_name) {
    const auto* found =
        std::find_if(known_shorthands.begin(), known_shorthands.end(), [&](const Shorthand& entry) {
            return entry.name == lower_name;
        });
    return found == known_shorthands.end() ? nullptr : found;
}

} // namespace galley::css
