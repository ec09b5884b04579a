// The subset of styles/galley.rng as tables, and what stands in for other DocBook elements.
#include "bridge/xml_tree.hpp"
#include "document/vocabulary.hpp"
#include "readers/docbook/element_rules.hpp"

#include <algorithm>
#include <array>

namespace galley::readers {

namespace {

enum class Place { Root, Section, Block, Inline, Part };

struct Rule {
    std::string_view name;
    Place place;
    Content content;
};

constexpr std::array rules = {
    Rule{"article", Place::Root, Content::BlocksAndSections},
    Rule{"book", Place::Root, Content::Components},
    Rule{"part", Place::Section, Content::Components},
    Rule{"chapter", Place::Section, Content::BlocksAndSections},
    Rule{"section", Place::Section, Content::BlocksAndSections},
    Rule{"preface", Place::Section, Content::BlocksAndSections},
    Rule{"appendix", Place::Section, Content::BlocksAndSections},
    Rule{"acknowledgements", Place::Section, Content::BlocksAndSections},
    Rule{"dedication", Place::Section, Content::BlocksAndSections},
    Rule{"colophon", Place::Section, Content::BlocksAndSections},
    Rule{"info", Place::Part, Content::Info},
    Rule{"abstract", Place::Part, Content::Blocks},
    Rule{"legalnotice", Place::Part, Content::Blocks},
    Rule{"title", Place::Part, Content::Inlines},
    Rule{"subtitle", Place::Part, Content::Inlines},
    Rule{"attribution", Place::Part, Content::Inlines},
    Rule{"caption", Place::Part, Content::Blocks},
    Rule{"term", Place::Part, Content::Inlines},
    Rule{"listitem", Place::Part, Content::Blocks},
    Rule{"varlistentry", Place::Part, Content::EntryParts},
    Rule{"thead", Place::Part, Content::Rows},
    Rule{"tbody", Place::Part, Content::Rows},
    Rule{"tr", Place::Part, Content::Cells},
    Rule{"td", Place::Part, Content::Cell},
    Rule{"th", Place::Part, Content::Cell},
    Rule{"imageobject", Place::Part, Content::PictureParts},
    Rule{"imagedata", Place::Part, Content::Nothing},
    Rule{"alt", Place::Part, Content::Text},
    Rule{"para", Place::Block, Content::Inlines},
    Rule{"simpara", Place::Block, Content::Inlines},
    Rule{"formalpara", Place::Block, Content::Blocks},
    Rule{"itemizedlist", Place::Block, Content::Items},
    Rule{"orderedlist", Place::Block, Content::Items},
    Rule{"variablelist", Place::Block, Content::Entries},
    Rule{"blockquote", Place::Block, Content::Blocks},
    Rule{"epigraph", Place::Block, Content::Blocks},
    Rule{"literallayout", Place::Block, Content::Inlines},
    Rule{"programlisting", Place::Block, Content::Inlines},
    Rule{"bridgehead", Place::Block, Content::Inlines},
    Rule{"mediaobject", Place::Block, Content::Picture},
    Rule{"informaltable", Place::Block, Content::Rows},
    Rule{"table", Place::Block, Content::Rows},
    Rule{"emphasis", Place::Inline, Content::Inlines},
    Rule{"phrase", Place::Inline, Content::Inlines},
    Rule{"quote", Place::Inline, Content::Inlines},
    Rule{"citetitle", Place::Inline, Content::Inlines},
    Rule{"foreignphrase", Place::Inline, Content::Inlines},
    Rule{"link", Place::Inline, Content::Inlines},
    Rule{"literal", Place::Inline, Content::Text},
    Rule{"superscript", Place::Inline, Content::Text},
    Rule{"subscript", Place::Inline, Content::Text},
    Rule{"xref", Place::Inline, Content::Nothing},
    Rule{"footnoteref", Place::Inline, Content::Nothing},
    Rule{"anchor", Place::Inline, Content::Nothing},
    Rule{"footnote", Place::Inline, Content::Blocks},
    Rule{"inlinemediaobject", Place::Inline, Content::Picture},
};

const Rule* find_rule(std::string_view name) {
    const auto* found = std::find_if(
        rules.begin(), rules.end(), [&](const Rule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : found;
}

bool stands(std::string_view name, Place place) {
    const Rule* rule = find_rule(name);
    return rule != nullptr && rule->place == place;
}

struct Pair {
    std::string_view element;
    std::string_view other;
};

constexpr std::array head_parts = {
    Pair{"itemizedlist", "title"},
    Pair{"orderedlist", "title"},
    Pair{"variablelist", "title"},
    Pair{"formalpara", "title"},
    Pair{"table", "caption"},
    Pair{"blockquote", "attribution"},
    Pair{"epigraph", "attribution"},
    Pair{"mediaobject", "caption"},
};

constexpr std::array own_attributes = {
    Pair{"article", "version"},
    Pair{"book", "version"},
    Pair{"footnote", "label"},
    Pair{"orderedlist", "startingnumber"},
    Pair{"orderedlist", "numeration"},
    Pair{"literallayout", "class"},
    Pair{"programlisting", "language"},
    Pair{"link", "linkend"},
    Pair{"xref", "linkend"},
    Pair{"footnoteref", "linkend"},
    Pair{"imagedata", "fileref"},
    Pair{"imagedata", "width"},
    Pair{"td", "align"},
    Pair{"td", "colspan"},
    Pair{"td", "rowspan"},
    Pair{"th", "align"},
    Pair{"th", "colspan"},
    Pair{"th", "rowspan"},
    Pair{"biblioid", "class"},
};

constexpr bool holds(const Pair& pair, std::string_view element, std::string_view other) {
    return pair.element == element && pair.other == other;
}

struct Substitute {
    std::string_view element;
    Replacement replacement;
};

constexpr std::array substitutes = {
    Substitute{"sect1", {Fate::Rename, "section", true}},
    Substitute{"sect2", {Fate::Rename, "section", true}},
    Substitute{"sect3", {Fate::Rename, "section", true}},
    Substitute{"sect4", {Fate::Rename, "section", true}},
    Substitute{"sect5", {Fate::Rename, "section", true}},
    Substitute{"simplesect", {Fate::Rename, "section", true}},
    Substitute{"bibliography", {Fate::Rename, "section"}},
    Substitute{"glossary", {Fate::Rename, "section"}},
    Substitute{"screen", {Fate::Rename, "programlisting"}},
    Substitute{"synopsis", {Fate::Rename, "programlisting"}},
    Substitute{"address", {Fate::Rename, "literallayout"}},
    Substitute{"note", {Fate::Rename, "blockquote"}},
    Substitute{"tip", {Fate::Rename, "blockquote"}},
    Substitute{"important", {Fate::Rename, "blockquote"}},
    Substitute{"warning", {Fate::Rename, "blockquote"}},
    Substitute{"caution", {Fate::Rename, "blockquote"}},
    Substitute{"sidebar", {Fate::Rename, "blockquote"}},
    Substitute{"simplelist", {Fate::Rename, "itemizedlist"}},
    Substitute{"member", {Fate::Rename, "listitem", true}},
    Substitute{"procedure", {Fate::Rename, "orderedlist"}},
    Substitute{"substeps", {Fate::Rename, "orderedlist"}},
    Substitute{"step", {Fate::Rename, "listitem"}},
    Substitute{"glosslist", {Fate::Rename, "variablelist"}},
    Substitute{"glossentry", {Fate::Rename, "varlistentry"}},
    Substitute{"glossterm", {Fate::Rename, "term"}},
    Substitute{"glossdef", {Fate::Rename, "listitem"}},
    Substitute{"row", {Fate::Rename, "tr", true}},
    Substitute{"entry", {Fate::Rename, "td", true}},
    Substitute{"code", {Fate::Rename, "literal"}},
    Substitute{"command", {Fate::Rename, "literal"}},
    Substitute{"filename", {Fate::Rename, "literal"}},
    Substitute{"option", {Fate::Rename, "literal"}},
    Substitute{"parameter", {Fate::Rename, "literal"}},
    Substitute{"varname", {Fate::Rename, "literal"}},
    Substitute{"constant", {Fate::Rename, "literal"}},
    Substitute{"function", {Fate::Rename, "literal"}},
    Substitute{"systemitem", {Fate::Rename, "literal"}},
    Substitute{"userinput", {Fate::Rename, "literal"}},
    Substitute{"computeroutput", {Fate::Rename, "literal"}},
    Substitute{"uri", {Fate::Rename, "literal"}},
    Substitute{"email", {Fate::Rename, "literal"}},
    Substitute{"firstterm", {Fate::Rename, "emphasis"}},
    Substitute{"wordasword", {Fate::Rename, "emphasis"}},
    Substitute{"indexterm", {Fate::Remove, {}}},
    Substitute{"remark", {Fate::Remove, {}}},
    Substitute{"tgroup", {Fate::Unwrap, {}, true}},
    Substitute{"colspec", {Fate::Remove, {}, true}},
    Substitute{"col", {Fate::Remove, {}, true}},
    Substitute{"colgroup", {Fate::Remove, {}, true}},
    Substitute{"titleabbrev", {Fate::Remove, {}}},
};

} // namespace

Content content_of(std::string_view element) {
    const Rule* rule = find_rule(element);
    return rule == nullptr ? Content::Foreign : rule->content;
}

bool is_block(std::string_view element) { return stands(element, Place::Block); }
bool is_inline(std::string_view element) { return stands(element, Place::Inline); }
bool is_section(std::string_view element) { return stands(element, Place::Section); }

bool is_head_part(std::string_view parent, std::string_view element) {
    if (is_section(parent)) {
        return element == "title" || element == "subtitle";
    }
    return std::any_of(head_parts.begin(), head_parts.end(), [&](const Pair& pair) {
        return holds(pair, parent, element);
    });
}

bool may_carry(std::string_view element,
               std::string_view namespace_uri,
               std::string_view attribute) {
    if (namespace_uri == galley_namespace) {
        return !is_inline(element);
    }
    if (namespace_uri == bridge::xml_namespace) {
        return attribute == "id" || attribute == "lang";
    }
    if (namespace_uri == xlink_namespace) {
        return element == "link" && (attribute == "href" || attribute == "title");
    }
    constexpr std::array<std::string_view, 3> anywhere = {"role", "dir", "revisionflag"};
    return std::find(anywhere.begin(), anywhere.end(), attribute) != anywhere.end() ||
           (attribute == "label" && is_section(element)) ||
           std::any_of(own_attributes.begin(), own_attributes.end(), [&](const Pair& pair) {
               return holds(pair, element, attribute);
           });
}

Replacement replacement_of(std::string_view element) {
    const auto* found =
        std::find_if(substitutes.begin(), substitutes.end(), [&](const Substitute& substitute) {
            return substitute.element == element;
        });
    return found == substitutes.end() ? Replacement{} : found->replacement;
}

} // namespace galley::readers
