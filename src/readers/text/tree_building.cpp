// Sections by level, lists by their numbers, separators where they mean something.
#include "readers/text/tree_building.hpp"

#include "base/utf8.hpp"
#include "document/vocabulary.hpp"
#include "readers/text/block_shapes.hpp"
#include "readers/text/dates_and_names.hpp"
#include "readers/text/inline_marks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace galley::readers {

using bridge::Node;

namespace {

/// A list that may still get items.
struct OpenList {
    int list;
    Node element;
    std::uint32_t indent; ///< of its last item
};

std::string_view numeration(Numbering numbering) {
    switch (numbering) {
    case Numbering::UpperRoman:
        return "upperroman";
    case Numbering::LowerRoman:
        return "lowerroman";
    case Numbering::UpperLetter:
        return "upperalpha";
    case Numbering::LowerLetter:
        return "loweralpha";
    default:
        return "arabic";
    }
}

class TreeBuilder {
public:
    TreeBuilder(const std::vector<Unit>& units,
                const std::vector<Note>& notes,
                const std::vector<Line>& lines,
                const Measures& measures,
                std::string_view file,
                Reading& reading)
        : units_(units), notes_(notes), written_(notes.size()), lines_(lines), measures_(measures),
          file_(file), reading_(reading) {
        sections_.emplace_back(0, reading.document.root());
    }

    void build() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            add(i);
        }
        if (!authors_.empty() || !date_.empty()) {
            Metadata metadata = reading_.document.metadata();
            metadata.authors = authors_;
            metadata.date = date_;
            reading_.document.set_metadata(metadata);
        }
        const Node author = reading_.document.info().child("author");
        if (author && !byline_word_.empty()) {
            Node first = author;
            first.set_attribute(galley_namespace, galley_prefix, "byline", byline_word_);
        }
    }

private:
    void add(std::size_t i) {
        const Unit& unit = units_[i];
        if (unit.role == Role::ListItem) {
            add_item(unit);
            return;
        }
        if (unit.role == Role::LabelEntry) {
            add_entry(unit);
            return;
        }
        if (unit.role == Role::Note) {
            add_unmarked_note(i); // others are written with their marks
            return;
        }
        if ((unit.role == Role::Paragraph || unit.role == Role::Quote) && goes_on_with_item(unit)) {
            add_text_block(lists_.back().element.last_child(), "para", unit, 0);
            return;
        }
        lists_.clear();
        switch (unit.role) {
        case Role::Title:
            add_text_block(reading_.document.info(), "title", unit, 0);
            break;
        case Role::TitleTail:
            add_title_tail(unit);
            break;
        case Role::BylineWord:
            byline_word_ = unit.text;
            consume(unit, 0, unit.text.size(), "byline", "it introduces an author");
            break;
        case Role::Front:
            add_text_block(here(), "para", unit, 0).set_attribute("role", "front");
            break;
        case Role::Subtitle:
            add_text_block(reading_.document.info(), "subtitle", unit, 0);
            break;
        case Role::Byline:
            take_byline(unit);
            break;
        case Role::Date:
            date_ = iso_date(unit.text);
            consume(unit, 0, unit.text.size(), "date", "it is metadata");
            break;
        case Role::Heading:
            add_head(i);
            break;
        case Role::Verse:
            add_text_block(quotation(i, "verse"), "literallayout", unit, 0)
                .set_attribute("role", "stanza");
            break;
        case Role::Quote:
            add_text_block(quotation(i, {}), "para", unit, 0);
            break;
        case Role::Table:
            add_table(unit);
            break;
        case Role::Picture:
            add_bracketed(i, "illustration");
            break;
        case Role::Sidenote:
            add_bracketed(i, "sidenote");
            break;
        case Role::Furniture:
            consume(unit, 0, unit.text.size(), "furniture", "it is no part of the text");
            break;
        case Role::HeadTail: // written with its head
            break;
        case Role::Separator:
            add_separator(i);
            break;
        case Role::ListTitle:
            list_title_ = &unit;
            break;
        default:
            add_paragraph_block(here(), unit);
            break;
        }
    }

    [[nodiscard]] Node here() const { return sections_.back().second; }
    [[nodiscard]] Place place(const Unit& unit) const { return {file_, span_of(unit, lines_)}; }

    /// A block that holds the unit's text from `begin` on.
    Node add_text_block(Node parent, std::string_view name, const Unit& unit, std::size_t begin) {
        Node block = add_block(parent, name, place(unit));
        append(block, {unit, begin, unit.text.size()});
        note_block(unit, name);
        return block;
    }

    void append(Node to, const Passage& passage) {
        append_inline(to, passage, lines_, reading_.spans, [this](Node node, const NoteMark& mark) {
            place_note(node, static_cast<std::size_t>(mark.note));
        });
    }

    /// The note itself where it is called first, and references to it afterwards.
    void place_note(Node to, std::size_t number) {
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
            const std::size_t end = i == note.units.back() && unit.bracket != 0
                                        ? unit.text.rfind(']')
                                        : unit.text.size();
            if (begin > 0) {
                consume(unit, 0, begin, "note label", "notes are numbered anew");
            }
            if (end < unit.text.size()) {
                consume(unit, end, unit.text.size(), "note label", "it ends the note");
            }
            if (begin < end) {
                append(add_block(footnote, "para", place(unit)), {unit, begin, end});
            }
            note_block(unit, "footnote");
        }
    }

    /// A bracketed note that no mark points to belongs to the paragraph above it.
    void add_unmarked_note(std::size_t i) {
        for (std::size_t n = 0; n < notes_.size(); ++n) {
            if (!notes_[n].marked && notes_[n].units.front() == i) {
                Node above = here().last_child();
                place_note(
                    above.is(docbook_namespace, "para") ? above : here().append_element("para"), n);
            }
        }
    }

    /// The quotation that unit `i` belongs to: that of the unit above when it is of the same role
    /// and no more blank lines part them than paragraphs.
    Node quotation(std::size_t i, std::string_view role) {
        const Unit& unit = units_[i];
        const Node above = here().last_child();
        if (i > 0 && units_[i - 1].role == unit.role && above.is(docbook_namespace, "blockquote") &&
            unit.gap_before <= std::max(measures_.usual_gap, 1U)) {
            stretch(above, unit);
            return above;
        }
        Node made = add_block(here(), "blockquote", place(unit));
        if (!role.empty()) {
            made.set_attribute("role", role);
        }
        return made;
    }

    void add_table(const Unit& unit) {
        const auto gutters = table_gutters(lines_, unit.first, unit.last + 1);
        Node table = add_block(here(), "informaltable", place(unit));
        Node body = table.append_element("tbody");
        for (std::size_t i = unit.first; i <= unit.last; ++i) {
            const std::size_t start = unit.starts[i - unit.first];
            if (is_rule(lines_[i])) {
                consume(unit, start, start + lines_[i].text.size(), "rule", "it parts rows");
                continue;
            }
            Node row = body.append_element("tr");
            for (const auto& [begin, end] : cells_of(lines_[i], gutters)) {
                Node cell = row.append_element("td");
                append(cell, {unit, start + begin, start + end});
            }
        }
        note_block(unit, "informaltable");
    }

    /// Bytes of the line's text between gutters, without blanks at their ends.
    static std::vector<std::pair<std::size_t, std::size_t>>
    cells_of(const Line& line,
             const std::vector<std::pair<std::uint32_t, std::uint32_t>>& gutters) {
        std::vector<std::pair<std::size_t, std::size_t>> cells;
        std::size_t at = 0;
        std::uint32_t column = line.indent;
        const auto cell_until = [&](std::uint32_t border) {
            const std::size_t begin = at;
            while (at < line.text.size() && column < border) {
                const bool tab = line.text[at] == '\t';
                utf8::next(line.text, at);
                column += tab ? 8 - column % 8 : 1;
            }
            std::size_t first = begin;
            std::size_t last = at;
            while (first < last && (line.text[first] == ' ' || line.text[first] == '\t')) {
                ++first;
            }
            while (last > first && (line.text[last - 1] == ' ' || line.text[last - 1] == '\t')) {
                --last;
            }
            cells.emplace_back(first, last);
        };
        for (const auto& gutter : gutters) {
            cell_until(gutter.second);
        }
        cell_until(~0U);
        return cells;
    }

    /// "[Illustration: words]": the words, without what names them.
    void add_bracketed(std::size_t i, std::string_view role) {
        const Unit& unit = units_[i];
        const bool first = i == 0 || units_[i - 1].bracket != unit.bracket;
        const bool last = i + 1 == units_.size() || units_[i + 1].bracket != unit.bracket;
        const std::size_t colon = first ? unit.text.find(':') : std::string::npos;
        const std::size_t end = last ? unit.text.rfind(']') : unit.text.size();
        std::size_t begin = 0;
        if (first) {
            begin = colon == std::string::npos ? end : unit.text.find_first_not_of(' ', colon + 1);
        }
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
        Node block = add_block(here(), "para", place(unit));
        block.set_attribute("role", role);
        append(block, {unit, begin, end});
        note_block(unit, "para");
    }

    /// A paragraph, with its run-in head where it has one.
    void add_paragraph_block(Node parent, const Unit& unit) {
        if (unit.run_in == 0) {
            add_text_block(parent, "para", unit, 0);
            return;
        }
        append_formal(add_block(parent, "formalpara", place(unit)), unit);
        note_block(unit, "formalpara");
    }

    /// Title and text of a formalpara.
    void append_formal(Node formal, const Unit& unit) {
        append(formal.append_element("title"), {unit, unit.marker, unit.run_in});
        const std::size_t begin = unit.text.find_first_not_of(" \n", unit.run_in);
        append(formal.append_element("para"), {unit, begin, unit.text.size()});
    }

    void note_block(const Unit& unit, std::string_view what) {
        reading_.spans.push_back(
            {SpanEntry::Kind::Block, span_of(unit, lines_), std::string(what), {}, {}});
    }

    /// A list reaches to its last item.
    void stretch(Node list, const Unit& unit) const {
        const auto place = list.attribute(galley_namespace, "src").value_or("");
        const std::string_view value = place.substr(std::min(file_.size() + 1, place.size()));
        if (auto span = parse_span(value)) {
            const Span end = span_of(unit, lines_);
            span->end_line = end.end_line;
            span->end_column = end.end_column;
            set_place(list, {file_, *span});
        }
    }

    void consume(const Unit& unit,
                 std::size_t begin,
                 std::size_t end,
                 std::string_view what,
                 std::string_view reason) {
        reading_.spans.push_back({SpanEntry::Kind::Consumed,
                                  place_of(unit, lines_, begin, end),
                                  std::string(what),
                                  std::string(reason),
                                  unit.text.substr(begin, end - begin)});
    }

    void add_title_tail(const Unit& unit) {
        Node title = reading_.document.info().child("title");
        title.append_text(" ");
        append(title, {unit, 0, unit.text.size()});
        note_block(unit, "title");
    }

    void take_byline(const Unit& unit) {
        std::size_t at = 0;
        if (!is_byline(unit.text)) {
            authors_.push_back(unit.text);
        }
        for (const Name& name : names_of_byline(unit.text)) {
            authors_.push_back(unit.text.substr(name.begin, name.end - name.begin));
            if (at == 0) {
                const std::size_t end = unit.text.find_last_not_of(' ', name.begin - 1) + 1;
                byline_word_ = unit.text.substr(0, end);
            }
            consume(unit, at, name.begin, "byline", "it introduces an author");
            at = name.end;
        }
        note_block(unit, "author");
    }

    void add_head(std::size_t i) {
        const Unit& unit = units_[i];
        while (sections_.back().first >= unit.level) {
            sections_.pop_back();
        }
        Node section = add_section(here(), {}, {}, place(unit));
        if (i > 0 && units_[i - 1].role == Role::Separator) {
            section.set_attribute(galley_namespace, galley_prefix, "separator", units_[i - 1].text);
        }
        Node title = section.child("title");
        append(title, {unit, 0, unit.text.size()});
        note_block(unit, "section");
        if (i + 1 < units_.size() && units_[i + 1].role == Role::HeadTail) {
            const Unit& tail = units_[i + 1];
            title.append_text(" ");
            append(title, {tail, 0, tail.text.size()});
            note_block(tail, "title");
        }
        sections_.emplace_back(unit.level, section);
    }

    void add_separator(std::size_t i) {
        const Unit& unit = units_[i];
        const Role before = i > 0 ? units_[i - 1].role : Role::Title;
        const bool last = i + 1 == units_.size();
        const Role after = last ? Role::Title : units_[i + 1].role;
        const auto drop = [&](std::string_view reason) {
            consume(unit, 0, unit.text.size(), "separator", reason);
        };
        if (last) {
            drop("nothing follows it");
        } else if (after == Role::Heading) {
            drop("the head below it begins a section");
        } else if (after == Role::Separator) {
            drop("another one follows");
        } else if (before == Role::Heading || before == Role::Title || before == Role::Subtitle ||
                   before == Role::Byline || before == Role::Date) {
            drop("it belongs to the head above it");
        } else {
            add_thematic_break(here(), place(unit));
            note_block(unit, "bridgehead thematic-break");
            drop("it is a thematic break");
        }
    }

    /// An indented paragraph below an item with a marker.
    [[nodiscard]] bool goes_on_with_item(const Unit& unit) const {
        constexpr std::uint32_t least_indent = 2;
        return !lists_.empty() && unit.indent >= lists_.back().indent + least_indent &&
               measures_.paragraph_indent == 0 && lists_.back().element.name() != "variablelist" &&
               !unit.features.centred;
    }

    Node open_list(const Unit& unit, std::string_view name) {
        const auto known = std::find_if(lists_.begin(), lists_.end(), [&](const OpenList& list) {
            return list.list == unit.list;
        });
        if (known != lists_.end()) {
            lists_.erase(known + 1, lists_.end());
            lists_.back().indent = unit.indent;
            std::for_each(lists_.begin(), lists_.end(), [&](const OpenList& list) {
                stretch(list.element, unit);
            });
            return lists_.back().element;
        }
        const bool nested = !lists_.empty() && nests(unit);
        if (!nested) {
            lists_.clear();
        }
        Node parent = nested ? lists_.back().element.last_child() : here();
        Node list = add_block(parent, name, place(unit));
        if (list_title_ != nullptr && list_title_->list == unit.list) {
            add_text_block(list, "title", *list_title_, 0);
        }
        list_title_ = nullptr;
        std::for_each(lists_.begin(), lists_.end(), [&](const OpenList& outer) {
            stretch(outer.element, unit);
        });
        lists_.push_back({unit.list, list, unit.indent});
        return list;
    }

    /// A list within the last item: indented more, or the outer list goes on below.
    [[nodiscard]] bool nests(const Unit& unit) const {
        return lists_.back().element.name() != "variablelist" &&
               (unit.indent > lists_.back().indent || outer_goes_on(unit));
    }

    [[nodiscard]] bool outer_goes_on(const Unit& unit) const {
        const Unit* next = &unit;
        const Unit* const end = units_.data() + units_.size();
        while (next != end && next->role == Role::ListItem) {
            if (next->list == lists_.back().list) {
                return true;
            }
            ++next;
        }
        return false;
    }

    void add_item(const Unit& unit) {
        Node list = open_list(unit, unit.ordered ? "orderedlist" : "itemizedlist");
        if (unit.ordered && !list.first_element().is(docbook_namespace, "listitem")) {
            set_numbering(list, unit);
        }
        if (unit.marker > 0) {
            const std::size_t end = unit.text.find_last_not_of(" \t", unit.marker - 1) + 1;
            consume(unit, 0, end, "list marker", "the list numbers or marks its items");
        }
        Node item = add_block(list, "listitem", place(unit));
        if (unit.run_in > 0) {
            append_formal(item.append_element("formalpara"), unit);
        } else {
            append(item.append_element("para"), {unit, unit.marker, unit.text.size()});
        }
        note_block(unit, "listitem");
    }

    static void set_numbering(Node list, const Unit& unit) {
        const HeadLabel& label = unit.features.labels[static_cast<std::size_t>(unit.number)];
        if (numeration(label.numbering) != "arabic") {
            list.set_attribute("numeration", numeration(label.numbering));
        }
        if (label.value != 1) {
            list.set_attribute("startingnumber", std::to_string(label.value));
        }
    }

    void add_entry(const Unit& unit) {
        Node list = open_list(unit, "variablelist");
        Node entry = add_block(list, "varlistentry", place(unit));
        const std::size_t colon = unit.features.term + 1; // the colon belongs to the term
        append(entry.append_element("term"), {unit, 0, colon});
        const std::size_t begin = unit.text.find_first_not_of(" \t", colon);
        append(entry.append_element("listitem").append_element("para"),
               {unit, begin, unit.text.size()});
        note_block(unit, "varlistentry");
    }

    const std::vector<Unit>& units_;
    const std::vector<Note>& notes_;
    std::vector<std::string> written_; ///< ids of notes that stand in the tree; empty: not yet
    const std::vector<Line>& lines_;
    const Measures& measures_;
    std::string_view file_;
    Reading& reading_;
    std::vector<std::pair<int, Node>> sections_; ///< level and section, the root at 0
    std::vector<OpenList> lists_;
    const Unit* list_title_ = nullptr;
    std::vector<std::string> authors_;
    std::string byline_word_; ///< "By", as typed before the first author
    std::string date_;
};

} // namespace

void build_tree(const std::vector<Unit>& units,
                const std::vector<Note>& notes,
                const std::vector<Line>& lines,
                const Measures& measures,
                const std::string& file,
                Reading& reading) {
    TreeBuilder(units, notes, lines, measures, file, reading).build();
}

} // namespace galley::readers
