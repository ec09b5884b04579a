// Any text becomes all formats or is an Error of the input; XHTML and DocBook are well formed.
#include "base/error.hpp"
#include "bridge/xml_tree.hpp"
#include "galley/conversion.hpp"
#include "presentation/style.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

using namespace galley;

namespace {

const presentation::Style& default_style() {
    static Diagnostics diagnostics;
    static const presentation::Style style =
        presentation::load_style(GALLEY_SOURCE_DIR "/styles/default", diagnostics);
    return style;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    ConversionRequest request;
    for (const Format& format : formats()) {
        if (format.write) {
            request.formats.push_back(&format);
        }
    }
    request.map = true;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    std::array<TextPart, 1> parts = {TextPart{{"fuzz.txt", bytes}, {}, find_format("text"), {}}};
    Conversion conversion;
    try {
        conversion = convert(parts, default_style(), request, diagnostics);
    } catch (const Error& error) {
        if (error.fault() != Fault::BadInput) {
            throw;
        }
        return 0;
    }
    for (const Result& result : conversion.results) {
        if (result.format == "docbook" || result.format == "xhtml") {
            static_cast<void>(bridge::XmlTree::parse(result.bytes, "written." + result.extension));
        }
    }
    return 0;
}
