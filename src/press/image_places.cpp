// The current matrix followed operator by operator, through forms, up to each image.
#include "press/image_places.hpp"

#include "press/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace galley::press {

namespace {

using bridge::PdfFile;
using bridge::PdfOperation;
using bridge::PdfValue;

template <typename Values>
Matrix matrix_of(const Values& values) {
    if (values.size() != 6) {
        return {};
    }
    return {values[0].number(),
            values[1].number(),
            values[2].number(),
            values[3].number(),
            values[4].number(),
            values[5].number()};
}

class ImageReader {
public:
    explicit ImageReader(const PdfFile& file) : file_(file) {}

    void read(const PdfValue& holder, Matrix now, int depth) {
        const PdfValue objects = holder["Resources"]["XObject"];
        std::vector<Matrix> kept;
        file_.operations(holder, [&](const PdfOperation& operation) {
            const std::string& name = operation.name;
            if (name == "q") {
                kept.push_back(now);
            } else if (name == "Q" && !kept.empty()) {
                now = kept.back();
                kept.pop_back();
            } else if (name == "cm") {
                now = product(matrix_of(operation.operands), now);
            } else if (name == "BI") {
                inline_image(operation, now);
            } else if (name == "Do" && !operation.operands.empty()) {
                object(objects[operation.operands.front().name()], now, depth);
            }
        });
    }

    std::vector<PlacedImage> images;

private:
    void object(const PdfValue& object, const Matrix& now, int depth) {
        const std::string kind = object["Subtype"].name();
        if (kind == "Image") {
            const bool stencil = object["ImageMask"].is_true();
            place(object["Width"].number(),
                  object["Height"].number(),
                  !stencil && object["BitsPerComponent"].number() != 1.0,
                  now);
        } else if (kind == "Form" && object.is_stream() && depth < deepest_form &&
                   ++forms_ <= most_placed_forms) {
            read(object, product(matrix_of(object["Matrix"].items()), now), depth + 1);
        }
    }

    void inline_image(const PdfOperation& operation, const Matrix& now) {
        double width = 0.0;
        double height = 0.0;
        bool continuous = true;
        for (std::size_t i = 0; i + 1 < operation.operands.size(); i += 2) {
            const std::string key = operation.operands[i].name();
            const PdfValue& value = operation.operands[i + 1];
            if (key == "W" || key == "Width") {
                width = value.number();
            } else if (key == "H" || key == "Height") {
                height = value.number();
            } else if (key == "IM" || key == "ImageMask") {
                continuous = continuous && !value.is_true();
            } else if (key == "BPC" || key == "BitsPerComponent") {
                continuous = continuous && value.number() != 1.0;
            }
        }
        place(width, height, continuous, now);
    }

    /// An image fills the unit square (8.9.3).
    void place(double width, double height, bool continuous, const Matrix& now) {
        constexpr double points_per_inch = 72.0;
        const double across = std::hypot(now.a, now.b);
        const double along = std::hypot(now.c, now.d);
        if (width >= 1.0 && height >= 1.0 && across > 0.0 && along > 0.0) {
            images.push_back({width,
                              height,
                              points_per_inch * std::min(width / across, height / along),
                              continuous});
        }
    }

    const PdfFile& file_;
    int forms_ = 0;
};

} // namespace

std::vector<PlacedImage> placed_images(const PdfFile& file, const PdfValue& page) {
    ImageReader reader(file);
    const double unit = page.has("UserUnit") ? page["UserUnit"].number() : 1.0;
    reader.read(page, {unit, 0.0, 0.0, unit, 0.0, 0.0}, 0);
    return std::move(reader.images);
}

} // namespace galley::press
