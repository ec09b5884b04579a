// The filters Sub, Up and Paeth; of each row the one with the smallest differences.
#include "writers/pdf/row_filter.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>

namespace galley::writers {

namespace {

int paeth(int left, int above, int corner) {
    const int guess = left + above - corner;
    const int to_left = std::abs(guess - left);
    const int to_above = std::abs(guess - above);
    const int to_corner = std::abs(guess - corner);
    if (to_left <= to_above && to_left <= to_corner) {
        return left;
    }
    return to_above <= to_corner ? above : corner;
}

} // namespace

std::string
filtered_rows(std::string_view samples, std::size_t row_bytes, std::size_t pixel_bytes) {
    constexpr std::array<char, 3> names{1, 2, 4}; // Sub, Up, Paeth
    std::string out;
    out.reserve(samples.size() + samples.size() / row_bytes);
    const std::string nothing(row_bytes, '\0');
    std::string_view above = nothing;
    std::array<std::string, 3> rows;
    rows.fill(nothing);
    for (std::size_t at = 0; at + row_bytes <= samples.size(); at += row_bytes) {
        const std::string_view row = samples.substr(at, row_bytes);
        std::array<std::uint64_t, 3> sums{};
        for (std::size_t i = 0; i < row_bytes; ++i) {
            const auto byte = [i](std::string_view from, std::size_t back) {
                return i < back ? 0 : static_cast<int>(static_cast<unsigned char>(from[i - back]));
            };
            const int here = byte(row, 0);
            const int left = byte(row, pixel_bytes);
            const int up = byte(above, 0);
            const std::array<int, 3> guesses{left, up, paeth(left, up, byte(above, pixel_bytes))};
            for (std::size_t f = 0; f < guesses.size(); ++f) {
                const auto difference = static_cast<std::int8_t>(here - guesses[f]);
                rows[f][i] = static_cast<char>(difference);
                sums[f] += static_cast<std::uint64_t>(std::abs(int{difference}));
            }
        }
        std::size_t best = 0;
        for (std::size_t f = 1; f < sums.size(); ++f) {
            best = sums[f] < sums[best] ? f : best;
        }
        out += names[best];
        out += rows[best];
        above = row;
    }
    return out;
}

} // namespace galley::writers
