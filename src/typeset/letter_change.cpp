// Growing, shrinking and tracking of a line's letters.
#include "typeset/letter_change.hpp"

#include <algorithm>
#include <cmath>

namespace galley::typeset {

LetterChange letter_change(double room, const LineSums& sums, const LetterGive& limits) {
    const double most = limits.expansion * sums.letters + limits.tracking * sums.tracked;
    if (most <= 0.0) {
        return {};
    }
    constexpr double steps = 1000.0;
    const auto by = [&](double share) {
        LetterChange give;
        give.scale = 1.0 + std::trunc(share * limits.expansion * steps) / steps;
        give.tracking = static_cast<int>(std::trunc(share * limits.tracking * steps));
        give.width =
            (give.scale - 1.0) * sums.letters + give.scale * give.tracking / steps * sums.tracked;
        return give;
    };
    const LetterChange stepped = by(std::clamp(room / most, -1.0, 1.0));
    // Where the blanks cannot take what the steps leave, letters give all.
    return room - stepped.width < -sums.shrink ? by(-1.0) : stepped;
}

} // namespace galley::typeset
