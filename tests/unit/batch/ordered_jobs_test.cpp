// Work in parallel, ends in order.
#include "batch/ordered_jobs.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using galley::batch::run_in_order;

TEST_CASE("every piece is worked once and its end is met in order", "[batch][ordered_jobs]") {
    const unsigned threads = GENERATE(0U, 1U, 2U, 7U, 64U);
    const std::size_t count = GENERATE(0U, 1U, 20U);
    CAPTURE(threads, count);
    std::vector<std::atomic<int>> worked(count);
    std::vector<std::size_t> ends;
    run_in_order(
        count,
        threads,
        [&](std::size_t i) {
            // The first ones take longest, so that later ones end before them.
            std::this_thread::sleep_for(std::chrono::microseconds(100 * (count - i)));
            ++worked[i];
        },
        [&](std::size_t i) {
            CHECK(worked[i] == 1);
            ends.push_back(i);
        });
    REQUIRE(ends.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
        CHECK(ends[i] == i);
    }
}
