// Compression in the zlib format, over libdeflate: whole buffers only.
#include "bridge/deflate.hpp"

#include "base/error.hpp"

#include <libdeflate.h>

#include <algorithm>

namespace galley::bridge {

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater(int level) : compressor_(libdeflate_alloc_compressor(level)) {
    if (compressor_ == nullptr) {
        throw Error(Fault::Internal, "libdeflate: no compressor of level " + std::to_string(level));
    }
}

std::string Deflater::zlib(std::string_view bytes) {
    std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
    const std::size_t size = libdeflate_zlib_compress(
        compressor_.get(), bytes.data(), bytes.size(), out.data(), out.size());
    if (size == 0) {
        throw Error(Fault::Internal, "libdeflate: compression failed");
    }
    out.resize(size);
    return out;
}

std::string inflate_zlib(std::string_view bytes, std::size_t limit) {
    struct Free {
        void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
    };
    const std::unique_ptr<libdeflate_decompressor, Free> inflater(libdeflate_alloc_decompressor());
    if (inflater == nullptr) {
        throw Error(Fault::Internal, "libdeflate: no memory");
    }
    // The format does not tell the size: try with more room until it fits.
    for (std::size_t room = std::min(limit, bytes.size() * 4 + 64);;) {
        std::string out(room, '\0');
        std::size_t size = 0;
        const auto result = libdeflate_zlib_decompress(
            inflater.get(), bytes.data(), bytes.size(), out.data(), out.size(), &size);
        if (result == LIBDEFLATE_SUCCESS) {
            out.resize(size);
            return out;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room >= limit) {
            throw Error(Fault::BadInput,
                        result == LIBDEFLATE_INSUFFICIENT_SPACE
                            ? "compressed data is larger than " + std::to_string(limit) + " bytes"
                            : "compressed data is broken");
        }
        room = std::min(limit, room * 2);
    }
}

} // namespace galley::bridge
