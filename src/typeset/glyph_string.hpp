// Glyphs at their places, in little room: a book has millions of them.
#pragma once

#include "base/length.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <vector>

namespace galley::typeset {

struct PlacedGlyph {
    std::uint32_t glyph = 0;   ///< at most 65535, as in every font (OpenType, maxp)
    std::uint32_t cluster = 0; ///< byte in GlyphRun::text where its characters begin
    Length advance;            ///< what the pen moves by, justification included
    Length x_offset;
    Length y_offset; ///< downwards
    bool operator==(const PlacedGlyph&) const = default;
};

/// Behaves as a vector that hands out copies. Eight bytes a glyph, and more only for those that
/// stand beside their place; lengths are exact to a ten-millionth part.
class GlyphString {
public:
    class Iterator {
    public:
        Iterator(const GlyphString& string, std::size_t index) : string_(&string), index_(index) {}
        PlacedGlyph operator*() const { return (*string_)[index_]; }
        Iterator& operator++() { return ++index_, *this; }
        bool operator==(const Iterator&) const = default;

    private:
        const GlyphString* string_;
        std::size_t index_;
    };

    GlyphString() = default;
    GlyphString(std::initializer_list<PlacedGlyph> glyphs);
    GlyphString(const GlyphString& other);
    GlyphString& operator=(const GlyphString& other);
    GlyphString(GlyphString&&) = default;
    GlyphString& operator=(GlyphString&&) = default;
    ~GlyphString() = default;

    [[nodiscard]] std::size_t size() const { return small_.size(); }
    [[nodiscard]] bool empty() const { return small_.empty(); }
    PlacedGlyph operator[](std::size_t index) const;
    [[nodiscard]] PlacedGlyph front() const { return (*this)[0]; }
    [[nodiscard]] PlacedGlyph back() const { return (*this)[size() - 1]; }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

    void push_back(const PlacedGlyph& glyph);
    /// Moves the pen on after the last glyph.
    void widen_back(Length more);
    /// Gives back what was set aside for more glyphs.
    void shrink_to_fit();
    bool operator==(const GlyphString& other) const;

private:
    struct Small {
        std::uint16_t glyph = 0;
        std::uint16_t cluster = 0;
        float advance = 0.0F; ///< points
    };
    /// What does not fit above.
    struct Large {
        std::size_t index = 0;
        std::uint32_t cluster = 0;
        float x_offset = 0.0F;
        float y_offset = 0.0F;
    };
    std::vector<Small> small_;
    std::unique_ptr<std::vector<Large>> large_; ///< by index; nothing: none
};

} // namespace galley::typeset
