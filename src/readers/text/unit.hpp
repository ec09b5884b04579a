// A paragraph, head, item or separator in the making, and the votes about it.
#pragma once

#include "document/head_label.hpp"
#include "document/reading.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/source_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::readers {

enum class Role {
    Paragraph,
    Title,
    TitleTail, ///< more lines of the title
    Subtitle,
    BylineWord, ///< "by" alone, above a name
    Byline,
    Date,
    Front, ///< what else stands on a title page
    Heading,
    HeadTail,    ///< the title below a head that is only a number: "CHAPTER I"
    Separator,   ///< a thematic break, or consumed beside a head
    ListTitle,   ///< "What to pack:" above a list
    ListItem,    ///< marked, numbered or found by its parallel neighbours
    LabelEntry,  ///< "Label: sentence" of a variable list
    Verse,       ///< a stanza
    Lines,       ///< an index, an address: its lines are kept
    Code,        ///< code, kept as it was typed
    Quote,       ///< a paragraph of a block quotation
    Attribution, ///< who is quoted, below a quotation
    Table,
    Note,      ///< the body of a footnote
    Picture,   ///< "[Illustration: …]"
    Sidenote,  ///< "[Sidenote: …]"
    Furniture, ///< left out: a transcriber's note, a head above notes
};

std::string_view role_name(Role role);

/// Of sections and of lists within items. What is deeper stands beside the deepest: no page shows
/// it, and XML parsers stop at 256 elements.
constexpr int deepest_nesting = deepest_pin_level;

/// Votes for one role.
struct Ballot {
    Role role = Role::Paragraph;
    double sum = 0;
    std::vector<std::pair<std::string_view, double>> votes;

    explicit Ballot(Role candidate) : role(candidate) {}
    void add_if(bool holds, std::string_view rule, double weight) {
        if (holds) {
            add(rule, weight);
        }
    }
    void add(std::string_view rule, double weight) {
        if (weight != 0) {
            sum += weight;
            votes.emplace_back(rule, weight);
        }
    }
};

/// What the unit's own text shows.
struct Features {
    std::uint32_t width = 0; ///< columns of a typewriter
    std::uint32_t words = 0;
    std::uint32_t sentences = 1;
    Opening opening;
    Ending ending = Ending::Open;
    double capitals = 0;       ///< share of the longer words that begin upper case
    bool all_caps = false;     ///< letters, and none of them lower case
    bool caseless = false;     ///< letters of scripts that have no capitals
    bool centred = false;      ///< by its indent, in a file of wrapped lines
    bool right_set = false;    ///< its right end near the wrap width, its left far from the margin
    bool section_name = false; ///< "Introduction" …
    int bare_rank = 0;         ///< "SCENE": rank of a head word that lacks its number; 0: none
    std::size_t bullet = 0;    ///< bytes of bullet and blanks; 0: none
    std::size_t term = 0;      ///< bytes before the colon of "Label: sentence"; 0: none
    std::vector<HeadLabel> labels;
};

/// A footnote's mark within a unit's text.
struct NoteMark {
    std::size_t begin = 0; ///< bytes
    std::size_t end = 0;
    int note = -1; ///< index of its note; -1: none found
    std::string label;
};

struct Unit {
    std::size_t first = 0;           ///< index of its first line
    std::size_t last = 0;            ///< of its last line; an underline is not counted
    std::string text;                ///< lines joined
    std::vector<std::size_t> starts; ///< byte of `text` where each line begins
    std::uint32_t gap_before = 0;    ///< blank lines
    std::uint32_t gap_after = 0;
    std::uint32_t indent = 0;     ///< beyond the margin
    std::uint32_t quotation = 0;  ///< level of quotation by marks (">"); 0: none
    char underline = 0;           ///< '=', '-', '~' below it; 0: none
    bool page_break = false;      ///< a form feed before it
    std::optional<int> head_mark; ///< of its line
    Features features;

    Role role = Role::Paragraph;
    int level = 0;          ///< Heading: from 1. ListItem: depth from 1
    int list = 0;           ///< items of one list share a number from 1; 0: none
    bool ordered = false;   ///< ListItem
    std::size_t marker = 0; ///< ListItem: bytes of its bullet or number, with blanks
    int number = -1;        ///< index of features.labels: by which it stands in a series; -1: none
    std::size_t run_in = 0; ///< byte where the run-in head ends; 0: there is none
    int bracket = 0;        ///< units of one bracketed block share a number from 1; 0: none
    std::string_view part;  ///< role of its block within a letter: "signature"; empty: none
    std::vector<std::uint32_t> steps; ///< Verse: columns of each line beyond the outermost
    std::vector<std::pair<std::size_t, std::size_t>> line_numbers; ///< Verse: bytes, with blanks
    std::vector<NoteMark> marks;                                   ///< in order
    std::vector<std::pair<std::size_t, std::size_t>> capitals; ///< bytes of emphasis in capitals
    std::vector<Ballot> ballots;
    const Pin* pin = nullptr; ///< that says what it is; null: its votes do

    /// Nothing is settled yet: it may become something else.
    [[nodiscard]] bool is_open() const { return role == Role::Paragraph && pin == nullptr; }

    /// What is pinned stays.
    void elect(Role winner, Ballot why) {
        role = pin != nullptr ? role : winner;
        ballots.push_back(std::move(why));
    }
};

/// A note's body or a bracketed block: it says itself what it is, whatever stands around it.
[[nodiscard]] inline bool names_itself(const Unit& unit) {
    return unit.role == Role::Note || unit.bracket != 0;
}

/// Index of the first unit that is pinned so.
std::optional<std::size_t> first_pinned(const std::vector<Unit>& units, Role role);

/// Where bytes of a unit's text stand in the source. Asked in rising order, it counts the columns
/// of a line once, however often it is asked. Unit and lines must outlive it.
class PlaceCounter {
public:
    PlaceCounter(const Unit& unit, const std::vector<Line>& lines) : unit_(unit), lines_(lines) {}

    /// Of bytes [begin, end).
    Span place_of(std::size_t begin, std::size_t end);

private:
    std::uint32_t column_of(std::size_t index, std::size_t at);

    const Unit& unit_;
    const std::vector<Line>& lines_;
    std::size_t index_ = 0; ///< of the line of the last answer
    std::size_t at_ = 0;    ///< byte of the last answer
    std::uint32_t column_ = 0;
};

Span span_of(const Unit& unit, const std::vector<Line>& lines);

} // namespace galley::readers
