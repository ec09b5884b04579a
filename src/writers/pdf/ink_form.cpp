// Groups, graphics states, gradients and images of a drawing in inks.
#include "writers/pdf/ink_form.hpp"

#include "bridge/pdf_syntax.hpp"
#include "writers/pdf/content_inks.hpp"
#include "writers/pdf/image_plane.hpp"
#include "writers/pdf/picture_inks.hpp"

#include <algorithm>
#include <array>

namespace galley::writers {

using bridge::PdfValue;

namespace {

bool is_image(const PdfValue& value) {
    return value.is_stream() && value["Subtype"].name() == "Image";
}

bool is_rgb(const PdfValue& space) { return space_family(space) == SpaceFamily::Rgb; }

} // namespace

InkForm::InkForm(PressInks& inks, bool transparent)
    : inks_(inks), transparent_(transparent),
      gradients_{[this](const css::Color& color) { return inks_.inks(color); },
                 [this](const css::Color& color) {
                     return inks_.converter().inks(color.red, color.green, color.blue);
                 }} {}

std::optional<std::string>
InkForm::value(FormCopying& copying, const std::string& key, const PdfValue& value) {
    constexpr std::array states = {"ca", "CA", "BM", "SMask", "AIS", "TK"};
    const bool of_blending = std::find(states.begin(), states.end(), key) != states.end();
    if (!transparent_ && (of_blending || key == "Group")) {
        return std::string();
    }
    if (key == "Group" && is_rgb(value["CS"])) {
        std::string group = "<</Type/Group/S/Transparency/CS/DeviceCMYK";
        for (const char* flag : {"I", "K"}) {
            group += value[flag].is_true() ? '/' + std::string(flag) + " true" : std::string();
        }
        return group + ">>";
    }
    if (value.has("ShadingType")) {
        return gradient_in_inks(copying, value, gradients_);
    }
    if (is_image(value) && is_rgb(value["ColorSpace"])) {
        return image(copying, value);
    }
    return std::nullopt;
}

std::string InkForm::content(const bridge::PdfFile& file, const PdfValue& holder) {
    return content_in_inks(file, holder, gradients_.stop).content;
}

std::string InkForm::image(FormCopying& copying, const PdfValue& image) {
    auto [known, added] = images_.try_emplace(image.number_in_file());
    if (added) {
        bridge::Raster raster{static_cast<std::uint32_t>(image["Width"].number()),
                              static_cast<std::uint32_t>(image["Height"].number()),
                              3,
                              image.data(),
                              {}};
        std::string entries = "/ColorSpace/DeviceCMYK";
        if (image.has("SMask")) {
            entries += "/SMask " + copying.written(image["SMask"]);
        }
        const std::string samples = in_inks(raster, inks_.converter());
        bridge::append_reference(known->second,
                                 add_plane(copying.objects(),
                                           copying.deflater(),
                                           {raster.width, raster.height, 4, samples},
                                           entries));
    }
    return known->second;
}

} // namespace galley::writers
