// Walks down the tree once. Each element looks after its children: those it may hold stay, others
// are renamed to what stands in for them, unwrapped, or put into the part that may hold them.
// The parser limits the depth, so plain recursion is safe.
#include "readers/docbook/subset_cleaning.hpp"

#include "document/vocabulary.hpp"
#include "readers/docbook/element_rules.hpp"
#include "readers/docbook/figure_cleaning.hpp"
#include "readers/docbook/info_cleaning.hpp"
#include "readers/docbook/odd_nodes.hpp"
#include "readers/docbook/text_flow.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace galley::readers {

using bridge::Node;

namespace {

bool is_blank_text(Node node) {
    return node.is_text() && node.content().find_first_not_of(xml_blanks) == std::string_view::npos;
}

/// Blocks and items that hold nothing are not valid; they get an empty paragraph.
bool needs_block(std::string_view element) {
    constexpr std::array<std::string_view, 7> list = {
        "listitem", "blockquote", "epigraph", "footnote", "formalpara", "abstract", "legalnotice"};
    return std::find(list.begin(), list.end(), element) != list.end();
}

std::string_view wrapper_in(Content content) {
    switch (content) {
    case Content::Items:
        return "listitem";
    case Content::Components:
        return "preface";
    case Content::Entries:
        return "varlistentry";
    case Content::EntryParts:
        return "listitem";
    case Content::Rows:
        return "tr";
    case Content::Cells:
        return "td";
    default:
        return {};
    }
}

bool accepts(Node parent, Content content, std::string_view name) {
    if (is_head_part(parent.name(), name) || (name == "info" && !parent.parent())) {
        return true;
    }
    switch (content) {
    case Content::Components:
        return is_section(name) && name != "section";
    case Content::BlocksAndSections:
        return is_block(name) || name == "section";
    case Content::Blocks:
        return is_block(name);
    case Content::Items:
        return name == "listitem";
    case Content::Entries:
        return name == "varlistentry";
    case Content::EntryParts:
        return name == "term" || name == "listitem";
    case Content::Rows:
        return name == "tr" || ((name == "thead" || name == "tbody") && is_block(parent.name()));
    case Content::Cells:
        return name == "td" || name == "th";
    case Content::Picture:
        return name == "alt" || name == "imageobject";
    case Content::PictureParts:
        return name == "imagedata";
    default:
        return false;
    }
}

class SubsetCleaning {
public:
    SubsetCleaning(const std::string& file, Diagnostics& diagnostics)
        : odd_(file, diagnostics), diagnostics_(diagnostics) {}

    void clean(Node element) {
        clean_attributes(element);
        const std::string_view name = element.name();
        Content content = content_of(name);
        if (name == "caption" && element.parent().name() == "table") {
            content = Content::Inlines;
        } else if (content == Content::Cell) {
            content = holds_blocks(element) ? Content::Blocks : Content::Inlines;
        }
        switch (content) {
        case Content::Inlines:
            clean_text(element);
            break;
        case Content::Text:
            flatten(element);
            break;
        case Content::Nothing:
            drop_children(element);
            break;
        case Content::Info:
            clean_info_parts(element);
            break;
        default:
            clean_children(element, content);
            complete(element);
        }
    }

private:
    [[nodiscard]] Origin origin_of(Node node) const { return odd_.origin_of(node); }

    /// The rest of info is plain text already.
    void clean_info_parts(Node info) {
        for (Node node = info.first_element(); node; node = node.next_element()) {
            if (content_of(node.name()) != Content::Foreign) {
                clean(node);
            }
        }
    }

    void clean_attributes(Node element) {
        for (const bridge::XmlAttribute& attribute : element.attributes()) {
            if (!may_carry(element.name(), attribute.namespace_uri, attribute.name)) {
                diagnostics_.note("G122",
                                  fmt::format("the attribute {} of <{}> is outside galley's subset "
                                              "of DocBook; it is left out",
                                              attribute.name,
                                              element.name()),
                                  origin_of(element));
                const std::string uri(attribute.namespace_uri);
                const std::string name(attribute.name);
                element.remove_attribute(uri, name);
            }
        }
    }

    static bool holds_blocks(Node element) {
        for (Node node = element.first_element(); node; node = node.next_element()) {
            if (stands_as_block(node)) {
                return true;
            }
        }
        return false;
    }

    static bool stands_as_block(Node node) {
        return is_docbook(node) &&
               (is_block(node.name()) || is_block(replacement_of(node.name()).name));
    }

    void clean_children(Node parent, Content content) {
        lift_info(parent);
        Node stray; // a paragraph for text that stands among blocks
        for (Node child = parent.first_child(); child;) {
            Node next;
            if (odd_.settle_odd_node(child, false, next)) {
                child = next;
                continue;
            }
            if (is_blank_text(child) && !stray) {
                child.remove();
                child = next;
                continue;
            }
            if (child.is_text() || (is_docbook(child) && is_inline(child.name()))) {
                if (!stray) {
                    stray = child.insert_element_before("para");
                    report_stray(child, parent);
                }
                stray.append(child);
                child = next;
                continue;
            }
            finish_stray(stray, parent, content);
            child = clean_child(parent, content, child);
        }
        finish_stray(stray, parent, content);
    }

    void report_stray(Node child, Node parent) {
        diagnostics_.warning("G125",
                             fmt::format("text stands in <{}> outside a paragraph; it is put into "
                                         "one",
                                         parent.name()),
                             origin_of(child.is_text() ? parent : child));
    }

    void finish_stray(Node& stray, Node parent, Content content) {
        if (stray) {
            const Node made = stray;
            stray = Node();
            clean_child(parent, content, made);
        }
    }

    /// Returns where to go on.
    Node clean_child(Node parent, Content content, Node child) {
        const std::string_view name = child.name();
        if (is_docbook(child) && accepts(parent, content, name)) {
            if (name == "para" && parent.name() != "formalpara" && leaves_nothing(child)) {
                const Node next = child.next();
                child.remove();
                return next;
            }
            clean(child);
            return child.next();
        }
        if (content == Content::BlocksAndSections && is_docbook(child) && is_section(name)) {
            odd_.rename(child, {Fate::Rename, "section"});
            return child;
        }
        if (content == Content::Picture || content == Content::PictureParts) {
            return odd_.settle_picture_part(parent, child);
        }
        if (name == "title" && is_docbook(child)) {
            child.rename(parent.name() == "table" ? "caption" : "para");
            return child;
        }
        const std::string_view wrapper = wrapper_in(content);
        if (!wrapper.empty() && is_docbook(child) && is_block(name)) {
            Node around = child.insert_element_before(wrapper);
            around.append(child);
            clean(around);
            return around.next();
        }
        return odd_.displace(child, false);
    }

    /// Blocks within a paragraph move out of it; what follows them is a new paragraph. Returns
    /// true when nothing is left.
    static bool leaves_nothing(Node para) {
        Node block = para.first_child();
        while (block && !stands_as_block(block)) {
            block = block.next();
        }
        if (!block) {
            return false;
        }
        Node rest = para.insert_element_after("para");
        while (Node after = block.next()) {
            rest.append(after);
        }
        block.insert_before(rest);
        if (is_blank(rest)) {
            rest.remove();
        }
        return is_blank(para) && !para.attribute(bridge::xml_namespace, "id");
    }

    static bool is_blank(Node element) {
        return !element.first_element() &&
               element.text().find_first_not_of(xml_blanks) == std::string::npos;
    }

    void lift_info(Node element) {
        Node info = element.child("info");
        if (!info || content_of(element.name()) == Content::Info || !element.parent()) {
            return;
        }
        Node next;
        for (Node child = info.first_child(); child; child = next) {
            next = child.next();
            if (child.name() == "title" || child.name() == "subtitle") {
                child.insert_before(info);
            } else if (child.is_element()) {
                odd_.report(child, "metadata of a part is left out");
            }
        }
        info.remove();
    }

    /// What the subset wants and the source did not give.
    void complete(Node element) {
        const std::string_view name = element.name();
        for (const std::string_view part : {"subtitle", "title", "attribution"}) {
            Node found = element.child(part);
            if (found && found.previous_element()) {
                found.insert_before(element.first_child());
            }
        }
        if (is_section(name) && !element.child("title")) {
            diagnostics_.warning(
                "G126", fmt::format("<{}> has no title", name), origin_of(element));
            element.prepend_element("title");
        }
        if (name == "varlistentry" && !element.child("term")) {
            element.prepend_element("term");
        }
        if (name == "varlistentry" && !element.child("listitem")) {
            element.append_element("listitem").append_element("para");
        }
        const Node last = element.last_child();
        if (needs_block(name) &&
            (!last || last.name() == "attribution" || last.name() == "title")) {
            element.append_element("para");
        }
    }

    void flatten(Node element) {
        if (element.first_element()) {
            const std::string text = element.text();
            drop_children(element);
            element.append_text(text);
        }
    }

    static void drop_children(Node element) {
        while (Node child = element.first_child()) {
            child.remove();
        }
    }

    void clean_text(Node holder) {
        const bool verbatim = holder.name() == "literallayout" || holder.name() == "programlisting";
        TextFlow flow;
        clean_inlines(holder, flow, verbatim);
        if (!verbatim) {
            flow.finish();
        }
    }

    void clean_inlines(Node parent, TextFlow& flow, bool verbatim) {
        for (Node child = parent.first_child(); child;) {
            Node next;
            if (odd_.settle_odd_node(child, true, next)) {
                child = next;
                continue;
            }
            if (child.is_text()) {
                if (!verbatim) {
                    flow.add(child);
                }
                child = next;
                continue;
            }
            const bool link_to_nowhere = child.name() == "link" && !child.attribute("linkend") &&
                                         !child.attribute(xlink_namespace, "href");
            if (!is_docbook(child) || !is_inline(child.name())) {
                child = odd_.displace(child, true);
                continue;
            }
            if (link_to_nowhere) {
                child = odd_.unwrap(child, false);
                continue;
            }
            clean_inline(child, flow, verbatim);
            child = child.next();
        }
    }

    void clean_inline(Node element, TextFlow& flow, bool verbatim) {
        const Content content = content_of(element.name());
        if (content == Content::Inlines) {
            clean_attributes(element);
            clean_inlines(element, flow, verbatim);
            return;
        }
        clean(element);
        if (content == Content::Text && element.first_child() && !verbatim) {
            flow.add(element.first_child());
        } else {
            flow.add_object();
        }
    }

    OddNodes odd_;
    Diagnostics& diagnostics_;
};

} // namespace

void bring_into_subset(Document& document, const std::string& file, Diagnostics& diagnostics) {
    Node root = document.root();
    root.set_attribute("version", "5.2");
    clean_info(document, file, diagnostics);
    clean_figures(root);
    SubsetCleaning(file, diagnostics).clean(root);
}

} // namespace galley::readers
