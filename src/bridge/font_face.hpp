// One font file: its measures, its shaping and its subset, over HarfBuzz.
#pragma once

#include "bridge/font_feature.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

/// In font units; y grows upwards, as in the font file.
struct FontMetrics {
    int units_per_em = 1000;
    int ascender = 800;   ///< OS/2 typographic when USE_TYPO_METRICS or hhea is absent, else hhea
    int descender = -200; ///< negative below the baseline
    int cap_height = 700;
    int x_height = 450;
    int x_min = 0;
    int y_min = 0;
    int x_max = 1000;
    int y_max = 1000;
    double italic_angle = 0.0; ///< degrees, as in 'post'
    int weight = 400;
    std::uint32_t blank = 0;        ///< the glyph of U+0020; 0: the font has none
    std::int32_t blank_advance = 0; ///< its width
    std::uint32_t code_pages = 0;   ///< 'OS/2' ulCodePageRange1: what the font was made for
    bool fixed_pitch = false;
    bool cff = false; ///< outlines in 'CFF ', else 'glyf'
    std::string postscript_name;
    std::string family;
};

/// Font units from the glyph's origin; both 0 where it draws nothing.
struct GlyphInk {
    int left = 0;
    int right = 0;
};

struct ShapedGlyph {
    std::uint32_t glyph = 0;
    std::uint32_t cluster = 0;  ///< byte in the shaped text where the glyph's characters begin
    std::int32_t x_advance = 0; ///< font units
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
    bool unsafe_to_break = false; ///< the text must be shaped anew when cut before this cluster
    bool operator==(const ShapedGlyph&) const = default;
};

enum class TextDirection { LeftToRight, RightToLeft };

struct ShapeOptions {
    std::vector<FontFeature> features; ///< over the whole text
    std::string language;              ///< BCP 47
    TextDirection direction = TextDirection::LeftToRight;
    auto operator<=>(const ShapeOptions&) const = default; // NOLINT(modernize-use-nullptr)
};

struct FontSubset {
    std::string bytes;                               ///< a font file with the wanted glyphs only
    std::map<std::uint32_t, std::uint32_t> glyph_of; ///< old glyph id → glyph id in the subset
};

struct OutlineCommand {
    enum class Kind { Move, Line, Quadratic, Cubic, Close };
    Kind kind = Kind::Move;
    std::array<double, 3> x{}; ///< control points, then the end point last used
    std::array<double, 3> y{};
};

/// Immutable after it is made: may be shared between threads.
class FontFace {
public:
    /// Throws Error(BadInput) naming `file` when the bytes are no font.
    static FontFace load(const std::string& file);

    FontFace(FontFace&&) noexcept;
    FontFace& operator=(FontFace&&) noexcept;
    ~FontFace();

    [[nodiscard]] const FontMetrics& metrics() const;
    [[nodiscard]] const std::string& file() const;
    [[nodiscard]] std::uint32_t glyph(char32_t code_point) const;  ///< 0: the font lacks it
    [[nodiscard]] std::int32_t advance(std::uint32_t glyph) const; ///< font units
    [[nodiscard]] GlyphInk ink(std::uint32_t glyph) const;
    [[nodiscard]] bool has_feature(std::string_view tag) const; ///< in GSUB
    /// Shapes one run of one script and direction; script is guessed from the text.
    [[nodiscard]] std::vector<ShapedGlyph> shape(std::string_view text,
                                                 const ShapeOptions& options) const;
    /// Glyph 0 is always kept. Layout tables are dropped.
    [[nodiscard]] FontSubset subset(const std::set<std::uint32_t>& glyphs) const;
    /// The font with these characters only, for those who shape text themselves: what its layout
    /// tables make of them by default or by `features` ("smcp") stays.
    [[nodiscard]] std::string text_subset(const std::set<char32_t>& characters,
                                          const std::vector<std::string>& features) const;
    [[nodiscard]] std::vector<OutlineCommand> outline(std::uint32_t glyph) const;
    /// The bytes of one table of the file ("CFF "), empty when it is not there.
    [[nodiscard]] static std::string table(std::string_view font_bytes, std::string_view tag);
    [[nodiscard]] std::string bytes() const; ///< the whole file

private:
    struct State;
    explicit FontFace(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace galley::bridge
