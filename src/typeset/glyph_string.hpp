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
    std::uint32_t glyph = 0;   ///< fonts have at most 65535 (OpenType, maxp); others become 0
    std::uint32_t cluster = 0; ///< byte in GlyphRun::text where its characters begin
    Length advance;            ///< what the pen moves by, justification included
    Length x_offset;
    Length y_offset; ///< downwards
    bool operator==(const PlacedGlyph&) const = default;
};

/// Behaves as a vector that hands out copies. Six bytes a glyph, and more only for those that
/// stand beside their place or move the pen far. Advances are rounded to 1/1024 point so that
/// what is lost by one is given to the next: the pen is nowhere off by more than half of that.
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
    PlacedGlyph operator[](std::size_t index) const {
        const Small& small = small_[index];
        return large_ ? large_at(index)
                      : PlacedGlyph{small.glyph, small.cluster, length(small.advance), {}, {}};
    }
    /// What (*this)[index].cluster is.
    [[nodiscard]] std::uint32_t cluster(std::size_t index) const {
        return large_ ? large_at(index).cluster : small_[index].cluster;
    }
    [[nodiscard]] PlacedGlyph front() const { return (*this)[0]; }
    [[nodiscard]] PlacedGlyph back() const { return (*this)[size() - 1]; }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

    void push_back(const PlacedGlyph& glyph);
    void reserve(std::size_t glyphs) { small_.reserve(glyphs); }
    /// Moves the pen on after the last glyph.
    void widen_back(Length more);
    /// Gives back what was set aside for more glyphs.
    void shrink_to_fit();
    bool operator==(const GlyphString& other) const;

private:
    struct Small {
        std::uint16_t glyph = 0;
        std::uint16_t cluster = 0;
        std::int16_t advance = 0; ///< 1/1024 point
    };
    /// What does not fit above.
    struct Large {
        std::size_t index = 0;
        std::uint32_t cluster = 0;
        std::int32_t advance = 0;
        float x_offset = 0.0F;
        float y_offset = 0.0F;
    };
    static constexpr double units_per_point = 1024.0;
    static constexpr Length length(std::int32_t units) {
        return Length::from_points(units / units_per_point);
    }
    [[nodiscard]] PlacedGlyph large_at(std::size_t index) const;

    std::vector<Small> small_;
    std::unique_ptr<std::vector<Large>> large_; ///< by index; nothing: none
    float owed_ = 0.0F; ///< points that the next glyph gets for those before it
};

} // namespace galley::typeset
