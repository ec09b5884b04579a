// One work shared out among threads: a part for each, or pieces for whoever is free.
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

/// Calls work(piece, thread) for the pieces 0 … count-1, on so many threads, each of which takes
/// the next piece as soon as it is free. Which of them does a piece is left to chance, so what
/// comes out must not depend on it. Once something is thrown no more pieces are begun, and what the
/// first of them threw is thrown here.
void run_pieces(std::size_t count,
                std::size_t threads,
                const std::function<void(std::size_t piece, std::size_t thread)>& work);

} // namespace galley
