// The kind of a picture by its first bytes, its size by its own words.
#include "pictures/picture.hpp"

#include "base/error.hpp"
#include "bridge/jpeg_file.hpp"
#include "bridge/png_file.hpp"
#include "bridge/svg_drawing.hpp"
#include "pictures/svg_cleaning.hpp"
#include "pictures/svg_size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace galley::pictures {

namespace {

using namespace std::string_view_literals;

/// CSS Values 4, 6.2: a pixel is 1/96 inch where a file does not say otherwise.
constexpr double usual_resolution = 96.0;
/// What a file says beyond is a slip: 1 dpi makes a stamp a poster.
constexpr double least_resolution = 20.0;
constexpr double most_resolution = 10'000.0;

Length length_of(std::uint32_t pixels, double dots_per_inch) {
    const bool usable = dots_per_inch >= least_resolution && dots_per_inch <= most_resolution;
    return Length::from_points(pixels * 72.0 / (usable ? dots_per_inch : usual_resolution));
}

/// Throws when decoding would take too much.
void check_size(std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0) {
        throw Error(Fault::BadInput, "has no size");
    }
    if (std::uint64_t{width} * height > most_pixels) {
        throw Error(Fault::BadInput,
                    fmt::format("has {} by {} pixels, more than {} million; make it smaller",
                                width,
                                height,
                                most_pixels / 1'000'000));
    }
}

/// A picture of pixels, by what its file says of itself.
template <typename Facts>
Picture picture_of(PictureKind kind, const Facts& facts, std::string bytes) {
    Picture picture;
    picture.kind = kind;
    picture.pixel_width = facts.width;
    picture.pixel_height = facts.height;
    picture.width = length_of(facts.width, facts.dots_per_inch_x);
    picture.height = length_of(facts.height, facts.dots_per_inch_y);
    picture.bytes = std::move(bytes);
    return picture;
}

Picture read_png(std::string bytes) {
    const bridge::PngFacts facts = bridge::png_facts(bytes);
    check_size(facts.width, facts.height);
    bridge::check_png(bytes);
    return picture_of(PictureKind::Png, facts, std::move(bytes));
}

Picture read_jpeg(std::string bytes) {
    const bridge::JpegFacts facts = bridge::jpeg_facts(bytes);
    check_size(facts.width, facts.height);
    bridge::check_jpeg(bytes);
    Picture picture = picture_of(PictureKind::Jpeg, facts, std::move(bytes));
    picture.orientation = facts.orientation;
    if (picture.orientation >= 5) { // a quarter turn
        std::swap(picture.pixel_width, picture.pixel_height);
        std::swap(picture.width, picture.height);
    }
    return picture;
}

/// Of a picture written out in a drawing.
bool is_sound(const std::string& bytes) {
    try {
        return !bytes.starts_with('<') && read_picture(bytes).kind != PictureKind::Svg;
    } catch (const Error&) {
        return false;
    }
}

Picture read_drawing(const std::string& bytes) {
    CleanDrawing clean = clean_svg(bytes, is_sound);
    bridge::check_drawing(clean.bytes);
    Picture picture;
    picture.kind = PictureKind::Svg;
    picture.width = clean.size.width;
    picture.height = clean.size.height;
    picture.bytes = std::move(clean.bytes);
    picture.left_out = std::move(clean.left_out);
    return picture;
}

/// Kinds that are known by name only.
std::string_view other_kind(std::string_view bytes) {
    if (bytes.starts_with("GIF8")) {
        return "a GIF";
    }
    if (bytes.starts_with("RIFF") &&
        bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP")) {
        return "a WebP picture";
    }
    if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) {
        return "a TIFF picture";
    }
    return bytes.starts_with("%PDF-") ? "a PDF" : bytes.starts_with("BM") ? "a BMP picture" : "";
}

} // namespace

Picture read_picture(std::string bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) {
        return read_png(std::move(bytes));
    }
    if (bytes.starts_with("\xFF\xD8\xFF")) {
        return read_jpeg(std::move(bytes));
    }
    if (bytes.empty()) {
        throw Error(Fault::BadInput, "is empty");
    }
    if (const std::string_view other = other_kind(bytes); !other.empty()) {
        throw Error(Fault::BadInput, fmt::format("is {}; PNG, JPEG and SVG can be shown", other));
    }
    return read_drawing(bytes);
}

std::string_view media_type(PictureKind kind) {
    switch (kind) {
    case PictureKind::Png:
        return "image/png";
    case PictureKind::Jpeg:
        return "image/jpeg";
    case PictureKind::Svg:
        break;
    }
    return "image/svg+xml";
}

std::string_view extension(PictureKind kind) {
    switch (kind) {
    case PictureKind::Png:
        return "png";
    case PictureKind::Jpeg:
        return "jpg";
    case PictureKind::Svg:
        break;
    }
    return "svg";
}

} // namespace galley::pictures
