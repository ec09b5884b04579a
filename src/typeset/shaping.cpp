// Words into glyphs, each shaped once.
#include "typeset/shaping.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

using bridge::FontFeature;

FontFeature feature(std::string_view tag, std::uint32_t value = 1) {
    return {{tag[0], tag[1], tag[2], tag[3]}, value};
}

/// CSS Fonts 4, 7.2: what the style asks for, then its low-level settings, which win.
std::vector<FontFeature> features_of(const css::ComputedStyle& style,
                                     const bridge::FontFace& face) {
    std::vector<FontFeature> features;
    if (!style.ligatures || style.letter_spacing != Length()) {
        features.push_back(feature("liga", 0));
        features.push_back(feature("clig", 0));
    }
    if (!style.kerning) {
        features.push_back(feature("kern", 0));
    }
    if (style.caps != css::Caps::Normal && face.has_feature("smcp")) {
        features.push_back(feature("smcp"));
    }
    if (style.caps == css::Caps::AllSmallCaps && face.has_feature("c2sc")) {
        features.push_back(feature("c2sc"));
    }
    if (style.figure_style != css::FigureStyle::Normal) {
        const bool lining = style.figure_style == css::FigureStyle::Lining;
        features.push_back(lining ? feature("lnum") : feature("onum"));
    }
    if (style.figure_spacing != css::FigureSpacing::Normal) {
        const bool tabular = style.figure_spacing == css::FigureSpacing::Tabular;
        features.push_back(tabular ? feature("tnum") : feature("pnum"));
    }
    features.insert(features.end(), style.font_features.begin(), style.font_features.end());
    return features;
}

bridge::LetterCase letter_case(css::TextTransform transform, bool starts_word) {
    if (transform == css::TextTransform::Uppercase) {
        return bridge::LetterCase::Upper;
    }
    return starts_word ? bridge::LetterCase::Title : bridge::LetterCase::Lower;
}

/// Three typed dots stay three characters to a reader, but are shown as the font's own ellipsis
/// where that is more than one dot wide, as it is not in fonts of one pitch. The sign takes as many
/// bytes as the dots, so places in the text stay the same. Longer rows are leaders.
std::string with_ellipses(const bridge::FontFace& face, std::string_view text) {
    constexpr std::string_view sign = "\u2026";
    std::string shown(text);
    const std::uint32_t glyph = face.glyph(U'\u2026');
    if (glyph == 0 || face.advance(glyph) < 2 * face.advance(face.glyph(U'.'))) {
        return shown;
    }
    for (std::size_t at = shown.find('.'); at != std::string::npos; at = shown.find('.', at)) {
        const std::size_t end = std::min(shown.find_first_not_of('.', at), shown.size());
        if (end - at == 3 || end - at == 4) { // four: the stop, then the omission
            shown.replace(end - sign.size(), sign.size(), sign);
        }
        at = end;
    }
    return shown;
}

ShapedWord shape_word(const bridge::FontFace& face,
                      const bridge::ShapeOptions& options,
                      std::string_view text) {
    ShapedWord word;
    const bool dots = text.find("...") != std::string_view::npos;
    word.glyphs = dots ? face.shape(with_ellipses(face, text), options) : face.shape(text, options);
    std::uint32_t last = UINT32_MAX;
    for (const bridge::ShapedGlyph& glyph : word.glyphs) {
        word.width += glyph.x_advance;
        word.complete = word.complete && glyph.glyph != 0;
        word.clusters += glyph.cluster != last ? 1 : 0;
        last = glyph.cluster;
    }
    return word;
}

/// The first that has the ideograph for "one", which none that has any lacks.
int ideographs_among(const FontBook& book, const std::vector<int>& fonts) {
    const auto found = std::find_if(fonts.begin(), fonts.end(), [&](int font) {
        return book.face(font)->glyph(U'\u4E00') != 0;
    });
    return found == fonts.end() ? -1 : static_cast<int>(found - fonts.begin());
}

} // namespace

ShownText shown_text(std::string_view text,
                     css::TextTransform transform,
                     const std::string& language,
                     bool starts_word) {
    ShownText shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = utf8::next(text, at);
        const bool letter = bridge::is_letter(c);
        if (letter && (transform != css::TextTransform::Capitalize || starts_word)) {
            bridge::append_case(shown.text, c, letter_case(transform, starts_word), language);
        } else {
            shown.text.append(text.substr(begin, at - begin));
        }
        starts_word = starts_word && !letter;
        shown.source.resize(shown.text.size(), static_cast<std::uint32_t>(begin));
    }
    shown.source.push_back(static_cast<std::uint32_t>(text.size()));
    return shown;
}

int Shaper::shaping_for(int font, const bridge::ShapeOptions& options) {
    for (std::size_t i = 0; i < shapings_.size(); ++i) {
        const Shaping& known = *shapings_[i];
        if (known.font == font && known.options.features == options.features &&
            known.options.language == options.language &&
            known.options.direction == options.direction) {
            return static_cast<int>(i);
        }
    }
    auto made = std::make_unique<Shaping>();
    made->font = font;
    made->options = options;
    shapings_.push_back(std::move(made));
    return static_cast<int>(shapings_.size()) - 1;
}

RunFont Shaper::resolve(const css::ComputedStyle& style,
                        const std::string& language,
                        const std::string& east_asian) {
    RunFont run;
    run.fonts = book_.choices(style, east_asian);
    run.shapings.assign(run.fonts.size(), -1);
    run.language = language;
    run.east_asian = east_asian;
    run.ideographs = east_asian.empty() ? -1 : ideographs_among(book_, run.fonts);
    run.size = style.font_size.points();
    run.letter_spacing = style.letter_spacing.points();
    run.word_spacing = style.word_spacing.points();
    run.transform = style.text_transform;
    const bridge::FontFace& first = *book_.face(run.fonts.front());
    run.scaled_capitals = style.caps != css::Caps::Normal && !first.has_feature("smcp");
    run.scaled_all_capitals = style.caps == css::Caps::AllSmallCaps && !first.has_feature("c2sc");
    run.shapings.front() =
        shaping_for(run.fonts.front(),
                    {features_of(style, first), language, bridge::TextDirection::LeftToRight});
    return run;
}

const RunFont& Shaper::font_of(const std::shared_ptr<const css::ComputedStyle>& style,
                               const std::string& language,
                               const std::string& east_asian) {
    for (const Known& known : known_) {
        if (known.style == style && known.language == language && known.east_asian == east_asian) {
            return *known.font;
        }
    }
    auto font = std::make_unique<RunFont>(resolve(*style, language, east_asian));
    known_.push_back({style, language, east_asian, std::move(font)});
    return *known_.back().font;
}

const ShapedWord&
Shaper::shape(const RunFont& run, int choice, std::string_view text, bool leftward) {
    const auto place = static_cast<std::size_t>(choice);
    int memory = run.shapings[place];
    if (memory < 0 || leftward) {
        bridge::ShapeOptions options =
            shapings_[static_cast<std::size_t>(run.shapings[0])]->options;
        options.direction =
            leftward ? bridge::TextDirection::RightToLeft : bridge::TextDirection::LeftToRight;
        memory = shaping_for(run.fonts[place], options);
    }
    Shaping& shaping = *shapings_[static_cast<std::size_t>(memory)];
    if (const ShapedWord* known = shaping.words.find(text)) {
        return *known;
    }
    return shaping.words.add(text, shape_word(*book_.face(shaping.font), shaping.options, text));
}

const bridge::FontFace& Shaper::face(const RunFont& run, int choice) const {
    return *book_.face(run.fonts[static_cast<std::size_t>(choice)]);
}

double Shaper::scale(const RunFont& run, int choice, double size) const {
    return size / face(run, choice).metrics().units_per_em;
}

} // namespace galley::typeset
