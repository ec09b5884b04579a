// Gradients in the inks of a press.
#pragma once

#include "bridge/colour.hpp"
#include "writers/pdf/content_inks.hpp"
#include "writers/pdf/form_copying.hpp"

#include <string>

namespace galley::writers {

/// How the colours of a gradient become inks.
struct GradientInks {
    ToInks stop;  ///< of a stop: greys as black ink alone
    ToInks blend; ///< of what lies between unlike stops: all through the profile
};

/// It is axial or radial (ISO 32000-1 8.7.4.5.3, 8.7.4.5.4), of grey or RGB, and its function is
/// exponential or stitched of such (7.10.3, 7.10.4): the gradients that SVG has.
bool is_plain_gradient(const bridge::PdfValue& shading);

/// A plain gradient all of whose stops are grey.
bool is_grey_gradient(const bridge::PdfValue& shading);

/// The dictionary of a plain gradient in DeviceCMYK. One between greys is black ink alone; any
/// other is sampled, because what lies between two colours of a screen does not lie between their
/// inks. One in grey stays as it is: DeviceGray prints with black ink.
std::string
gradient_in_inks(FormCopying& copying, const bridge::PdfValue& shading, const GradientInks& inks);

} // namespace galley::writers
