// Parts of work on threads of their own: all done, faults told in order.
#include "base/parallel_parts.hpp"
#include "support/catch.hpp"

#include <algorithm>
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

TEST_CASE("Every piece is done once, by the threads that there are", "[base]") {
    for (const std::size_t count : {0UL, 1UL, 3UL, 200UL}) {
        for (const std::size_t threads : {0UL, 1UL, 4UL}) {
            std::vector<std::atomic<int>> done(count);
            std::atomic<bool> known{true};
            run_pieces(count, threads, [&](std::size_t piece, std::size_t thread) {
                ++done[piece];
                if (thread >= std::max(threads, std::size_t{1})) {
                    known = false;
                }
            });
            CHECK(known);
            for (const std::atomic<int>& each : done) {
                CHECK(each == 1);
            }
        }
    }
}

TEST_CASE("The fault of the first piece that has one is thrown, and few follow it", "[base]") {
    for (int round = 0; round < 50; ++round) {
        std::atomic<int> begun{0};
        try {
            run_pieces(100000, 3, [&](std::size_t piece, std::size_t) {
                ++begun;
                if (piece >= 10) {
                    throw std::runtime_error(std::to_string(piece));
                }
            });
            FAIL("nothing was thrown");
        } catch (const std::runtime_error& fault) {
            CHECK(std::string(fault.what()) == "10");
        }
        CHECK(begun < 100000);
    }
}
