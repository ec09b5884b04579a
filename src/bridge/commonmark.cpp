// CommonMark over cmark: the only place that knows its node types.
#include "bridge/commonmark.hpp"

#include "base/ascii.hpp"
#include "base/error.hpp"

#include <cmark.h>

#include <array>
#include <cstdlib>
#include <utility>

namespace galley::bridge {

namespace {

struct KindPair {
    cmark_node_type native;
    MarkdownKind kind;
};

constexpr std::array kinds = {
    KindPair{CMARK_NODE_DOCUMENT, MarkdownKind::Document},
    KindPair{CMARK_NODE_BLOCK_QUOTE, MarkdownKind::BlockQuote},
    KindPair{CMARK_NODE_LIST, MarkdownKind::List},
    KindPair{CMARK_NODE_ITEM, MarkdownKind::Item},
    KindPair{CMARK_NODE_CODE_BLOCK, MarkdownKind::CodeBlock},
    KindPair{CMARK_NODE_HTML_BLOCK, MarkdownKind::HtmlBlock},
    KindPair{CMARK_NODE_PARAGRAPH, MarkdownKind::Paragraph},
    KindPair{CMARK_NODE_HEADING, MarkdownKind::Heading},
    KindPair{CMARK_NODE_THEMATIC_BREAK, MarkdownKind::ThematicBreak},
    KindPair{CMARK_NODE_TEXT, MarkdownKind::Text},
    KindPair{CMARK_NODE_SOFTBREAK, MarkdownKind::SoftBreak},
    KindPair{CMARK_NODE_LINEBREAK, MarkdownKind::LineBreak},
    KindPair{CMARK_NODE_CODE, MarkdownKind::Code},
    KindPair{CMARK_NODE_HTML_INLINE, MarkdownKind::HtmlInline},
    KindPair{CMARK_NODE_EMPH, MarkdownKind::Emphasis},
    KindPair{CMARK_NODE_STRONG, MarkdownKind::Strong},
    KindPair{CMARK_NODE_LINK, MarkdownKind::Link},
    KindPair{CMARK_NODE_IMAGE, MarkdownKind::Image},
    KindPair{CMARK_NODE_CUSTOM_INLINE, MarkdownKind::Wrapped},
};

std::string_view view(const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

std::uint32_t count(int value) { return value > 0 ? static_cast<std::uint32_t>(value) : 0; }

cmark_node* checked(cmark_node* node) {
    if (node == nullptr) {
        throw Error(Fault::Internal, "cmark made no node");
    }
    return node;
}

cmark_node* add(cmark_node* parent, MarkdownKind kind) {
    for (const KindPair& pair : kinds) {
        if (pair.kind == kind) {
            cmark_node* made = checked(cmark_node_new(pair.native));
            if (cmark_node_append_child(parent, made) != 1) {
                cmark_node_free(made);
                break;
            }
            return made;
        }
    }
    throw Error(Fault::Internal, "cmark refused a node there");
}

} // namespace

MarkdownKind MarkdownNode::kind() const {
    if (node_ != nullptr) {
        const cmark_node_type native = cmark_node_get_type(node_);
        for (const KindPair& pair : kinds) {
            if (pair.native == native) {
                return pair.kind;
            }
        }
    }
    return MarkdownKind::None;
}

std::string_view MarkdownNode::literal() const { return view(cmark_node_get_literal(node_)); }
std::string_view MarkdownNode::info() const { return view(cmark_node_get_fence_info(node_)); }
std::string_view MarkdownNode::url() const { return view(cmark_node_get_url(node_)); }
std::string MarkdownNode::address() const {
    std::string out;
    for (const char c : url()) {
        out += c == ' ' ? std::string_view("%20") : std::string_view(&c, 1);
    }
    return out;
}
std::string_view MarkdownNode::title() const { return view(cmark_node_get_title(node_)); }
int MarkdownNode::heading_level() const { return cmark_node_get_heading_level(node_); }
bool MarkdownNode::is_ordered() const {
    return cmark_node_get_list_type(node_) == CMARK_ORDERED_LIST;
}
int MarkdownNode::list_start() const { return cmark_node_get_list_start(node_); }

MarkdownPlace MarkdownNode::place() const {
    return {count(cmark_node_get_start_line(node_)),
            count(cmark_node_get_start_column(node_)),
            count(cmark_node_get_end_line(node_)),
            count(cmark_node_get_end_column(node_))};
}

MarkdownNode MarkdownNode::parent() const { return MarkdownNode(cmark_node_parent(node_)); }
MarkdownNode MarkdownNode::first_child() const {
    return MarkdownNode(cmark_node_first_child(node_));
}
MarkdownNode MarkdownNode::last_child() const { return MarkdownNode(cmark_node_last_child(node_)); }
MarkdownNode MarkdownNode::next() const { return MarkdownNode(cmark_node_next(node_)); }
MarkdownNode MarkdownNode::previous() const { return MarkdownNode(cmark_node_previous(node_)); }

MarkdownNode MarkdownNode::append(MarkdownKind kind) { return MarkdownNode(add(node_, kind)); }

MarkdownNode MarkdownNode::append_literal(MarkdownKind kind, std::string_view literal) {
    cmark_node* made = add(node_, kind);
    cmark_node_set_literal(made, std::string(literal).c_str());
    return MarkdownNode(made);
}

MarkdownNode
MarkdownNode::append_link(MarkdownKind kind, std::string_view url, std::string_view title) {
    cmark_node* made = add(node_, kind);
    cmark_node_set_url(made, std::string(url).c_str());
    cmark_node_set_title(made, std::string(title).c_str());
    return MarkdownNode(made);
}

MarkdownNode MarkdownNode::append_wrapped(std::string_view before, std::string_view after) {
    cmark_node* made = add(node_, MarkdownKind::Wrapped);
    cmark_node_set_on_enter(made, std::string(before).c_str());
    cmark_node_set_on_exit(made, std::string(after).c_str());
    return MarkdownNode(made);
}

std::string_view MarkdownNode::sign_before() const { return view(cmark_node_get_on_enter(node_)); }
std::string_view MarkdownNode::sign_after() const { return view(cmark_node_get_on_exit(node_)); }

void MarkdownNode::set_heading_level(int level) { cmark_node_set_heading_level(node_, level); }

std::string without_backslashes(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1]);
        out += text[escape ? ++i : i];
    }
    return out;
}

MarkdownNode next_in_tree(MarkdownNode node, MarkdownNode top, bool skip) {
    if (!skip) {
        if (const MarkdownNode child = node.first_child()) {
            return child;
        }
    }
    while (node && node != top) {
        if (const MarkdownNode next = node.next()) {
            return next;
        }
        node = node.parent();
    }
    return {};
}

void MarkdownTree::Free::operator()(cmark_node* tree) const { cmark_node_free(tree); }

MarkdownTree::MarkdownTree() : tree_(checked(cmark_node_new(CMARK_NODE_DOCUMENT))) {}

MarkdownTree MarkdownTree::parse(std::string_view bytes) {
    MarkdownTree tree(
        checked(cmark_parse_document(bytes.data(), bytes.size(), CMARK_OPT_VALIDATE_UTF8)));
    cmark_consolidate_text_nodes(tree.tree_.get());
    return tree;
}

std::string MarkdownTree::render() const {
    char* text = cmark_render_commonmark(tree_.get(), CMARK_OPT_DEFAULT, 0);
    std::string out(view(text));
    std::free(text);
    return out;
}

} // namespace galley::bridge
