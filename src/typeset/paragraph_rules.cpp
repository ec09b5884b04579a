// What a paragraph's style asks of its lines.
#include "typeset/paragraph_rules.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

constexpr double runt_ems = 2.5; ///< a last line shorter than this looks like a slip
constexpr double runt_cost = 50000.0;
constexpr double flagged_cost = 100000.0; ///< TeX's 10,000 leaves many pairs in narrow columns
constexpr double expansion = 0.02;        ///< nobody sees two hundredths (microtype's default)
constexpr double tracking = 0.008;        ///< share of the size; see most_tracking
constexpr double hidden_protrusion = 0.5; ///< where the style does not ask for hanging marks

css::TextAlign physical(css::TextAlign align, bool rightward) {
    switch (align) {
    case css::TextAlign::Start:
        return rightward ? css::TextAlign::Left : css::TextAlign::Right;
    case css::TextAlign::End:
        return rightward ? css::TextAlign::Right : css::TextAlign::Left;
    default:
        return align;
    }
}

} // namespace

LineFrame frame_of(const presentation::Box& box, double measure) {
    const css::ComputedStyle& style = *box.style;
    LineFrame frame;
    frame.measure = measure;
    frame.shape.indent = style.text_indent.resolve(Length::from_points(measure)).points();
    frame.shape.hanging = style.hanging_indent;
    frame.shape.each_line = style.indent_each_line;
    frame.align = physical(style.text_align, box.rightward);
    const bool plain = style.text_align_last == css::TextAlign::Start;
    frame.last = plain && frame.align != css::TextAlign::Justify
                     ? frame.align
                     : physical(style.text_align_last, box.rightward);
    frame.em = style.font_size;
    frame.rightward = box.rightward;
    const bool justified = frame.align == css::TextAlign::Justify;
    frame.protrusion = !justified ? 0.0 : style.hanging_punctuation ? 1.0 : hidden_protrusion;
    frame.balanced = style.balanced_lines && !justified;
    frame.expansion = justified ? expansion : 0.0;
    frame.tracking = justified ? tracking : 0.0;
    return frame;
}

LineRules rules_of(const css::ComputedStyle& style, const LineFrame& frame) {
    LineRules rules;
    const double em = style.font_size.points();
    const std::size_t shaped = std::max<std::size_t>(frame.shape.sink, 1);
    for (std::size_t line = 0; line <= shaped; ++line) {
        rules.widths.push_back(frame.measure - frame.shape.indent_of(line, false));
    }
    if (frame.shape.each_line) {
        rules.after_forced = frame.measure - frame.shape.indent_of(shaped, true);
    }
    // Three hyphens in a row are a fault even where the style sets no limit.
    constexpr int most_hyphens = 2;
    rules.most_flagged =
        style.hyphenate_limit_lines > 0 ? style.hyphenate_limit_lines : most_hyphens;
    rules.flagged_cost = flagged_cost;
    rules.shortest_last = std::max(runt_ems * em, 2.0 * frame.shape.indent);
    rules.runt_cost = runt_cost;
    return rules;
}

} // namespace galley::typeset
