// A paragraph's text as boxes, glues and penalties.
#include "typeset/paragraph_items.hpp"

#include "base/utf8.hpp"
#include "typeset/east_asian_text.hpp"
#include "typeset/edge_characters.hpp"
#include "typeset/joint_glue.hpp"
#include "typeset/part_measure.hpp"
#include "typeset/protrusion.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

// Shares of the space's width, chosen by measuring ten chapters in EB Garamond 11 on 14 pt: blanks
// rarely under 0.16 em, which TeX's one third of shrink allows, and few hyphens.
constexpr double space_stretch = 0.5;
constexpr double space_shrink = 0.28;
constexpr double explicit_hyphen_penalty = 50.0; // The TeXbook, \exhyphenpenalty
constexpr double dash_penalty = 20.0;
constexpr double slash_penalty = 150.0;
constexpr double anywhere_penalty = 3000.0; // inside words that no line can hold
/// Of leaders: so much more than that of all blanks of a line together that these stay as they are.
constexpr double leader_stretch = 1.0e4;
constexpr double least_leader_ems = 1.5;
constexpr std::string_view ideographic_space = "\xE3\x80\x80";
constexpr char32_t first_unspaced = 0x2E80; // Hangul, Yi: no blank, and no rule of their own

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010; }
bool is_em_dash(char32_t c) { return c == 0x2014 || c == 0x2E3A; }

class ItemMaker {
public:
    ItemMaker(const ParagraphText& text,
              const ItemRules& rules,
              Shaper& shaper,
              HyphenPoints& hyphens,
              ParagraphItems& out)
        : text_(text), rules_(rules), shaper_(shaper), hyphens_(hyphens), out_(out),
          measure_(text, {rules.expansion, rules.tracking}) {}

    void run();

private:
    void add(const LineItem& item, const Cell& cell = {});
    void add_segment(std::uint32_t begin, std::uint32_t end, bool mandatory);
    void add_word(std::uint32_t begin, std::uint32_t end);
    void add_unspaced(std::uint32_t begin, std::uint32_t end);
    void add_atoms(std::uint32_t begin, std::uint32_t end);
    void add_joint(const Piece& before, const Piece& after, bool may_break);
    void cut(std::uint32_t begin, std::uint32_t end, bool east_asian);
    void add_piece(std::uint32_t index, const std::vector<std::uint32_t>& points);
    void add_part(std::uint32_t index, std::uint32_t begin, std::uint32_t end);
    void add_hyphen(const Piece& piece, std::uint32_t at);
    void add_space(std::uint32_t begin, std::uint32_t end);
    void add_direct_break(std::uint32_t at);
    void end_line();
    [[nodiscard]] bool collect_points(std::uint32_t begin, std::uint32_t end);
    void add_cuttable(std::uint32_t index, std::uint32_t begin, std::uint32_t end);
    [[nodiscard]] std::uint32_t span_at(std::uint32_t byte);
    [[nodiscard]] const StyledSpan& span(const Piece& piece) const {
        return text_.spans[piece.span];
    }
    [[nodiscard]] std::string_view slice(std::uint32_t begin, std::uint32_t end) const {
        return std::string_view(text_.text).substr(begin, end - begin);
    }

    const ParagraphText& text_;
    const ItemRules& rules_;
    Shaper& shaper_;
    HyphenPoints& hyphens_;
    ParagraphItems& out_;
    PartMeasure measure_;
    std::vector<std::uint32_t> points_;
    std::uint32_t span_ = 0;
    std::size_t soft_ = 0;
    bool line_is_empty_ = true;
    bool at_direct_break_ = false; ///< what follows has no blank before it, beside ideographs
};

void ItemMaker::add(const LineItem& item, const Cell& cell) {
    out_.items.push_back(item);
    out_.cells.push_back(cell);
    line_is_empty_ = false;
}

std::uint32_t ItemMaker::span_at(std::uint32_t byte) {
    while (span_ + 1 < text_.spans.size() && text_.spans[span_].end <= byte) {
        ++span_;
    }
    while (span_ > 0 && text_.spans[span_].begin > byte) {
        --span_;
    }
    return span_;
}

void ItemMaker::add_space(std::uint32_t begin, std::uint32_t end) {
    at_direct_break_ = false;
    const std::uint32_t index = span_at(begin);
    const StyledSpan& styled = text_.spans[index];
    if (!styled.breaks) {
        add(LineItem::break_at(forbidden));
    }
    const RunFont& font = *styled.font;
    const double space =
        shaper_.face(font, 0).metrics().blank_advance * shaper_.scale(font, 0, font.size);
    const std::string_view blanks = slice(begin, end);
    const auto full = std::count(blanks.begin(), blanks.end(), ideographic_space.front());
    const auto count = static_cast<double>(utf8::length(blanks)) - static_cast<double>(full);
    if (styled.leads) {
        add(LineItem::glue(least_leader_ems * font.size, leader_stretch, 0.0),
            {Cell::Kind::Space, index, begin, end});
        return;
    }
    const double give = rules_.justified ? count * space : 0.0;
    add(LineItem::glue(static_cast<double>(full) * font.size +
                           count * (space + font.letter_spacing + font.word_spacing),
                       give * space_stretch,
                       give * space_shrink),
        {Cell::Kind::Space, index, begin, end});
}

void ItemMaker::add_direct_break(std::uint32_t at) {
    if (text_.east_asian &&
        ((!out_.pieces.empty() && out_.pieces.back().end == at && out_.pieces.back().east_asian) ||
         is_set_east_asian(text_.text, at, text_.east_asian_edges))) {
        at_direct_break_ = true;
        return;
    }
    const std::uint32_t index = span_at(at - 1);
    if (!text_.spans[index].breaks) {
        return;
    }
    const char32_t before = last_of(slice(0, at));
    const char32_t after = first_of(slice(at, static_cast<std::uint32_t>(text_.text.size())));
    if (is_em_dash(after)) {
        return;
    }
    if (before >= first_unspaced && after >= first_unspaced) {
        const double give = rules_.justified ? text_.spans[index].font->size : 0.0;
        add(LineItem::glue(0.0, give * 0.1, give * 0.02));
        return;
    }
    if (is_hyphen(before)) {
        add(LineItem::break_at(explicit_hyphen_penalty, 0.0, true));
    } else if (before == U'/') {
        add(LineItem::break_at(slash_penalty));
    } else {
        add(LineItem::break_at(is_em_dash(before) || before == 0x2013 ? dash_penalty : 0.0));
    }
}

void ItemMaker::add_part(std::uint32_t index, std::uint32_t begin, std::uint32_t end) {
    const Piece& piece = out_.pieces[index];
    const double width = measure_.width(piece, begin, end);
    LineItem item = LineItem::box(width);
    const Cell cell{Cell::Kind::Text, index, begin, end};
    item.stretch = measure_.give(piece, cell.begin, cell.end, width);
    if (!span(piece).unseen) { // CSS Text 3, 9.2: no letterspacing at a line's end
        item.hang_right = span(piece).font->letter_spacing;
    }
    if (rules_.protrusion > 0.0 && !piece.word->glyphs.empty() && !span(piece).unseen &&
        !piece.east_asian) {
        const double unit = rules_.protrusion * piece.scale;
        item.hang_left = protrusion(first_of(slice(begin, end))).left * unit *
                         piece.word->glyphs.front().x_advance;
        item.hang_right += protrusion(last_of(slice(begin, end))).right * unit *
                           piece.word->glyphs.back().x_advance;
    }
    add(item, cell);
}

/// The widths on both sides of a hyphen are those of the parts as they will be shaped when the
/// line ends here, less what the undivided word already counts.
void ItemMaker::add_hyphen(const Piece& piece, std::uint32_t at) {
    const ShapedPart before = shape_part(text_, piece, {piece.begin, at, true});
    const ShapedPart after = shape_part(text_, piece, {at, piece.end, false});
    const double counted = measure_.width(piece, piece.begin, at);
    LineItem item = LineItem::break_at(rules_.hyphen_penalty, 0.0, true);
    item.width = measure_.width(piece, *before.word) - counted;
    item.next = measure_.width(piece, *after.word) - (measure_.width(piece, *piece.word) - counted);
    if (!before.word->glyphs.empty()) {
        item.hang_right = protrusion(U'-').right * rules_.protrusion * piece.scale *
                          before.word->glyphs.back().x_advance;
    }
    add(item, {Cell::Kind::Text, static_cast<std::uint32_t>(&piece - out_.pieces.data()), at, at});
}

/// A part that no line can hold may be cut between any two letters; not before a dictionary has
/// been asked for better places.
void ItemMaker::add_cuttable(std::uint32_t index, std::uint32_t begin, std::uint32_t end) {
    const Piece piece = out_.pieces[index];
    const bool last_resort = rules_.hyphenate || !out_.could_hyphenate;
    if (last_resort && span(piece).breaks && measure_.width(piece, begin, end) > rules_.measure) {
        for (const bridge::ShapedGlyph& glyph : piece.word->glyphs) {
            const std::uint32_t at = piece.begin + glyph.cluster;
            if (at > begin && at < end && piece.transform == css::TextTransform::None) {
                add_part(index, begin, at);
                add(LineItem::break_at(anywhere_penalty));
                begin = at;
            }
        }
    }
    add_part(index, begin, end);
}

void ItemMaker::add_piece(std::uint32_t index, const std::vector<std::uint32_t>& points) {
    std::uint32_t begin = out_.pieces[index].begin;
    const std::uint32_t end = out_.pieces[index].end;
    for (const std::uint32_t at : points) {
        if (at <= out_.pieces[index].begin || at >= end) {
            continue;
        }
        add_cuttable(index, begin, at);
        add_hyphen(out_.pieces[index], at);
        begin = at;
    }
    add_cuttable(index, begin, end);
}

bool ItemMaker::collect_points(std::uint32_t begin, std::uint32_t end) {
    points_.clear();
    const StyledSpan& styled = text_.spans[span_at(begin)];
    while (soft_ < text_.soft_hyphens.size() && text_.soft_hyphens[soft_] < end) {
        if (text_.soft_hyphens[soft_] > begin && styled.hyphens != css::Hyphens::None) {
            points_.push_back(text_.soft_hyphens[soft_]);
        }
        ++soft_;
    }
    if (!points_.empty() || styled.hyphens != css::Hyphens::Auto || !styled.breaks) {
        return !points_.empty();
    }
    if (!rules_.hyphenate) {
        out_.could_hyphenate = true;
        return false;
    }
    for (const std::uint32_t point :
         hyphens_.of(slice(begin, end), styled.font->language, styled.limits)) {
        points_.push_back(begin + point);
    }
    return !points_.empty();
}

void ItemMaker::cut(std::uint32_t begin, std::uint32_t end, bool east_asian) {
    std::uint32_t at = begin;
    while (at < end) {
        const std::uint32_t index = span_at(at);
        const std::uint32_t stop = std::min(end, text_.spans[index].end);
        cut_pieces(text_, shaper_, {at, stop, index, at == begin, true, 0, east_asian}, out_);
        at = stop;
    }
}

void ItemMaker::add_joint(const Piece& before, const Piece& after, bool may_break) {
    const JointGlue joint = joint_glue(text_, before, after, rules_.justified);
    const bool breaks = may_break && text_.spans[before.span].breaks;
    const bool solid = joint.glue.width == 0.0 && joint.glue.stretch == 0.0;
    if (breaks == solid) { // a break without room, or room without a break
        add(LineItem::break_at(breaks ? 0.0 : forbidden));
    }
    if (!solid) {
        Cell cell;
        cell.kind = joint.autospace ? Cell::Kind::Autospace : Cell::Kind::Nothing;
        cell.begin = cell.end = before.end;
        add(joint.glue, cell);
    }
}

/// Characters without a blank between them, some of them East Asian.
void ItemMaker::add_atoms(std::uint32_t begin, std::uint32_t end) {
    const auto first = out_.pieces.size();
    for (std::uint32_t at = begin; at < end;) {
        const Atom atom = atom_at(text_.text, at, end, text_.east_asian_edges);
        const auto here = static_cast<std::uint32_t>(out_.pieces.size());
        cut(at, atom.end, atom.east_asian);
        const bool joint = at_direct_break_ || here > first;
        for (auto i = here; i < out_.pieces.size(); ++i) {
            if (i == here && joint && i > 0 && out_.pieces[i - 1].end == at) {
                add_joint(out_.pieces[i - 1], out_.pieces[i], at_direct_break_);
            }
            add_piece(i, points_);
        }
        at_direct_break_ = false;
        at = atom.end;
    }
}

/// Characters without a blank between them, not even one that keeps them together.
void ItemMaker::add_unspaced(std::uint32_t begin, std::uint32_t end) {
    if (begin == end) {
        return;
    }
    (void)collect_points(begin, end);
    if (text_.east_asian) {
        add_atoms(begin, end);
        return;
    }
    const auto first = static_cast<std::uint32_t>(out_.pieces.size());
    cut(begin, end, false);
    for (auto i = first; i < out_.pieces.size(); ++i) {
        add_piece(i, points_);
    }
}

void ItemMaker::add_word(std::uint32_t begin, std::uint32_t end) {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    const std::string_view word = slice(begin, end);
    std::size_t from = 0;
    for (std::size_t at = word.find(no_break_space); at != std::string_view::npos;
         at = word.find(no_break_space, from)) {
        const auto place = static_cast<std::uint32_t>(begin + at);
        add_unspaced(static_cast<std::uint32_t>(begin + from), place);
        if (line_is_empty_) {
            add(LineItem::box(0.0));
        }
        add(LineItem::break_at(forbidden));
        add_space(place, static_cast<std::uint32_t>(place + no_break_space.size()));
        from = at + no_break_space.size();
    }
    add_unspaced(static_cast<std::uint32_t>(begin + from), end);
}

void ItemMaker::end_line() {
    if (line_is_empty_) {
        add(LineItem::box(0.0));
    }
    add(LineItem::break_at(forbidden));
    add(LineItem::glue(0.0, fill, 0.0));
    add(LineItem::break_at(-forbidden));
    line_is_empty_ = true;
    at_direct_break_ = false;
}

void ItemMaker::add_segment(std::uint32_t begin, std::uint32_t end, bool mandatory) {
    std::uint32_t content = end;
    while (mandatory && content > begin &&
           (text_.text[content - 1] == '\n' || text_.text[content - 1] == '\r')) {
        --content;
    }
    std::uint32_t word = content;
    const bool keeps = begin < content && text_.spans[span_at(begin)].keeps_blanks;
    while (!keeps && word > begin) {
        const std::string_view before = slice(begin, word);
        const bool ideographic = text_.east_asian && before.ends_with(ideographic_space);
        if (!ideographic && before.back() != ' ') {
            break;
        }
        word -= static_cast<std::uint32_t>(ideographic ? ideographic_space.size() : 1);
    }
    add_word(begin, word);
    const bool last = end == text_.text.size();
    if (mandatory && !last) {
        end_line();
    } else if (word < content && !last) {
        add_space(word, content);
    } else if (!last) {
        add_direct_break(end);
    }
}

void ItemMaker::run() {
    std::uint32_t begin = 0;
    for (const bridge::TextBreak& each : text_.breaks) {
        add_segment(begin, each.byte, each.mandatory);
        begin = each.byte;
    }
    end_line();
}

} // namespace

void make_items(const ParagraphText& text,
                const ItemRules& rules,
                Shaper& shaper,
                HyphenPoints& hyphens,
                ParagraphItems& out) {
    out.items.clear();
    out.cells.clear();
    out.pieces.clear();
    out.missing.clear();
    out.scaled_capitals.clear();
    out.could_hyphenate = false;
    ItemMaker(text, rules, shaper, hyphens, out).run();
}

} // namespace galley::typeset
