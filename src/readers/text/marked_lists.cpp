// Lists whose items stand behind bullets.
#include "readers/text/list_recognition.hpp"

#include <algorithm>
#include <string_view>

namespace galley::readers {

namespace {

/// Bullets that also begin speech in many languages.
bool is_speech_dash(std::string_view bullet) { return bullet == "—" || bullet == "–"; }

/// What also stands before a single line that is no item.
bool is_dash_or_picture(std::string_view bullet) {
    return is_speech_dash(bullet) || bullet == bullet_of("\U0001F539 x");
}

bool is_marked(const Unit& unit) {
    const bool pinned = unit.pin != nullptr && unit.role == Role::ListItem && unit.list == 0;
    return (unit.is_open() || pinned) && unit.features.bullet > 0;
}

/// "— Tolstoy" below a quotation: who is quoted.
bool is_attribution(const std::vector<Unit>& units, std::size_t i) {
    return is_speech_dash(bullet_of(units[i].text)) && i > 0 &&
           (units[i - 1].role == Role::Quote || units[i - 1].role == Role::Verse ||
            units[i - 1].role == Role::Lines);
}

bool is_item(const std::vector<Unit>& units, std::size_t i) {
    return is_marked(units[i]) && !is_attribution(units, i);
}

/// "- Idziesz? - zapytał.": at its end, or before the dash behind which the speaker stands.
bool asks(const Unit& unit) {
    return unit.features.ending == Ending::Question ||
           unit.text.find("? - ") != std::string::npos ||
           unit.text.find("! - ") != std::string::npos;
}

struct Group {
    std::size_t begin;
    std::size_t end;
};

/// Units from a bullet to the last bullet before something else.
std::vector<Group> marked_groups(const std::vector<Unit>& units) {
    std::vector<Group> groups;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!is_item(units, i)) {
            continue;
        }
        const std::size_t begin = i;
        while (i + 1 < units.size() && is_item(units, i + 1)) {
            ++i;
        }
        groups.push_back({begin, i + 1});
    }
    return groups;
}

Ballot votes_for(const std::vector<Unit>& units, const Group& group, std::size_t groups) {
    const Unit& first = units[group.begin];
    const bool led = group.begin > 0 && units[group.begin - 1].features.ending == Ending::Colon;
    const bool after_item = group.begin > 0 && units[group.begin - 1].role == Role::ListItem;
    std::size_t stopped = 0;
    bool speaker = false;
    bool question = false;
    for (std::size_t i = group.begin; i < group.end; ++i) {
        stopped += ends_sentence(units[i].text) ? 1U : 0U;
        speaker = speaker || names_speaker(units[i].text);
        question = question || asks(units[i]);
    }
    const std::size_t size = group.end - group.begin;
    const std::string_view dash = bullet_of(first.text);
    // A hyphen is a bullet first: only who asks and who says so together make it speech.
    const bool speech = is_speech_dash(dash)
                            ? stopped == size || (2 * stopped > size && (speaker || question))
                            : dash == "-" && !led && speaker && question;
    Ballot ballot(Role::ListItem);
    ballot.add("bullet", 1.5);
    ballot.add("several-items", size >= 2 ? 1.5 : 0);
    ballot.add("lead-in", led ? 1.5 : 0);
    ballot.add("nested-item", after_item ? 1 : 0);
    ballot.add("other-lists", groups > 1 ? 0.5 : 0);
    ballot.add("ends-open", stopped == 0 ? 0.5 : 0);
    ballot.add("speech-dash", speech ? -3 : 0);
    ballot.add("lone-dash", is_dash_or_picture(dash) && size == 1 ? -1.5 : 0);
    return ballot;
}

/// One open list of a nest.
struct OpenList {
    std::uint32_t indent;
    std::string_view bullet;
    int list;
};

int list_of(const Unit& unit, std::vector<OpenList>& open, int& last_list) {
    const std::string_view bullet = bullet_of(unit.text);
    const auto same = std::find_if(open.begin(), open.end(), [&](const OpenList& list) {
        return list.bullet == bullet && list.indent == unit.indent;
    });
    if (same != open.end()) {
        open.erase(same + 1, open.end());
        return same->list;
    }
    while (!open.empty() && open.back().indent > unit.indent) {
        open.pop_back();
    }
    const bool deepest = open.size() >= static_cast<std::size_t>(deepest_nesting);
    if (open.empty() ||
        ((open.back().indent < unit.indent || open.back().bullet != bullet) && !deepest)) {
        open.push_back({unit.indent, bullet, ++last_list});
    }
    return open.back().list;
}

} // namespace

void judge_marked_lists(std::vector<Unit>& units, int& last_list) {
    constexpr double threshold = 2.5;
    const std::vector<Group> groups = marked_groups(units);
    for (const Group& group : groups) {
        const Ballot ballot = votes_for(units, group, groups.size());
        std::vector<OpenList> open;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            if (ballot.sum < threshold) {
                units[i].ballots.push_back(ballot);
                continue;
            }
            units[i].list = list_of(units[i], open, last_list);
            units[i].marker = units[i].features.bullet;
            units[i].elect(Role::ListItem, ballot);
        }
    }
}

} // namespace galley::readers
