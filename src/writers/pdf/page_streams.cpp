// A page to whichever thread is free.
#include "writers/pdf/page_streams.hpp"

#include "base/parallel_parts.hpp"
#include "bridge/deflate.hpp"

namespace galley::writers {

std::vector<std::string> packed_pages(std::size_t pages,
                                      unsigned threads,
                                      const std::function<std::string(std::size_t)>& content) {
    constexpr std::size_t least_pages = 16; // for which a thread is worth its while
    const std::size_t parts = part_count(pages, least_pages, threads);
    std::vector<bridge::Deflater> deflaters(parts);
    std::vector<std::string> streams(pages);
    run_pieces(pages, parts, [&](std::size_t page, std::size_t thread) {
        streams[page] = deflaters[thread].zlib(content(page));
    });
    return streams;
}

} // namespace galley::writers
