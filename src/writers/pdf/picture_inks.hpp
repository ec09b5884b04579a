// The pixels of a picture in the inks of a press.
#pragma once

#include "bridge/colour.hpp"
#include "bridge/raster.hpp"

#include <string>

namespace galley::writers {

/// What shows through is white paper: no transparency is left. Grey stays grey.
void flatten_on_paper(bridge::Raster& raster);

/// What grey pixels are made of: of all inks, as photographs want it, or of black ink alone, as
/// lines and letters want it.
enum class GreyPixels { AllInks, BlackInk };

/// Four bytes a pixel, of a raster of red, green and blue.
std::string in_inks(const bridge::Raster& raster,
                    const bridge::InkConverter& inks,
                    GreyPixels greys = GreyPixels::AllInks);

} // namespace galley::writers
