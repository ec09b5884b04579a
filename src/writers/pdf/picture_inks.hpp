// The pixels of a picture in the inks of a press.
#pragma once

#include "bridge/colour.hpp"
#include "bridge/raster.hpp"

#include <string>

namespace galley::writers {

/// What shows through is white paper: no transparency is left. Grey stays grey.
void flatten_on_paper(bridge::Raster& raster);

/// Four bytes a pixel, of a raster of red, green and blue.
std::string in_inks(const bridge::Raster& raster, const bridge::InkConverter& inks);

} // namespace galley::writers
