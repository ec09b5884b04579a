// A thread for each part but the first.
#include "base/parallel_parts.hpp"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace galley {

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
    for (const std::exception_ptr& fault : faults) {
        if (fault) {
            std::rethrow_exception(fault);
        }
    }
}

} // namespace galley
