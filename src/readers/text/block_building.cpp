// Blocks written with their places.
#include "readers/text/block_building.hpp"

#include "document/vocabulary.hpp"
#include "readers/text/bracketed.hpp"
#include "readers/text/piped_tables.hpp"
#include "readers/text/table_rows.hpp"

#include <algorithm>
#include <utility>

namespace galley::readers {

using bridge::Node;

namespace {

void set_part(Node block, const Unit& unit) {
    if (!unit.part.empty()) {
        block.set_attribute("role", unit.part);
    }
}

} // namespace

Node BlockBuilder::add_text_block(Node parent,
                                  std::string_view name,
                                  const Unit& unit,
                                  std::size_t begin) {
    Node block = add_block(parent, name, place(unit));
    append(block, {unit, begin, unit.text.size()});
    note_block(unit, name);
    return block;
}

void BlockBuilder::append(Node to, const Passage& passage) {
    append_inline(to, passage, lines_, reading_.spans, [this](Node node, const NoteMark& mark) {
        place_note(node, static_cast<std::size_t>(mark.note));
    });
}

void BlockBuilder::place_note(Node to, std::size_t number) {
    std::string& id = written_[number];
    if (!id.empty()) {
        to.append_element("footnoteref").set_attribute("linkend", id);
        return;
    }
    id = "note-" + std::to_string(number + 1);
    const Note& note = notes_[number];
    Node footnote = to.append_element("footnote");
    footnote.set_attribute(bridge::xml_namespace, "xml", "id", id);
    for (const std::size_t i : note.units) {
        const Unit& unit = units_[i];
        const std::size_t begin = i == note.units.front() ? note.begin : 0;
        const std::size_t end =
            i == note.units.back() && unit.bracket != 0 ? unit.text.rfind(']') : unit.text.size();
        if (begin > 0) {
            consume(unit, 0, begin, "note label", "notes are numbered anew");
        }
        if (end < unit.text.size()) {
            consume(unit, end, unit.text.size(), "note label", "it ends the note");
        }
        if (begin < end) {
            const bool lines = unit.text.find('\n') != std::string::npos;
            append(add_block(footnote, lines ? "literallayout" : "para", place(unit)),
                   {unit, begin, end});
        }
        note_block(unit, "footnote");
    }
}

void BlockBuilder::add_unmarked_note(Node parent, std::size_t i) {
    const auto note =
        std::lower_bound(notes_.begin(), notes_.end(), i, [](const Note& each, std::size_t unit) {
            return each.units.front() < unit;
        });
    if (note != notes_.end() && note->units.front() == i && !note->marked) {
        Node above = parent.last_child();
        place_note(above.is(docbook_namespace, "para") ? above : parent.append_element("para"),
                   static_cast<std::size_t>(note - notes_.begin()));
    }
}

void BlockBuilder::add_uncalled_notes(Node parent) {
    for (std::size_t number = 0; number < notes_.size(); ++number) {
        if (written_[number].empty() && units_[notes_[number].units.front()].role == Role::Note) {
            place_note(parent.append_element("para"), number);
        }
    }
}

Node BlockBuilder::quotation(Node parent, std::size_t i, std::string_view role) {
    const Unit& unit = units_[i];
    const Node above = parent.last_child();
    if (i > 0 && units_[i - 1].role == unit.role && units_[i - 1].quotation == unit.quotation &&
        above.is(docbook_namespace, "blockquote") &&
        unit.gap_before <= std::max(measures_.usual_gap, 1U)) {
        stretch(above, unit);
        return above;
    }
    Node made = add_block(parent, "blockquote", place(unit));
    if (!role.empty()) {
        made.set_attribute("role", role);
    }
    return made;
}

Node BlockBuilder::marked_quotation(Node parent, std::size_t i) {
    const Unit& unit = units_[i];
    const bool near = i > 0 && unit.gap_before <= std::max(measures_.usual_gap, 1U);
    const std::uint32_t open = near ? std::min(units_[i - 1].quotation, unit.quotation) : 0;
    for (std::uint32_t level = 1; level <= unit.quotation; ++level) {
        Node above = parent.last_child();
        if (level > open || !above.is(docbook_namespace, "blockquote")) {
            above = add_block(parent, "blockquote", place(unit));
        }
        stretch(above, unit);
        parent = above;
    }
    return parent;
}

void BlockBuilder::consume_rules(const Unit& unit, bool piped) {
    for (std::size_t i = unit.first; i <= unit.last; ++i) {
        const std::string_view text = lines_[i].text;
        const std::size_t start = unit.starts[i - unit.first];
        if (is_rule(lines_[i])) {
            consume(unit, start, start + text.size(), "rule", "it parts rows");
        } else if (piped) {
            for (std::size_t at = text.find('|'); at < text.size(); at = text.find('|', at + 1)) {
                consume(unit, start + at, start + at + 1, "rule", "it parts cells");
            }
        }
    }
}

void BlockBuilder::add_table(Node parent, const Unit& unit) {
    auto rows = piped_rows(lines_, unit.first, unit.last + 1);
    const bool piped = !rows.empty();
    if (!piped) {
        rows = table_rows(lines_, unit.first, unit.last + 1);
    }
    if (rows.empty()) { // the rows that made it a table stand in other units
        add_text_block(parent, "literallayout", unit, 0);
        return;
    }
    Node table = add_block(parent, "informaltable", place(unit));
    Node body = table.append_element("tbody");
    for (const TableRow& row : rows) {
        Node line = body.append_element("tr");
        for (const TableCell& cell : row) {
            Node data = line.append_element("td");
            if (cell.span > 1) {
                data.set_attribute("colspan", std::to_string(cell.span));
            }
            for (const CellPart& part : cell.parts) {
                if (data.first_child()) {
                    data.append_text(" ");
                }
                const std::size_t start = unit.starts[part.line - unit.first];
                append(data, {unit, start + part.begin, start + part.end});
            }
        }
    }
    consume_rules(unit, piped);
    note_block(unit, "informaltable");
}

void BlockBuilder::add_attribution(Node parent, const Unit& unit) {
    Node quotation = parent.last_child();
    if (!quotation.is(docbook_namespace, "blockquote") || quotation.child("attribution")) {
        add_text_block(parent, "para", unit, 0);
        return;
    }
    stretch(quotation, unit);
    Node attribution = quotation.prepend_element("attribution");
    set_place(attribution, place(unit));
    const std::size_t dash = unit.text.find_last_not_of(' ', unit.marker - 1) + 1;
    consume(unit, 0, dash, "attribution mark", "the block says who is quoted");
    append(attribution, {unit, unit.marker, unit.text.size()});
    note_block(unit, "attribution");
}

void BlockBuilder::add_code(Node parent, const Unit& unit) {
    std::uint32_t indent = lines_[unit.first].indent;
    for (std::size_t i = unit.first; i <= unit.last; ++i) {
        indent = lines_[i].blank() ? indent : std::min(indent, lines_[i].indent);
    }
    std::string code;
    for (std::size_t i = unit.first; i <= unit.last; ++i) {
        const Line& line = lines_[i];
        code += i > unit.first ? "\n" : "";
        code += line.blank() ? std::string() : std::string(line.indent - indent, ' ');
        code += line.text;
    }
    add_block(parent, "programlisting", place(unit)).append_text(code);
    note_block(unit, "programlisting");
}

void BlockBuilder::add_bracketed(Node parent, std::size_t i, std::string_view role) {
    const Unit& unit = units_[i];
    const bool first = i == 0 || units_[i - 1].bracket != unit.bracket;
    const bool last = i + 1 == units_.size() || units_[i + 1].bracket != unit.bracket;
    const std::size_t end = last ? unit.text.rfind(']') : unit.text.size();
    const std::size_t begin = first ? bracket_label_size(unit.text) : 0;
    if (begin >= end) {
        consume(unit, 0, unit.text.size(), role, "there is no picture and no caption");
        return;
    }
    if (begin > 0) {
        consume(unit, 0, begin, role, "the block's role says so");
    }
    if (end < unit.text.size()) {
        consume(unit, end, unit.text.size(), role, "it ends the block");
    }
    Node block = add_block(parent, "para", place(unit));
    block.set_attribute("role", role);
    append(block, {unit, begin, end});
    note_block(unit, "para");
}

void BlockBuilder::add_paragraph_block(Node parent, const Unit& unit) {
    if (unit.run_in == 0) {
        set_part(add_text_block(parent, "para", unit, 0), unit);
        return;
    }
    append_formal(add_block(parent, "formalpara", place(unit)), unit);
    note_block(unit, "formalpara");
}

void BlockBuilder::append_formal(Node formal, const Unit& unit) {
    append(formal.append_element("title"), {unit, unit.marker, unit.run_in});
    const std::size_t begin = unit.text.find_first_not_of(" \n", unit.run_in);
    append(formal.append_element("para"), {unit, begin, unit.text.size()});
}

void BlockBuilder::note_block(const Unit& unit, std::string_view what) {
    reading_.spans.push_back(
        {SpanEntry::Kind::Block, span_of(unit, lines_), std::string(what), {}, {}});
}

void BlockBuilder::stretch(Node list, const Unit& unit) const {
    const auto place = list.attribute(galley_namespace, "src").value_or("");
    const std::string_view value = place.substr(std::min(file_.size() + 1, place.size()));
    if (auto span = parse_span(value)) {
        const Span end = span_of(unit, lines_);
        span->end_line = end.end_line;
        span->end_column = end.end_column;
        set_place(list, {file_, *span});
    }
}

void BlockBuilder::consume(const Unit& unit,
                           std::size_t begin,
                           std::size_t end,
                           std::string_view what,
                           std::string_view reason) {
    reading_.spans.push_back({SpanEntry::Kind::Consumed,
                              PlaceCounter(unit, lines_).place_of(begin, end),
                              std::string(what),
                              std::string(reason),
                              unit.text.substr(begin, end - begin)});
}

void BlockBuilder::add_block_of(Node parent, std::size_t i) {
    const Unit& unit = units_[i];
    if (unit.quotation > 0) {
        parent = marked_quotation(parent, i);
    }
    switch (unit.role) {
    case Role::Verse:
        add_text_block(quotation(parent, i, "verse"), "literallayout", unit, 0)
            .set_attribute("role", "stanza");
        break;
    case Role::Lines:
        set_part(add_text_block(parent, "literallayout", unit, 0), unit);
        break;
    case Role::Quote:
        add_text_block(unit.quotation > 0 ? parent : quotation(parent, i, {}), "para", unit, 0);
        break;
    case Role::Table:
        add_table(parent, unit);
        break;
    case Role::Attribution:
        add_attribution(parent, unit);
        break;
    case Role::Code:
        add_code(parent, unit);
        break;
    case Role::Picture:
        add_bracketed(parent, i, "illustration");
        break;
    case Role::Sidenote:
        add_bracketed(parent, i, "sidenote");
        break;
    default:
        add_paragraph_block(parent, unit);
        break;
    }
}

} // namespace galley::readers
