// A counter that threads draw from, and a flag for each piece.
#include "batch/ordered_jobs.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace galley::batch {

void run_in_order(std::size_t count,
                  unsigned threads,
                  const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& done) {
    if (threads <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            work(i);
            done(i);
        }
        return;
    }
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::condition_variable ended;
    std::vector<bool> is_done(count, false);
    const auto draw = [&] {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            work(i);
            const std::lock_guard lock(mutex);
            is_done[i] = true;
            ended.notify_all();
        }
    };
    std::vector<std::jthread> pool;
    for (std::size_t t = 0; t < std::min<std::size_t>(threads, count); ++t) {
        pool.emplace_back(draw);
    }
    for (std::size_t i = 0; i < count; ++i) {
        {
            std::unique_lock lock(mutex);
            ended.wait(lock, [&] { return is_done[i]; });
        }
        done(i);
    }
}

} // namespace galley::batch
