// Broken items into glyphs at their places on a line.
//
// Words that the line holds whole are used as shaped; what a line's end cuts is shaped anew, with
// its hyphen. The blanks then take up what is left of the measure, measured on the glyphs
// themselves, so justified lines end exactly at the edge.
#include "typeset/line_assembly.hpp"

#include "base/utf8.hpp"
#include "typeset/autospace.hpp"
#include "typeset/edge_characters.hpp"
#include "typeset/leaders.hpp"
#include "typeset/letter_change.hpp"
#include "typeset/line_parts.hpp"
#include "typeset/line_sums.hpp"
#include "typeset/protrusion.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace galley::typeset {

namespace {

constexpr double superscript_rise = 1.0 / 3.0; // of the surrounding text's em
constexpr double subscript_drop = 0.15;
constexpr double noticed = 0.01; // points; less is rounding
/// Of the letters' size: by so much they stand apart in lines that gape, if at all.
constexpr double gaping_tracking = 0.012;

class LineAssembler {
public:
    LineAssembler(const LineSource& source, const LineFrame& frame, Shaper& shaper)
        : source_(source), frame_(frame), shaper_(shaper), track_by_(frame.tracking) {}

    SetLine make(const LinePlace& at);

private:
    void justify(bool last);
    void fill(const LineSums& sum, css::TextAlign align, double left, double right);
    [[nodiscard]] double spacing_at_end(std::size_t inside) const;
    [[nodiscard]] int structure_of(const LinePart& part) const;
    [[nodiscard]] double scale_of(const LinePart& part) const {
        return part.east_asian ? 1.0 : scale_;
    }
    void place(SetLine& line);
    void place_both_ways(SetLine& line);
    void place_part(SetLine& line, const LinePart& part, double& x);
    void place_room(SetLine& line, const LinePart& part, double& x);
    void place_glyphs(GlyphRun& into, const LinePart& part, std::uint32_t base, double& x) const;
    GlyphRun& run_for(SetLine& line, const LinePart& part, double x);
    void note_link(SetLine& line, const LinePart& part, double x, double width);
    void note_anchor(SetLine& line, const LinePart& part, double x);
    [[nodiscard]] double hang(const LinePart& part, bool left) const;
    [[nodiscard]] const RunFont& font(const LinePart& part) const {
        return *source_.text.spans[part.span].font;
    }
    [[nodiscard]] const presentation::TextRun& run(const LinePart& part) const {
        return source_.runs[source_.text.spans[part.span].run];
    }
    [[nodiscard]] std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
        return std::string_view(source_.text.text).substr(begin, end - begin);
    }

    const LineSource& source_;
    const LineFrame& frame_;
    Shaper& shaper_;
    std::vector<LinePart> parts_;
    std::size_t trailing_ = 0;
    PartsSize size_;
    double indent_ = 0.0;
    double start_ = 0.0;
    double per_stretch_ = 0.0; ///< what a blank's stretch is multiplied by
    double per_shrink_ = 0.0;
    double natural_ = 0.0;
    double scale_ = 1.0; ///< of the letters' widths
    double track_by_;    ///< share of their size
    int tracking_ = 0;   ///< thousandths of the letters' size
    double overfull_ = 0.0;
    double stretched_ = 1.0;
    int last_span_ = -1;
    bool apart_ = false; ///< each part is a run of its own
    bool last_is_east_asian_ = false;
    double autospace_ = 0.0; ///< points that the next ideograph begins with
};

int LineAssembler::structure_of(const LinePart& part) const {
    return source_.structure == nullptr ? artifact
                                        : (*source_.structure)[source_.text.spans[part.span].run];
}

double LineAssembler::hang(const LinePart& part, bool left) const {
    if (frame_.protrusion <= 0.0 || part.word == nullptr || part.word->glyphs.empty() ||
        part.unseen || part.east_asian) {
        return 0.0;
    }
    const double unit = frame_.protrusion * part.scale;
    const std::string_view text = slice(part.begin, part.end);
    if (left) {
        return protrusion(first_of(text)).left * unit * part.word->glyphs.front().x_advance;
    }
    const char32_t c = part.hyphen != UINT32_MAX ? U'-' : last_of(text);
    return protrusion(c).right * unit * part.word->glyphs.back().x_advance;
}

/// Letterspacing stands between letters, so none follows the last of a line (CSS Text 3, 9.2).
double LineAssembler::spacing_at_end(std::size_t inside) const {
    const bool letters = inside > 0 && parts_[inside - 1].word != nullptr;
    return letters && !parts_[inside - 1].unseen ? font(parts_[inside - 1]).letter_spacing : 0.0;
}

void LineAssembler::justify(bool last) {
    const std::size_t inside = parts_.size() - trailing_;
    const LineSums sum = sum_up(std::span(parts_).first(inside), source_.text);
    natural_ += sum.natural - spacing_at_end(inside);
    const css::TextAlign align = last ? frame_.last : frame_.align;
    const bool hangs = inside > 0 && frame_.align == css::TextAlign::Justify;
    const double left = hangs ? hang(parts_.front(), true) : 0.0;
    const double right = hangs ? hang(parts_[inside - 1], false) : 0.0;
    const double natural = natural_;
    fill(sum, align, left, right);
    if (stretched_ > gaping) { // what hangs over the edges is missing between them
        natural_ = natural;
        track_by_ = track_by_ > 0.0 ? gaping_tracking : 0.0;
        fill(sum, align, 0.0, 0.0);
    }
}

void LineAssembler::fill(const LineSums& sum, css::TextAlign align, double left, double right) {
    const double edge = frame_.measure - indent_ + left + right;
    const double room = edge - natural_;
    start_ = (frame_.rightward ? indent_ : 0.0) - left;
    const bool filled = sum.leads || align == css::TextAlign::Justify;
    if ((room > 0.0 && filled && sum.stretch > 0.0) || (room < -noticed && sum.shrink > 0.0)) {
        const LetterChange give =
            sum.leads ? LetterChange{} : letter_change(room, sum, {frame_.expansion, track_by_});
        scale_ = give.scale;
        tracking_ = give.tracking;
        const double rest = room - give.width;
        (room > 0.0 ? per_stretch_ : per_shrink_) =
            room > 0.0 ? rest / sum.stretch : std::max(rest / sum.shrink, -1.0);
        const bool blank = !sum.leads && sum.blanks > 0.0;
        stretched_ = blank ? 1.0 + per_stretch_ * sum.blank_stretch / sum.blanks : 1.0;
        natural_ += per_stretch_ * sum.stretch + per_shrink_ * sum.shrink + give.width;
    }
    const double rest = edge - natural_;
    overfull_ = rest < -noticed ? -rest : 0.0;
    start_ += align == css::TextAlign::Right ? rest : 0.0;
    start_ += align == css::TextAlign::Center ? rest / 2.0 : 0.0;
}

GlyphRun& LineAssembler::run_for(SetLine& line, const LinePart& part, double x) {
    const presentation::TextRun& from = run(part);
    const css::ComputedStyle& style = *source_.text.spans[part.span].style;
    const int font_index = font(part).fonts[static_cast<std::size_t>(part.choice)];
    const int structure = structure_of(part);
    Length y;
    if (style.vertical_align == css::VerticalAlign::Super) {
        y = frame_.em * -superscript_rise;
    } else if (style.vertical_align == css::VerticalAlign::Sub) {
        y = frame_.em * subscript_drop;
    }
    const css::TextDecoration decoration = part.unseen ? css::TextDecoration() : style.decoration;
    if (!line.runs.empty() && !apart_) {
        GlyphRun& last = line.runs.back();
        if (last.font == font_index && last.size == Length::from_points(part.size) &&
            last.structure == structure && last.y == y && last.unseen == part.unseen &&
            last.color == style.color && last.decoration == decoration &&
            last.language == from.language && last.horizontal_scale == scale_of(part)) {
            return last;
        }
    }
    GlyphRun made;
    made.font = font_index;
    made.size = Length::from_points(part.size);
    made.x = Length::from_points(x);
    made.y = y;
    made.horizontal_scale = scale_of(part);
    made.tracking = part.tracks || part.word == nullptr ? tracking_ : 0;
    made.color = style.color;
    made.structure = structure;
    made.language = from.language;
    made.decoration = decoration;
    made.unseen = part.unseen;
    if (line.runs.empty() && !apart_) { // most lines are one run
        made.glyphs.reserve(size_.glyphs);
        made.text.reserve(size_.bytes);
    }
    line.runs.push_back(std::move(made));
    return line.runs.back();
}

void LineAssembler::note_anchor(SetLine& line, const LinePart& part, double x) {
    const auto index = static_cast<int>(part.span);
    if (index == last_span_) {
        return;
    }
    last_span_ = index;
    const StyledSpan& span = source_.text.spans[part.span];
    const bool begins = span.begin == part.begin && !span.continues;
    if (begins && !run(part).id.empty()) {
        line.anchors.push_back({run(part).id, 0, Length::from_points(x), Length()});
    }
}

void LineAssembler::note_link(SetLine& line, const LinePart& part, double x, double width) {
    const presentation::TextRun& from = run(part);
    if (from.href.empty()) {
        return;
    }
    const bridge::FontMetrics& metrics = shaper_.face(font(part), part.choice).metrics();
    const Length top = Length::from_points(-metrics.ascender * part.scale);
    const Length height = Length::from_points((metrics.ascender - metrics.descender) * part.scale);
    const int structure = structure_of(part);
    if (!line.links.empty() && line.links.back().target == from.href &&
        line.links.back().structure == structure) {
        LinkArea& area = line.links.back();
        const Length right = std::max(area.x + area.width, Length::from_points(x + width));
        area.x = std::min(area.x, Length::from_points(x));
        area.width = right - area.x;
        return;
    }
    line.links.push_back({Length::from_points(x),
                          top,
                          Length::from_points(width),
                          height,
                          from.href,
                          structure,
                          from.text});
}

void LineAssembler::place_room(SetLine& line, const LinePart& part, double& x) {
    const double room =
        part.width + part.glue->stretch * per_stretch_ + part.glue->shrink * per_shrink_;
    if (part.autospace && source_.text.bidi.empty() && !line.runs.empty() &&
        !line.runs.back().glyphs.empty()) {
        if (!last_is_east_asian_) {
            autospace_ = room; // for the ideograph that follows
            return;
        }
        GlyphRun& run = line.runs.back();
        add_room_after(run, *shaper_.book().face(run.font), room);
    } else if (!line.runs.empty() && !line.runs.back().glyphs.empty()) {
        line.runs.back().glyphs.widen_back(Length::from_points(room));
    }
    x += room;
}

void LineAssembler::place_part(SetLine& line, const LinePart& part, double& x) {
    if (part.word == nullptr && part.size == 0.0) {
        place_room(line, part, x);
        return;
    }
    const double after = x;
    if (part.unseen) { // it ends where the rest of its word begins
        x -= scale_ * (static_cast<double>(part.word->width) * part.scale +
                       part.word->clusters * font(part).letter_spacing);
    }
    GlyphRun& into = run_for(line, part, x);
    const auto base = static_cast<std::uint32_t>(into.text.size());
    if (part.word == nullptr) {
        const bool leads = source_.text.spans[part.span].leads;
        const double width =
            part.width + (part.glue == nullptr ? 0.0
                                               : part.glue->stretch * per_stretch_ +
                                                     part.glue->shrink * per_shrink_);
        into.text += leads || part.begin == part.end ? " " : slice(part.begin, part.end);
        into.glyphs.push_back({shaper_.face(font(part), 0).metrics().blank,
                               base,
                               Length::from_points(width),
                               Length(),
                               Length()});
        if (leads) {
            const Leader leader{run(part).deferred->leader, x, x + width, frame_.measure};
            add_leader(leader, font(part), part.scale, line.runs);
        }
        x += width;
        return;
    }
    const double before = std::exchange(autospace_, 0.0);
    if (before > 0.0) {
        add_room_before(into, shaper_.face(font(part), part.choice), before);
        x += before;
    }
    place_glyphs(into, part, base, x);
    if (before > 0.0) {
        close_room_before(into, shaper_.face(font(part), part.choice));
    }
    last_is_east_asian_ = part.east_asian;
    x = part.unseen ? after : x;
}

void LineAssembler::place_glyphs(GlyphRun& into,
                                 const LinePart& part,
                                 std::uint32_t base,
                                 double& x) const {
    into.text += slice(part.begin, part.end);
    into.line_end_hyphen = part.hyphen != UINT32_MAX;
    const double spacing =
        font(part).letter_spacing + (part.tracks ? part.size * tracking_ / 1000.0 : 0.0);
    const double scale = scale_of(part);
    const auto& glyphs = part.word->glyphs;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const bool ends_cluster =
            i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyphs[i].cluster;
        const double natural = glyphs[i].x_advance * part.scale + (ends_cluster ? spacing : 0.0);
        const double advance = natural * scale - part.trim_left - part.trim_right;
        const std::uint32_t cluster = glyphs[i].cluster == part.hyphen ? part.end - part.begin
                                      : part.source.empty()            ? glyphs[i].cluster
                                                            : part.source[glyphs[i].cluster];
        into.glyphs.push_back(
            {glyphs[i].glyph,
             base + cluster,
             Length::from_points(advance),
             Length::from_points(glyphs[i].x_offset * part.scale * scale - part.trim_left),
             Length::from_points(-glyphs[i].y_offset * part.scale)});
        x += advance;
    }
}

void LineAssembler::place(SetLine& line) {
    if (!source_.text.bidi.empty()) {
        place_both_ways(line);
        return;
    }
    double x = start_;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const LinePart& part = parts_[i];
        note_anchor(line, part, x);
        const double begin = x;
        place_part(line, part, x);
        if (i + trailing_ < parts_.size()) {
            note_link(line, part, begin, x - begin);
        }
    }
}

/// Parts stand where UAX 9 wants them, each a run of its own; the runs keep the order of the text.
/// Blanks outside the measure stand at the line's end, which is left where the text runs so.
void LineAssembler::place_both_ways(SetLine& line) {
    const std::size_t inside = parts_.size() - trailing_;
    std::vector<std::uint8_t> levels;
    for (std::size_t i = 0; i < inside; ++i) {
        levels.push_back(parts_[i].level);
    }
    std::vector<double> left(parts_.size(), 0.0);
    double x = start_;
    apart_ = true;
    for (const std::size_t i : bridge::visual_order(levels)) {
        left[i] = x;
        SetLine measured;
        place_part(measured, parts_[i], x);
    }
    for (std::size_t i = inside; i < parts_.size(); ++i) {
        left[i] = frame_.rightward ? x : start_ - parts_[i].width;
    }
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        double end = left[i];
        note_anchor(line, parts_[i], left[i]);
        place_part(line, parts_[i], end);
        if (i < inside) {
            note_link(line, parts_[i], left[i], end - left[i]);
        }
    }
}

SetLine LineAssembler::make(const LinePlace& at) {
    indent_ = at.indent;
    LineParts collected = line_parts(source_.text, source_.items, at.first, at.end, shaper_);
    parts_ = std::move(collected.parts);
    trailing_ = collected.trailing;
    size_ = size_of(parts_);
    const auto& items = source_.items.items;
    const bool last = items[at.end].forces_break();
    SetLine line;
    if (parts_.empty()) {
        return line;
    }
    justify(last);
    place(line);
    line.width = natural_;
    line.overfull = overfull_;
    line.stretched = stretched_;
    line.hyphenated = !line.runs.empty() && line.runs.back().line_end_hyphen;
    return line;
}

} // namespace

SetLine assemble_line(const LineSource& source,
                      const LineFrame& frame,
                      const LinePlace& place,
                      Shaper& shaper) {
    return LineAssembler(source, frame, shaper).make(place);
}

} // namespace galley::typeset
