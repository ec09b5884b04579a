// Footnotes: marks in the text and the bodies they point to.
#pragma once

#include "readers/text/unit.hpp"

#include <cstddef>
#include <vector>

namespace galley::readers {

/// The body of one note.
struct Note {
    std::string label;              ///< as typed between its marks: "1", "A", "*"
    std::vector<std::size_t> units; ///< its paragraphs
    std::size_t begin = 0;          ///< byte of the first one where the body begins
    bool marked = false;            ///< some mark points to it
};

/// What found no partner: bytes [begin, end) of a unit.
struct LoosePart {
    std::size_t unit = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string label;
    bool body = false; ///< else a mark
};

struct JudgedNotes {
    std::vector<Note> notes;      ///< in the order of their bodies
    std::vector<LoosePart> loose; ///< in order
};

/// Finds bodies ("[Footnote 1: …]", "[1] …", "[^1]: …", "* …", "¹ …", "† …") whose marks stand in
/// the text before them, gives their units the role Note, and every mark its note (Unit::marks):
/// the oldest mark of a label that waits gets the next body of that label, so that numbers may
/// begin anew in each chapter and bodies may stand below their page, their chapter or the book. A
/// bracketed body without a mark is a note too; any other stays text. A head that only notes follow
/// becomes furniture. Brackets must have been judged before.
JudgedNotes judge_notes(std::vector<Unit>& units);

/// Once the title page is judged: the body of a note becomes text again when its only mark stands
/// where no note can be called, as an author's does.
void free_notes_of_front(std::vector<Unit>& units, const std::vector<Note>& notes);

} // namespace galley::readers
