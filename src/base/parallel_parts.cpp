// A thread for each part but the first. Pieces are taken in order, so all those before one that
// throws have been begun: the first fault does not depend on chance.
#include "base/parallel_parts.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace galley {

namespace {

void rethrow_first(const std::vector<std::exception_ptr>& faults) {
    for (const std::exception_ptr& fault : faults) {
        if (fault) {
            std::rethrow_exception(fault);
        }
    }
}

} // namespace

std::size_t part_count(std::size_t amount, std::size_t least, unsigned threads) {
    return std::clamp(amount / least, std::size_t{1}, std::size_t{std::max(1U, threads)});
}

void run_parts(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::vector<std::exception_ptr> faults(count);
    const auto fenced = [&](std::size_t part) {
        try {
            work(part);
        } catch (...) {
            faults[part] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t part = 1; part < count; ++part) {
            try {
                threads.emplace_back(fenced, part);
            } catch (const std::system_error&) { // no more threads to be had
                fenced(part);
            }
        }
        if (count > 0) {
            fenced(0);
        }
    }
    rethrow_first(faults);
}

void run_pieces(std::size_t count,
                std::size_t threads,
                const std::function<void(std::size_t piece, std::size_t thread)>& work) {
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> faults(count);
    run_parts(std::clamp(threads, std::size_t{1}, std::max(count, std::size_t{1})),
              [&](std::size_t thread) {
                  for (std::size_t piece = next++; piece < count; piece = next++) {
                      try {
                          work(piece, thread);
                      } catch (...) {
                          faults[piece] = std::current_exception();
                          next = count;
                      }
                  }
              });
    rethrow_first(faults);
}

} // namespace galley
