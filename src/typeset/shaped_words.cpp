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

ShapedWay::ShapedWay(const FontBook& book, bridge::ShapeOptions options)
    : book_(book), options_(std::move(options)), words_(static_cast<std::size_t>(book.size())) {}

ShapedWay::Words& ShapedWay::words_of(int font) {
    std::atomic<Words*>& place = words_[static_cast<std::size_t>(font)];
    if (Words* known = place.load(std::memory_order_acquire)) {
        return *known;
    }
    const std::lock_guard one_at_a_time(adding_);
    if (place.load(std::memory_order_relaxed) == nullptr) {
        own_.push_back(std::make_unique<Words>());
        place.store(own_.back().get(), std::memory_order_release);
    }
    return *place.load(std::memory_order_relaxed);
}

const ShapedWord& ShapedWay::shape(int font, std::string_view text) {
    Words& words = words_of(font);
    if (const ShapedWord* known = words.find(text)) {
        return *known;
    }
    return words.add(text, shape_word(*book_.face(font), options_, text));
}

ShapedWay& ShapedFonts::way(const bridge::ShapeOptions& options) {
    const std::lock_guard one_at_a_time(adding_);
    return ways_.try_emplace(options, book_, options).first->second;
}

} // namespace galley::typeset
