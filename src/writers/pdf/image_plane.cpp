// Samples as an image XObject.
#include "writers/pdf/image_plane.hpp"

#include "writers/pdf/row_filter.hpp"

namespace galley::writers {

bridge::PdfReference add_plane(bridge::PdfObjects& objects,
                               bridge::Deflater& deflater,
                               const ImagePlane& plane,
                               const std::string& entries) {
    const std::string rows =
        filtered_rows(plane.samples, plane.width * plane.channels, plane.channels);
    return objects.add_stream(
        "/Type/XObject/Subtype/Image/Width " + std::to_string(plane.width) + "/Height " +
            std::to_string(plane.height) + entries +
            "/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns " +
            std::to_string(plane.width) + "/Colors " + std::to_string(plane.channels) + ">>",
        deflater.zlib(rows));
}

} // namespace galley::writers
