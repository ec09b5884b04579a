// An ICC profile within a PDF.
#include "writers/pdf/icc_stream.hpp"

#include "bridge/pdf_syntax.hpp"

namespace galley::writers {

bridge::PdfReference icc_stream(bridge::PdfObjects& objects,
                                bridge::Deflater& deflater,
                                int components,
                                std::string_view profile) {
    return objects.add_stream("/N " + std::to_string(components) + "/Filter/FlateDecode",
                              deflater.zlib(profile));
}

std::string icc_space(bridge::PdfObjects& objects,
                      bridge::Deflater& deflater,
                      int components,
                      std::string_view profile) {
    std::string out = "[/ICCBased ";
    bridge::append_reference(out, icc_stream(objects, deflater, components, profile));
    return out + ']';
}

} // namespace galley::writers
