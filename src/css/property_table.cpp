// Every property that galley honours on its pages: one line each.
#include "css/property_parsers.hpp"

#include <algorithm>
#include <array>

namespace galley::css {

namespace {

using S = ComputedStyle;

constexpr auto text_aligns =
    std::to_array<Keyword<TextAlign>>({{"start", TextAlign::Start},
                                       {"end", TextAlign::End},
                                       {"left", TextAlign::Left},
                                       {"right", TextAlign::Right},
                                       {"center", TextAlign::Center},
                                       {"justify", TextAlign::Justify},
                                       {"justify-all", TextAlign::Justify}});
constexpr auto text_transforms =
    std::to_array<Keyword<TextTransform>>({{"none", TextTransform::None},
                                           {"uppercase", TextTransform::Uppercase},
                                           {"lowercase", TextTransform::Lowercase},
                                           {"capitalize", TextTransform::Capitalize}});
constexpr auto hyphens = std::to_array<Keyword<Hyphens>>(
    {{"none", Hyphens::None}, {"manual", Hyphens::Manual}, {"auto", Hyphens::Auto}});
constexpr auto white_spaces =
    std::to_array<Keyword<WhiteSpace>>({{"normal", WhiteSpace::Normal},
                                        {"nowrap", WhiteSpace::Nowrap},
                                        {"pre", WhiteSpace::Pre},
                                        {"pre-wrap", WhiteSpace::PreWrap},
                                        {"break-spaces", WhiteSpace::PreWrap}});
constexpr auto displays = std::to_array<Keyword<Display>>({{"inline", Display::Inline},
                                                           {"block", Display::Block},
                                                           {"flow-root", Display::Block},
                                                           {"list-item", Display::ListItem},
                                                           {"table", Display::Table},
                                                           {"table-row", Display::TableRow},
                                                           {"table-cell", Display::TableCell},
                                                           {"table-row-group", Display::Block},
                                                           {"table-header-group", Display::Block},
                                                           {"table-footer-group", Display::Block},
                                                           {"table-caption", Display::Block},
                                                           {"table-column", Display::None},
                                                           {"table-column-group", Display::None},
                                                           {"inline-block", Display::Inline},
                                                           {"none", Display::None}});
constexpr auto other_displays = std::to_array<Keyword<Display>>({{"flex", Display::Block},
                                                                 {"grid", Display::Block},
                                                                 {"contents", Display::Inline},
                                                                 {"inline-flex", Display::Inline},
                                                                 {"inline-grid", Display::Inline},
                                                                 {"inline-table", Display::Inline},
                                                                 {"run-in", Display::Inline},
                                                                 {"ruby", Display::Inline},
                                                                 {"ruby-base", Display::Inline},
                                                                 {"ruby-text", Display::Inline}});
constexpr auto other_white_spaces =
    std::to_array<Keyword<WhiteSpace>>({{"pre-line", WhiteSpace::Normal}});
constexpr auto other_text_aligns =
    std::to_array<Keyword<TextAlign>>({{"match-parent", TextAlign::Start}});
constexpr auto other_text_transforms = std::to_array<Keyword<TextTransform>>(
    {{"full-width", TextTransform::None}, {"full-size-kana", TextTransform::None}});
constexpr auto breaks = std::to_array<Keyword<Break>>({{"auto", Break::Auto},
                                                       {"avoid", Break::Avoid},
                                                       {"avoid-page", Break::Avoid},
                                                       {"always", Break::Always},
                                                       {"all", Break::Always},
                                                       {"page", Break::Page},
                                                       {"recto", Break::Recto},
                                                       {"right", Break::Recto},
                                                       {"verso", Break::Verso},
                                                       {"left", Break::Verso},
                                                       {"column", Break::Auto},
                                                       {"avoid-column", Break::Auto}});
constexpr auto inner_breaks = std::to_array<Keyword<Break>>({{"auto", Break::Auto},
                                                             {"avoid", Break::Avoid},
                                                             {"avoid-page", Break::Avoid},
                                                             {"avoid-column", Break::Auto}});
constexpr auto floats = std::to_array<Keyword<bool>>({{"none", false}, {"footnote", true}});
constexpr auto other_floats = std::to_array<Keyword<bool>>({{"left", false},
                                                            {"right", false},
                                                            {"inline-start", false},
                                                            {"inline-end", false},
                                                            {"top", false},
                                                            {"bottom", false}});
/// Lines that are not solid are drawn solid.
constexpr auto line_styles = std::to_array<Keyword<LineStyle>>(
    {{"none", LineStyle::None}, {"hidden", LineStyle::None}, {"solid", LineStyle::Solid}});
constexpr auto other_lines = std::to_array<Keyword<LineStyle>>({{"dotted", LineStyle::Solid},
                                                                {"dashed", LineStyle::Solid},
                                                                {"double", LineStyle::Solid},
                                                                {"groove", LineStyle::Solid},
                                                                {"ridge", LineStyle::Solid},
                                                                {"inset", LineStyle::Solid},
                                                                {"outset", LineStyle::Solid}});
/// CSS Backgrounds 3, 3.3, in pixels of 0.75 pt.
constexpr auto line_widths =
    std::to_array<Keyword<double>>({{"thin", 0.75}, {"medium", 2.25}, {"thick", 3.75}});

template <auto Member, const auto& Table>
Setter word(ValueReader& in) {
    const auto value = in.take_one_of(Table);
    return value ? Setter([value = *value](Computing& c) { c.style.*Member = value; }) : Setter();
}

/// `Others` are good CSS that galley takes for the nearest it has.
template <auto Member, const auto& Table, const auto& Others>
Setter word_or(ValueReader& in) {
    if (auto setter = word<Member, Table>(in)) {
        return setter;
    }
    auto nearest = word<Member, Others>(in);
    if (nearest) {
        in.remark("not honoured as such; the nearest value that is takes its place");
    }
    return nearest;
}

template <auto... Members>
void copied(S& to, const S& from) {
    ((to.*Members = from.*Members), ...);
}

template <auto Member, Side Where>
void copied_side(S& to, const S& from) {
    (to.*Member)[Where] = (from.*Member)[Where];
}

template <Side Where>
void copied_line_color(S& to, const S& from) {
    to.border[Where].color = from.border[Where].color;
}

template <auto Part, Side Where>
void copied_border(S& to, const S& from) {
    to.border[Where].*Part = from.border[Where].*Part;
}

template <Side Where>
Setter margin(ValueReader& in) {
    const auto value = take_dimension(in, true);
    if (!value) {
        return {};
    }
    return [v = *value](Computing& c) {
        c.style.margin[Where] = computed(v.first, v.second, c.style);
    };
}

template <Side Where>
Setter padding(ValueReader& in) {
    const auto sum = in.take_length_or_percentage();
    if (!sum || sum->points < 0.0 || sum->em < 0.0 || sum->percent < 0.0) {
        return {};
    }
    return [sum = *sum](Computing& c) { c.style.padding[Where] = computed(sum, false, c.style); };
}

template <Side Where>
Setter line_style(ValueReader& in) {
    auto style = in.take_one_of(line_styles);
    if (!style) {
        style = in.take_one_of(other_lines);
        if (!style) {
            return {};
        }
        in.remark("the line is drawn solid");
    }
    return [style = *style](Computing& c) { c.style.border[Where].style = style; };
}

template <Side Where>
Setter line_width(ValueReader& in) {
    if (const auto points = in.take_one_of(line_widths)) {
        const Length width = Length::from_points(*points);
        return [width](Computing& c) { c.style.border[Where].width = width; };
    }
    const auto sum = in.take_length();
    if (!sum || sum->points < 0.0 || sum->em < 0.0) {
        return {};
    }
    return [sum = *sum](Computing& c) {
        c.style.border[Where].width = resolve(sum, c.style.font_size, c.style);
    };
}

template <Side Where>
Setter line_color(ValueReader& in) {
    const auto color = in.take_color();
    if (!color) {
        return {};
    }
    return [v = *color](Computing& c) {
        Border& border = c.style.border[Where];
        border.color = v.current ? c.style.color : v.color;
    };
}

constexpr auto known_properties = std::to_array<Property>({
    // name, inherited, parser, copier
    {"font-size", true, parse_font_size, copied<&S::font_size>},
    {"line-height", true, parse_line_height, copied<&S::line_height, &S::line_height_factor>},
    {"color", true, parse_color, copied<&S::color>},
    {"font-family", true, parse_font_family, copied<&S::font_family>},
    {"font-weight", true, parse_font_weight, copied<&S::font_weight>},
    {"font-style", true, parse_font_style, copied<&S::font_style>},
    {"font-variant-caps", true, parse_font_caps, copied<&S::caps>},
    {"font-variant-numeric",
     true,
     parse_font_numeric,
     copied<&S::figure_style, &S::figure_spacing>},
    {"font-variant-ligatures", true, parse_font_ligatures, copied<&S::ligatures>},
    {"font-kerning", true, parse_font_kerning, copied<&S::kerning>},
    {"font-feature-settings", true, parse_font_features, copied<&S::font_features>},
    {"letter-spacing", true, parse_letter_spacing, copied<&S::letter_spacing>},
    {"word-spacing", true, parse_word_spacing, copied<&S::word_spacing>},
    {"text-align",
     true,
     word_or<&S::text_align, text_aligns, other_text_aligns>,
     copied<&S::text_align>},
    {"text-align-last",
     true,
     parse_text_align_last,
     copied<&S::text_align_last, &S::text_align_last_auto>},
    {"text-indent",
     true,
     parse_text_indent,
     copied<&S::text_indent, &S::hanging_indent, &S::indent_each_line>},
    {"text-wrap-style", true, parse_text_wrap_style, copied<&S::balanced_lines>},
    {"text-transform",
     true,
     word_or<&S::text_transform, text_transforms, other_text_transforms>,
     copied<&S::text_transform>},
    {"hyphens", true, word<&S::hyphens, hyphens>, copied<&S::hyphens>},
    {"hyphenate-limit-chars",
     true,
     parse_hyphenate_chars,
     copied<&S::hyphenate_limit_word, &S::hyphenate_limit_before, &S::hyphenate_limit_after>},
    {"hyphenate-limit-lines", true, parse_hyphenate_lines, copied<&S::hyphenate_limit_lines>},
    {"hanging-punctuation", true, parse_hanging_punctuation, copied<&S::hanging_punctuation>},
    {"white-space",
     true,
     word_or<&S::white_space, white_spaces, other_white_spaces>,
     copied<&S::white_space>},
    {"orphans", true, parse_orphans, copied<&S::orphans>},
    {"widows", true, parse_widows, copied<&S::widows>},
    {"list-style-type", true, parse_list_style_type, copied<&S::list_style, &S::list_marker>},
    {"list-style-position", true, parse_list_style_position, copied<&S::list_style_inside>},
    {"display", false, word_or<&S::display, displays, other_displays>, copied<&S::display>},
    {"initial-letter", false, parse_initial_letter, copied<&S::initial_letter>},
    {"vertical-align", false, parse_vertical_align, copied<&S::vertical_align>},
    {"text-decoration-line", false, parse_decoration_line, copied<&S::decoration>},
    {"margin-top", false, margin<Top>, copied_side<&S::margin, Top>},
    {"margin-right", false, margin<Right>, copied_side<&S::margin, Right>},
    {"margin-bottom", false, margin<Bottom>, copied_side<&S::margin, Bottom>},
    {"margin-left", false, margin<Left>, copied_side<&S::margin, Left>},
    {"padding-top", false, padding<Top>, copied_side<&S::padding, Top>},
    {"padding-right", false, padding<Right>, copied_side<&S::padding, Right>},
    {"padding-bottom", false, padding<Bottom>, copied_side<&S::padding, Bottom>},
    {"padding-left", false, padding<Left>, copied_side<&S::padding, Left>},
    {"border-top-style", false, line_style<Top>, copied_border<&Border::style, Top>},
    {"border-right-style", false, line_style<Right>, copied_border<&Border::style, Right>},
    {"border-bottom-style", false, line_style<Bottom>, copied_border<&Border::style, Bottom>},
    {"border-left-style", false, line_style<Left>, copied_border<&Border::style, Left>},
    {"border-top-width", false, line_width<Top>, copied_border<&Border::width, Top>},
    {"border-right-width", false, line_width<Right>, copied_border<&Border::width, Right>},
    {"border-bottom-width", false, line_width<Bottom>, copied_border<&Border::width, Bottom>},
    {"border-left-width", false, line_width<Left>, copied_border<&Border::width, Left>},
    {"border-top-color", false, line_color<Top>, copied_line_color<Top>},
    {"border-right-color", false, line_color<Right>, copied_line_color<Right>},
    {"border-bottom-color", false, line_color<Bottom>, copied_line_color<Bottom>},
    {"border-left-color", false, line_color<Left>, copied_line_color<Left>},
    {"width", false, parse_width, copied<&S::width>},
    {"height", false, parse_height, copied<&S::height>},
    {"max-width", false, parse_max_width, copied<&S::max_width>},
    {"max-height", false, parse_max_height, copied<&S::max_height>},
    {"break-before", false, word<&S::break_before, breaks>, copied<&S::break_before>},
    {"break-after", false, word<&S::break_after, breaks>, copied<&S::break_after>},
    {"break-inside", false, word<&S::break_inside, inner_breaks>, copied<&S::break_inside>},
    {"float", false, word_or<&S::footnote, floats, other_floats>, copied<&S::footnote>},
    {"page", false, parse_page, copied<&S::page>},
    {"content", false, parse_content, copied<&S::content>},
    {"counter-reset", false, parse_counter_reset, copied<&S::counter_reset>},
    {"counter-increment", false, parse_counter_increment, copied<&S::counter_increment>},
    {"string-set", false, parse_string_set, copied<&S::string_set>},
});

static_assert(known_properties.size() <= max_properties);

} // namespace

std::span<const Property> properties() { return known_properties; }

const ComputedStyle& initial_values() {
    static const ComputedStyle values = [] {
        ComputedStyle style;
        for (Border& border : style.border) {
            border.width = Length::from_points(2.25);
        }
        return style;
    }();
    return values;
}

void set_to_initial(PropertyId id, Computing& c) {
    constexpr std::array colors{copied_line_color<Top>,
                                copied_line_color<Right>,
                                copied_line_color<Bottom>,
                                copied_line_color<Left>};
    known_properties[id].copy(c.style, initial_values());
    for (std::size_t side = 0; side < colors.size(); ++side) {
        if (known_properties[id].copy == colors[side]) {
            c.style.border[side].color = c.style.color;
        }
    }
}

std::optional<PropertyId> find_property(std::string_view lower_name) {
    const auto* found =
        std::find_if(known_properties.begin(),
                     known_properties.end(),
                     [&](const Property& property) { return property.name == lower_name; });
    return found == known_properties.end()
               ? std::nullopt
               : std::optional(static_cast<PropertyId>(found - known_properties.begin()));
}

} // namespace galley::css
