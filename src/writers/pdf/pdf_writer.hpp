// Writer pdf: a text as tagged PDF 1.7 that meets PDF/A-2a and PDF/UA-1.
#pragma once

#include "edition/edition.hpp"

#include <string>

namespace galley::writers {

/// The PDF's bytes; warnings as of draw_pdf.
std::string write_pdf(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

} // namespace galley::writers
