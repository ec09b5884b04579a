// Text and what stands within it: DocBook inlines as XHTML ones.
#include "presentation/inline_rendering.hpp"

#include "base/ascii.hpp"
#include "document/vocabulary.hpp"
#include "presentation/links.hpp"
#include "presentation/picture_rendering.hpp"
#include "presentation/punctuation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace galley::presentation {

namespace {

using bridge::Node;

struct InlineForm {
    std::string_view source;
    std::string_view element;    ///< empty: the content alone
    std::string_view class_name; ///< empty: none
};

/// By name; what is not listed and not treated on its own is shown by its content in a span.
constexpr std::array inline_forms{
    InlineForm{"emphasis", "em", ""},
    InlineForm{"literal", "code", ""},
    InlineForm{"code", "code", ""},
    InlineForm{"filename", "code", "filename"},
    InlineForm{"command", "code", "command"},
    InlineForm{"option", "code", "option"},
    InlineForm{"systemitem", "code", ""},
    InlineForm{"varname", "code", ""},
    InlineForm{"function", "code", ""},
    InlineForm{"computeroutput", "samp", ""},
    InlineForm{"userinput", "kbd", ""},
    InlineForm{"keycap", "kbd", ""},
    InlineForm{"replaceable", "var", ""},
    InlineForm{"phrase", "span", ""},
    InlineForm{"citetitle", "cite", ""},
    InlineForm{"firstterm", "dfn", ""},
    InlineForm{"foreignphrase", "i", "foreign"},
    InlineForm{"wordasword", "i", ""},
    InlineForm{"subscript", "sub", ""},
    InlineForm{"superscript", "sup", ""},
    InlineForm{"abbrev", "abbr", ""},
    InlineForm{"acronym", "abbr", ""},
    InlineForm{"anchor", "span", ""},
    InlineForm{"personname", "span", ""},
    InlineForm{"date", "span", ""},
};

constexpr std::array<std::string_view, 10> special_inlines{"link",
                                                           "xref",
                                                           "ulink",
                                                           "email",
                                                           "quote",
                                                           "footnote",
                                                           "footnoteref",
                                                           "inlinemediaobject",
                                                           "indexterm",
                                                           "remark"};

const InlineForm* form_of(std::string_view name) {
    const auto found = std::find_if(inline_forms.begin(),
                                    inline_forms.end(),
                                    [&](const InlineForm& form) { return form.source == name; });
    return found == inline_forms.end() ? nullptr : &*found;
}

void add_collapsed(Node to, std::string_view text, TextFlow& flow) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (!is_ascii_white(c)) {
            out += c;
            flow.after_blank = false;
        } else if (!flow.after_blank) {
            out += ' ';
            flow.after_blank = true;
        }
    }
    if (!out.empty()) {
        to.append_text(out);
    }
}

/// Blanks before a line's text stand for its indent: no-break spaces keep them.
void add_lines(Node to, std::string_view text, TextFlow& flow) {
    std::string out;
    const auto give = [&] {
        if (!out.empty()) {
            to.append_text(out);
            out.clear();
        }
    };
    for (const char c : text) {
        if (c == '\n') {
            give();
            to.append_element("br");
            flow.after_blank = true;
        } else if (is_ascii_white(c)) {
            out += flow.after_blank ? "\u00A0" : " ";
        } else {
            out += c;
            flow.after_blank = false;
        }
    }
    give();
}

void add_text(Node to, std::string_view text, TextFlow& flow) {
    switch (flow.mode) {
    case TextFlow::Mode::Collapsed:
        return add_collapsed(to, text, flow);
    case TextFlow::Mode::Lines:
        return add_lines(to, text, flow);
    case TextFlow::Mode::Verbatim:
        if (!text.empty()) {
            to.append_text(text);
        }
        return;
    }
}

/// The call's blank before it is dropped: a note's number stands at the word.
void add_note_call(Node to,
                   const std::string& id,
                   const std::string& label,
                   const std::string& call) {
    Node link = to.append_element("a");
    if (!call.empty()) {
        link.set_attribute("id", call);
    }
    link.set_attribute("class", "noteref");
    link.set_attribute("role", "doc-noteref");
    link.set_attribute("href", "#" + id);
    link.append_text(label);
}

void render_footnote(Rendering& rendering, Node source, Node to, TextFlow& flow) {
    ++rendering.note_count;
    PendingNote note;
    note.source = source;
    note.label = std::string(attribute_or_empty(source, "label"));
    if (note.label.empty()) {
        note.label = fmt::format("{}", rendering.note_count);
    }
    note.id = id_or_made(rendering, source, fmt::format("note-{}", rendering.notes_made + 1));
    ++rendering.notes_made;
    note.call = make_id(rendering, note.id + "-call");
    rendering.note_labels[note.id] = note.label;
    add_note_call(to, note.id, note.label, note.call);
    rendering.notes.push_back(std::move(note));
    flow.after_blank = false;
}

void render_note_reference(Rendering& rendering, Node source, Node to, TextFlow& flow) {
    const std::string id(attribute_or_empty(source, "linkend"));
    const auto label = rendering.note_labels.find(id);
    if (label == rendering.note_labels.end()) {
        rendering.diagnostics.warning(
            "G522",
            fmt::format("a reference to the note \"{}\" stands before it or the note is missing; "
                        "it is left out",
                        id),
            origin_of(source));
        return;
    }
    add_note_call(to, id, label->second, {});
    flow.after_blank = false;
}

void render_emphasis(Rendering& rendering, Node source, Node to, TextFlow& flow) {
    const std::string_view role = attribute_or_empty(source, "role");
    const bool strong = role == "strong" || role == "bold";
    const bool own = role == "smallcaps" || role == "underline" || role == "strikethrough";
    Node made = open(to, strong ? "strong" : own ? "span" : "em", source);
    if (strong) {
        made.remove_attribute("class");
        if (const auto flag = source.attribute("revisionflag"); flag && *flag != "off") {
            add_class(made, fmt::format("revision-{}", *flag));
        }
    }
    render_inlines(rendering, source, made, flow);
}

void render_quote(Rendering& rendering, Node source, Node to, TextFlow& flow) {
    int depth = 0;
    for (Node node = source.parent(); node; node = node.parent()) {
        depth += node.name() == "quote" ? 1 : 0;
    }
    const QuoteMarks& marks = quote_marks(language_of(rendering, source));
    const bool inner = depth % 2 == 1;
    Node made = open(to, "span", source);
    add_class(made, "quote");
    made.append_text(inner ? marks.inner_open : marks.open);
    flow.after_blank = false;
    render_inlines(rendering, source, made, flow);
    made.append_text(inner ? marks.inner_close : marks.close);
}

void render_image(Rendering& rendering, Node source, Node to, TextFlow& flow) {
    if (add_image(rendering, source, to)) {
        flow.after_blank = false;
        return;
    }
    Node made = open(to, "span", source);
    add_class(made, "alternative");
    add_collapsed(made, alternative_text(source), flow);
}

void render_special(Rendering& rendering, Node source, Node to, TextFlow& flow) {
    const std::string_view name = source.name();
    if (name == "quote") {
        render_quote(rendering, source, to, flow);
    } else if (name == "footnote") {
        render_footnote(rendering, source, to, flow);
    } else if (name == "footnoteref") {
        render_note_reference(rendering, source, to, flow);
    } else if (name == "inlinemediaobject") {
        render_image(rendering, source, to, flow);
    } else if (name == "xref") {
        Node link = open_link(rendering, source, to);
        add_text(link, reference_text(rendering, source), flow);
    } else if (name == "link" || name == "ulink" || name == "email") {
        Node link = open_link(rendering, source, to);
        if (source.first_child()) {
            render_inlines(rendering, source, link, flow);
        } else {
            add_text(link, reference_text(rendering, source), flow);
        }
    }
}

void render_element(Rendering& rendering, Node source, Node to, TextFlow& flow) {
    const std::string_view name = source.name();
    if (name == "emphasis") {
        render_emphasis(rendering, source, to, flow);
        return;
    }
    if (std::find(special_inlines.begin(), special_inlines.end(), name) != special_inlines.end()) {
        render_special(rendering, source, to, flow);
        return;
    }
    const InlineForm* form = form_of(name);
    if (form == nullptr) {
        rendering.diagnostics.note(
            "G520",
            fmt::format("the element \"{}\" is not known; its content is shown as it is", name),
            origin_of(source));
    }
    Node made = open(to, form == nullptr ? "span" : form->element, source);
    add_class(made, form == nullptr ? name : form->class_name);
    render_inlines(rendering, source, made, flow);
}

} // namespace

bool is_inline(Node source) {
    if (source.is_text() || source.is_comment() || source.is_entity_reference()) {
        return true;
    }
    const std::string_view name = source.name();
    return source.is_element() &&
           (form_of(name) != nullptr ||
            std::find(special_inlines.begin(), special_inlines.end(), name) !=
                special_inlines.end() ||
            element_kind(name) == ElementKind::Inline);
}

void render_inline(Rendering& rendering, Node source, Node to, TextFlow& flow) {
    if (source.is_text()) {
        add_text(to, source.content(), flow);
    } else if (source.is_entity_reference()) {
        rendering.diagnostics.warning(
            "G523",
            fmt::format("the entity \"{}\" is not resolved and left out", source.name()),
            origin_of(source.parent()));
    } else if (source.is_element()) {
        render_element(rendering, source, to, flow);
    }
}

void render_inlines(Rendering& rendering, Node from, Node to, TextFlow& flow) {
    for (Node node = from.first_child(); node; node = node.next()) {
        render_inline(rendering, node, to, flow);
    }
}

void render_text(Rendering& rendering, Node from, Node to, TextFlow::Mode mode) {
    TextFlow flow;
    flow.mode = mode;
    render_inlines(rendering, from, to, flow);
    if (mode == TextFlow::Mode::Collapsed) {
        trim_end(to);
    }
}

void trim_end(Node paragraph) {
    Node last = paragraph.last_child();
    while (last.is_element() && last.last_child()) {
        last = last.last_child();
    }
    if (last.is_text() && last.content().ends_with(' ')) {
        const std::string_view text = last.content();
        const std::string kept(text.substr(0, text.find_last_not_of(' ') + 1));
        kept.empty() ? last.remove() : last.set_content(kept);
    }
}

} // namespace galley::presentation
