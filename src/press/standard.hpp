// The standards for files that go to a press (ISO 15930).
#pragma once

#include <optional>
#include <string_view>

namespace galley::press {

enum class Standard {
    X4,      ///< PDF/X-4, ISO 15930-7:2010
    X1a,     ///< PDF/X-1a:2003, ISO 15930-4: inks only, nothing transparent
    X1a2001, ///< PDF/X-1a:2001, ISO 15930-1, which some printing houses still ask for
};

/// "x4", "x1a", "x1a-2001"; nothing for others.
std::optional<Standard> standard_named(std::string_view name);
std::string_view standard_name(Standard standard);
/// What a file says that it meets: "PDF/X-4" (GTS_PDFXVersion).
std::string_view standard_version(Standard standard);
/// The version of PDF that it builds on: "1.6".
std::string_view pdf_version(Standard standard);

} // namespace galley::press
