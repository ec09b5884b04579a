// A drawing goes object by object where the edition can hold its objects, else as pixels.
#include "writers/pdf/drawing_embedding.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "bridge/pdf_file.hpp"
#include "bridge/svg_drawing.hpp"
#include "writers/pdf/content_inks.hpp"
#include "writers/pdf/form_copying.hpp"
#include "writers/pdf/gradient_inks.hpp"
#include "writers/pdf/image_plane.hpp"
#include "writers/pdf/ink_form.hpp"
#include "writers/pdf/ink_obstacles.hpp"
#include "writers/pdf/picture_inks.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace galley::writers {

using bridge::PdfFile;
using bridge::PdfReference;
using bridge::PdfValue;
using pictures::Picture;

namespace {

constexpr double points_per_inch = 72.0;

/// DeviceRGB with the profile that it is of; greys but those of images as black ink alone.
class ProfiledForm : public FormChanges {
public:
    ProfiledForm(const std::string& default_rgb, bool transparent)
        : default_rgb_(default_rgb), transparent_(transparent) {}

    std::optional<std::string>
    value(FormCopying& copying, const std::string& key, const PdfValue& value) override {
        if (key == "Resources" && !value.has("ColorSpace")) {
            return "<<" + copying.entries(value) + "/ColorSpace<</DefaultRGB" + default_rgb_ +
                   ">>>>";
        }
        if (key == "Group" && !transparent_) {
            return std::string();
        }
        if (value.has("ShadingType") && is_grey_gradient(value)) {
            return gradient_in_inks(copying, value, {black_ink, black_ink});
        }
        if (key == "CS" && value.name() == "DeviceRGB") { // of a group, which knows no resources
            return default_rgb_;
        }
        return std::nullopt;
    }

    std::string content(const PdfFile& file, const PdfValue& holder) override {
        const InkContent found =
            recoloured_content(file, holder, [](const auto& color, bool lines) {
                std::string out;
                append_decimal(out, color.red);
                if (color.is_grey()) {
                    return out + (lines ? " G" : " g");
                }
                for (const double part : {color.green, color.blue}) {
                    out.push_back(' ');
                    append_decimal(out, part);
                }
                return out + (lines ? " RG" : " rg");
            });
        return found.obstacle.empty() ? found.content : FormChanges::content(file, holder);
    }

private:
    const std::string& default_rgb_;
    bool transparent_;
};

/// Units of a page to a point of the picture for so many pixels to the inch of its frame, fewer
/// where they would be too many; the frame may be none.
double scale_for(const Picture& picture,
                 const LargestFrame& frame,
                 double resolution,
                 double most_pixels) {
    const double width = std::max(picture.width.points(), 1.0);
    const double height = std::max(picture.height.points(), 1.0);
    const double enlarged = std::max(
        {frame.width.points() / width, frame.height.points() / height, 1.0 / points_per_inch});
    const double wanted = resolution / points_per_inch * enlarged;
    return std::min(wanted, std::sqrt(most_pixels / (width * height)));
}

class DrawingEmbedding {
public:
    DrawingEmbedding(bridge::PdfObjects& objects,
                     bridge::Deflater& deflater,
                     const DrawingUse& use,
                     Diagnostics& diagnostics)
        : objects_(objects), deflater_(deflater), use_(use), diagnostics_(diagnostics) {}

    /// As on a screen, where the output intent says what RGB is.
    PdfReference as_it_is(const Picture& picture) {
        FormChanges none;
        return copied(page_of(picture, 1.0), none);
    }

    PdfReference in_profile(const Picture& picture, const LargestFrame& frame) {
        const PdfFile page = page_of(picture, effect_units(picture, frame));
        ProfiledForm profiled(use_.default_rgb, is_transparent(page));
        return copied(page, profiled);
    }

    PdfReference in_inks(const Picture& picture, const LargestFrame& frame) {
        const PdfFile page = page_of(picture, effect_units(picture, frame));
        const std::string obstacle = ink_obstacle(page, use_.transparency);
        if (!obstacle.empty()) {
            return pixels(picture, frame, obstacle);
        }
        InkForm changes(*use_.inks, is_transparent(page));
        return copied(page, changes);
    }

private:
    static double effect_units(const Picture& picture, const LargestFrame& frame) {
        return std::max(scale_for(picture, frame, effect_resolution, most_effect_pixels), 1.0);
    }

    [[nodiscard]] PdfFile page_of(const Picture& picture, double units) const {
        return {bridge::drawing_page(drawing_of(picture), use_.fonts, units), "drawing"};
    }

    PdfReference copied(const PdfFile& page, FormChanges& changes) {
        return FormCopying(page, objects_, deflater_, changes).form(page.pages().front());
    }

    static bridge::SvgDrawing drawing_of(const Picture& picture) {
        return {picture.bytes, picture.width, picture.height};
    }

    PdfReference
    pixels(const Picture& picture, const LargestFrame& frame, const std::string& obstacle) {
        const double scale = scale_for(picture, frame, line_resolution, most_line_pixels);
        const auto count = [&](Length side) {
            return static_cast<std::uint32_t>(std::max(1.0, std::round(side.points() * scale)));
        };
        bridge::Raster raster = bridge::drawing_raster(
            drawing_of(picture), use_.fonts, {count(picture.width), count(picture.height)});
        flatten_on_paper(raster);
        const double inches =
            std::max(frame.width.points(), picture.width.points() / 1000.0) / points_per_inch;
        diagnostics_.note("G537",
                          "a drawing goes to the press as pixels, " +
                              format_decimal(std::round(raster.width / inches), 0) +
                              " to the inch: it has " + obstacle);
        const std::string samples =
            writers::in_inks(raster, use_.inks->converter(), GreyPixels::BlackInk);
        return add_plane(objects_,
                         deflater_,
                         {raster.width, raster.height, 4, samples},
                         "/ColorSpace/DeviceCMYK");
    }

    bridge::PdfObjects& objects_;
    bridge::Deflater& deflater_;
    const DrawingUse& use_;
    Diagnostics& diagnostics_;
};

} // namespace

std::vector<LargestFrame> largest_frames(const typeset::Pages& pages) {
    std::vector<LargestFrame> frames(pages.pictures.size());
    for (const typeset::Page& page : pages.pages) {
        for (const typeset::PlacedPicture& placed : page.images) {
            LargestFrame& frame = frames.at(static_cast<std::size_t>(placed.picture));
            frame.width = std::max(frame.width, placed.width);
            frame.height = std::max(frame.height, placed.height);
        }
    }
    return frames;
}

PdfReference embed_drawing(bridge::PdfObjects& objects,
                           bridge::Deflater& deflater,
                           const FramedDrawing& drawing,
                           const DrawingUse& use,
                           Diagnostics& diagnostics) {
    const auto& [picture, frame] = drawing;
    DrawingEmbedding embedding(objects, deflater, use, diagnostics);
    try {
        return use.inks != nullptr        ? embedding.in_inks(picture, frame)
               : !use.default_rgb.empty() ? embedding.in_profile(picture, frame)
                                          : embedding.as_it_is(picture);
    } catch (const Error& fault) {
        if (fault.fault() != Fault::BadInput) {
            throw;
        }
        diagnostics.warning("G505",
                            std::string("a picture ") + fault.what() + "; its place is empty");
        return objects.add_stream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", {});
    }
}

} // namespace galley::writers
