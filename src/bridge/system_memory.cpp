// The parameters of glibc's malloc (mallopt(3)).
#include "bridge/system_memory.hpp"

#include <cstdlib> // says whether this is glibc

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace galley::bridge {

void give_back_large_blocks() {
#if defined(__GLIBC__)
    constexpr int large = 128 * 1024; // bytes: what it begins with, which setting it makes stay
    mallopt(M_MMAP_THRESHOLD, large);
#endif
}

} // namespace galley::bridge
