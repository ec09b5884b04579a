// Pictures as XObjects: image dictionaries (ISO 32000-1 8.9.5) within what PDF/A-2 allows.
#include "writers/pdf/picture_embedding.hpp"

#include "bridge/jpeg_file.hpp"
#include "bridge/pdf_syntax.hpp"
#include "bridge/png_file.hpp"
#include "pictures/icc_profile.hpp"
#include "writers/pdf/icc_stream.hpp"
#include "writers/pdf/image_plane.hpp"
#include "writers/pdf/picture_inks.hpp"

namespace galley::writers {

using bridge::append_reference;
using bridge::PdfObjects;
using bridge::PdfReference;
using pictures::Picture;
using pictures::PictureKind;

namespace {

class Embedding {
public:
    Embedding(PdfObjects& objects, bridge::Deflater& deflater, const PressInks* inks)
        : objects_(objects), deflater_(deflater), inks_(inks) {}

    PdfReference png(const Picture& picture) {
        const bridge::PngFacts facts = bridge::png_facts(picture.bytes);
        if (facts.transparent || facts.interlaced || inks_ != nullptr) {
            return raster(bridge::decode_png(picture.bytes), facts.profile);
        }
        std::string color = color_space(facts.palette.empty() ? facts.channels : 3, facts.profile);
        if (!facts.palette.empty()) {
            color = "[/Indexed" + color + ' ' + std::to_string(facts.palette.size() / 3 - 1) +
                    bridge::pdf_string(facts.palette) + ']';
        }
        const std::string shape = "/Colors " + std::to_string(facts.channels) +
                                  "/BitsPerComponent " + std::to_string(facts.depth);
        return image(facts.width,
                     facts.height,
                     "/ColorSpace" + color + "/BitsPerComponent " + std::to_string(facts.depth) +
                         "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns " +
                         std::to_string(facts.width) + shape + ">>",
                     bridge::png_rows(picture.bytes));
    }

    PdfReference jpeg(const Picture& picture) {
        const bridge::JpegFacts facts = bridge::jpeg_facts(picture.bytes);
        const bool ink = facts.channels == 4;
        if (inks_ != nullptr && facts.channels == 3) {
            return raster(bridge::decode_jpeg(picture.bytes), {});
        }
        if (ink && !pictures::is_usable_profile(facts.profile, 4)) {
            // Without a profile it has no place beside sRGB (ISO 19005-2 6.2.4.3).
            return raster(bridge::decode_jpeg(picture.bytes), {});
        }
        std::string entries = "/ColorSpace" + color_space(facts.channels, facts.profile) +
                              "/BitsPerComponent 8/Filter/DCTDecode";
        if (ink && facts.inverted) {
            entries += "/Decode[1 0 1 0 1 0 1 0]";
        } else if (facts.plain_color) {
            entries += "/DecodeParms<</ColorTransform 0>>";
        }
        const bool turned = picture.orientation >= 5;
        return image(turned ? picture.pixel_height : picture.pixel_width,
                     turned ? picture.pixel_width : picture.pixel_height,
                     entries,
                     picture.bytes);
    }

private:
    PdfReference image(std::uint32_t width,
                       std::uint32_t height,
                       const std::string& entries,
                       std::string_view bytes) {
        return objects_.add_stream("/Type/XObject/Subtype/Image/Width " + std::to_string(width) +
                                       "/Height " + std::to_string(height) + entries,
                                   bytes);
    }

    PdfReference raster(bridge::Raster raster, std::string_view profile) {
        if (inks_ != nullptr) {
            flatten_on_paper(raster);
            if (raster.channels == 3) {
                return plane(
                    raster, 4, in_inks(raster, inks_->converter()), "/ColorSpace/DeviceCMYK");
            }
            profile = {};
        }
        std::string entries = "/ColorSpace" + color_space(raster.channels, profile);
        if (!raster.alpha.empty()) {
            entries += "/SMask ";
            append_reference(entries, plane(raster, 1, raster.alpha, "/ColorSpace/DeviceGray"));
        }
        return plane(raster, static_cast<std::size_t>(raster.channels), raster.samples, entries);
    }

    PdfReference plane(const bridge::Raster& raster,
                       std::size_t channels,
                       std::string_view samples,
                       const std::string& entries) {
        return add_plane(
            objects_, deflater_, {raster.width, raster.height, channels, samples}, entries);
    }

    /// DeviceRGB is sRGB here and DeviceGray its grey, by the output intent.
    std::string color_space(int channels, std::string_view profile) {
        if (!pictures::is_usable_profile(profile, channels)) {
            return channels == 1 ? "/DeviceGray" : "/DeviceRGB";
        }
        return icc_space(objects_, deflater_, channels, profile);
    }

    PdfObjects& objects_;
    bridge::Deflater& deflater_;
    const PressInks* inks_;
};

} // namespace

std::string embed_pictures(PdfObjects& objects,
                           bridge::Deflater& deflater,
                           const typeset::Pages& pages,
                           const DrawingUse& use,
                           Diagnostics& diagnostics) {
    Embedding embedding(objects, deflater, use.inks);
    const std::vector<LargestFrame> frames = largest_frames(pages);
    std::string resources;
    for (std::size_t i = 0; i < pages.pictures.size(); ++i) {
        const Picture& picture = *pages.pictures[i];
        resources += "/P" + std::to_string(i) + ' ';
        append_reference(
            resources,
            picture.kind == PictureKind::Png ? embedding.png(picture)
            : picture.kind == PictureKind::Jpeg
                ? embedding.jpeg(picture)
                : embed_drawing(objects, deflater, {picture, frames[i]}, use, diagnostics));
    }
    return resources;
}

} // namespace galley::writers
