// What our Markdown writer writes for titled lists, labels, verse and attributions, found again.
#include "readers/markdown/block_shapes.hpp"

#include "readers/markdown/markdown_inlines.hpp"

#include <algorithm>

namespace galley::readers {

using bridge::MarkdownKind;
using bridge::MarkdownNode;
using bridge::Node;

namespace {

constexpr std::string_view colon = ":";
constexpr std::string_view wide_colon = "：";
constexpr std::string_view attribution_dash = "— ";

bool ends_with_colon(std::string_view text) {
    return text.ends_with(colon) || text.ends_with(wide_colon);
}

/// The colon at the front of what follows the label; empty when there is none.
std::string_view colon_after(MarkdownNode label) {
    const std::string_view text = label.next().literal();
    for (const std::string_view mark : {colon, wide_colon}) {
        if (text.starts_with(mark)) {
            return mark;
        }
    }
    return {};
}

bool has_words(MarkdownNode first) {
    for (MarkdownNode node = first; node; node = node.next()) {
        const bool text = node.kind() == MarkdownKind::Text;
        if (!text || node.literal().find_first_not_of(" :") != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

bool has_label(MarkdownNode item) {
    const MarkdownNode label = label_of(item);
    if (!label || !has_words(label.next())) {
        return false;
    }
    const std::string text = plain_text(label);
    return !text.empty() && text != colon && (ends_with_colon(text) || !colon_after(label).empty());
}

void drop_front(Node text, std::size_t bytes) {
    const std::string rest(text.content().substr(bytes));
    if (rest.empty()) {
        text.remove();
    } else {
        text.set_content(rest);
    }
}

} // namespace

MarkdownNode title_of(MarkdownNode tree, const std::string& known_title) {
    MarkdownNode found;
    bool first = true;
    for (MarkdownNode node = tree.first_child(); node; node = node.next()) {
        if (node.kind() != MarkdownKind::Heading) {
            continue;
        }
        if (node.heading_level() == 1) {
            if (!first) {
                return {};
            }
            found = node;
        }
        first = false;
    }
    const bool other = found && !known_title.empty() && plain_text(found) != known_title;
    return other ? MarkdownNode() : found;
}

bool is_title_of_list(MarkdownNode paragraph) {
    const MarkdownNode strong = paragraph.first_child();
    return paragraph.kind() == MarkdownKind::Paragraph && strong.kind() == MarkdownKind::Strong &&
           !strong.next() && paragraph.next().kind() == MarkdownKind::List;
}

MarkdownNode list_title(MarkdownNode list) {
    const MarkdownNode before = list.previous();
    return before && is_title_of_list(before) ? before : MarkdownNode();
}

MarkdownNode label_of(MarkdownNode item) {
    const MarkdownNode paragraph = item.first_child();
    const MarkdownNode label = paragraph.first_child();
    const bool labelled =
        paragraph.kind() == MarkdownKind::Paragraph && label.kind() == MarkdownKind::Strong;
    return labelled ? label : MarkdownNode();
}

bool is_label_list(MarkdownNode list) {
    if (list.is_ordered() || !list.first_child()) {
        return false;
    }
    for (MarkdownNode item = list.first_child(); item; item = item.next()) {
        if (!has_label(item)) {
            return false;
        }
    }
    return true;
}

void append_label_mark(MarkdownNode item, Node term) {
    const MarkdownNode label = label_of(item);
    if (!ends_with_colon(plain_text(label))) {
        term.append_text(colon_after(label));
    }
}

void drop_label_mark(MarkdownNode item, Node para) {
    const MarkdownNode label = label_of(item);
    Node text = para.first_child();
    if (!text.is_text()) {
        return;
    }
    const std::size_t mark = ends_with_colon(plain_text(label))
                                 ? 0
                                 : std::min(colon_after(label).size(), text.content().size());
    const std::size_t blank = text.content().substr(mark).starts_with(' ') ? 1 : 0;
    drop_front(text, mark + blank);
}

bool is_verse(MarkdownNode quotation) {
    bool lines = false;
    const MarkdownNode attribution = attribution_of(quotation);
    for (MarkdownNode node = quotation.first_child(); node; node = node.next()) {
        if (node.kind() != MarkdownKind::Paragraph) {
            return false;
        }
        lines = lines || (node != attribution && has_hard_break(node));
    }
    return lines;
}

MarkdownNode attribution_of(MarkdownNode quotation) {
    const MarkdownNode last =
        quotation.kind() == MarkdownKind::BlockQuote ? quotation.last_child() : MarkdownNode();
    const bool found = last && last.previous() && last.kind() == MarkdownKind::Paragraph &&
                       last.first_child().literal().starts_with(attribution_dash) &&
                       !has_hard_break(last);
    return found ? last : MarkdownNode();
}

void drop_dash(Node attribution) { drop_front(attribution.first_child(), attribution_dash.size()); }

bool is_picture(MarkdownNode paragraph) {
    const MarkdownNode only = paragraph.first_child();
    return only.kind() == MarkdownKind::Image && !only.next();
}

MarkdownNode block_of(MarkdownNode inline_node) {
    MarkdownNode node = inline_node;
    while (node && node.kind() != MarkdownKind::Paragraph && node.kind() != MarkdownKind::Heading) {
        node = node.parent();
    }
    return node;
}

void append_lines(Node code, std::string_view text) {
    text.remove_suffix(text.ends_with('\n') ? 1 : 0);
    if (!text.empty()) {
        code.append_text(legal_text(text));
    }
}

bool is_html_comment(std::string_view html) {
    constexpr std::string_view blanks = " \t\r\n";
    while (!html.empty()) {
        html.remove_prefix(std::min(html.find_first_not_of(blanks), html.size()));
        if (html.empty()) {
            return true;
        }
        const std::size_t end = html.find("-->");
        if (!html.starts_with("<!--") || end == std::string_view::npos) {
            return false;
        }
        html.remove_prefix(end + 3);
    }
    return true;
}

} // namespace galley::readers
