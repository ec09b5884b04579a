// Any bytes: walking them forwards and backwards ends, and what is re-encoded is well formed.
#include "base/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace galley;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::u32string forwards = utf8::decode(text);
    if (utf8::find_invalid(utf8::encode(forwards))) {
        std::abort();
    }
    std::size_t byte = text.size();
    while (byte > 0) {
        const std::size_t before = byte;
        static_cast<void>(utf8::previous(text, byte));
        if (byte >= before) {
            std::abort();
        }
    }
    if (!utf8::find_invalid(text) && utf8::encode(forwards) != text) {
        std::abort();
    }
    return 0;
}
