// Runs a fuzz target over its seeds and over fixed mutations of them: libFuzzer without clang.
//
// Limit: no coverage feedback, so this finds what simple damage finds. Build the same target with
// clang's -fsanitize=fuzzer, without this file, for a real hunt.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int mutations_per_seed = 150;

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::size_t below(std::mt19937& random, std::size_t limit) {
    return limit == 0 ? 0 : random() % limit; // mt19937's numbers are the same everywhere
}

std::string mutate(std::string bytes, std::mt19937& random) {
    for (std::size_t edits = 1 + below(random, 4); edits > 0; --edits) {
        const std::size_t at = below(random, bytes.size() + 1);
        const std::size_t size = std::min(below(random, 40), bytes.size() - at);
        switch (below(random, 5)) {
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
                bytes[at] = static_cast<char>(below(random, 256));
            }
            break;
        default:
            bytes.insert(at, 1 + below(random, 300), static_cast<char>(below(random, 256)));
            break;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<std::filesystem::path> seeds;
    for (int i = 1; i < argc; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            seeds.push_back(entry.path());
        }
    }
    std::sort(seeds.begin(), seeds.end());
    std::mt19937 random(20261123);
    run("");
    for (const auto& seed : seeds) {
        std::ifstream file(seed, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), {});
        run(bytes);
        for (int i = 0; i < mutations_per_seed; ++i) {
            run(mutate(bytes, random));
        }
    }
    std::printf("%zu seeds, %d mutations each: no crash\n", seeds.size(), mutations_per_seed);
    return seeds.empty() ? 1 : 0;
}
