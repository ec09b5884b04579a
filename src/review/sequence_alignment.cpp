// Alignment by dynamic programming, from the ends to the begins.
#include "review/sequence_alignment.hpp"

#include <algorithm>

namespace galley::review {

AlignedPairs align(std::size_t first,
                   std::size_t second,
                   const std::function<int(std::size_t, std::size_t)>& weight) {
    constexpr std::size_t most_cells = 4'000'000; ///< 32 MB
    AlignedPairs pairs;
    if (first == 0 || second == 0 || first > most_cells / second) {
        return pairs;
    }
    const std::size_t width = second + 1;
    std::vector<int> best((first + 1) * width, 0);
    std::vector<int> own(first * second, 0);
    for (std::size_t i = first; i-- > 0;) {
        for (std::size_t j = second; j-- > 0;) {
            const int pair = weight(i, j);
            own[i * second + j] = pair;
            const int skipped = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
            const int paired = pair > 0 ? pair + best[(i + 1) * width + j + 1] : 0;
            best[i * width + j] = std::max(skipped, paired);
        }
    }
    for (std::size_t i = 0, j = 0; i < first && j < second;) {
        const int here = best[i * width + j];
        const int pair = own[i * second + j];
        if (pair > 0 && here == pair + best[(i + 1) * width + j + 1]) {
            pairs.emplace_back(i++, j++);
        } else if (here == best[(i + 1) * width + j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

} // namespace galley::review
