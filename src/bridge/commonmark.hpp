// CommonMark as a tree of value handles, over cmark.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct cmark_node;

namespace galley::bridge {

enum class MarkdownKind {
    None,
    Document,
    BlockQuote,
    List,
    Item,
    CodeBlock,
    HtmlBlock,
    Paragraph,
    Heading,
    ThematicBreak,
    Text,
    SoftBreak,
    LineBreak,
    Code,
    HtmlInline,
    Emphasis,
    Strong,
    Link,
    Image,
};

/// Lines and columns count from 1; columns count bytes. The end is inclusive.
struct MarkdownPlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;
};

/// A node of a MarkdownTree, or nothing. Copyable, non-owning, null-safe.
class MarkdownNode {
public:
    MarkdownNode() = default;
    explicit MarkdownNode(cmark_node* native) : node_(native) {}
    explicit operator bool() const { return node_ != nullptr; }
    bool operator==(const MarkdownNode&) const = default;

    [[nodiscard]] MarkdownKind kind() const;
    [[nodiscard]] std::string_view literal() const; ///< of Text, Code, CodeBlock, Html…
    [[nodiscard]] std::string_view info() const;    ///< of a CodeBlock: what follows the fence
    [[nodiscard]] std::string_view url() const;     ///< of Link and Image
    /// `url` as an address, which has no blanks (RFC 3986, 2): "%20", as cmark writes them.
    [[nodiscard]] std::string address() const;
    [[nodiscard]] std::string_view title() const; ///< of Link and Image
    [[nodiscard]] int heading_level() const;
    [[nodiscard]] bool is_ordered() const; ///< of a List
    [[nodiscard]] int list_start() const;
    /// Of blocks; cmark's inline places are not exact.
    [[nodiscard]] MarkdownPlace place() const;

    [[nodiscard]] MarkdownNode parent() const;
    [[nodiscard]] MarkdownNode first_child() const;
    [[nodiscard]] MarkdownNode last_child() const;
    [[nodiscard]] MarkdownNode next() const;
    [[nodiscard]] MarkdownNode previous() const;

    /// At the end of this node, which must be able to hold it (CommonMark's rules).
    MarkdownNode append(MarkdownKind kind);
    MarkdownNode append_literal(MarkdownKind kind, std::string_view literal); ///< Text, Code
    MarkdownNode append_link(MarkdownKind kind, std::string_view url, std::string_view title);
    void set_heading_level(int level);

private:
    cmark_node* node_ = nullptr;
};

/// The next node in document order below `top` (skip: not into `node`); nothing at the end.
MarkdownNode next_in_tree(MarkdownNode node, MarkdownNode top, bool skip = false);

/// Owns one document. Freed without recursion, however deep it nests.
class MarkdownTree {
public:
    MarkdownTree(); ///< an empty document
    /// Any bytes are Markdown; ill-formed UTF-8 and NUL become U+FFFD. Text between two other
    /// inlines is one node.
    static MarkdownTree parse(std::string_view bytes);

    [[nodiscard]] MarkdownNode root() const { return MarkdownNode(tree_.get()); }
    /// CommonMark without wrapping.
    [[nodiscard]] std::string render() const;

private:
    struct Free {
        void operator()(cmark_node* tree) const;
    };
    explicit MarkdownTree(cmark_node* tree) : tree_(tree) {}
    std::unique_ptr<cmark_node, Free> tree_;
};

} // namespace galley::bridge
