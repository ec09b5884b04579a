// How fine the pictures of a page are where they stand.
#include "base/error.hpp"
#include "base/number.hpp"
#include "press/image_places.hpp"
#include "press/press_check.hpp"

#include <cmath>

namespace galley::press {

namespace {

/// GWG2015, effective resolution of continuous-tone images: a warning below 225 pixels to the inch,
/// which is 1.5 times a screen of 150 lines.
constexpr double least_resolution = 225.0;

std::string per_inch(double value) { return format_decimal(std::round(value), 0); }

} // namespace

void check_images(PressCheck& check) {
    const Preset* preset = check.preset;
    const double of_house = preset != nullptr ? preset->least_resolution : 0.0;
    int number = 0;
    for (const bridge::PdfValue& page : check.pages) {
        ++number;
        try {
            for (const PlacedImage& image : placed_images(check.file, page)) {
                const double found = std::round(image.pixels_per_inch);
                const std::string said = "a picture of " + per_inch(image.width) + " by " +
                                         per_inch(image.height) + " pixels is printed at " +
                                         per_inch(found) + " to the inch; ";
                if (image.continuous && found < of_house) {
                    check.fail("preset.resolution",
                               said + preset->name + " asks for " + per_inch(of_house),
                               number);
                } else if (image.continuous && found < least_resolution) {
                    check.fail("image.resolution",
                               said + "below " + per_inch(least_resolution) + " it looks soft",
                               number);
                }
            }
        } catch (const Error&) {
            continue; // told of by file.syntax
        }
    }
}

} // namespace galley::press
