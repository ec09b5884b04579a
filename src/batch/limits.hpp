// What the program refuses to take in.
#pragma once

#include <cstdint>

namespace galley::batch {

/// Bytes of one source: twenty times War and Peace; stated in `galley build --help`.
inline constexpr std::uint64_t source_limit = 64ULL << 20U;

/// Bytes of one toml file beside a source.
inline constexpr std::uint64_t sidecar_limit = 1ULL << 20U;

/// Bytes of a cover's picture; the shops take 5 to 50 MB.
inline constexpr std::uint64_t cover_limit = 64ULL << 20U;

/// Bytes of an ICC profile; those of printing houses take up to 3 MB.
inline constexpr std::uint64_t profile_limit = 16ULL << 20U;

} // namespace galley::batch
