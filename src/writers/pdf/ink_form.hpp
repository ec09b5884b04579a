// A drawing's page with its colours in the inks of a press.
#pragma once

#include "writers/pdf/form_copying.hpp"
#include "writers/pdf/gradient_inks.hpp"
#include "writers/pdf/press_colors.hpp"

#include <map>
#include <optional>
#include <string>

namespace galley::writers {

/// For a PDF without an obstacle (ink_obstacle). Colours become DeviceCMYK, greys black ink alone;
/// images are converted as raster pictures are. Where nothing is transparent no group is left, else
/// groups blend in DeviceCMYK.
class InkForm : public FormChanges {
public:
    /// `inks` must outlive it.
    InkForm(PressInks& inks, bool transparent);

    std::optional<std::string>
    value(FormCopying& copying, const std::string& key, const bridge::PdfValue& value) override;
    std::string content(const bridge::PdfFile& file, const bridge::PdfValue& holder) override;

private:
    std::string image(FormCopying& copying, const bridge::PdfValue& image);

    PressInks& inks_;
    bool transparent_;
    GradientInks gradients_;
    std::map<int, std::string> images_; ///< by number in the drawing's file
};

} // namespace galley::writers
