// How the C library keeps memory for this program.
#pragma once

namespace galley::bridge {

/// What is large goes back to the system when it is freed. As it is, glibc takes ever larger blocks
/// for small ones once it has seen some freed, and what stays lies scattered between the gaps: on
/// two threads a tenth of all memory for a long book. Does nothing elsewhere.
void give_back_large_blocks();

} // namespace galley::bridge
