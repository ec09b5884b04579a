// A dash, a name, and a quotation above.
#include "readers/text/attributions.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

bool names_somebody(const Unit& unit) {
    constexpr std::uint32_t most_words = 12;
    return unit.features.words <= most_words && unit.features.sentences <= 1 &&
           unit.features.ending != Ending::Question && unit.features.ending != Ending::Colon &&
           !has_finite_word(unit.text);
}

} // namespace

std::size_t attribution_dash(std::string_view text) {
    constexpr std::array<std::string_view, 5> dashes = {"---", "--", "—", "–", "―"};
    for (const std::string_view dash : dashes) {
        if (text.starts_with(dash)) {
            const std::size_t end = std::min(text.find_first_not_of(' ', dash.size()), text.size());
            std::size_t at = end;
            return end < text.size() && bridge::is_uppercase(utf8::next(text, at)) ? end : 0;
        }
    }
    return 0;
}

void judge_attributions(std::vector<Unit>& units) {
    for (std::size_t i = 1; i < units.size(); ++i) {
        Unit& unit = units[i];
        const Unit& above = units[i - 1];
        const std::size_t begin = unit.role == Role::Paragraph || unit.role == Role::Lines
                                      ? attribution_dash(unit.text)
                                      : 0;
        if (begin > 0 && unit.gap_before <= 1 && unit.quotation == 0 &&
            (above.role == Role::Quote || above.role == Role::Verse) && above.quotation == 0 &&
            names_somebody(unit)) {
            Ballot ballot(Role::Attribution);
            ballot.add("dash-below-quotation", 4);
            unit.marker = begin;
            unit.part = {};
            unit.elect(Role::Attribution, std::move(ballot));
        }
    }
}

} // namespace galley::readers
