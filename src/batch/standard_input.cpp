// Standard input, read in blocks until its end.
#include "batch/standard_input.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace galley::batch {

std::string read_standard_input(std::uint64_t limit) {
    const Origin origin{"stdin", 0, 0};
    std::string bytes;
    std::array<char, 65536> block{};
    while (const auto count = std::fread(block.data(), 1, block.size(), stdin)) {
        bytes.append(block.data(), count);
        if (bytes.size() > limit) {
            throw Error(Fault::BadInput,
                        fmt::format("is larger than the limit of {} bytes", limit),
                        origin);
        }
    }
    if (std::ferror(stdin) != 0) {
        throw Error(Fault::BadInput,
                    fmt::format("cannot be read: {}", std::generic_category().message(errno)),
                    origin);
    }
    return bytes;
}

} // namespace galley::batch
