// One paragraph as finished lines.
#include "typeset/paragraph.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace galley::typeset {

namespace {

/// Lines this even need no hyphen: TeX's ratio of 1 after the letters have given their share.
constexpr double tolerance_without_hyphens = 1.0 + ratio_of_letters;
constexpr double tolerance_with_hyphens = 2.0;
constexpr double emergency_share = 0.1; ///< of the measure: stretch lent to desperate lines
constexpr double ragged_ems = 4.0;      ///< how uneven the ends of ragged lines may be
constexpr double runt_ems = 2.5;        ///< a last line shorter than this looks like a slip
constexpr double runt_cost = 50000.0;
constexpr double expansion = 0.02;        ///< nobody sees two hundredths (microtype's default)
constexpr double tracking = 0.008;        ///< of the size; more than 0.012 is seen as letterspacing
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

LineFrame frame_of(const presentation::Box& box, double measure) {
    const css::ComputedStyle& style = *box.style;
    LineFrame frame;
    frame.measure = measure;
    frame.indent = style.text_indent.resolve(Length::from_points(measure)).points();
    frame.align = physical(style.text_align, box.rightward);
    const bool plain = style.text_align_last == css::TextAlign::Start;
    frame.last = plain && frame.align != css::TextAlign::Justify
                     ? frame.align
                     : physical(style.text_align_last, box.rightward);
    frame.em = style.font_size;
    frame.rightward = box.rightward;
    const bool justified = frame.align == css::TextAlign::Justify;
    frame.protrusion = !justified ? 0.0 : style.hanging_punctuation ? 1.0 : hidden_protrusion;
    frame.expansion = justified ? expansion : 0.0;
    frame.tracking = justified ? tracking : 0.0;
    return frame;
}

LineRules rules_of(const css::ComputedStyle& style, const LineFrame& frame) {
    LineRules rules;
    const double em = style.font_size.points();
    rules.widths = {frame.measure - frame.indent, frame.measure};
    rules.most_flagged = style.hyphenate_limit_lines;
    rules.shortest_last = std::max(runt_ems * em, 2.0 * frame.indent);
    rules.runt_cost = runt_cost;
    return rules;
}

} // namespace

bridge::LineBreakFinder& ParagraphSetter::finder_for(const std::string& language) {
    const auto known = finders_.find(language);
    if (known != finders_.end()) {
        return known->second;
    }
    return finders_.emplace(language, bridge::LineBreakFinder(language)).first->second;
}

LineBreaks ParagraphSetter::break_text(const LineFrame& frame, LineRules rules) {
    const bool justified = frame.align == css::TextAlign::Justify;
    ItemRules made;
    made.measure = frame.measure;
    made.justified = justified;
    made.protrusion = frame.protrusion;
    made.expansion = frame.expansion;
    made.tracking = frame.tracking;
    make_items(text_, made, shaper_, hyphens_, items_);
    rules.tolerance = tolerance_without_hyphens;
    if (!justified) {
        rules.background = ragged_ems * frame.em.points();
        rules.tolerance = 1.0;
    }
    if (auto even = break_lines(items_.items, rules)) {
        return std::move(*even);
    }
    if (items_.could_hyphenate) {
        made.hyphenate = true;
        make_items(text_, made, shaper_, hyphens_, items_);
    }
    rules.tolerance = tolerance_with_hyphens;
    if (auto hyphenated = break_lines(items_.items, rules)) {
        return std::move(*hyphenated);
    }
    rules.background += emergency_share * frame.measure;
    rules.tolerance = std::numeric_limits<double>::infinity();
    rules.force = true;
    auto forced = break_lines(items_.items, rules);
    return forced ? std::move(*forced) : LineBreaks{};
}

void ParagraphSetter::report(const presentation::Box& box,
                             std::vector<Diagnostic>& diagnostics) const {
    const Origin origin{{}, box.span.line, box.span.column};
    for (const MissingCharacter& missing : items_.missing) {
        diagnostics.push_back(
            {Severity::Warning,
             "G401",
             fmt::format("no font of the style has U+{:04X} ({}); an empty box stands for it",
                         static_cast<std::uint32_t>(missing.code_point),
                         utf8::encode(missing.code_point)),
             origin});
    }
    for (const int font : items_.scaled_capitals) {
        diagnostics.push_back(
            {Severity::Note,
             "G402",
             fmt::format("{} has no small capitals; scaled capitals stand for them",
                         shaper_.book().face(font)->metrics().postscript_name),
             {}});
    }
}

SetParagraph ParagraphSetter::set(const presentation::Box& box,
                                  const std::vector<presentation::TextRun>& runs,
                                  const ParagraphPlace& place) {
    SetParagraph set;
    gather_text(runs, box.language, shaper_, finder_for(box.language), text_);
    const LineFrame frame = frame_of(box, place.measure);
    const LineBreaks breaks = break_text(frame, rules_of(*box.style, frame));
    const LineSource source{text_, items_, runs, place.structure};
    set.lines.reserve(breaks.lines.size());
    std::size_t first = 0;
    for (const LineBreak& line : breaks.lines) {
        set.lines.push_back(assemble_line(source, frame, first, line.item, shaper_));
        first = line_start(items_.items, line.item);
        constexpr double noticed = 1.0; // less is not seen
        if (set.lines.back().overfull > noticed) {
            set.diagnostics.push_back(
                {Severity::Warning,
                 "G403",
                 fmt::format("a line is {:.0f} pt wider than its measure; nothing in it can break",
                             set.lines.back().overfull),
                 {{}, box.span.line, box.span.column}});
        }
    }
    report(box, set.diagnostics);
    return set;
}

} // namespace galley::typeset
