// The pixels of a picture in the inks of a press.
#include "writers/pdf/picture_inks.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace galley::writers {

namespace {

unsigned byte_at(const std::string& bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

} // namespace

void flatten_on_paper(bridge::Raster& raster) {
    constexpr unsigned white = 255;
    const auto channels = static_cast<std::size_t>(raster.channels);
    for (std::size_t pixel = 0; pixel < raster.alpha.size(); ++pixel) {
        const unsigned opaque = byte_at(raster.alpha, pixel);
        for (std::size_t c = 0; c < channels; ++c) {
            char& sample = raster.samples[pixel * channels + c];
            const unsigned own = static_cast<unsigned char>(sample);
            sample =
                static_cast<char>((own * opaque + white * (white - opaque) + white / 2) / white);
        }
    }
    raster.alpha.clear();
}

std::string
in_inks(const bridge::Raster& raster, const bridge::InkConverter& inks, GreyPixels greys) {
    constexpr double most = 255.0;
    std::unordered_map<std::uint32_t, std::uint32_t> known; // a picture repeats its colours
    std::string out;
    out.reserve(raster.samples.size() / 3 * 4);
    for (std::size_t at = 0; at + 2 < raster.samples.size(); at += 3) {
        const unsigned red = byte_at(raster.samples, at);
        const unsigned green = byte_at(raster.samples, at + 1);
        const unsigned blue = byte_at(raster.samples, at + 2);
        const auto [entry, is_new] = known.try_emplace(red << 16U | green << 8U | blue);
        if (is_new && greys == GreyPixels::BlackInk && red == green && green == blue) {
            entry->second = 255U - red;
        } else if (is_new) {
            for (const double ink : inks.inks(red / most, green / most, blue / most)) {
                entry->second =
                    entry->second << 8U | static_cast<unsigned>(std::lround(ink * most));
            }
        }
        for (const unsigned shift : {24U, 16U, 8U, 0U}) {
            out += static_cast<char>(entry->second >> shift & 0xFFU);
        }
    }
    return out;
}

} // namespace galley::writers
