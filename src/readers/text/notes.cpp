// Labels queued as they are met: marks wait for bodies.
#include "readers/text/notes.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "readers/text/note_labels.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

/// A mark in it is written: it is text of the document, and read.
bool writes_marks(Role role) {
    return role != Role::Note && role != Role::Separator && role != Role::Furniture &&
           role != Role::Byline && role != Role::BylineWord && role != Role::Date &&
           role != Role::Code;
}

class NoteFinder {
public:
    explicit NoteFinder(std::vector<Unit>& units) : units_(units) {}

    JudgedNotes find() {
        collect_bodies();
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (const auto body = bodies_.find(i); body != bodies_.end()) {
                take_body(i, body->second);
            } else if (writes_marks(units_[i].role)) {
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
                    const auto body = bodies_.emplace(i, bracketed_note(unit)).first;
                    labels_.insert(body->second.label);
                }
            } else if (unit.is_open() || begins_with_star(unit)) {
                if (const auto body = plain_note(unit)) {
                    bodies_.emplace(i, *body);
                    labels_.insert(body->label);
                }
            }
        }
    }

    /// "*My soul, …": verse or a quotation by its lines, a note by its star.
    static bool begins_with_star(const Unit& unit) {
        return unit.pin == nullptr && (unit.role == Role::Verse || unit.role == Role::Quote) &&
               unit.text.front() == '*';
    }

    void take_body(std::size_t i, const NoteBody& body) {
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
            // '[', and the first bytes of "※", "†" and raised figures.
            if (text[at] == '[' || text[at] == '\xE2' || text[at] == '\xC2') {
                const auto token = note_token_at(text, at);
                const bool attached =
                    raised_mark_size(text, at) == 0 || (at > 0 && !is_ascii_blank(text[at - 1]));
                if (token && attached && labels_.contains(token->label)) {
                    add_mark(i, at, token->size, token->label);
                    at += token->size - 1;
                } else if (token && is_note_number(token->label)) {
                    unknown_.push_back({i, at, at + token->size, token->label, false});
                }
            } else if (text[at] == '*') {
                const auto stars = note_stars_at(text, at);
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
        return begin > 0 && (numbered || !is_ascii_blank(text[begin - 1])) &&
               (end == text.size() || text[end] == ' ' ||
                std::string_view(".,;:!?)\"'").find(text[end]) != std::string_view::npos ||
                text.substr(end).starts_with("”") || text.substr(end).starts_with("’"));
    }

    /// Behind a blank, but the last of its paragraph.
    static bool is_star_apart(std::string_view text, std::size_t begin, std::size_t end) {
        return begin > 1 && is_ascii_blank(text[begin - 1]) && end == text.size();
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
                const bool digits = is_note_number(label);
                if (note != last_note_.end() && digits) {
                    units_[unit].marks[mark].note = note->second;
                }
            }
        }
        for (std::size_t i = 0; i < units_.size(); ++i) {
            for (const NoteMark& mark : units_[i].marks) {
                if (mark.note < 0 && is_note_number(mark.label)) {
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
            const bool numbered = is_note_number(note.label);
            paired += numbered && note.marked ? 1U : 0U;
            highest = numbered ? std::max(highest, number_of(note.label)) : highest;
        }
        if (paired < several) {
            return;
        }
        for (const Note& note : notes_) {
            if (!note.marked && is_note_number(note.label)) {
                loose_.push_back({note.units.front(), 0, note.begin, note.label, true});
            }
        }
        for (const auto& [unit, body] : bodies_) {
            if (units_[unit].role == Role::Paragraph && is_note_number(body.label) &&
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
        return mark.begin == 0 || is_ascii_blank(text[mark.begin - 1]);
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
            if (!unit.is_open() || !is_note(i + 1) || !is_notes_name(unit.text) ||
                !unit.text.ends_with(':')) {
                continue;
            }
            Ballot ballot(Role::Furniture);
            ballot.add("notes-below", 4);
            unit.elect(Role::Furniture, std::move(ballot));
        }
    }

    std::vector<Unit>& units_;
    std::map<std::size_t, NoteBody> bodies_;
    std::set<std::string> labels_;
    std::map<std::string, std::deque<std::pair<std::size_t, std::size_t>>> waiting_;
    std::map<std::string, int> last_note_;
    std::vector<Note> notes_;
    std::vector<LoosePart> unknown_; ///< marks without a body
    std::vector<LoosePart> loose_;
};

} // namespace

JudgedNotes judge_notes(std::vector<Unit>& units) { return NoteFinder(units).find(); }

void free_notes_of_front(std::vector<Unit>& units, const std::vector<Note>& notes) {
    std::vector<bool> called(notes.size(), false);
    for (const Unit& unit : units) {
        for (const NoteMark& mark : unit.marks) {
            const auto number = static_cast<std::size_t>(mark.note);
            called[number] = called[number] || writes_marks(unit.role);
        }
    }
    for (std::size_t number = 0; number < notes.size(); ++number) {
        if (called[number] || !notes[number].marked) {
            continue;
        }
        for (const std::size_t i : notes[number].units) {
            Ballot ballot(Role::Paragraph);
            ballot.add("called-from-byline", 5);
            units[i].elect(Role::Paragraph, std::move(ballot));
        }
    }
}

} // namespace galley::readers
