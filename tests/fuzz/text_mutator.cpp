// libFuzzer's hooks for texts: every second mutation is one of lines, the others are libFuzzer's.
#include "fuzz/line_shuffling.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace galley;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t limit);

namespace {

std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

std::size_t put(const std::string& text, std::uint8_t* out, std::size_t limit) {
    const std::size_t size = std::min(text.size(), limit);
    std::copy_n(text.begin(), size, out);
    return size;
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data,
                                               std::size_t size,
                                               std::size_t limit,
                                               unsigned int seed) {
    fuzz::Chance chance(seed);
    const std::string_view text = text_of(data, size);
    switch (fuzz::below(chance, 6)) {
    case 0:
        return put(fuzz::shuffle_lines(text, text, chance), data, limit);
    case 1:
    case 2:
        return put(fuzz::disturb_lines(text, chance), data, limit);
    default:
        return LLVMFuzzerMutate(data, size, limit);
    }
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first,
                                                 std::size_t first_size,
                                                 const std::uint8_t* second,
                                                 std::size_t second_size,
                                                 std::uint8_t* out,
                                                 std::size_t limit,
                                                 unsigned int seed) {
    fuzz::Chance chance(seed);
    const std::string_view text = text_of(first, first_size);
    return put(fuzz::shuffle_lines(text, text_of(second, second_size), chance), out, limit);
}
