// Runs a fuzz target over its seeds and over mutations of them: libFuzzer without clang.
//
//   fuzz_NAME [--runs N] [--minutes M] [--last FILE] PLACE...
//
//   PLACE         a seed, or a folder of seeds; one that is not there is named and passed over
//   --runs N      mutations of each seed, else 100; the same ones every time
//   --minutes M   goes on with other mutations until so much time has passed
//   --last FILE   keeps the input that is being run there, for a look at it after a crash
//
// Exit status 77: there is no seed. Limit: no coverage feedback, so this finds what blind damage
// finds. Preset `fuzz` builds the same targets with libFuzzer, without this file.
#include "fuzz/line_shuffling.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using galley::fuzz::below;
using galley::fuzz::Chance;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// A target may bring these two, as with libFuzzer.
extern "C" std::size_t
LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t limit, unsigned int seed)
    __attribute__((weak));
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first,
                                                 std::size_t first_size,
                                                 const std::uint8_t* second,
                                                 std::size_t second_size,
                                                 std::uint8_t* out,
                                                 std::size_t limit,
                                                 unsigned int seed) __attribute__((weak));

namespace {

constexpr std::size_t size_limit = 32768;  ///< of a mutated input, in bytes
constexpr unsigned int seconds_a_run = 60; ///< after these it hangs

std::uint8_t* bytes_of(std::string& text) { return reinterpret_cast<std::uint8_t*>(text.data()); }

std::string damaged(std::string bytes, Chance& chance) {
    for (std::size_t edits = 1 + below(chance, 4); edits > 0; --edits) {
        const std::size_t at = below(chance, bytes.size() + 1);
        const std::size_t size = std::min(below(chance, 40), bytes.size() - at);
        switch (below(chance, 5)) {
        case 0:
            bytes.resize(at);
            break;
        case 1:
            bytes.erase(at, size);
            break;
        case 2:
            bytes.insert(at, bytes.substr(at, size));
            break;
        case 3:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(below(chance, 256));
            }
            break;
        default:
            bytes.insert(at, 1 + below(chance, 300), static_cast<char>(below(chance, 256)));
            break;
        }
    }
    return bytes;
}

struct Options {
    std::size_t runs = 100;
    std::chrono::minutes time{0};
    std::string last;
    std::vector<fs::path> places;
};

Options options_of(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (i + 1 < argc && word == "--runs") {
            options.runs = std::stoul(argv[++i]);
        } else if (i + 1 < argc && word == "--minutes") {
            options.time = std::chrono::minutes(std::stol(argv[++i]));
        } else if (i + 1 < argc && word == "--last") {
            options.last = argv[++i];
        } else {
            options.places.emplace_back(word);
        }
    }
    return options;
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> seeds_of(const std::vector<fs::path>& places) {
    std::vector<fs::path> files;
    for (const fs::path& place : places) {
        if (fs::is_directory(place)) {
            for (const auto& entry : fs::directory_iterator(place)) {
                if (entry.is_regular_file()) {
                    files.push_back(entry.path());
                }
            }
        } else if (fs::exists(place)) {
            files.push_back(place);
        } else {
            std::printf("there is no %s\n", place.c_str());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    std::transform(files.begin(), files.end(), std::back_inserter(seeds), content_of);
    return seeds;
}

class Replay {
public:
    explicit Replay(const Options& options)
        : options_(options), seeds_(seeds_of(options.places)),
          end_(std::chrono::steady_clock::now() + options.time) {}

    int run() {
        run_one("");
        for (const std::string& seed : seeds_) {
            run_one(seed);
        }
        std::size_t rounds = 0;
        do {
            for (const std::string& seed : seeds_) {
                for (std::size_t i = 0; i < options_.runs; ++i) {
                    run_one(mutated(seed));
                }
            }
            ++rounds;
        } while (!seeds_.empty() && std::chrono::steady_clock::now() < end_);
        std::printf(
            "%zu seeds, %zu mutations of each: no crash\n", seeds_.size(), rounds * options_.runs);
        return seeds_.empty() ? 77 : 0;
    }

private:
    void run_one(const std::string& bytes) {
        if (!options_.last.empty()) {
            std::ofstream(options_.last, std::ios::binary) << bytes;
        }
        alarm(seconds_a_run);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
        alarm(0);
    }

    /// A piece of a long seed, so that a run is short.
    std::string mutated(const std::string& seed) {
        std::string piece = seed;
        if (seed.size() > size_limit / 2) {
            piece = seed.substr(below(chance_, seed.size() - size_limit / 2), size_limit / 2);
        }
        const auto number = static_cast<unsigned int>(chance_());
        const std::size_t kind = below(chance_, 4);
        std::string out(size_limit, '\0');
        if (kind == 0 && LLVMFuzzerCustomCrossOver != nullptr) {
            std::string other = seeds_[below(chance_, seeds_.size())];
            out.resize(LLVMFuzzerCustomCrossOver(bytes_of(piece),
                                                 piece.size(),
                                                 bytes_of(other),
                                                 other.size(),
                                                 bytes_of(out),
                                                 size_limit,
                                                 number));
            return out;
        }
        if (kind == 1 && LLVMFuzzerCustomMutator != nullptr) {
            piece.copy(out.data(), size_limit);
            out.resize(LLVMFuzzerCustomMutator(bytes_of(out), piece.size(), size_limit, number));
            return out;
        }
        return damaged(std::move(piece), chance_);
    }

    const Options& options_;
    std::vector<std::string> seeds_;
    std::chrono::steady_clock::time_point end_;
    Chance chance_{20261123};
};

} // namespace

/// What libFuzzer offers to mutators of a target's own.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t limit) {
    static Chance chance(1);
    const std::string out = damaged({reinterpret_cast<const char*>(data), size}, chance);
    const std::size_t kept = std::min(out.size(), limit);
    std::copy_n(out.begin(), kept, data);
    return kept;
}

int main(int argc, char** argv) {
    const Options options = options_of(argc, argv);
    return Replay(options).run();
}
