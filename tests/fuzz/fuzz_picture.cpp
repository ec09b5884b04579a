// Any bytes are a picture or an Error; a picture has a size and can be embedded in a PDF.
#include "base/error.hpp"
#include "pictures/picture.hpp"
#include "writers/pdf/picture_embedding.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

using namespace galley;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    pictures::PicturePtr picture;
    try {
        picture = std::make_shared<pictures::Picture>(
            pictures::read_picture(std::string(reinterpret_cast<const char*>(data), size)));
    } catch (const Error& error) {
        if (error.fault() != Fault::BadInput) {
            throw;
        }
        return 0;
    }
    if (!(picture->width.points() > 0.0) || !(picture->height.points() > 0.0)) {
        std::abort();
    }
    bridge::PdfObjects objects;
    bridge::Deflater deflater;
    Diagnostics diagnostics;
    const writers::DrawingFonts fonts{GALLEY_SOURCE_DIR
                                      "/styles/fonts/eb-garamond/EBGaramond-Regular.ttf"};
    typeset::Pages pages;
    pages.pictures = {picture};
    const writers::DrawingUse use{fonts};
    static_cast<void>(writers::embed_pictures(objects, deflater, pages, use, diagnostics));
    return 0;
}
