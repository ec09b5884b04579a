// Candidates by their shape, confirmed by others of their list or of the text.
#include "readers/text/run_in_heads.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::size_t longest = 140; ///< bytes of a run-in head

/// Letters, four or more, and none of them lower case.
bool is_capitals(std::string_view text) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (bridge::is_lowercase(c)) {
            return false;
        }
        letters += bridge::is_letter(c) ? 1U : 0U;
    }
    return letters >= 4;
}

bool ends_label(char c) { return c == ':' || c == '.' || c == '!' || c == '?'; }

/// A label and the bytes up to its end, its mark counted.
struct Label {
    std::size_t end = 0; ///< 0: there is none
    char mark = 0;
    bool capitals = false;
};

bool is_prose(const Unit& unit) {
    return (unit.role == Role::Paragraph || unit.role == Role::ListItem ||
            unit.role == Role::Quote) &&
           unit.last >= unit.first;
}

/// What stands before the first mark that a blank and a sentence of some words follow.
Label label_of(const Unit& unit) {
    constexpr std::size_t most_words = 16;
    const std::string_view text = std::string_view(unit.text).substr(unit.marker);
    const bool quoted = opening_of(text).quoted || opening_of(text).dashed;
    const auto beginning = opening_of(text).beginning;
    if (quoted || beginning != Beginning::Upper) {
        return {};
    }
    for (std::size_t at = 1; at + 2 < std::min(text.size(), longest); ++at) {
        if (!ends_label(text[at]) || text[at + 1] != ' ') {
            continue;
        }
        const std::string_view label = text.substr(0, at);
        const std::string_view rest = text.substr(at + 2);
        const std::string_view last = label.substr(label.rfind(' ') + 1);
        if (text[at] == '.' && is_abbreviation(last)) {
            continue;
        }
        if (word_count(rest) < 3 || word_count(label) > most_words ||
            label.find_first_of("\"“(") != std::string_view::npos) {
            return {};
        }
        return {unit.marker + at + 1, text[at], is_capitals(label)};
    }
    return {};
}

class RunInFinder {
public:
    explicit RunInFinder(std::vector<Unit>& units) : units_(units) {
        for (const Unit& unit : units) {
            labels_.push_back(is_prose(unit) ? label_of(unit) : Label());
        }
    }

    void find() {
        confirm_capitals();
        confirm_lists();
        confirm_repeated();
    }

private:
    void confirm(std::size_t i) {
        units_[i].run_in = units_[i].run_in != 0 ? units_[i].run_in : labels_[i].end;
    }

    /// In capitals, and not the only ones of the text.
    void confirm_capitals() {
        const auto all = static_cast<std::size_t>(std::count_if(
            labels_.begin(), labels_.end(), [](const Label& label) { return label.capitals; }));
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (all >= 2 && labels_[i].capitals) {
                confirm(i);
            }
        }
    }

    /// Short ones of most items of a list, with one mark.
    void confirm_lists() {
        constexpr std::size_t most_words = 8;
        std::map<std::pair<int, char>, std::vector<std::size_t>> labelled;
        std::map<int, std::size_t> sizes;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (units_[i].role != Role::ListItem) {
                continue;
            }
            ++sizes[units_[i].list];
            const std::string_view label =
                std::string_view(units_[i].text).substr(units_[i].marker, labels_[i].end);
            if (labels_[i].end != 0 &&
                word_count(label.substr(0, labels_[i].end - units_[i].marker)) <= most_words) {
                labelled[{units_[i].list, labels_[i].mark}].push_back(i);
            }
        }
        for (const auto& [list, items] : labelled) {
            const bool sentences = list.second != ':';
            const std::size_t all = sizes[list.first];
            if (items.size() >= 2 &&
                items.size() * (sentences ? 4 : 3) >= all * (sentences ? 3 : 2)) {
                std::for_each(items.begin(), items.end(), [this](std::size_t i) { confirm(i); });
            }
        }
    }

    /// "Example:" at the beginning of two paragraphs.
    void confirm_repeated() {
        constexpr std::size_t most_words = 3;
        std::map<std::string, std::vector<std::size_t>> places;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const std::string_view label =
                std::string_view(units_[i].text).substr(0, labels_[i].end);
            if (units_[i].role == Role::Paragraph && labels_[i].mark == ':' &&
                word_count(label) <= most_words) {
                places[std::string(label)].push_back(i);
            }
        }
        for (const auto& [label, here] : places) {
            // A speaker's name comes too often to be a head.
            if (here.size() >= 2 && here.size() * 10 <= units_.size()) {
                std::for_each(here.begin(), here.end(), [this](std::size_t i) { confirm(i); });
            }
        }
    }

    std::vector<Unit>& units_;
    std::vector<Label> labels_;
};

} // namespace

void find_run_in_heads(std::vector<Unit>& units) { RunInFinder(units).find(); }

} // namespace galley::readers
