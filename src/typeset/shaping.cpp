// How text of each style becomes glyphs.
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

const ShapedWord& RunFont::shape(int choice, std::string_view text, bool to_the_left) const {
    ShapedWay& way = to_the_left ? *leftward : *rightward;
    return way.shape(fonts[static_cast<std::size_t>(choice)], text);
}

RunFont Shaper::resolve(const css::ComputedStyle& style,
                        const std::string& language,
                        const std::string& east_asian) {
    RunFont run;
    run.fonts = book().choices(style, east_asian);
    run.language = language;
    run.east_asian = east_asian;
    run.ideographs = east_asian.empty() ? -1 : ideographs_among(book(), run.fonts);
    run.size = style.font_size.points();
    run.letter_spacing = style.letter_spacing.points();
    run.word_spacing = style.word_spacing.points();
    run.transform = style.text_transform;
    const bridge::FontFace& first = *book().face(run.fonts.front());
    run.scaled_capitals = style.caps != css::Caps::Normal && !first.has_feature("smcp");
    run.scaled_all_capitals = style.caps == css::Caps::AllSmallCaps && !first.has_feature("c2sc");
    bridge::ShapeOptions options{
        features_of(style, first), language, bridge::TextDirection::LeftToRight};
    run.rightward = &fonts_.way(options);
    options.direction = bridge::TextDirection::RightToLeft;
    run.leftward = &fonts_.way(options);
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

const bridge::FontFace& Shaper::face(const RunFont& run, int choice) const {
    return *book().face(run.fonts[static_cast<std::size_t>(choice)]);
}

double Shaper::scale(const RunFont& run, int choice, double size) const {
    return size / face(run, choice).metrics().units_per_em;
}

} // namespace galley::typeset
