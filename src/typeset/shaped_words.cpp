// Words into glyphs, each shaped once for all threads.
#include "typeset/shaped_words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace galley::typeset {

namespace {

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

} // namespace

ShapedWords::ShapedWords(const FontBook& book, int font, bridge::ShapeOptions options)
    : book_(book), font_(font), options_(std::move(options)) {}

const ShapedWord& ShapedWords::shape(std::string_view text) {
    if (const ShapedWord* known = words_.find(text)) {
        return *known;
    }
    return words_.add(text, shape_word(*book_.face(font_), options_, text));
}

ShapedWords& ShapedFonts::words(int font, const bridge::ShapeOptions& options) {
    const std::lock_guard one_at_a_time(adding_);
    const auto known = std::find_if(words_.begin(), words_.end(), [&](const ShapedWords& words) {
        return words.are(font, options);
    });
    return known != words_.end() ? *known : words_.emplace_back(book_, font, options);
}

} // namespace galley::typeset
