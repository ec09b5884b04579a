// What a PDF says of itself: XMP and the Info dictionary, which must agree.
#pragma once

#include "bridge/pdf_objects.hpp"
#include "writers/pdf/drawing_fonts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley::writers {

/// Empty: not known.
struct PdfOptions {
    std::string title;
    std::vector<std::string> authors;
    std::string language; ///< BCP 47; empty: that of the pages
    std::string description;
    std::vector<std::string> keywords;
    std::string rights;
    std::string date;     ///< ISO 8601 in UTC: 2026, 2026-11, 2026-11-23, 2026-11-23T10:00:00Z
    std::string producer; ///< "galley 1.0"
    DrawingFonts drawing_fonts;
    unsigned threads = 1; ///< that draw; the bytes do not depend on it
};

/// The standards that a file claims to meet, as XML within rdf:Description.
struct XmpClaims {
    std::string_view namespaces; ///< " xmlns:…" of what follows
    std::string properties;      ///< before the usual ones
    std::string_view schemas;    ///< after them
};

/// PDF/A-2a and PDF/UA-1, with the extension schema that PDF/A asks for the latter.
XmpClaims screen_claims();

std::string xmp_packet(const PdfOptions& options, const XmpClaims& claims);

void write_info(bridge::PdfObjects& objects, const PdfOptions& options);

/// "2026-11-23T00:00:00Z": missing parts are the first possible; empty when it is no date.
std::string full_date(std::string_view date);
/// The same moment as "D:20261123000000Z" (ISO 32000-1 7.9.4).
std::string pdf_date(std::string_view date);

} // namespace galley::writers
