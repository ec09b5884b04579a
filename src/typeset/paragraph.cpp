// One paragraph as finished lines.
#include "typeset/paragraph.hpp"

#include "typeset/first_line.hpp"
#include "typeset/line_balancing.hpp"
#include "typeset/paragraph_forms.hpp"
#include "typeset/paragraph_rules.hpp"
#include "typeset/turned_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace galley::typeset {

bridge::LineBreakFinder& ParagraphSetter::finder_for(const std::string& language) {
    const auto known = finders_.find(language);
    if (known != finders_.end()) {
        return known->second;
    }
    return finders_.emplace(language, bridge::LineBreakFinder(language)).first->second;
}

LineFrame ParagraphSetter::gather(const presentation::Box& box,
                                  const std::vector<presentation::TextRun>& runs,
                                  double measure,
                                  std::uint32_t first_line_end) {
    gather_text(runs, box, first_line_end, {shaper_, finder_for(box.language)}, text_);
    first_line_end_ = first_line_end;
    initial_ = {};
    LineFrame frame = frame_of(box, measure);
    if (!text_.bidi.empty()) {
        frame.protrusion = 0.0; // the table knows one direction only
    }
    if (!text_.spans.empty() && text_.spans.front().unseen) {
        const double indent = frame.shape.hanging ? 0.0 : frame.shape.indent;
        initial_ = place_initial(box, runs, indent, shaper_);
        frame.shape.sink = initial_.room.sink;
        frame.shape.beside = std::min(initial_.room.width, measure / 2.0);
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

std::vector<TurnIn> ParagraphSetter::turn_ins(const LineFrame& frame) const {
    return frame.shape.turns_over() ? typed_indents(items_) : std::vector<TurnIn>();
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
    rules.first_break = item_ending_at(items_, first_line_end_);
    rules.turn_ins = turn_ins(frame);
    if (frame.balanced) {
        if (auto balanced = break_balanced(items_.items, rules)) {
            return {std::move(*balanced)};
        }
    }
    // Short paragraphs have no line to spare.
    constexpr double least_lines = 1.5;
    const bool has_forms = justified && natural_width(items_.items) > least_lines * frame.measure;
    const auto attempt = [&]() -> std::vector<LineBreaks> {
        if (has_forms) {
            LineRules looser = rules;
            looser.tolerance = std::max(rules.tolerance, tolerance_of_other_forms);
            return best_and_neighbours(break_lines_by_count(items_.items, looser), rules.tolerance);
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
        rules.first_break = item_ending_at(items_, first_line_end_);
        rules.turn_ins = turn_ins(frame);
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
                                       const LineFrame& frame,
                                       const std::vector<presentation::TextRun>& runs) const {
    ParagraphForm form;
    form.lines.resize(breaks.lines.size());
    for (std::size_t i = 0; i < breaks.lines.size(); ++i) {
        form.lines[i].item = breaks.lines[i].item;
        const LineItem& end = items_.items[breaks.lines[i].item];
        form.lines[i].hyphenated = end.flagged;
        form.lines[i].turned = frame.shape.turns_over() && !end.forces_break();
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
        if (!span.continues && is_marked(runs[span.run])) {
            form.marks.push_back({line, span.run});
        }
    }
    return form;
}

void ParagraphSetter::report(const presentation::Box& box, std::vector<Diagnostic>& diagnostics) {
    for (const char32_t missing : items_.missing) {
        missing_.add(missing, {{}, box.span.line, box.span.column});
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
    gather_text(box.runs, box, 0, {shaper_, finder_for(box.language)}, text_);
    ItemRules rules;
    rules.measure = std::numeric_limits<double>::infinity();
    rules.justified = false;
    make_items(text_, rules, shaper_, hyphens_, items_);
    NaturalWidths found;
    double line = std::max(0.0, frame_of(box, 0.0).shape.indent_of(0, true));
    double word = 0.0;
    for (const LineItem& item : items_.items) {
        const bool penalty = item.kind == LineItem::Kind::Penalty;
        const bool may_break =
            item.kind == LineItem::Kind::Glue || (penalty && item.penalty < forbidden);
        line += penalty ? 0.0 : item.width;
        word = may_break ? 0.0 : word + (penalty ? 0.0 : item.width);
        if (item.forces_break()) {
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
    const auto has_first_line = [](const presentation::TextRun& run) {
        return run.first_line != nullptr;
    };
    if (std::none_of(runs.begin(), runs.end(), has_first_line)) {
        return broken_at(box, runs, measure, 0).first;
    }
    const LineFrame frame = gather(box, runs, measure, all_text);
    make(frame, false);
    const double width = measure - frame.shape.indent_of(0, false);
    std::pair<BrokenParagraph, double> best;
    for (const std::uint32_t end : first_line_ends(items_, width)) {
        auto found = broken_at(box, runs, measure, end);
        const auto rank = [](const auto& each) {
            return std::pair(each.first.hyphenated, each.second);
        };
        if (best.first.forms.empty() || rank(found) < rank(best)) {
            best = std::move(found);
        }
    }
    return std::move(best.first);
}

std::pair<BrokenParagraph, double>
ParagraphSetter::broken_at(const presentation::Box& box,
                           const std::vector<presentation::TextRun>& runs,
                           double measure,
                           std::uint32_t first_line_end) {
    BrokenParagraph broken;
    LineFrame frame = gather(box, runs, measure, first_line_end);
    const std::vector<LineBreaks> all = break_text(frame, rules_of(*box.style, frame), broken);
    broken.tracking = frame.tracking;
    broken.first_line_end = first_line_end;
    broken.initial = initial_.room;
    for (const LineBreaks& breaks : all) {
        broken.forms.push_back(outline(breaks, frame, runs));
        ParagraphForm& form = broken.forms.back();
        form.more =
            static_cast<int>(breaks.lines.size()) - static_cast<int>(all.front().lines.size());
        form.cost = &breaks == &all.front() ? 0.0 : cost_of(breaks, all.front());
    }
    return {std::move(broken), all.front().demerits};
}

SetParagraph ParagraphSetter::set(const presentation::Box& box,
                                  const std::vector<presentation::TextRun>& runs,
                                  const ParagraphPlace& place,
                                  const BrokenParagraph& broken,
                                  std::size_t form) {
    LineFrame frame = gather(box, runs, place.measure, broken.first_line_end);
    frame.tracking = broken.tracking;
    make(frame, broken.hyphenated);
    return assemble(box, {text_, items_, runs, place.structure}, frame, broken.forms[form]);
}

SetParagraph ParagraphSetter::set(const presentation::Box& box,
                                  const std::vector<presentation::TextRun>& runs,
                                  const ParagraphPlace& place) {
    return set(box, runs, place, broken(box, runs, place.measure), 0);
}

SetParagraph ParagraphSetter::assemble(const presentation::Box& box,
                                       const LineSource& source,
                                       const LineFrame& frame,
                                       const ParagraphForm& form) {
    SetParagraph set;
    set.lines.reserve(form.lines.size());
    const std::vector<TurnIn> turn_ins = this->turn_ins(frame);
    LinePlace place;
    bool forced = true; // the break before, at the item:
    std::size_t before = 0;
    for (const LineOutline& line : form.lines) {
        place.end = line.item;
        place.indent = frame.shape.indent_of(set.lines.size(), forced);
        if (!forced) {
            place.indent += turn_in_at(turn_ins, before);
        }
        set.lines.push_back(assemble_line(source, frame, place, shaper_));
        before = line.item;
        forced = items_.items[line.item].forces_break();
        place.first = line_start(items_.items, line.item);
        report_line(box, set.lines.back(), set.diagnostics);
    }
    if (!set.lines.empty()) {
        set.lines.front().letters = initial_.letters;
    }
    report(box, set.diagnostics);
    return set;
}

} // namespace galley::typeset
