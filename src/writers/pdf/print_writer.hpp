// Writer print: a text as PDF/X for a printing house.
#pragma once

#include "edition/edition.hpp"

#include <string>

namespace galley::writers {

/// The PDF's bytes, from the same pages as those of write_pdf. Settings: print.standard,
/// print.marks, print.bleed. Warnings as of draw_print, and G533 to G535 where the file is not
/// what the preset asks for.
std::string write_print(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

} // namespace galley::writers
