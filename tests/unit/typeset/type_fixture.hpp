// Boxes, fonts and a book of fonts for the tests of typesetting.
#pragma once

#include "presentation/box.hpp"
#include "presentation/style.hpp"
#include "typeset/page.hpp"

#include <memory>
#include <string>
#include <vector>

namespace galley::tests {

inline std::vector<presentation::StyleFont> test_fonts() {
    const std::string folder = GALLEY_SOURCE_DIR "/styles/fonts/";
    const auto font = [&](const char* family, const char* file, int weight, css::FontStyle style) {
        return presentation::StyleFont{family, weight, style, folder + file};
    };
    using css::FontStyle;
    return {font("EB Garamond", "eb-garamond/EBGaramond-Regular.ttf", 400, FontStyle::Normal),
            font("EB Garamond", "eb-garamond/EBGaramond-Italic.ttf", 400, FontStyle::Italic),
            font("EB Garamond", "eb-garamond/EBGaramond-Bold.ttf", 700, FontStyle::Normal),
            font("Source Code Pro",
                 "source-code-pro/SourceCodePro-Regular.ttf",
                 400,
                 FontStyle::Normal)};
}

/// 11 on 14 pt, justified, with hyphens.
inline css::ComputedStyle text_style() {
    css::ComputedStyle style;
    style.font_family = {"EB Garamond"};
    style.font_size = Length::from_points(11.0);
    style.line_height = Length::from_points(14.0);
    style.text_align = css::TextAlign::Justify;
    style.hyphens = css::Hyphens::Auto;
    style.display = css::Display::Block;
    return style;
}

inline presentation::StylePtr shared(css::ComputedStyle style) {
    return std::make_shared<const css::ComputedStyle>(std::move(style));
}

inline presentation::TextRun text_run(std::string text, const presentation::StylePtr& style) {
    presentation::TextRun run;
    run.text = std::move(text);
    run.style = style;
    return run;
}

inline presentation::Box paragraph_box(std::string text, css::ComputedStyle style = text_style()) {
    presentation::Box box;
    box.style = shared(std::move(style));
    box.role = presentation::Role::Paragraph;
    box.language = "en";
    box.runs = {text_run(std::move(text), box.style)};
    return box;
}

inline presentation::Box document_box(std::vector<presentation::Box> children) {
    presentation::Box root;
    root.style = shared(text_style());
    root.role = presentation::Role::Document;
    root.language = "en";
    root.children = std::move(children);
    return root;
}

inline double right_edge(const typeset::GlyphRun& run) {
    double x = run.x.points();
    for (const typeset::PlacedGlyph glyph : run.glyphs) {
        x += glyph.advance.points();
    }
    return x;
}

/// The text of what is no part of the text: running heads, folios, leaders.
inline std::string artifacts(const typeset::Page& page) {
    std::string text;
    for (const typeset::GlyphRun& run : page.runs) {
        text += run.structure == typeset::artifact ? run.text + "|" : "";
    }
    return text;
}

/// Words of a small vocabulary in an order that depends on the seed only.
inline std::string some_words(unsigned seed, int count) {
    const std::vector<std::string> words{
        "the",         "alliance",   "of",        "typography", "considerable",  "and",
        "in",          "foreign",    "economies", "a",          "understanding", "lines",
        "cooperation", "page",       "office,",   "fluffier",   "paragraphs.",   "we",
        "strategic",   "background", "to",        "measure",    "well-known",    "“quoted”"};
    std::string text;
    for (int i = 0; i < count; ++i) {
        seed = seed * 1664525U + 1013904223U;
        text += (i == 0 ? "" : " ") + words[(seed >> 16U) % words.size()];
    }
    return text;
}

} // namespace galley::tests
