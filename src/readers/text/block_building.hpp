// Blocks of the tree from judged units: text with its emphasis and notes, quotations, tables.
#pragma once

#include "document/reading.hpp"
#include "readers/text/inline_marks.hpp"
#include "readers/text/judged_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::readers {

/// Writes blocks below parents that it is told, and records in the reading's spans what became a
/// block and what was left out. All that is handed over by reference must outlive it.
class BlockBuilder {
public:
    BlockBuilder(const JudgedText& text, Reading& reading)
        : units_(text.units), notes_(text.notes), written_(text.notes.size()), lines_(text.lines),
          measures_(text.measures), file_(text.file), reading_(reading) {}

    [[nodiscard]] Place place(const Unit& unit) const { return {file_, span_of(unit, lines_)}; }

    /// A block that holds the unit's text from `begin` on.
    bridge::Node
    add_text_block(bridge::Node parent, std::string_view name, const Unit& unit, std::size_t begin);
    void append(bridge::Node to, const Passage& passage);

    /// The block that unit `i` is by its role, a paragraph when nothing else.
    void add_block_of(bridge::Node parent, std::size_t i);

    /// A bracketed note that no mark points to belongs to the paragraph above it.
    void add_unmarked_note(bridge::Node parent, std::size_t i);
    /// Notes whose marks ended up in what is no text: each where the text ends, lest it be lost.
    void add_uncalled_notes(bridge::Node parent);
    /// Title and text of a formalpara.
    void append_formal(bridge::Node formal, const Unit& unit);
    void note_block(const Unit& unit, std::string_view what);

    /// A list reaches to its last item.
    void stretch(bridge::Node list, const Unit& unit) const;
    void consume(const Unit& unit,
                 std::size_t begin,
                 std::size_t end,
                 std::string_view what,
                 std::string_view reason);

private:
    /// The quotation that unit `i` belongs to: that of the unit above when it is of the same role
    /// and no more blank lines part them than paragraphs.
    bridge::Node quotation(bridge::Node parent, std::size_t i, std::string_view role);
    /// The innermost of the quotations that the unit's marks (">") say, those that are open above
    /// it or new ones.
    bridge::Node marked_quotation(bridge::Node parent, std::size_t i);
    void add_table(bridge::Node parent, const Unit& unit);
    /// What parts the rows of a table and, in a piped one, its cells.
    void consume_rules(const Unit& unit, bool piped);
    /// Into the quotation above.
    void add_attribution(bridge::Node parent, const Unit& unit);
    /// The lines as they were typed, less the indent that all of them have.
    void add_code(bridge::Node parent, const Unit& unit);
    /// "[Illustration: words]": the words, without what names them.
    void add_bracketed(bridge::Node parent, std::size_t i, std::string_view role);
    /// A paragraph, with its run-in head where it has one.
    void add_paragraph_block(bridge::Node parent, const Unit& unit);
    /// The note itself where it is called first, and references to it afterwards.
    void place_note(bridge::Node to, std::size_t number);

    const std::vector<Unit>& units_;
    const std::vector<Note>& notes_;
    std::vector<std::string> written_; ///< ids of notes that stand in the tree; empty: not yet
    const std::vector<Line>& lines_;
    const Measures& measures_;
    std::string_view file_;
    Reading& reading_;
};

} // namespace galley::readers
