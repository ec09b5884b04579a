// One paragraph as finished lines.
#include "typeset/paragraph.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace galley::typeset {

namespace {

/// Lines this even need no hyphen, after the letters have given their share. TeX's 1 costs three
/// times the hyphens in EB Garamond 11 on 14 pt, and pages more short lines.
constexpr double tolerance_without_hyphens = 1.25 + ratio_of_letters;
constexpr double tolerance_with_hyphens = 2.0;
constexpr double emergency_share = 0.1; ///< of the measure: stretch lent to desperate lines
constexpr double ragged_ems = 4.0;      ///< how uneven the ends of ragged lines may be
constexpr double runt_ems = 2.5;        ///< a last line shorter than this looks like a slip
constexpr double runt_cost = 50000.0;
constexpr double flagged_cost = 100000.0; ///< TeX's 10,000 leaves many pairs in narrow columns
constexpr double expansion = 0.02;        ///< nobody sees two hundredths (microtype's default)
/// Shares of the size by which letters may be moved apart. More than the second is seen as
/// letterspacing; it is for paragraphs that find no even lines.
constexpr double tracking = 0.008;
constexpr double most_tracking = 0.010;
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
    // Three hyphens in a row are a fault even where the style sets no limit.
    constexpr int most_hyphens = 2;
    rules.most_flagged =
        style.hyphenate_limit_lines > 0 ? style.hyphenate_limit_lines : most_hyphens;
    rules.flagged_cost = flagged_cost;
    rules.shortest_last = std::max(runt_ems * em, 2.0 * frame.indent);
    rules.runt_cost = runt_cost;
    return rules;
}

double width_of_items(const std::vector<LineItem>& items) {
    double width = 0.0;
    for (const LineItem& item : items) {
        width += item.kind == LineItem::Kind::Penalty ? 0.0 : item.width;
    }
    return width;
}

/// The best first; beside it what has up to two lines fewer or more.
std::vector<LineBreaks> best_and_neighbours(std::vector<LineBreaks> by_count) {
    const auto best =
        std::min_element(by_count.begin(), by_count.end(), [](const auto& a, const auto& b) {
            return a.demerits < b.demerits;
        });
    const std::size_t lines = best->lines.size();
    std::iter_swap(by_count.begin(), best);
    const auto is_far = [&](const LineBreaks& breaks) {
        constexpr std::size_t furthest = 2;
        return std::max(breaks.lines.size(), lines) - std::min(breaks.lines.size(), lines) >
               furthest;
    };
    const auto is_loose = [](const LineBreaks& breaks) {
        return std::any_of(breaks.lines.begin(), breaks.lines.end(), [](const LineBreak& line) {
            return line.ratio > tolerance_without_hyphens;
        });
    };
    by_count.erase(std::remove_if(by_count.begin() + 1,
                                  by_count.end(),
                                  [&](const LineBreaks& breaks) {
                                      return is_far(breaks) || is_loose(breaks);
                                  }),
                   by_count.end());
    return by_count;
}

/// How much worse a form looks than the best: by what its lines have more in demerits on average.
double cost_of(const LineBreaks& form, const LineBreaks& best) {
    constexpr double least = 6.0; // pages that need no other form have none
    constexpr double per_demerit = 0.006;
    const auto lines = static_cast<double>(form.lines.size());
    return least + per_demerit * (form.demerits - best.demerits) / lines;
}

} // namespace

bridge::LineBreakFinder& ParagraphSetter::finder_for(const std::string& language) {
    const auto known = finders_.find(language);
    if (known != finders_.end()) {
        return known->second;
    }
    return finders_.emplace(language, bridge::LineBreakFinder(language)).first->second;
}

LineFrame ParagraphSetter::gather(const presentation::Box& box,
                                  const std::vector<presentation::TextRun>& runs,
                                  double measure) {
    gather_text(runs, box, shaper_, finder_for(box.language), text_);
    LineFrame frame = frame_of(box, measure);
    if (!text_.bidi.empty()) {
        frame.protrusion = 0.0; // the table knows one direction only
    }
    return frame;
}

void ParagraphSetter::make(const LineFrame& frame, bool hyphenate) {
    ItemRules rules;
    rules.measure = frame.measure;
    rules.hyphenate = hyphenate;
    rules.justified = frame.align == css::TextAlign::Justify;
    rules.protrusion = frame.protrusion;
    rules.expansion = frame.expansion;
    rules.tracking = frame.tracking;
    make_items(text_, rules, shaper_, hyphens_, items_);
}

std::vector<LineBreaks>
ParagraphSetter::break_text(LineFrame& frame, LineRules rules, BrokenParagraph& broken) {
    const bool justified = frame.align == css::TextAlign::Justify;
    make(frame, false);
    rules.tolerance = tolerance_without_hyphens;
    if (!justified) {
        rules.background = ragged_ems * frame.em.points();
        rules.tolerance = 1.0;
    }
    // Short paragraphs have no line to spare.
    constexpr double least_lines = 1.5;
    const bool has_forms = justified && width_of_items(items_.items) > least_lines * frame.measure;
    const auto attempt = [&]() -> std::vector<LineBreaks> {
        if (has_forms) {
            auto by_count = break_lines_by_count(items_.items, rules);
            return by_count.empty() ? by_count : best_and_neighbours(std::move(by_count));
        }
        auto best = break_lines(items_.items, rules);
        return best ? std::vector<LineBreaks>{std::move(*best)} : std::vector<LineBreaks>{};
    };
    if (auto even = attempt(); !even.empty()) {
        return even;
    }
    if (justified || items_.could_hyphenate) {
        broken.hyphenated = items_.could_hyphenate;
        frame.tracking = justified ? most_tracking : 0.0;
        make(frame, broken.hyphenated);
    }
    rules.tolerance = tolerance_with_hyphens;
    if (auto hyphenated = attempt(); !hyphenated.empty()) {
        return hyphenated;
    }
    rules.background += emergency_share * frame.measure;
    rules.tolerance = std::numeric_limits<double>::infinity();
    rules.force = true;
    auto forced = break_lines(items_.items, rules);
    return {forced ? std::move(*forced) : LineBreaks{}};
}

ParagraphForm ParagraphSetter::outline(const LineBreaks& breaks,
                                       const std::vector<presentation::TextRun>& runs) const {
    ParagraphForm form;
    form.lines.resize(breaks.lines.size());
    for (std::size_t i = 0; i < breaks.lines.size(); ++i) {
        form.lines[i].item = breaks.lines[i].item;
        form.lines[i].hyphenated = items_.items[breaks.lines[i].item].flagged;
    }
    const auto is_marked = [](const presentation::TextRun& run) {
        return run.href.starts_with('#') || !run.id.empty();
    };
    if (form.lines.empty() || std::none_of(runs.begin(), runs.end(), is_marked)) {
        return form; // as most have none, their items need not be walked
    }
    std::vector<std::uint32_t> ends; // bytes
    std::uint32_t reached = 0;
    std::size_t item = 0;
    for (const LineBreak& line : breaks.lines) {
        for (; item <= line.item; ++item) {
            reached = std::max(reached, items_.cells[item].end);
        }
        ends.push_back(reached);
    }
    std::uint32_t line = 0;
    for (const StyledSpan& span : text_.spans) {
        while (line + 1 < ends.size() && ends[line] <= span.begin) {
            ++line;
        }
        if (is_marked(runs[span.run])) {
            form.marks.push_back({line, span.run});
        }
    }
    return form;
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

NaturalWidths ParagraphSetter::widths(const presentation::Box& box) {
    gather_text(box.runs, box, shaper_, finder_for(box.language), text_);
    ItemRules rules;
    rules.measure = std::numeric_limits<double>::infinity();
    rules.justified = false;
    make_items(text_, rules, shaper_, hyphens_, items_);
    NaturalWidths found;
    double line = 0.0;
    double word = 0.0;
    for (const LineItem& item : items_.items) {
        const bool penalty = item.kind == LineItem::Kind::Penalty;
        const bool may_break =
            item.kind == LineItem::Kind::Glue || (penalty && item.penalty < forbidden);
        line += penalty ? 0.0 : item.width;
        word = may_break ? 0.0 : word + (penalty ? 0.0 : item.width);
        if (penalty && item.penalty <= -forbidden) {
            line = 0.0;
        }
        found.most = std::max(found.most, line);
        found.least = std::max(found.least, word);
    }
    constexpr double rounding = 0.01; // so that what fits exactly is not broken
    found.most += rounding;
    found.least += rounding;
    return found;
}

namespace {

/// What the reader of a page sees at once.
void report_line(const presentation::Box& box,
                 const SetLine& line,
                 std::vector<Diagnostic>& diagnostics) {
    constexpr double noticed = 1.0; // points; less is not seen
    constexpr double gaping = 2.0;  // times a blank
    const Origin origin{{}, box.span.line, box.span.column};
    if (line.overfull > noticed) {
        diagnostics.push_back(
            {Severity::Warning,
             "G403",
             fmt::format("a line is {:.0f} pt wider than its measure; nothing in it can break",
                         line.overfull),
             origin});
    }
    if (line.stretched > gaping) {
        diagnostics.push_back(
            {Severity::Remark,
             "G405",
             fmt::format("the blanks of a line are {:.1f} times as wide as they should be: no word "
                         "near its end can be divided; put a soft hyphen into one, or reword",
                         line.stretched),
             origin});
    }
}

} // namespace

BrokenParagraph ParagraphSetter::broken(const presentation::Box& box,
                                        const std::vector<presentation::TextRun>& runs,
                                        double measure) {
    BrokenParagraph broken;
    LineFrame frame = gather(box, runs, measure);
    const std::vector<LineBreaks> all = break_text(frame, rules_of(*box.style, frame), broken);
    broken.tracking = frame.tracking;
    for (const LineBreaks& breaks : all) {
        broken.forms.push_back(outline(breaks, runs));
        ParagraphForm& form = broken.forms.back();
        form.more =
            static_cast<int>(breaks.lines.size()) - static_cast<int>(all.front().lines.size());
        form.cost = &breaks == &all.front() ? 0.0 : cost_of(breaks, all.front());
    }
    return broken;
}

SetParagraph ParagraphSetter::set(const presentation::Box& box,
                                  const std::vector<presentation::TextRun>& runs,
                                  const ParagraphPlace& place,
                                  const BrokenParagraph& broken,
                                  std::size_t form) {
    LineFrame frame = gather(box, runs, place.measure);
    frame.tracking = broken.tracking;
    make(frame, broken.hyphenated);
    return assemble(box, {text_, items_, runs, place.structure}, frame, broken.forms[form]);
}

SetParagraph ParagraphSetter::set(const presentation::Box& box,
                                  const std::vector<presentation::TextRun>& runs,
                                  const ParagraphPlace& place) {
    LineFrame frame = gather(box, runs, place.measure);
    BrokenParagraph broken;
    const std::vector<LineBreaks> all = break_text(frame, rules_of(*box.style, frame), broken);
    return assemble(box, {text_, items_, runs, place.structure}, frame, outline(all.front(), runs));
}

SetParagraph ParagraphSetter::assemble(const presentation::Box& box,
                                       const LineSource& source,
                                       const LineFrame& frame,
                                       const ParagraphForm& form) {
    SetParagraph set;
    set.lines.reserve(form.lines.size());
    std::size_t first = 0;
    for (const LineOutline& line : form.lines) {
        set.lines.push_back(assemble_line(source, frame, first, line.item, shaper_));
        first = line_start(items_.items, line.item);
        report_line(box, set.lines.back(), set.diagnostics);
    }
    report(box, set.diagnostics);
    return set;
}

} // namespace galley::typeset
