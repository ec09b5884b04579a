// Candidates by word, kept when their numbers count up from one.
#include "readers/text/word_series.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::array<std::string_view, 17> captions = {"abb.",
                                                       "abbildung",
                                                       "exhibit",
                                                       "fig.",
                                                       "figure",
                                                       "figura",
                                                       "illustration",
                                                       "map",
                                                       "no.",
                                                       "number",
                                                       "page",
                                                       "plate",
                                                       "tabelle",
                                                       "tabella",
                                                       "tableau",
                                                       "tabla",
                                                       "table"};

struct SeriesMember {
    std::size_t unit;
    HeadLabel label;
};

/// A figure, a capital or a letter beyond ASCII follows the first word, or an article and one of
/// these: all that most lines lack.
bool may_go_on_with_number(std::string_view text) {
    constexpr std::size_t longest_article = 4; ///< bytes, with its blank
    const auto is_lower = [&](std::size_t at) { return text[at] >= 'a' && text[at] <= 'z'; };
    const auto next_word = [&](std::size_t at) {
        return text.find_first_not_of(' ', std::min(text.find(' ', at), text.size()));
    };
    const std::size_t second = next_word(0);
    if (second == std::string_view::npos || !is_lower(second)) {
        return second != std::string_view::npos;
    }
    const std::size_t third = next_word(second);
    return third != std::string_view::npos && third - second <= longest_article && !is_lower(third);
}

bool may_be_head(const Unit& unit) {
    constexpr std::uint32_t most_words = 20;
    const bool pinned = unit.pin != nullptr && unit.role == Role::Heading;
    return (unit.is_open() || pinned) && unit.features.words <= most_words &&
           unit.features.labels.empty() && unit.features.bullet == 0 &&
           unit.features.opening.beginning != Beginning::Lower && may_go_on_with_number(unit.text);
}

struct Series {
    std::vector<SeriesMember> members; ///< numbered from one upwards
    bool broken = false;               ///< another number stands between
};

/// The reading of its number that goes on ("I" may be a letter) joins the series.
void add_to(Series& series, std::size_t unit, std::vector<HeadLabel> labels) {
    const auto next = std::find_if(labels.begin(), labels.end(), [&](const HeadLabel& label) {
        return label.value == static_cast<int>(series.members.size()) + 1;
    });
    if (next == labels.end()) {
        series.broken = true;
    } else {
        series.members.push_back({unit, std::move(*next)});
    }
}

/// Most have text between them and the next.
bool is_kept(const Series& series) {
    constexpr std::size_t least = 3;
    const auto& members = series.members;
    std::size_t apart = 0;
    for (std::size_t i = 0; i + 1 < members.size(); ++i) {
        apart += members[i + 1].unit > members[i].unit + 1 ? 1U : 0U;
    }
    return !series.broken && members.size() >= least && apart * 4 >= (members.size() - 1) * 3;
}

} // namespace

void find_word_series(std::vector<Unit>& units) {
    std::map<std::string, Series> words;
    for (std::size_t i = 0; i < units.size(); ++i) {
        auto labels =
            may_be_head(units[i]) ? labels_after_word(units[i].text) : std::vector<HeadLabel>();
        if (labels.empty()) {
            continue;
        }
        const std::string word = labels.front().frame;
        std::size_t at = 0;
        if (bridge::is_letter(utf8::next(word, at)) &&
            std::find(captions.begin(), captions.end(), word) == captions.end()) {
            add_to(words[word], i, std::move(labels));
        }
    }
    for (auto& [word, series] : words) {
        if (!is_kept(series)) {
            continue;
        }
        for (SeriesMember& member : series.members) {
            units[member.unit].features.labels.push_back(std::move(member.label));
        }
    }
}

} // namespace galley::readers
