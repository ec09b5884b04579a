// Any bytes are a document or an Error; a document is one that can be written and read again, and
// with the list of what was left out it holds every letter of the source.
#include "base/error.hpp"
#include "bridge/charset.hpp"
#include "bridge/xml_tree.hpp"
#include "readers/text/text_reader.hpp"
#include "support/kept_letters.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace galley;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const Source source{"fuzz.in", std::string(reinterpret_cast<const char*>(data), size)};
    std::string written;
    try {
        const Reading reading = readers::read_text(source, {}, diagnostics);
        const std::string lost =
            tests::lost_letters(bridge::decode_text(source.bytes, {}, source.name).text, reading);
        if (!lost.empty()) {
            std::fprintf(stderr, "letters lost: %s\n", lost.c_str());
            std::abort();
        }
        written = reading.document.tree().serialize(bridge::XmlLayout::AsIs);
    } catch (const Error& error) {
        if (error.fault() != Fault::BadInput) {
            throw;
        }
        return 0;
    }
    static_cast<void>(bridge::XmlTree::parse(written, "written.xml"));
    return 0;
}
