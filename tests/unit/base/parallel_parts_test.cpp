// Parts of work on threads of their own: all done, faults told in order.
#include "base/parallel_parts.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace galley;

TEST_CASE("Every part is done once, the first on the calling thread", "[base]") {
    for (const std::size_t count : {0UL, 1UL, 2UL, 7UL}) {
        std::vector<int> done(count, 0);
        std::vector<std::thread::id> threads(count);
        run_parts(count, [&](std::size_t part) {
            ++done[part];
            threads[part] = std::this_thread::get_id();
        });
        CHECK(done == std::vector<int>(count, 1));
        if (count > 0) {
            CHECK(threads.front() == std::this_thread::get_id());
        }
    }
}

TEST_CASE("The fault of the first part that has one is thrown when all have ended", "[base]") {
    std::atomic<int> ended{0};
    const auto work = [&](std::size_t part) {
        ++ended;
        if (part >= 1) {
            throw std::runtime_error(std::to_string(part));
        }
    };
    try {
        run_parts(4, work);
        FAIL("nothing was thrown");
    } catch (const std::runtime_error& fault) {
        CHECK(std::string(fault.what()) == "1");
    }
    CHECK(ended == 4);
}
