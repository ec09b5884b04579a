// Words into glyphs, each shaped once for all threads.
#pragma once

#include "typeset/font_book.hpp"
#include "typeset/word_memory.hpp"

#include <cstdint>
#include <deque>
#include <mutex>
#include <string_view>
#include <vector>

namespace galley::typeset {

/// In font units, so that one shaping serves all sizes.
struct ShapedWord {
    std::vector<bridge::ShapedGlyph> glyphs;
    std::int64_t width = 0;
    std::uint32_t clusters = 0; ///< letter spacing is added once a cluster
    bool complete = true;       ///< no glyph is missing
};

/// The words of one font, shaped in one way. May be used by several threads.
class ShapedWords {
public:
    /// `font` is one of the book, which must outlive this.
    ShapedWords(const FontBook& book, int font, bridge::ShapeOptions options);

    /// The answer stays where it is.
    const ShapedWord& shape(std::string_view text);
    [[nodiscard]] bool are(int font, const bridge::ShapeOptions& options) const {
        return font == font_ && options == options_;
    }

private:
    const FontBook& book_;
    int font_;
    bridge::ShapeOptions options_;
    WordMemory<ShapedWord> words_;
};

/// All fonts of a book in all the ways that they are shaped in.
class ShapedFonts {
public:
    /// `book` must outlive this.
    explicit ShapedFonts(const FontBook& book) : book_(book) {}

    /// The answer stays where it is. May be called from several threads.
    ShapedWords& words(int font, const bridge::ShapeOptions& options);
    [[nodiscard]] const FontBook& book() const { return book_; }

private:
    const FontBook& book_;
    std::mutex adding_;
    std::deque<ShapedWords> words_;
};

} // namespace galley::typeset
