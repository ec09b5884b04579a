// Glyphs at their places, in little room.
#include "typeset/glyph_string.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <limits>

namespace galley::typeset {

namespace {

float narrow(Length length) { return static_cast<float>(length.points()); }
Length widened(float points) { return Length::from_points(static_cast<double>(points)); }

template <typename Number>
bool fits(std::int64_t value) {
    return value >= std::numeric_limits<Number>::min() &&
           value <= std::numeric_limits<Number>::max();
}

} // namespace

GlyphString::GlyphString(std::initializer_list<PlacedGlyph> glyphs) {
    for (const PlacedGlyph& glyph : glyphs) {
        push_back(glyph);
    }
}

GlyphString::GlyphString(const GlyphString& other)
    : small_(other.small_),
      large_(other.large_ ? std::make_unique<std::vector<Large>>(*other.large_) : nullptr),
      owed_(other.owed_) {}

GlyphString& GlyphString::operator=(const GlyphString& other) { return *this = GlyphString(other); }

PlacedGlyph GlyphString::large_at(std::size_t index) const {
    const Small& small = small_[index];
    const auto found = std::lower_bound(
        large_->begin(), large_->end(), index, [](const Large& large, std::size_t wanted) {
            return large.index < wanted;
        });
    if (found != large_->end() && found->index == index) {
        return {small.glyph,
                found->cluster,
                length(found->advance),
                widened(found->x_offset),
                widened(found->y_offset)};
    }
    return {small.glyph, small.cluster, length(small.advance), {}, {}};
}

void GlyphString::push_back(const PlacedGlyph& glyph) {
    constexpr double most = 1.0e9; // units; nothing that is seen is so far away
    const double wanted = glyph.advance.points() + static_cast<double>(owed_);
    const auto units = nearest(std::clamp(wanted * units_per_point, -most, most));
    owed_ = static_cast<float>(wanted - static_cast<double>(units) / units_per_point);
    const bool small = fits<std::uint16_t>(glyph.cluster) && fits<std::int16_t>(units) &&
                       glyph.x_offset == Length() && glyph.y_offset == Length();
    small_.push_back({fits<std::uint16_t>(glyph.glyph) ? static_cast<std::uint16_t>(glyph.glyph)
                                                       : std::uint16_t{0},
                      static_cast<std::uint16_t>(glyph.cluster),
                      static_cast<std::int16_t>(small ? units : 0)});
    if (small) {
        return;
    }
    if (!large_) {
        large_ = std::make_unique<std::vector<Large>>();
    }
    large_->push_back({size() - 1,
                       glyph.cluster,
                       static_cast<std::int32_t>(units),
                       narrow(glyph.x_offset),
                       narrow(glyph.y_offset)});
}

void GlyphString::widen_back(Length more) {
    PlacedGlyph last = back();
    last.advance += more;
    small_.pop_back();
    if (large_ && large_->back().index == size()) {
        large_->pop_back();
        if (large_->empty()) {
            large_.reset();
        }
    }
    push_back(last);
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
