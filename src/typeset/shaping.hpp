// How text of each style becomes glyphs: the memory of one thread.
#pragma once

#include "css/computed_style.hpp"
#include "typeset/shaped_words.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley::typeset {

/// How the characters of one style and language become glyphs.
struct RunFont {
    std::vector<int> fonts;         ///< of the book: the best first, then those for what it lacks
    ShapedWay* rightward = nullptr; ///< how they are shaped
    ShapedWay* leftward = nullptr;  ///< the same for text that runs to the left
    std::string language;
    std::string east_asian; ///< whose ideographs are wanted; empty: the text has none
    int ideographs = -1;    ///< of `fonts`: that of ideographs and their marks; -1: none has any
    double size = 12.0;     ///< points
    double letter_spacing = 0.0; ///< points
    double word_spacing = 0.0;   ///< points
    css::TextTransform transform = css::TextTransform::None;
    bool scaled_capitals = false;     ///< small capitals that the first font lacks
    bool scaled_all_capitals = false; ///< … of capital letters too

    /// `choice` is an index into `fonts`. The answer stays where it is.
    [[nodiscard]] const ShapedWord&
    shape(int choice, std::string_view text, bool to_the_left = false) const;
};

/// Characters as they are shown, and where each byte of them comes from.
struct ShownText {
    std::string text;
    std::vector<std::uint32_t> source; ///< for each byte of `text`, and one past its end
};

/// `text` in the letter case that is shown; `starts_word`: its first letter begins a word.
ShownText shown_text(std::string_view text,
                     css::TextTransform transform,
                     const std::string& language,
                     bool starts_word);

class Shaper {
public:
    /// `fonts` must outlive this.
    explicit Shaper(ShapedFonts& fonts) : fonts_(fonts) {}

    /// The same style object and languages give the same RunFont, by address.
    const RunFont& font_of(const std::shared_ptr<const css::ComputedStyle>& style,
                           const std::string& language,
                           const std::string& east_asian = {});
    [[nodiscard]] const bridge::FontFace& face(const RunFont& run, int choice) const;
    [[nodiscard]] const FontBook& book() const { return fonts_.book(); }
    /// Points for one font unit.
    [[nodiscard]] double scale(const RunFont& run, int choice, double size) const;

private:
    struct Known {
        std::shared_ptr<const css::ComputedStyle> style; ///< held, so that its address stays its
        std::string language;
        std::string east_asian;
        std::unique_ptr<RunFont> font;
    };
    [[nodiscard]] RunFont resolve(const css::ComputedStyle& style,
                                  const std::string& language,
                                  const std::string& east_asian);

    ShapedFonts& fonts_;
    std::vector<Known> known_;
};

} // namespace galley::typeset
