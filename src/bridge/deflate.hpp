// Compression in the zlib format (RFC 1950), over libdeflate.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace galley::bridge {

/// Same bytes in, same bytes out. Not thread-safe: one for each thread.
class Deflater {
public:
    /// `level`: 1 quick … 12 small.
    explicit Deflater(int level = 6);

    [[nodiscard]] std::string zlib(std::string_view bytes);

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// Throws Error(BadInput) when the bytes are broken or would grow beyond `limit` bytes.
std::string inflate_zlib(std::string_view bytes, std::size_t limit);

} // namespace galley::bridge
