// Glyphs at their places, in little room.
#include "typeset/glyph_string.hpp"

#include <algorithm>
#include <limits>

namespace galley::typeset {

namespace {

float narrow(Length length) { return static_cast<float>(length.points()); }
Length widened(float points) { return Length::from_points(static_cast<double>(points)); }

} // namespace

GlyphString::GlyphString(std::initializer_list<PlacedGlyph> glyphs) {
    for (const PlacedGlyph& glyph : glyphs) {
        push_back(glyph);
    }
}

GlyphString::GlyphString(const GlyphString& other)
    : small_(other.small_),
      large_(other.large_ ? std::make_unique<std::vector<Large>>(*other.large_) : nullptr) {}

GlyphString& GlyphString::operator=(const GlyphString& other) { return *this = GlyphString(other); }

PlacedGlyph GlyphString::operator[](std::size_t index) const {
    const Small& small = small_[index];
    PlacedGlyph placed{small.glyph, small.cluster, widened(small.advance), {}, {}};
    if (large_) {
        const auto found = std::lower_bound(
            large_->begin(), large_->end(), index, [](const Large& large, std::size_t wanted) {
                return large.index < wanted;
            });
        if (found != large_->end() && found->index == index) {
            placed.cluster = found->cluster;
            placed.x_offset = widened(found->x_offset);
            placed.y_offset = widened(found->y_offset);
        }
    }
    return placed;
}

void GlyphString::push_back(const PlacedGlyph& glyph) {
    small_.push_back({static_cast<std::uint16_t>(glyph.glyph),
                      static_cast<std::uint16_t>(glyph.cluster),
                      narrow(glyph.advance)});
    constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
    if (glyph.x_offset == Length() && glyph.y_offset == Length() && glyph.cluster <= most) {
        return;
    }
    if (!large_) {
        large_ = std::make_unique<std::vector<Large>>();
    }
    large_->push_back({size() - 1, glyph.cluster, narrow(glyph.x_offset), narrow(glyph.y_offset)});
}

void GlyphString::widen_back(Length more) {
    float& advance = small_.back().advance;
    advance = narrow(widened(advance) + more);
}

void GlyphString::shrink_to_fit() {
    small_.shrink_to_fit();
    if (large_) {
        large_->shrink_to_fit();
    }
}

bool GlyphString::operator==(const GlyphString& other) const {
    if (size() != other.size()) {
        return false;
    }
    for (std::size_t i = 0; i < size(); ++i) {
        if ((*this)[i] != other[i]) {
            return false;
        }
    }
    return true;
}

} // namespace galley::typeset
