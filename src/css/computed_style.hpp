// What the cascade says of one element, as typed values: the contract between CSS and typesetting.
#pragma once

#include "base/length.hpp"
#include "bridge/font_feature.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace galley::css {

/// sRGB, each part 0 to 1.
struct Color {
    double red = 0.0;
    double green = 0.0;
    double blue = 0.0;
    [[nodiscard]] bool is_grey() const { return red == green && green == blue; }
    bool operator==(const Color&) const = default;
};

enum class Display { Inline, Block, ListItem, Table, TableRow, TableCell, None };
enum class FontStyle { Normal, Italic };
enum class Caps { Normal, SmallCaps, AllSmallCaps };
enum class FigureStyle { Normal, Lining, OldStyle };
enum class FigureSpacing { Normal, Proportional, Tabular };
enum class TextAlign { Start, End, Left, Right, Center, Justify };
enum class TextTransform { None, Uppercase, Lowercase, Capitalize };
enum class Hyphens { None, Manual, Auto };
enum class WhiteSpace { Normal, Nowrap, Pre, PreWrap };
enum class VerticalAlign { Baseline, Super, Sub };
enum class Break { Auto, Avoid, Always, Page, Recto, Verso };
enum class ListStyle {
    None,
    Disc,
    Circle,
    Square,
    Dash,
    Decimal,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman
};
enum class LineStyle { None, Solid };

/// A length, a share of the containing block's width (0.5 = 50%), or auto.
struct Dimension {
    Length length;
    double percent = 0.0;
    bool automatic = false;
    bool operator==(const Dimension&) const = default;
    [[nodiscard]] Length resolve(Length containing) const { return length + containing * percent; }
};

struct Border {
    LineStyle style = LineStyle::None;
    Length width;
    Color color;
    /// A line that is not drawn takes no room (CSS Backgrounds 3, 3.3).
    [[nodiscard]] Length drawn_width() const { return style == LineStyle::None ? Length() : width; }
    bool operator==(const Border&) const = default;
};

using bridge::FontFeature;

/// One part of `content` (CSS Generated Content 3) or of `string-set` (GCPM 3).
struct ContentPart {
    enum class Kind {
        Text,        ///< text: the string itself
        Attribute,   ///< text: attr(NAME)
        Counter,     ///< text: counter name (page, pages, or one of the style's); style: how
        NamedString, ///< text: string(NAME)
        ElementText, ///< content() or content(text): the element's own text
        Leader,      ///< text: what is repeated up to the line's end
        TargetPage,  ///< text: the attribute that names the target, or "#id"; style: how
    };
    Kind kind = Kind::Text;
    std::string text;
    ListStyle style = ListStyle::Decimal;
    bool operator==(const ContentPart&) const = default;
};
using Content = std::vector<ContentPart>;

/// A drop cap or a raised one (CSS Inline 3, 3.2).
struct InitialLetter {
    double size = 0.0; ///< lines that it is tall; 0: a letter like the others
    int sink = 0;      ///< lines that stand beside it
    bool operator==(const InitialLetter&) const = default;
};

struct CounterChange {
    std::string name;
    int value = 0;
    bool operator==(const CounterChange&) const = default;
};

struct StringSet {
    std::string name;
    Content value;
    bool operator==(const StringSet&) const = default;
};

enum Side : std::size_t { Top = 0, Right = 1, Bottom = 2, Left = 3 };

/// The custom properties (--name) in force, shared down the tree; equal when their values are.
struct CustomProperties {
    using Map = std::map<std::string, std::string>; ///< name with "--" → value as written
    std::shared_ptr<const Map> map;                 ///< nothing: none
    bool operator==(const CustomProperties& other) const {
        return map == other.map || (map && other.map && *map == *other.map);
    }
};

/// Lines along a text.
struct TextDecoration {
    bool underline = false;
    bool line_through = false;
    bool operator==(const TextDecoration&) const = default;
    [[nodiscard]] bool any() const { return underline || line_through; }
    /// Both are drawn.
    [[nodiscard]] TextDecoration with(const TextDecoration& other) const {
        return {underline || other.underline, line_through || other.line_through};
    }
};

/// All lengths absolute. Inherited properties first, in the order of CSS.
struct ComputedStyle {
    std::vector<std::string> font_family{"serif"};
    Length font_size = Length::from_points(12.0);
    int font_weight = 400;
    FontStyle font_style = FontStyle::Normal;
    Caps caps = Caps::Normal;
    FigureStyle figure_style = FigureStyle::Normal;
    FigureSpacing figure_spacing = FigureSpacing::Normal;
    bool ligatures = true;
    bool kerning = true;
    std::vector<FontFeature> font_features;
    Color color;
    Length line_height = Length::from_points(14.4); ///< resolved: the leading
    Length letter_spacing;
    Length word_spacing;
    TextAlign text_align = TextAlign::Start;
    TextAlign text_align_last = TextAlign::Start;
    Dimension text_indent;
    bool hanging_indent = false;   ///< text-indent: hanging: the other lines are indented
    bool indent_each_line = false; ///< text-indent: each-line: a forced break begins anew
    bool balanced_lines = false;   ///< text-wrap-style: balance
    TextTransform text_transform = TextTransform::None;
    Hyphens hyphens = Hyphens::Manual;
    int hyphenate_limit_word = 5; ///< CSS Text 4 hyphenate-limit-chars
    int hyphenate_limit_before = 2;
    int hyphenate_limit_after = 2;
    int hyphenate_limit_lines = 0; ///< consecutive hyphenated lines; 0: no limit
    bool hanging_punctuation = false;
    WhiteSpace white_space = WhiteSpace::Normal;
    int orphans = 2;
    int widows = 2;
    ListStyle list_style = ListStyle::Disc;
    bool list_style_inside = false;
    std::optional<std::string> list_marker;            ///< list-style-type: "<string>"
    double line_height_factor = 1.2;                   ///< of font_size; 0: line_height is fixed
    bool text_align_last_auto = true;                  ///< text_align_last follows text_align
    Length root_font_size = Length::from_points(12.0); ///< what `rem` counts
    CustomProperties custom;

    Display display = Display::Inline;
    VerticalAlign vertical_align = VerticalAlign::Baseline;
    InitialLetter initial_letter; ///< of ::first-letter only
    TextDecoration decoration;
    std::array<Dimension, 4> margin{};
    std::array<Dimension, 4> padding{};
    std::array<Border, 4> border{};
    Dimension width{{}, 0.0, true};
    Dimension max_width{{}, 0.0, true};  ///< automatic: none
    Dimension height{{}, 0.0, true};     ///< of pictures only
    Dimension max_height{{}, 0.0, true}; ///< the same; automatic: none
    Break break_before = Break::Auto;
    Break break_after = Break::Auto;
    Break break_inside = Break::Auto;
    bool footnote = false;          ///< float: footnote (GCPM 3, 2): it goes to the page's foot
    std::string page;               ///< name of the page type; empty: auto
    std::optional<Content> content; ///< of ::before, ::after and margin boxes; nothing: none/normal
    std::vector<CounterChange> counter_reset;
    std::vector<CounterChange> counter_increment;
    std::vector<StringSet> string_set;

    bool operator==(const ComputedStyle&) const = default;
};

} // namespace galley::css
