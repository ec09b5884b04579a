// Independent pieces of work on several threads, with their ends met in order.
#pragma once

#include <cstddef>
#include <functional>

namespace galley::batch {

/// Calls work(0 … count-1), at most `threads` at a time, and done(i) on the calling thread in the
/// order of i, each after its work. Neither may throw.
void run_in_order(std::size_t count,
                  unsigned threads,
                  const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& done);

} // namespace galley::batch
