// The fonts that a text really uses, each with the characters and features it is used for.
#include "writers/epub/embedded_fonts.hpp"

#include "base/ascii.hpp"
#include "base/files.hpp"
#include "base/language_tag.hpp"
#include "base/utf8.hpp"
#include "css/cascade.hpp"
#include "css/token.hpp"
#include "typeset/font_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <unordered_map>

namespace galley::writers {

namespace {

using bridge::Node;
using StylePtr = css::Cascade::StylePtr;

/// What one font of the book is used for.
struct FontUse {
    std::set<char32_t> characters;
    std::set<std::string> features;
};

/// OpenType features that a style asks for, beyond those that are on by themselves.
std::set<std::string> features_of(const css::ComputedStyle& style) {
    std::set<std::string> tags;
    if (style.caps != css::Caps::Normal) {
        tags.insert("smcp");
    }
    if (style.caps == css::Caps::AllSmallCaps) {
        tags.insert("c2sc");
    }
    if (style.figure_style != css::FigureStyle::Normal) {
        tags.insert(style.figure_style == css::FigureStyle::OldStyle ? "onum" : "lnum");
    }
    if (style.figure_spacing != css::FigureSpacing::Normal) {
        tags.insert(style.figure_spacing == css::FigureSpacing::Tabular ? "tnum" : "pnum");
    }
    for (const bridge::FontFeature& feature : style.font_features) {
        tags.emplace(feature.tag.begin(), feature.tag.end());
    }
    return tags;
}

/// What a reading system may draw before a list's item.
std::string_view marker_characters(const css::ComputedStyle& style) {
    switch (style.list_style) {
    case css::ListStyle::None:
        return style.list_marker ? std::string_view(*style.list_marker) : std::string_view();
    case css::ListStyle::Disc:
        return "\u2022";
    case css::ListStyle::Circle:
        return "\u25E6";
    case css::ListStyle::Square:
        return "\u25AA";
    case css::ListStyle::Dash:
        return "\u2013";
    case css::ListStyle::Decimal:
        return "0123456789.";
    case css::ListStyle::LowerAlpha:
    case css::ListStyle::LowerRoman:
        return "abcdefghijklmnopqrstuvwxyz.";
    case css::ListStyle::UpperAlpha:
    case css::ListStyle::UpperRoman:
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ.";
    }
    return {};
}

class Gathering {
public:
    /// `language` (BCP 47) is the publication's, by which faces for ideographs are chosen.
    Gathering(const presentation::Style& style, std::string_view language)
        : book_(style.fonts), language_(primary_language(language)),
          cascade_(style.sheet, css::Medium::Epub), uses_(static_cast<std::size_t>(book_.size())) {}

    void element(Node node, const StylePtr& parent) {
        const StylePtr style = cascade_.shared_style(node, parent);
        if (style->display == css::Display::None) {
            return;
        }
        for (const auto which : {css::PseudoElement::Before, css::PseudoElement::After}) {
            generated(node, which, style);
        }
        if (style->display == css::Display::ListItem) {
            text(marker_characters(*style), *use_of(style), *style);
        }
        for (Node below = node.first_child(); below; below = below.next()) {
            if (below.is_text()) {
                text(below.content(), *use_of(style), *style);
            } else if (below.is_element()) {
                element(below, style);
            }
        }
    }

    [[nodiscard]] const std::vector<FontUse>& uses() const { return uses_; }
    [[nodiscard]] const typeset::FontBook& book() const { return book_; }

private:
    /// One style's way to fonts: computed once, for most elements share few styles.
    struct StyleUse {
        std::vector<int> fonts;
        std::set<std::string> features;
        std::vector<bool> seen; ///< by code point below its size
        StylePtr owner;         ///< keeps the address that is the key
    };

    StyleUse* use_of(const StylePtr& style) {
        auto& use = by_style_[style.get()];
        if (use == nullptr) {
            use = std::make_unique<StyleUse>();
            use->fonts = book_.choices(*style, language_);
            use->features = features_of(*style);
            use->seen.resize(0x3000);
            use->owner = style;
        }
        return use.get();
    }

    void generated(Node node, css::PseudoElement which, const StylePtr& of_element) {
        const StylePtr style = cascade_.shared_pseudo(node, which, of_element);
        if (!style || !style->content) {
            return;
        }
        for (const css::ContentPart& part : *style->content) {
            text(part.kind == css::ContentPart::Kind::Text ? part.text : "0123456789",
                 *use_of(style),
                 *style);
        }
    }

    void text(std::string_view text, StyleUse& use, const css::ComputedStyle& style) {
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = utf8::next(text, at);
            if (c < use.seen.size()) {
                if (use.seen[c]) {
                    continue;
                }
                use.seen[c] = true;
            }
            character(c, use);
            if (style.text_transform != css::TextTransform::None && c < 0x80) {
                character(c ^ 0x20U, use); // the other case of a letter
            }
        }
    }

    void character(char32_t c, const StyleUse& use) {
        if (c < 0x20) {
            return;
        }
        for (const int font : use.fonts) {
            if (book_.face(font)->glyph(c) != 0) {
                FontUse& of_font = uses_[static_cast<std::size_t>(font)];
                of_font.characters.insert(c);
                of_font.features.insert(use.features.begin(), use.features.end());
                return;
            }
        }
    }

    typeset::FontBook book_;
    std::string language_;
    css::Cascade cascade_;
    std::vector<FontUse> uses_;
    std::unordered_map<const css::ComputedStyle*, std::unique_ptr<StyleUse>> by_style_;
};

std::string media_type(const std::filesystem::path& file) {
    return file.extension() == ".otf" ? "font/otf" : "font/ttf";
}

/// The file's stem in letters that are safe in every archive and URI.
std::string plain_name(const std::filesystem::path& file) {
    std::string name;
    for (const char c : display(file.stem())) {
        const bool plain = is_ascii_alphanumeric(c) || c == '-';
        name += plain ? c : '_';
    }
    return name;
}

/// Two folders may hold files of one name.
void make_unique(EmbeddedFont& font, const std::vector<EmbeddedFont>& others) {
    const std::string stem = font.file.substr(0, font.file.size() - 4);
    const std::string extension = font.file.substr(font.file.size() - 4);
    const auto taken = [&] {
        return std::any_of(others.begin(), others.end(), [&](const EmbeddedFont& other) {
            return css::ascii_lower(other.file) == css::ascii_lower(font.file);
        });
    };
    for (int copy = 2; taken(); ++copy) {
        font.file = fmt::format("{}-{}{}", stem, copy, extension);
    }
}

EmbeddedFont embedded(const presentation::StyleFont& font,
                      const bridge::FontFace& face,
                      const FontUse& use,
                      const std::vector<EmbeddedFont>& others) {
    EmbeddedFont made;
    made.file = fmt::format(
        "fonts/{}{}", plain_name(font.file), font.file.extension() == ".otf" ? ".otf" : ".ttf");
    made.type = media_type(font.file);
    made.bytes = face.text_subset(use.characters, {use.features.begin(), use.features.end()});
    make_unique(made, others);
    made.rule = fmt::format("@font-face {{\n  font-family: \"{}\";\n  font-weight: {};\n"
                            "  font-style: {};\n  src: url(\"{}\");\n}}\n",
                            font.family,
                            font.weight,
                            font.style == css::FontStyle::Italic ? "italic" : "normal",
                            made.file);
    return made;
}

} // namespace

std::vector<EmbeddedFont> embedded_fonts(Node html, const presentation::Style& style) {
    std::vector<EmbeddedFont> fonts;
    if (style.fonts.empty()) {
        return fonts;
    }
    Gathering gathering(style, html.attribute("lang").value_or(std::string_view()));
    gathering.element(html, std::make_shared<const css::ComputedStyle>(css::initial_style()));
    for (std::size_t i = 0; i < style.fonts.size(); ++i) {
        if (!gathering.uses()[i].characters.empty()) {
            fonts.push_back(embedded(style.fonts[i],
                                     *gathering.book().face(static_cast<int>(i)),
                                     gathering.uses()[i],
                                     fonts));
        }
    }
    return fonts;
}

} // namespace galley::writers
