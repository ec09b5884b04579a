// A picture that somebody made for the cover.
#pragma once

#include <string>
#include <string_view>

namespace galley {

struct CoverPicture {
    std::string bytes;
    std::string_view type;      ///< media type, one of EPUB 3.3's core types (3.2) for pictures
    std::string_view extension; ///< "png"
};

/// Tells the kind of picture by its first bytes, an SVG drawing by its root element. Throws
/// Error(BadInput) naming `file` when it is none of PNG, JPEG, GIF, WebP and SVG, or a
/// PNG or JPEG that is broken before its pixels.
CoverPicture cover_picture(std::string bytes, const std::string& file);

} // namespace galley
