// The first directory of an Exif block (TIFF 6.0, section 2).
#include "bridge/exif.hpp"

#include <cstdint>

namespace galley::bridge {

namespace {

class TiffReader {
public:
    TiffReader(std::string_view bytes, bool little) : bytes_(bytes), little_(little) {}

    /// 0 beyond the end.
    [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) {
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t place = little_ ? at + size - 1 - i : at + i;
            value = value << 8U | static_cast<unsigned char>(bytes_[place]);
        }
        return value;
    }

private:
    std::string_view bytes_;
    bool little_;
};

} // namespace

ExifFacts exif_facts(std::string_view bytes) {
    constexpr std::uint32_t orientation = 0x0112;
    constexpr std::uint32_t x_resolution = 0x011A;
    constexpr std::uint32_t resolution_unit = 0x0128;
    constexpr std::uint32_t centimetres = 3;
    ExifFacts facts;
    const TiffReader in(bytes, bytes.starts_with("II"));
    const std::size_t directory = in.number(4, 4);
    const std::size_t count = in.number(directory, 2);
    double per_unit = 0.0;
    std::uint32_t unit = 2;
    for (std::size_t i = 0; i < count && directory + 2 + 12 * (i + 1) <= bytes.size(); ++i) {
        const std::size_t at = directory + 2 + 12 * i;
        const std::uint32_t tag = in.number(at, 2);
        if (tag == orientation) {
            const auto value = static_cast<int>(in.number(at + 8, 2));
            facts.orientation = value >= 1 && value <= 8 ? value : 1;
        } else if (tag == x_resolution) {
            const std::size_t place = in.number(at + 8, 4);
            const double below = in.number(place + 4, 4);
            per_unit = below > 0.0 ? in.number(place, 4) / below : 0.0;
        } else if (tag == resolution_unit) {
            unit = in.number(at + 8, 2);
        }
    }
    facts.dots_per_inch = unit == centimetres ? per_unit * 2.54 : per_unit;
    return facts;
}

} // namespace galley::bridge
