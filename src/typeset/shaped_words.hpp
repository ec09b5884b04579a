// Words into glyphs, each shaped once for all threads.
#pragma once

#include "typeset/font_book.hpp"
#include "typeset/word_memory.hpp"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
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

/// All fonts of a book, shaped in one way. May be used by several threads.
class ShapedWay {
public:
    /// `book` must outlive this.
    ShapedWay(const FontBook& book, bridge::ShapeOptions options);

    /// `font` is one of the book. The answer stays where it is.
    const ShapedWord& shape(int font, std::string_view text);

private:
    using Words = WordMemory<ShapedWord>;
    Words& words_of(int font);

    const FontBook& book_;
    bridge::ShapeOptions options_;
    std::mutex adding_;
    std::vector<std::atomic<Words*>> words_; ///< by font; nothing: it has not been asked for
    std::vector<std::unique_ptr<Words>> own_;
};

/// All ways that the fonts of a book are shaped in.
class ShapedFonts {
public:
    /// `book` must outlive this.
    explicit ShapedFonts(const FontBook& book) : book_(book) {}

    /// The answer stays where it is. May be called from several threads.
    ShapedWay& way(const bridge::ShapeOptions& options);
    [[nodiscard]] const FontBook& book() const { return book_; }

private:
    const FontBook& book_;
    std::mutex adding_;
    std::map<bridge::ShapeOptions, ShapedWay> ways_;
};

} // namespace galley::typeset
