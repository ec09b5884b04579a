// What GitHub reads in text beside CommonMark, over cmark's tree. cmark's text does not tell what
// was behind a backslash: `\~` is parsed as another mark of two bytes that the text has not, so
// that all places stay, and put back afterwards.
#include "base/utf8.hpp"
#include "bridge/bare_addresses.hpp"
#include "bridge/commonmark.hpp"
#include "bridge/struck_text.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

namespace {

/// Marks do not reach deeper: readers give them up before that, and each move of a node takes
/// cmark a walk up to the root.
constexpr int deepest = 100;

/// Marks of two bytes for the standing of delimiters: punctuation of Syriac and Armenian.
std::string unused_mark(std::string_view text) {
    for (const char32_t first : {U'\u0700', U'\u055A'}) {
        for (char32_t c = first; c < first + 6; ++c) {
            std::string mark = utf8::encode(c);
            if (text.find(mark) == std::string_view::npos) {
                return mark;
            }
        }
    }
    return {};
}

std::string with_marked_tildes(std::string_view text, std::string_view mark) {
    std::string out(text);
    for (std::size_t at = out.find('\\'); at < out.size() - 1; at = out.find('\\', at + 2)) {
        if (out[at + 1] == '~') {
            out.replace(at, 2, mark);
        }
    }
    return out;
}

std::string replaced(std::string_view text, std::string_view mark, std::string_view by) {
    std::string out;
    while (!text.empty()) {
        const std::size_t at = std::min(text.find(mark), text.size());
        out += text.substr(0, at);
        out += at < text.size() ? by : "";
        text.remove_prefix(std::min(at + mark.size(), text.size()));
    }
    return out;
}

bool holds_inlines(cmark_node_type type) {
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == CMARK_NODE_EMPH ||
           type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK || type == CMARK_NODE_CUSTOM_INLINE;
}

void put_back(cmark_node* node, std::string_view mark) {
    const auto change = [mark](const char* (*get)(cmark_node*),
                               int (*set)(cmark_node*, const char*),
                               cmark_node* of,
                               std::string_view by) {
        const char* text = get(of);
        if (text != nullptr && std::string_view(text).find(mark) != std::string_view::npos) {
            set(of, replaced(text, mark, by).c_str());
        }
    };
    const bool text = cmark_node_get_type(node) == CMARK_NODE_TEXT;
    change(cmark_node_get_literal, cmark_node_set_literal, node, text ? "~" : "\\~");
    change(cmark_node_get_url, cmark_node_set_url, node, "~");
    change(cmark_node_get_title, cmark_node_set_title, node, "~");
    change(cmark_node_get_fence_info, cmark_node_set_fence_info, node, "~");
}

cmark_node* text_node(std::string_view text) {
    cmark_node* made = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(made, std::string(text).c_str());
    return made;
}

/// Parts a text at the addresses in it, which become links.
void link_addresses(cmark_node* node) {
    const std::string text(cmark_node_get_literal(node));
    const std::vector<BareAddress> addresses = bare_addresses(text);
    std::size_t done = 0;
    for (const BareAddress& address : addresses) {
        if (address.begin > done) {
            cmark_node_insert_before(
                node, text_node(std::string_view(text).substr(done, address.begin - done)));
        }
        cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
        cmark_node_set_url(link, address.url.c_str());
        cmark_node_append_child(
            link,
            text_node(std::string_view(text).substr(address.begin, address.end - address.begin)));
        cmark_node_insert_before(node, link);
        done = address.end;
    }
    if (done == text.size() && done > 0 && !addresses.empty()) {
        cmark_node_free(node);
    } else if (done > 0) {
        cmark_node_set_literal(node, text.substr(done).c_str());
    }
}

struct Found {
    std::vector<cmark_node*> parents; ///< of inlines
    std::vector<cmark_node*> texts;   ///< in no link
};

Found inlines_of(cmark_node* root) {
    Found found;
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(root),
                                                                  cmark_iter_free);
    int depth = 0;
    int links = 0;
    for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
        cmark_node* node = cmark_iter_get_node(walk.get());
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT && links == 0 && depth <= deepest) {
            found.texts.push_back(node);
        }
        if (!holds_inlines(type) && type != CMARK_NODE_IMAGE &&
            cmark_node_first_child(node) == nullptr) {
            continue;
        }
        const int step = event == CMARK_EVENT_ENTER ? 1 : -1;
        links += type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE ? step : 0;
        depth += step;
        if (event == CMARK_EVENT_ENTER && holds_inlines(type) && depth <= deepest) {
            found.parents.push_back(node);
        }
    }
    return found;
}

} // namespace

MarkdownTree MarkdownTree::parse_github(std::string_view bytes) {
    const std::string mark =
        bytes.find("\\~") == std::string_view::npos ? std::string() : unused_mark(bytes);
    MarkdownTree tree = parse(mark.empty() ? std::string(bytes) : with_marked_tildes(bytes, mark));
    if (bytes.find('~') != std::string_view::npos) {
        for (cmark_node* parent : inlines_of(tree.tree_.get()).parents) {
            strike_children(parent);
        }
    }
    if (!mark.empty()) {
        for (MarkdownNode node = tree.root(); node; node = next_in_tree(node, tree.root())) {
            put_back(node.node_, mark);
        }
    }
    for (cmark_node* text : inlines_of(tree.tree_.get()).texts) {
        link_addresses(text);
    }
    return tree;
}

} // namespace galley::bridge
