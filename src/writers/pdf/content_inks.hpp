// The colours of a content stream said for a press.
#pragma once

#include "bridge/colour.hpp"
#include "bridge/pdf_file.hpp"
#include "css/computed_style.hpp"

#include <functional>
#include <optional>
#include <string>

namespace galley::writers {

/// What kind of colours a space holds (ISO 32000-1 8.6).
enum class SpaceFamily { Grey, Rgb, Inks, Pattern };

/// Spaces of a profile or of calibration count as the device's of as many parts: ICCBased, CalRGB
/// and CalGray. Nothing: another kind (Lab, Indexed, Separation, DeviceN, a profile of inks).
std::optional<SpaceFamily> space_family(const bridge::PdfValue& space);

using ToInks = std::function<bridge::Inks(const css::Color&)>;

/// A grey as black ink alone.
inline bridge::Inks black_ink(const css::Color& grey) { return {0.0, 0.0, 0.0, 1.0 - grey.red}; }

/// ".1 0 .5 .25": three decimals, as the colours of pages have.
std::string ink_operands(const bridge::Inks& inks);

struct InkContent {
    std::string content;  ///< the operators, one a line
    std::string obstacle; ///< why that is not all: "an image within its contents"; empty: it is
};

/// Operators that set a colour from here on, for filling or for lines (8.6.8).
using SayColour = std::function<std::string(const css::Color&, bool lines)>;

/// Greys and colours of sRGB as `say` has them; everything else stays. `holder`: a page, a form or
/// a tiling pattern, whose own resources name its colour spaces. Throws Error(BadInput) when the
/// contents are broken.
InkContent recoloured_content(const bridge::PdfFile& file,
                              const bridge::PdfValue& holder,
                              const SayColour& say);

/// The same with the operators k and K.
InkContent
content_in_inks(const bridge::PdfFile& file, const bridge::PdfValue& holder, const ToInks& to_inks);

} // namespace galley::writers
