// Writer pdf: a text as tagged PDF 1.7 that meets PDF/A-2a and PDF/UA-1.
#pragma once

#include "edition/edition.hpp"
#include "writers/pdf/xmp_packet.hpp"

#include <string>

namespace galley::writers {

/// The PDF's bytes; warnings as of draw_pdf.
std::string write_pdf(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics);

/// What every PDF of a text says of it.
PdfOptions known_of(const Edition& edition, const WriteOptions& options);

} // namespace galley::writers
