// Drop caps and raised ones.
#include "typeset/initial_letter.hpp"

#include "base/utf8.hpp"
#include "typeset/protrusion.hpp"

#include <algorithm>
#include <cmath>

namespace galley::typeset {

namespace {

constexpr double usual_gap = 0.2; // em of the text: the letter does not touch its word

/// Where the ink of glyphs in a row begins and ends, in font units.
struct Ink {
    double left = 0.0;
    double right = 0.0;
};

Ink ink_of(const bridge::FontFace& face, const ShapedWord& word) {
    Ink ink{1.0e9, -1.0e9};
    double pen = 0.0;
    for (const bridge::ShapedGlyph& glyph : word.glyphs) {
        for (const bridge::OutlineCommand& command : face.outline(glyph.glyph)) {
            using Kind = bridge::OutlineCommand::Kind;
            const std::size_t points = command.kind == Kind::Close       ? 0
                                       : command.kind == Kind::Cubic     ? 3
                                       : command.kind == Kind::Quadratic ? 2
                                                                         : 1;
            for (std::size_t i = 0; i < points; ++i) {
                ink.left = std::min(ink.left, pen + glyph.x_offset + command.x[i]);
                ink.right = std::max(ink.right, pen + glyph.x_offset + command.x[i]);
            }
        }
        pen += glyph.x_advance;
    }
    return ink.left < ink.right ? ink : Ink{0.0, pen};
}

double cap_height(const bridge::FontFace& face) {
    constexpr double usual = 0.65; // of the em, where the font does not say
    const bridge::FontMetrics& metrics = face.metrics();
    const double said = static_cast<double>(metrics.cap_height) / metrics.units_per_em;
    return said > 0.0 ? said : usual;
}

/// The style's own edges at the letter's end, else the usual gap.
double gap_after(const css::ComputedStyle& style, const css::ComputedStyle& around) {
    const Length em = around.font_size;
    const double own =
        (style.margin[css::Right].resolve(em) + style.padding[css::Right].resolve(em)).points();
    return own != 0.0 ? own : usual_gap * em.points();
}

/// The first font that has all of the letters, else the best one.
int choice_of(const RunFont& font, std::string_view text, Shaper& shaper) {
    for (std::size_t i = 0; i < font.fonts.size(); ++i) {
        const int choice = static_cast<int>(i);
        bool complete = true;
        for (std::size_t at = 0; at < text.size();) {
            complete = shaper.face(font, choice).glyph(utf8::next(text, at)) != 0 && complete;
        }
        if (complete) {
            return choice;
        }
    }
    return 0;
}

} // namespace

PlacedInitial place_initial(const presentation::Box& box,
                            const std::vector<presentation::TextRun>& runs,
                            double indent,
                            Shaper& shaper) {
    const presentation::TextRun& run = runs.front();
    const css::ComputedStyle& style = *run.style;
    const std::string& language = run.language.empty() ? box.language : run.language;
    const RunFont& font = shaper.font_of(run.style, language);
    const std::string text = font.transform == css::TextTransform::None
                                 ? run.text
                                 : shown_text(run.text, font.transform, language, true).text;
    const int choice = choice_of(font, text, shaper);
    const bridge::FontFace& face = shaper.face(font, choice);
    const ShapedWord& word = font.shape(choice, text);

    const css::ComputedStyle& around = *box.style;
    const double leading = around.line_height.points();
    const double text_caps =
        cap_height(shaper.face(shaper.font_of(box.style, language), 0)) * around.font_size.points();
    const double tall = (style.initial_letter.size - 1.0) * leading + text_caps;
    const double size = tall / cap_height(face);
    const double scale = size / face.metrics().units_per_em;

    const Ink ink = ink_of(face, word);
    std::size_t at = 0;
    const char32_t first = utf8::next(text, at);
    const double hang =
        word.glyphs.empty() ? 0.0 : protrusion(first).left * word.glyphs.front().x_advance * scale;
    PlacedInitial placed;
    placed.room.sink = static_cast<std::size_t>(style.initial_letter.sink);
    placed.room.width = indent + (ink.right - ink.left) * scale - hang + gap_after(style, around);
    placed.room.rise =
        std::ceil(std::max(style.initial_letter.size - style.initial_letter.sink, 0.0)) * leading;
    double pen = indent - ink.left * scale - hang;
    for (const bridge::ShapedGlyph& glyph : word.glyphs) {
        placed.letters.push_back({font.fonts[static_cast<std::size_t>(choice)],
                                  glyph.glyph,
                                  Length::from_points(size),
                                  Length::from_points(pen + glyph.x_offset * scale),
                                  Length::from_points((style.initial_letter.sink - 1) * leading -
                                                      glyph.y_offset * scale),
                                  style.color});
        pen += glyph.x_advance * scale;
    }
    return placed;
}

} // namespace galley::typeset
