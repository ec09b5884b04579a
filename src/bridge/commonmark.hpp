// CommonMark as a tree of value handles, over cmark.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct cmark_node;

namespace galley::bridge {

class MarkdownTree;

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
    Wrapped, ///< what CommonMark has no words for: signs before and after its children
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
    /// A Wrapped; both signs are rendered as they are.
    MarkdownNode append_wrapped(std::string_view before, std::string_view after);
    [[nodiscard]] std::string_view sign_before() const; ///< of Wrapped
    [[nodiscard]] std::string_view sign_after() const;  ///< of Wrapped
    void set_heading_level(int level);

private:
    friend class MarkdownTree;
    cmark_node* node_ = nullptr;
};

/// The next node in document order below `top` (skip: not into `node`); nothing at the end.
MarkdownNode next_in_tree(MarkdownNode node, MarkdownNode top, bool skip = false);

/// What CommonMark reads of signs (2.4): a backslash before ASCII punctuation is none.
std::string without_backslashes(std::string_view text);

/// Owns one document. Freed without recursion, however deep it nests.
class MarkdownTree {
public:
    MarkdownTree(); ///< an empty document
    /// Any bytes are Markdown; ill-formed UTF-8 and NUL become U+FFFD. Text between two other
    /// inlines is one node.
    static MarkdownTree parse(std::string_view bytes);
    /// With what GitHub reads in text besides (GFM 0.29, 6.5 and 6.9): `~words~` and `~~words~~`
    /// are Wrapped in their tildes, and bare addresses are links.
    static MarkdownTree parse_github(std::string_view bytes);

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
