// The parts of one piece of work, each on a thread of its own.
#pragma once

#include <cstddef>
#include <functional>

namespace galley {

/// Calls work(0 … count-1) at the same time, work(0) on the calling thread, and comes back when all
/// have ended. What they throw is thrown here, that of the first part that threw.
void run_parts(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace galley
