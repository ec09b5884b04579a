// A picture of a text: the file as it came, and what must be known to give it room.
#pragma once

#include "base/length.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley::pictures {

enum class PictureKind : std::uint8_t { Png, Jpeg, Svg };

struct Picture {
    PictureKind kind = PictureKind::Png;
    std::string bytes;             ///< of an SVG drawing: without what could run or fetch something
    std::uint32_t pixel_width = 0; ///< as seen, turned as Exif says; 0: a drawing
    std::uint32_t pixel_height = 0;
    Length width; ///< by the file's own resolution, else 96 pixels to the inch
    Length height;
    int orientation = 1; ///< Exif: how the stored pixels are turned and mirrored to be seen
    std::vector<std::string> left_out; ///< of a drawing: "script", "href"
};

using PicturePtr = std::shared_ptr<const Picture>;

/// Bytes of a file that is read.
inline constexpr std::uint64_t largest_file = 100ULL << 20U;
/// Pixels of a picture; A4 at 600 dpi has 35 million.
inline constexpr std::uint64_t most_pixels = 80'000'000;

/// Looks at all of the bytes. Throws Error(BadInput) saying what is wrong: broken, too large, or
/// of no kind that is known.
Picture read_picture(std::string bytes);

std::string_view media_type(PictureKind kind);
/// "png", "jpg", "svg"
std::string_view extension(PictureKind kind);

} // namespace galley::pictures
