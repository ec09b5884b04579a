// What a text says, whatever signs it is written with.
#include "writers/markdown/text_signature.hpp"

#include <algorithm>
#include <string_view>

namespace galley::writers {

using bridge::MarkdownKind;
using bridge::MarkdownNode;
using bridge::MarkdownTree;

namespace {

char sign_of(MarkdownKind kind) {
    switch (kind) {
    case MarkdownKind::Emphasis:
        return '\1';
    case MarkdownKind::Strong:
        return '\2';
    case MarkdownKind::Link:
        return '\3';
    case MarkdownKind::Image:
        return '\4';
    case MarkdownKind::Code:
        return '\5';
    case MarkdownKind::LineBreak:
        return '\6';
    case MarkdownKind::HtmlInline:
        return '\x10';
    default:
        return '\7';
    }
}

/// The next node in the block's order; each container that ends leaves a sign.
MarkdownNode next_inline(MarkdownNode node, MarkdownNode block, std::string& out) {
    MarkdownNode next = node.first_child();
    while (!next && node != block) {
        next = node.next();
        node = next ? node : node.parent();
        if (!next && node != block) {
            out += node.kind() == MarkdownKind::Wrapped
                       ? bridge::without_backslashes(node.sign_after())
                       : "\x0F";
        }
    }
    return next;
}

} // namespace

std::string signature(MarkdownNode document) {
    const MarkdownNode block = document.first_child();
    std::string out;
    if (block.next()) {
        return "\x0E"; // one block was wanted
    }
    for (MarkdownNode node = block.first_child(); node;) {
        const MarkdownKind kind = node.kind();
        if (kind == MarkdownKind::Text) {
            out += node.literal();
        } else if (kind == MarkdownKind::Wrapped) {
            out += bridge::without_backslashes(node.sign_before());
        } else if (kind == MarkdownKind::SoftBreak) {
            out += ' ';
        } else {
            out += sign_of(kind);
            const bool literal = kind == MarkdownKind::Code || kind == MarkdownKind::HtmlInline;
            out += literal ? std::string(node.literal()) : node.address();
        }
        node = next_inline(node, block, out);
    }
    const std::size_t begin = std::min(out.find_first_not_of(' '), out.size());
    return out.substr(begin, out.find_last_not_of(' ') + 1 - begin);
}

bool read_the_same(const std::string& one, const std::string& other) {
    return signature(MarkdownTree::parse(one).root()) ==
           signature(MarkdownTree::parse(other).root());
}

} // namespace galley::writers
