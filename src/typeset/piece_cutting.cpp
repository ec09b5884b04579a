// Cuts characters into pieces that one font can shape.
#include "typeset/piece_cutting.hpp"

#include "base/utf8.hpp"
#include "typeset/east_asian_spacing.hpp"
#include "typeset/edge_characters.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

/// Small capitals made of capitals: near the x-height, still heavy enough beside the text.
constexpr double scaled_capital_size = 0.8;

class PieceCutter {
public:
    PieceCutter(const ParagraphText& text, Shaper& shaper, Pieces& out)
        : text_(text), shaper_(shaper), out_(out) {}

    void by_direction(const Stretch& stretch);

private:
    void by_script(const Stretch& stretch);
    void by_case(const Stretch& stretch);
    void by_font(const Stretch& stretch, double size, css::TextTransform transform);
    void push(const Stretch& stretch, int choice, double size, css::TextTransform transform);
    void push_east_asian(const Stretch& stretch);
    [[nodiscard]] int choice_for(const RunFont& font, char32_t code_point);
    [[nodiscard]] std::string_view slice(const Stretch& stretch) const {
        return std::string_view(text_.text).substr(stretch.begin, stretch.end - stretch.begin);
    }
    [[nodiscard]] const RunFont& font_of(const Stretch& stretch) const {
        return *text_.spans[stretch.span].font;
    }

    const ParagraphText& text_;
    Shaper& shaper_;
    Pieces& out_;
};

void PieceCutter::push(const Stretch& stretch,
                       int choice,
                       double size,
                       css::TextTransform transform) {
    Piece piece;
    piece.begin = stretch.begin;
    piece.end = stretch.end;
    piece.span = stretch.span;
    piece.choice = choice;
    piece.size = size;
    piece.scale = shaper_.scale(font_of(stretch), choice, size);
    piece.transform = transform;
    piece.starts_word = stretch.starts_word;
    piece.tracks = stretch.tracks;
    piece.level = stretch.level;
    piece.word = shape_part(text_, piece, {piece.begin, piece.end, false}).word;
    out_.pieces.push_back(piece);
}

int PieceCutter::choice_for(const RunFont& font, char32_t code_point) {
    for (std::size_t i = 0; i < font.fonts.size(); ++i) {
        if (shaper_.face(font, static_cast<int>(i)).glyph(code_point) != 0) {
            return static_cast<int>(i);
        }
    }
    out_.missing.push_back(code_point);
    return 0;
}

/// A mark comes from the font of the ideographs, which may draw it for its square, even where the
/// font of the letters has it too.
void PieceCutter::push_east_asian(const Stretch& stretch) {
    const RunFont& font = font_of(stretch);
    const char32_t c = first_of(slice(stretch));
    const bool own = font.ideographs >= 0 && shaper_.face(font, font.ideographs).glyph(c) != 0;
    const int choice = own ? font.ideographs : choice_for(font, c);
    push(stretch, choice, font.size, font.transform);
    Piece& piece = out_.pieces.back();
    piece.tracks = false;
    piece.east_asian = true;
    const StyledSpan& span = text_.spans[stretch.span];
    if (span.unseen || span.keeps_blanks || piece.word->glyphs.size() != 1) {
        return; // CSS Text 4, appendix: pre keeps squares whole
    }
    const MarkBlank blank =
        mark_blank(type_class(c), shaper_.face(font, choice), piece.word->glyphs.front().glyph);
    piece.trim_left = blank.left * piece.size;
    piece.trim_right = blank.right * piece.size;
}

void PieceCutter::by_font(const Stretch& stretch, double size, css::TextTransform transform) {
    push(stretch, 0, size, transform);
    if (out_.pieces.back().word->complete) {
        return;
    }
    out_.pieces.pop_back();
    const std::string_view all = slice(stretch);
    Stretch part = stretch;
    int choice = -1;
    for (std::size_t at = 0; at < all.size();) {
        const auto begin = static_cast<std::uint32_t>(stretch.begin + at);
        const char32_t c = utf8::next(all, at);
        const int wanted =
            choice >= 0 && bridge::is_mark(c) ? choice : choice_for(font_of(stretch), c);
        if (choice >= 0 && wanted != choice) {
            part.end = begin;
            push(part, choice, size, transform);
            part = {begin, stretch.end, stretch.span, false, stretch.tracks, stretch.level, false};
        }
        choice = wanted;
    }
    part.end = stretch.end;
    push(part, std::max(choice, 0), size, transform);
}

/// Lower-case letters become smaller capitals where the font has no small capitals of its own.
void PieceCutter::by_case(const Stretch& stretch) {
    const RunFont& font = font_of(stretch);
    if (!font.scaled_capitals && !font.scaled_all_capitals) {
        by_font(stretch, font.size, font.transform);
        return;
    }
    if (std::find(out_.scaled_capitals.begin(), out_.scaled_capitals.end(), font.fonts.front()) ==
        out_.scaled_capitals.end()) {
        out_.scaled_capitals.push_back(font.fonts.front());
    }
    const auto finish = [&](const Stretch& part, bool scaled) {
        by_font(part,
                scaled ? font.size * scaled_capital_size : font.size,
                scaled ? css::TextTransform::Uppercase : font.transform);
    };
    const std::string_view all = slice(stretch);
    Stretch part = stretch;
    bool scaled = false;
    for (std::size_t at = 0; at < all.size();) {
        const auto begin = static_cast<std::uint32_t>(stretch.begin + at);
        const char32_t c = utf8::next(all, at);
        const bool small = (font.scaled_capitals && bridge::is_lowercase(c)) ||
                           (font.scaled_all_capitals && bridge::is_uppercase(c));
        if (begin > part.begin && small != scaled && !bridge::is_mark(c)) {
            part.end = begin;
            finish(part, scaled);
            part = {begin, stretch.end, stretch.span, false, stretch.tracks, stretch.level, false};
        }
        scaled = bridge::is_mark(c) ? scaled : small;
    }
    part.end = stretch.end;
    finish(part, scaled);
}

void PieceCutter::by_script(const Stretch& stretch) {
    const std::string_view all = slice(stretch);
    const auto beyond_latin = [](char byte) { return static_cast<unsigned char>(byte) >= 0xC9; };
    if (std::none_of(all.begin(), all.end(), beyond_latin)) { // all below U+0240: one script
        by_case(stretch);
        return;
    }
    Stretch part = stretch;
    int script = 0;
    for (std::size_t at = 0; at < all.size();) {
        const auto begin = static_cast<std::uint32_t>(stretch.begin + at);
        const int next = bridge::script_of(utf8::next(all, at));
        if (next != 0 && script != 0 && next != script) {
            part.end = begin;
            part.tracks = bridge::has_letter_case(script);
            by_case(part);
            part = {begin, stretch.end, stretch.span, false, stretch.tracks, stretch.level, false};
        }
        script = next != 0 ? next : script;
    }
    part.end = stretch.end;
    part.tracks = script == 0 || bridge::has_letter_case(script);
    by_case(part);
}

void PieceCutter::by_direction(const Stretch& stretch) {
    if (text_.bidi.empty()) {
        stretch.east_asian ? push_east_asian(stretch) : by_script(stretch);
        return;
    }
    Stretch part = stretch;
    while (part.begin < stretch.end) {
        part.level = text_.level_at(part.begin);
        const auto run = std::find_if(text_.bidi.begin(), text_.bidi.end(), [&](const auto& each) {
            return part.begin < each.end;
        });
        part.end = run == text_.bidi.end() ? stretch.end : std::min(stretch.end, run->end);
        stretch.east_asian ? push_east_asian(part) : by_script(part);
        part.begin = part.end;
        part.starts_word = false;
    }
}

} // namespace

void cut_pieces(const ParagraphText& text, Shaper& shaper, const Stretch& stretch, Pieces& out) {
    PieceCutter(text, shaper, out).by_direction(stretch);
}

ShapedPart shape_part(const ParagraphText& text, const Piece& piece, const Cut& cut) {
    const RunFont& font = *text.spans[piece.span].font;
    const std::string_view part =
        std::string_view(text.text).substr(cut.begin, cut.end - cut.begin);
    ShapedPart shaped;
    if (piece.transform == css::TextTransform::None && !cut.hyphen) {
        shaped.word = &font.shape(piece.choice, part, piece.level % 2 != 0);
        return shaped;
    }
    std::string shown(part);
    if (piece.transform != css::TextTransform::None) {
        ShownText cased = shown_text(
            part, piece.transform, font.language, piece.starts_word && cut.begin == piece.begin);
        shown = std::move(cased.text);
        shaped.source = std::move(cased.source);
    }
    if (cut.hyphen) {
        shaped.hyphen = static_cast<std::uint32_t>(shown.size());
        shown += '-';
    }
    shaped.word = &font.shape(piece.choice, shown, piece.level % 2 != 0);
    return shaped;
}

} // namespace galley::typeset
