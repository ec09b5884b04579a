// What several threads remember of words.
#include "support/catch.hpp"
#include "typeset/word_memory.hpp"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

using galley::typeset::WordMemory;

namespace {

/// Some longer than eight bytes, many with the same beginning.
std::string word(int number) { return "word-in-a-book-" + std::to_string(number * number); }

} // namespace

TEST_CASE("a word is known when it was added, and as it was added", "[typeset][words]") {
    WordMemory<int> memory;
    CHECK(memory.find("a") == nullptr);
    const int* first = &memory.add("a", 1);
    CHECK(memory.find("a") == first);
    CHECK(&memory.add("a", 2) == first);
    CHECK(*first == 1);
    CHECK(memory.find("") == nullptr);
    CHECK(memory.add("", 3) == 3);
    CHECK(*memory.find("") == 3);
}

TEST_CASE("values stay where they are while the memory grows", "[typeset][words]") {
    constexpr int count = 5000;
    WordMemory<int> memory;
    std::vector<const int*> places;
    for (int i = 0; i < count; ++i) {
        places.push_back(&memory.add(word(i), i));
    }
    for (int i = 0; i < count; ++i) {
        REQUIRE(memory.find(word(i)) == places[static_cast<std::size_t>(i)]);
        REQUIRE(*places[static_cast<std::size_t>(i)] == i);
    }
    CHECK(memory.find(word(count)) == nullptr);
}

TEST_CASE("threads that add the same words agree on them", "[typeset][words]") {
    constexpr int count = 4000;
    constexpr int threads = 4;
    WordMemory<int> memory;
    std::atomic<int> wrong{0};
    std::vector<std::vector<const int*>> seen(threads, std::vector<const int*>(count));
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t) {
        running.emplace_back([&, t] {
            for (int n = 0; n < count; ++n) {
                const int i = (n + t * count / 7) % count; // each begins elsewhere
                const int* known = memory.find(word(i));
                const int* found = known != nullptr ? known : &memory.add(word(i), i);
                wrong += *found == i ? 0 : 1;
                seen[static_cast<std::size_t>(t)][static_cast<std::size_t>(i)] = found;
            }
        });
    }
    for (std::thread& thread : running) {
        thread.join();
    }
    CHECK(wrong == 0);
    for (const auto& places : seen) {
        CHECK(places == seen.front());
    }
}
