// Standard input, read whole.
#pragma once

#include <cstdint>
#include <string>

namespace galley::batch {

/// Throws Error(BadInput) when it cannot be read or is larger than `limit` bytes.
std::string read_standard_input(std::uint64_t limit);

} // namespace galley::batch
