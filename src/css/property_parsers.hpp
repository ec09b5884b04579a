// The parsers behind the property table, by trade; each gives an empty Setter for a bad value.
#pragma once

#include "css/property.hpp"

namespace galley::css {

// font_properties.cpp
Setter parse_font_family(ValueReader& in);
Setter parse_font_size(ValueReader& in);
Setter parse_font_weight(ValueReader& in);
Setter parse_font_style(ValueReader& in);
Setter parse_font_caps(ValueReader& in);
Setter parse_font_numeric(ValueReader& in);
Setter parse_font_ligatures(ValueReader& in);
Setter parse_font_kerning(ValueReader& in);
Setter parse_font_features(ValueReader& in);
Setter parse_line_height(ValueReader& in);

// text_properties.cpp
Setter parse_color(ValueReader& in);
Setter parse_letter_spacing(ValueReader& in);
Setter parse_word_spacing(ValueReader& in);
Setter parse_text_align_last(ValueReader& in);
Setter parse_text_indent(ValueReader& in);
Setter parse_text_wrap_style(ValueReader& in);
Setter parse_initial_letter(ValueReader& in);
Setter parse_hyphenate_chars(ValueReader& in);
Setter parse_hyphenate_lines(ValueReader& in);
Setter parse_hanging_punctuation(ValueReader& in);
Setter parse_orphans(ValueReader& in);
Setter parse_widows(ValueReader& in);
Setter parse_vertical_align(ValueReader& in);
Setter parse_decoration_line(ValueReader& in);
Setter parse_width(ValueReader& in);
Setter parse_height(ValueReader& in);
Setter parse_max_width(ValueReader& in);
Setter parse_max_height(ValueReader& in);
Setter parse_page(ValueReader& in);

// generated_properties.cpp
Setter parse_content(ValueReader& in);
Setter parse_counter_reset(ValueReader& in);
Setter parse_counter_increment(ValueReader& in);
Setter parse_string_set(ValueReader& in);
Setter parse_list_style_type(ValueReader& in);
Setter parse_list_style_position(ValueReader& in);

/// A length, a percentage or auto as a Dimension; `negative` says whether below 0 is allowed.
std::optional<std::pair<LengthSum, bool>> take_dimension(ValueReader& in, bool automatic);
Dimension computed(const LengthSum& sum, bool automatic, const ComputedStyle& style);

} // namespace galley::css
