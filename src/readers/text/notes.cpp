// Labels queued as they are met: marks wait for bodies.
#include "readers/text/notes.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "readers/text/bracketed.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

/// Byte after the digits, of any script, from `at` on.
std::size_t skip_digits(std::string_view text, std::size_t at) {
    for (std::size_t next = at; next < text.size() && bridge::is_digit(utf8::next(text, next));) {
        at = next;
    }
    return at;
}

bool is_number(std::string_view text) {
    return !text.empty() && skip_digits(text, 0) == text.size();
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// "1", "12", "A", "*", "**", "†", "^1", "note 3": what may stand between brackets.
bool is_label(std::string_view text) {
    constexpr std::size_t most_digits = 4;
    if (text.empty()) {
        return false;
    }
    if (text.front() == '^') {
        return text.size() > 1 && text.size() <= 20 && text.find(' ') == std::string_view::npos;
    }
    const bool digits = is_number(text) && utf8::length(text) <= most_digits;
    const bool letter = text.size() == 1 &&
                        ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z'));
    const bool stars = text.size() <= 3 && text.find_first_not_of('*') == std::string_view::npos;
    const bool daggers = text == "†" || text == "‡" || text == "§";
    return digits || letter || stars || daggers;
}

/// A mark: its label and size.
struct Token {
    std::string label;
    std::size_t size = 0;
};

constexpr std::string_view reference_mark = "※";

/// "[1]", or "※1" at byte `at`.
std::optional<Token> token_at(std::string_view text, std::size_t at) {
    if (text.substr(at).starts_with(reference_mark)) {
        const std::size_t end = skip_digits(text, at + reference_mark.size());
        return end > at + reference_mark.size()
                   ? std::optional(Token{std::string(text.substr(at, end - at)), end - at})
                   : std::nullopt;
    }
    if (text[at] != '[') {
        return std::nullopt;
    }
    constexpr std::size_t longest = 24;
    const std::size_t close = text.substr(at, longest).find(']');
    if (close == std::string_view::npos || !is_label(text.substr(at + 1, close - 1))) {
        return std::nullopt;
    }
    return Token{std::string(text.substr(at + 1, close - 1)), close + 1};
}

/// "*", "**", "*(2)", "* (2)" at byte `at`.
std::optional<Token> stars_at(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 3;
    const std::size_t end = std::min(text.find_first_not_of('*', at), text.size());
    if (end == at || end - at > most) {
        return std::nullopt;
    }
    Token token{std::string(end - at, '*'), end - at};
    const std::size_t open = end < text.size() && text[end] == ' ' ? end + 1 : end;
    if (open < text.size() && text[open] == '(') {
        const std::size_t close = text.substr(open, 6).find(')');
        const std::string_view digits =
            close == std::string_view::npos ? "" : text.substr(open + 1, close - 1);
        if (is_number(digits)) {
            token.label += digits;
            token.size = open + close + 1 - at;
        }
    }
    return token;
}

/// What a unit begins as a body with: "[1] ", "[^1]: ", "[Footnote 1: ", "[Footnote 1 ", "* ".
struct Body {
    std::string label;
    std::size_t begin = 0;
};

Body bracket_body(const Unit& unit) {
    const std::string_view text = unit.text;
    const std::size_t colon = text.substr(0, 60).find(':');
    const std::size_t word = text.find(' ');
    Body body;
    if (colon == std::string_view::npos) {
        body.begin = bracket_label_size(text);
        const std::size_t end = text.find_first_of(" .", body.begin);
        const std::size_t begin = text.find_first_not_of(" .", end);
        if (begin < text.size() && text[begin] != ']' &&
            is_label(text.substr(body.begin, end - body.begin))) {
            body = {std::string(text.substr(body.begin, end - body.begin)), begin};
        }
        return body;
    }
    if (word < colon) {
        body.label = text.substr(word + 1, colon - word - 1);
    }
    const std::size_t begin = text.find_first_not_of(' ', colon + 1);
    body.begin = begin == std::string_view::npos ? text.size() : begin;
    return body;
}

std::optional<Body> plain_body(const Unit& unit) {
    const std::string_view text = unit.text;
    if (text.size() < 3) {
        return std::nullopt;
    }
    if (const auto token = token_at(text, 0)) {
        std::size_t at = token->size;
        at += at < text.size() && text[at] == ':' ? 1U : 0U;
        const std::size_t begin = skip_blanks(text, at);
        const bool parted =
            at < text.size() && (is_blank(text[at]) || text.substr(at).starts_with("\u3000"));
        return parted && begin < text.size() ? std::optional(Body{token->label, begin})
                                             : std::nullopt;
    }
    const auto stars = stars_at(text, 0);
    if (!stars || text.find('*', stars->size) != std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t begin = text.find_first_not_of(' ', stars->size);
    return begin == std::string_view::npos ? std::nullopt
                                           : std::optional(Body{stars->label, begin});
}

class NoteFinder {
public:
    explicit NoteFinder(std::vector<Unit>& units) : units_(units) {}

    JudgedNotes find() {
        collect_bodies();
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (const auto body = bodies_.find(i); body != bodies_.end()) {
                take_body(i, body->second);
            } else if (!is_note(i) && units_[i].role != Role::Separator &&
                       units_[i].role != Role::Furniture) {
                find_marks(i);
            }
        }
        point_again();
        drop_heads();
        gather_loose();
        return {std::move(notes_), std::move(loose_)};
    }

private:
    [[nodiscard]] bool is_note(std::size_t i) const { return units_[i].role == Role::Note; }

    /// Units that look like bodies. Whether they are, their marks will show.
    void collect_bodies() {
        int last = 0;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const Unit& unit = units_[i];
            if (unit.role == Role::Note) {
                const bool first = unit.bracket != last;
                last = unit.bracket;
                if (first) {
                    const auto body = bodies_.emplace(i, bracket_body(unit)).first;
                    labels_.insert(body->second.label);
                }
            } else if (unit.role == Role::Paragraph || begins_with_star(unit)) {
                if (const auto body = plain_body(unit)) {
                    bodies_.emplace(i, *body);
                    labels_.insert(body->label);
                }
            }
        }
    }

    /// "*My soul, …": verse or a quotation by its lines, a note by its star.
    static bool begins_with_star(const Unit& unit) {
        return (unit.role == Role::Verse || unit.role == Role::Quote) && unit.text.front() == '*';
    }

    void take_body(std::size_t i, const Body& body) {
        auto& waiting = waiting_[body.label];
        const bool bracketed = is_note(i);
        if (waiting.empty() && !bracketed) {
            find_marks(i); // a paragraph that only looks like a body
            return;
        }
        Note note{body.label, {i}, body.begin, !waiting.empty()};
        for (std::size_t j = i + 1;
             bracketed && j < units_.size() && units_[j].bracket == units_[i].bracket;
             ++j) {
            note.units.push_back(j);
        }
        if (!waiting.empty()) {
            const auto [unit, mark] = waiting.front();
            waiting.pop_front();
            units_[unit].marks[mark].note = static_cast<int>(notes_.size());
        }
        if (!bracketed) {
            Ballot ballot(Role::Note);
            ballot.add("mark-above", 4);
            units_[i].elect(Role::Note, std::move(ballot));
        }
        last_note_[body.label] = static_cast<int>(notes_.size());
        notes_.push_back(std::move(note));
    }

    void find_marks(std::size_t i) {
        Unit& unit = units_[i];
        const std::string_view text = unit.text;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '[' || text[at] == reference_mark.front()) {
                const auto token = token_at(text, at);
                if (token && labels_.contains(token->label)) {
                    add_mark(i, at, token->size, token->label);
                    at += token->size - 1;
                } else if (token && is_number(token->label)) {
                    unknown_.push_back({i, at, at + token->size, token->label, false});
                }
            } else if (text[at] == '*') {
                const auto stars = stars_at(text, at);
                const std::size_t end = std::min(text.find_first_not_of('*', at), text.size());
                if (stars && labels_.contains(stars->label) &&
                    (is_star_mark(text, at, at + stars->size) ||
                     (is_star_apart(text, at, at + stars->size) &&
                      body_follows(i, stars->label)))) {
                    add_mark(i, at, stars->size, stars->label);
                    at += stars->size - 1;
                } else {
                    at = end - 1;
                }
            }
        }
    }

    /// Behind a word or a stop, and no word behind it.
    static bool is_star_mark(std::string_view text, std::size_t begin, std::size_t end) {
        const bool numbered = text[end - 1] == ')'; // " *(2)" may stand apart
        return begin > 0 && (numbered || !is_blank(text[begin - 1])) &&
               (end == text.size() || text[end] == ' ' ||
                std::string_view(".,;:!?)\"'").find(text[end]) != std::string_view::npos ||
                text.substr(end).starts_with("”") || text.substr(end).starts_with("’"));
    }

    /// Behind a blank, but the last of its paragraph.
    static bool is_star_apart(std::string_view text, std::size_t begin, std::size_t end) {
        return begin > 1 && is_blank(text[begin - 1]) && end == text.size();
    }

    /// What looks like its body stands right below, or below bodies that do.
    [[nodiscard]] bool body_follows(std::size_t i, const std::string& label) const {
        for (auto body = bodies_.upper_bound(i); body != bodies_.end() && body->first == ++i;
             ++body) {
            if (body->second.label == label) {
                return true;
            }
        }
        return false;
    }

    void add_mark(std::size_t i, std::size_t at, std::size_t size, const std::string& label) {
        units_[i].marks.push_back({at, at + size, -1, label});
        waiting_[label].emplace_back(i, units_[i].marks.size() - 1);
    }

    /// Marks that got no body of their own point to the last note of their label before them or,
    /// where there is none, are text.
    void point_again() {
        for (auto& [label, waiting] : waiting_) {
            const auto note = last_note_.find(label);
            for (const auto& [unit, mark] : waiting) {
                const bool digits = is_number(label);
                if (note != last_note_.end() && digits) {
                    units_[unit].marks[mark].note = note->second;
                }
            }
        }
        for (std::size_t i = 0; i < units_.size(); ++i) {
            for (const NoteMark& mark : units_[i].marks) {
                if (mark.note < 0 && is_number(mark.label)) {
                    unknown_.push_back({i, mark.begin, mark.end, mark.label, false});
                }
            }
            std::erase_if(units_[i].marks, [](const NoteMark& mark) { return mark.note < 0; });
        }
    }

    /// Where several numbered notes have their marks, others are missed.
    void gather_loose() {
        constexpr std::size_t several = 3;
        std::size_t highest = 0;
        std::size_t paired = 0;
        for (const Note& note : notes_) {
            const bool numbered = is_number(note.label);
            paired += numbered && note.marked ? 1U : 0U;
            highest = numbered ? std::max(highest, number_of(note.label)) : highest;
        }
        if (paired < several) {
            return;
        }
        for (const Note& note : notes_) {
            if (!note.marked && is_number(note.label)) {
                loose_.push_back({note.units.front(), 0, note.begin, note.label, true});
            }
        }
        for (const auto& [unit, body] : bodies_) {
            if (units_[unit].role == Role::Paragraph && is_number(body.label) &&
                stands_among_notes(unit)) {
                loose_.push_back({unit, 0, body.begin, body.label, true});
                std::erase_if(unknown_, [unit = unit](const LoosePart& mark) {
                    return mark.unit == unit && mark.begin == 0;
                });
            }
        }
        for (LoosePart& mark : unknown_) {
            if (number_of(mark.label) <= highest + several && !stands_apart(mark)) {
                loose_.push_back(std::move(mark));
            }
        }
        std::sort(loose_.begin(), loose_.end(), [](const LoosePart& a, const LoosePart& b) {
            return std::pair(a.unit, a.begin) < std::pair(b.unit, b.begin);
        });
    }

    /// "Banjo, [20]": a reference of another kind.
    [[nodiscard]] bool stands_apart(const LoosePart& mark) const {
        const std::string_view text = units_[mark.unit].text;
        return mark.begin == 0 || is_blank(text[mark.begin - 1]);
    }

    /// Digits of any script; a label has few.
    static std::size_t number_of(std::string_view label) {
        std::size_t value = 0;
        for (std::size_t at = 0; at < label.size();) {
            value =
                value * 10 + static_cast<std::size_t>(bridge::digit_value(utf8::next(label, at)));
        }
        return value;
    }

    [[nodiscard]] bool stands_among_notes(std::size_t i) const {
        return (i > 0 && is_note(i - 1)) || (i + 1 < units_.size() && is_note(i + 1));
    }

    /// "FOOTNOTES:" above notes and nothing else.
    void drop_heads() {
        for (std::size_t i = 0; i + 1 < units_.size(); ++i) {
            Unit& unit = units_[i];
            // Without the colon it is a head of the text, which keeps its place.
            if (unit.role != Role::Paragraph || !is_note(i + 1) || !is_notes_name(unit.text) ||
                !unit.text.ends_with(':')) {
                continue;
            }
            Ballot ballot(Role::Furniture);
            ballot.add("notes-below", 4);
            unit.elect(Role::Furniture, std::move(ballot));
        }
    }

    std::vector<Unit>& units_;
    std::map<std::size_t, Body> bodies_;
    std::set<std::string> labels_;
    std::map<std::string, std::deque<std::pair<std::size_t, std::size_t>>> waiting_;
    std::map<std::string, int> last_note_;
    std::vector<Note> notes_;
    std::vector<LoosePart> unknown_; ///< marks without a body
    std::vector<LoosePart> loose_;
};

} // namespace

JudgedNotes judge_notes(std::vector<Unit>& units) { return NoteFinder(units).find(); }

} // namespace galley::readers
