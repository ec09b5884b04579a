// A place in a file, for messages and for the span map.
#pragma once

#include <cstdint>
#include <string>

namespace galley {

/// Lines and columns count from 1; columns count code points. 0 means "not known".
struct Origin {
    std::string file; ///< as the user wrote it; empty when there is no file
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool operator==(const Origin&) const = default;
};

} // namespace galley
