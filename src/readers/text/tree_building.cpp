// Sections by level, lists by their numbers, separators where they mean something.
#include "readers/text/tree_building.hpp"

#include "document/vocabulary.hpp"
#include "readers/text/block_building.hpp"
#include "readers/text/front_metadata.hpp"
#include "readers/text/head_lines.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace galley::readers {

using bridge::Node;

namespace {

/// A list that may still get items.
struct ListLevel {
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
    TreeBuilder(const JudgedText& text, Reading& reading)
        : units_(text.units), measures_(text.measures), reading_(reading), blocks_(text, reading),
          front_(blocks_, reading.document) {
        sections_.emplace_back(0, reading.document.root());
        find_items();
    }

    void build() {
        count_free_quotations();
        for (std::size_t i = 0; i < units_.size(); ++i) {
            add(i);
        }
        blocks_.add_uncalled_notes(here());
        front_.write();
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
            blocks_.add_unmarked_note(here(), i); // others are written with their marks
            return;
        }
        if ((unit.role == Role::Paragraph || unit.role == Role::Quote) && goes_on_with_item(unit)) {
            blocks_.add_text_block(lists_.back().element.last_child(), "para", unit, 0);
            return;
        }
        lists_.clear();
        if (!add_front(unit)) {
            add_block_of(i);
        }
    }

    /// Title pages and what is known from them.
    bool add_front(const Unit& unit) {
        switch (unit.role) {
        case Role::Title:
            blocks_.add_text_block(reading_.document.info(), "title", unit, 0);
            return true;
        case Role::TitleTail:
            add_title("title", unit);
            return true;
        case Role::Subtitle:
            add_title("subtitle", unit);
            return true;
        case Role::BylineWord:
            front_.take_byline_word(unit);
            return true;
        case Role::Byline:
            front_.take_byline(unit);
            return true;
        case Role::Date:
            front_.take_date(unit);
            return true;
        case Role::Front:
            blocks_.add_text_block(here(), "para", unit, 0).set_attribute("role", "front");
            return true;
        default:
            return false;
        }
    }

    void add_block_of(std::size_t i) {
        const Unit& unit = units_[i];
        switch (unit.role) {
        case Role::Heading:
            add_head(i);
            break;
        case Role::HeadTail: // written with its head
            break;
        case Role::Separator:
            add_separator(i);
            break;
        case Role::ListTitle:
            list_title_ = &unit;
            break;
        case Role::Furniture:
            blocks_.consume(unit, 0, unit.text.size(), "furniture", "it is no part of the text");
            break;
        default:
            blocks_.add_block_of(here(), i);
            break;
        }
    }

    [[nodiscard]] Node here() const { return sections_.back().second; }

    /// Into the info: one goes on with the other, of titles by their lines, of subtitles by pins.
    void add_title(std::string_view what, const Unit& unit) {
        const Node known = reading_.document.info().child(what);
        if (known) {
            go_on(known, what, unit);
        } else {
            blocks_.add_text_block(reading_.document.info(), what, unit, 0);
        }
    }

    void go_on(Node title, std::string_view what, const Unit& unit) {
        title.append_text(" ");
        blocks_.append(title, {unit, 0, unit.text.size()});
        blocks_.note_block(unit, what);
        blocks_.stretch(title, unit);
    }

    void add_head(std::size_t i) {
        const Unit& unit = units_[i];
        while (sections_.back().first >= unit.level) {
            sections_.pop_back();
        }
        Node section = add_section(here(), {}, {}, blocks_.place(unit));
        if (i > 0 && units_[i - 1].role == Role::Separator) {
            section.set_attribute(galley_namespace, galley_prefix, "separator", units_[i - 1].text);
        }
        Node title = section.child("title");
        blocks_.note_block(unit, "section");
        std::size_t tails = 0;
        for (std::size_t j = i + 1; j < units_.size() && units_[j].role == Role::HeadTail; ++j) {
            add_tail(section, unit, units_[j], tails++ == 0);
        }
        if (tails == 0) {
            blocks_.append(title, {unit, 0, unit.text.size()});
        }
        sections_.emplace_back(unit.level, section);
    }

    /// What stands below a head's own line. Below a number alone it is the title.
    void add_tail(Node section, const Unit& head, const Unit& tail, bool first) {
        Node title = section.child("title");
        if (first && is_only_number(head)) {
            section.set_attribute("label", head.text);
        } else {
            if (first) {
                blocks_.append(title, {head, 0, head.text.size()});
            }
            title.append_text(" ");
        }
        blocks_.append(title, {tail, 0, tail.text.size()});
        blocks_.note_block(tail, "title");
    }

    void add_separator(std::size_t i) {
        const Unit& unit = units_[i];
        const Role before = i > 0 ? units_[i - 1].role : Role::Title;
        const bool last = i + 1 == units_.size();
        const Role after = last ? Role::Title : units_[i + 1].role;
        const auto drop = [&](std::string_view reason) {
            blocks_.consume(unit, 0, unit.text.size(), "separator", reason);
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
            add_thematic_break(here(), blocks_.place(unit));
            blocks_.note_block(unit, "bridgehead thematic-break");
            drop("it is a thematic break");
        }
    }

    /// An indented paragraph below an item with a marker.
    [[nodiscard]] bool goes_on_with_item(const Unit& unit) const {
        constexpr std::uint32_t least_indent = 2;
        return !lists_.empty() && unit.pin == nullptr &&
               unit.indent >= lists_.back().indent + least_indent &&
               measures_.paragraph_indent == 0 && lists_.back().element.name() != "variablelist" &&
               !unit.features.centred && !stands_free(unit);
    }

    /// Quotations that begin with the same two words stand elsewhere too, below paragraphs.
    [[nodiscard]] bool stands_free(const Unit& unit) const {
        constexpr std::size_t several = 2;
        const auto found = free_quotations_.find(first_words(unit));
        return unit.role == Role::Quote && found != free_quotations_.end() &&
               found->second >= several;
    }

    static std::string_view first_words(const Unit& unit) {
        const std::string_view text = unit.text;
        const std::size_t first = first_word(text).size();
        return text.substr(0, text.find(' ', std::min(first + 1, text.size())));
    }

    void count_free_quotations() {
        for (std::size_t i = 1; i < units_.size(); ++i) {
            if (units_[i].role == Role::Quote && units_[i - 1].role == Role::Paragraph) {
                ++free_quotations_[first_words(units_[i])];
            }
        }
    }

    Node open_list(const Unit& unit, std::string_view name) {
        const auto known = std::find_if(lists_.begin(), lists_.end(), [&](const ListLevel& list) {
            return list.list == unit.list;
        });
        if (known != lists_.end()) {
            lists_.erase(known + 1, lists_.end());
            lists_.back().indent = unit.indent;
            std::for_each(lists_.begin(), lists_.end(), [&](const ListLevel& list) {
                blocks_.stretch(list.element, unit);
            });
            return lists_.back().element;
        }
        const bool nested = !lists_.empty() && nests(unit) &&
                            lists_.size() < static_cast<std::size_t>(deepest_nesting);
        if (!nested) {
            lists_.clear();
        }
        Node parent = nested ? lists_.back().element.last_child() : here();
        Node list = add_block(parent, name, blocks_.place(unit));
        if (list_title_ != nullptr && list_title_->list == unit.list) {
            blocks_.add_text_block(list, "title", *list_title_, 0);
        }
        list_title_ = nullptr;
        std::for_each(lists_.begin(), lists_.end(), [&](const ListLevel& outer) {
            blocks_.stretch(outer.element, unit);
        });
        lists_.push_back({unit.list, list, unit.indent});
        return list;
    }

    /// A list within the last item: indented more, or the outer list goes on below.
    [[nodiscard]] bool nests(const Unit& unit) const {
        return lists_.back().element.name() != "variablelist" &&
               (unit.indent > lists_.back().indent || outer_goes_on(unit));
    }

    /// An item of the outer list follows before anything but items does.
    [[nodiscard]] bool outer_goes_on(const Unit& unit) const {
        const auto at = static_cast<std::size_t>(&unit - units_.data());
        const auto items = items_.find(lists_.back().list);
        if (items == items_.end()) {
            return false;
        }
        const auto next = std::lower_bound(items->second.begin(), items->second.end(), at);
        return next != items->second.end() && run_of_[*next] == run_of_[at];
    }

    /// Items of each list, and the runs of neighbouring items that units stand in.
    void find_items() {
        std::size_t run = 0;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const bool item = units_[i].role == Role::ListItem;
            run += item ? 0U : 1U;
            run_of_.push_back(run);
            if (item) {
                items_[units_[i].list].push_back(i);
            }
        }
    }

    void add_item(const Unit& unit) {
        Node list = open_list(unit, unit.ordered ? "orderedlist" : "itemizedlist");
        if (unit.ordered && !list.first_element().is(docbook_namespace, "listitem")) {
            set_numbering(list, unit);
        }
        if (unit.marker > 0) {
            const std::size_t end = unit.text.find_last_not_of(" \t", unit.marker - 1) + 1;
            blocks_.consume(unit, 0, end, "list marker", "the list numbers or marks its items");
        }
        Node item = add_block(list, "listitem", blocks_.place(unit));
        if (unit.run_in > 0) {
            blocks_.append_formal(item.append_element("formalpara"), unit);
        } else {
            blocks_.append(item.append_element("para"), {unit, unit.marker, unit.text.size()});
        }
        blocks_.note_block(unit, "listitem");
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
        Node entry = add_block(list, "varlistentry", blocks_.place(unit));
        const bool marked = unit.text[unit.features.term] == ':'; // which belongs to the term
        const std::size_t colon = unit.features.term + (marked ? 1 : 0);
        blocks_.append(entry.append_element("term"), {unit, 0, colon});
        const std::size_t begin = unit.text.find_first_not_of(" \t", colon);
        blocks_.append(entry.append_element("listitem").append_element("para"),
                       {unit, begin, unit.text.size()});
        blocks_.note_block(unit, "varlistentry");
    }

    const std::vector<Unit>& units_;
    const Measures& measures_;
    Reading& reading_;
    BlockBuilder blocks_;
    FrontMetadata front_;
    std::vector<std::pair<int, Node>> sections_; ///< level and section, the root at 0
    std::vector<ListLevel> lists_;
    std::map<int, std::vector<std::size_t>> items_; ///< list → units of its items
    std::vector<std::size_t> run_of_;               ///< of each unit; others end a run of items
    std::map<std::string_view, std::size_t> free_quotations_; ///< by their first words
    const Unit* list_title_ = nullptr;
};

} // namespace

void build_tree(const JudgedText& text, Reading& reading) { TreeBuilder(text, reading).build(); }

} // namespace galley::readers
