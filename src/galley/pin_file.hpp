// NAME.galley.json: the pins of a plain text, written by galley beside it.
#pragma once

#include "bridge/json.hpp"
#include "document/pin.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// A pin, and the members of its object that this version does not know.
struct FiledPin {
    Pin pin;
    bridge::Json::Object rest = {};
};

/// The whole file. What this version does not know is written again as it was.
struct PinFile {
    std::vector<FiledPin> pins;
    bridge::Json::Object rest = {};
};

std::filesystem::path pin_file_beside(const std::filesystem::path& source);

/// Throws Error(BadInput) with the place when it is no such file, or one of a newer galley.
PinFile parse_pin_file(std::string_view bytes, const std::string& file);
/// The same bytes for the same pins; ends with a newline.
std::string write_pin_file(const PinFile& pins);

/// Of the file beside `source`; empty when there is none. Throws as parse_pin_file and read_file.
PinFile read_pin_file(const std::filesystem::path& source);
std::vector<Pin> pins_of(const PinFile& file);

} // namespace galley
