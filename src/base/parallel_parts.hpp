// The parts of one piece of work, each on a thread of its own.
#pragma once

#include <cstddef>
#include <functional>

namespace galley {

/// Into how many parts work of some `amount` falls: a part has `least` of it or more, and there is
/// a thread for each; 0 threads are taken for one.
std::size_t part_count(std::size_t amount, std::size_t least, unsigned threads);

/// Calls work(0 … count-1) at the same time, work(0) on the calling thread, and comes back when all
/// have ended. What they throw is thrown here, that of the first part that threw.
void run_parts(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace galley
