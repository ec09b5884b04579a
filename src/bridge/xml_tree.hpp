// XML as a tree of value handles, over libxml2.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace galley::bridge {

inline constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";

struct XmlAttribute {
    std::string_view namespace_uri; ///< empty: none
    std::string_view name;          ///< local name
    std::string_view value;
};

/// A node of an XmlTree, or nothing. Copyable, non-owning, null-safe: every question to an empty
/// handle has an empty answer; changing through an empty handle is a mistake of the caller.
/// Views stay valid until the node is changed or removed, or its tree dies.
class Node {
public:
    Node() = default;
    explicit Node(_xmlNode* native) : node_(native) {}
    explicit operator bool() const { return node_ != nullptr; }
    bool operator==(const Node&) const = default;

    [[nodiscard]] bool is_element() const;
    /// An element of this namespace and local name.
    [[nodiscard]] bool is(std::string_view namespace_uri, std::string_view name) const;
    [[nodiscard]] bool is_text() const; ///< text or CDATA
    [[nodiscard]] bool is_instruction() const;
    [[nodiscard]] bool is_comment() const;
    [[nodiscard]] bool is_entity_reference() const;

    [[nodiscard]] std::string_view name() const; ///< local name; an instruction's target
    [[nodiscard]] std::string_view namespace_uri() const;
    [[nodiscard]] std::string_view content() const; ///< of a text, comment or instruction node
    [[nodiscard]] std::string text() const;         ///< all text below, in order
    [[nodiscard]] std::uint32_t line() const;       ///< in the parsed bytes, from 1; 0: made here

    [[nodiscard]] Node parent() const; ///< nothing above the root element
    [[nodiscard]] Node first_child() const;
    [[nodiscard]] Node last_child() const;
    [[nodiscard]] Node next() const;
    [[nodiscard]] Node previous() const;
    [[nodiscard]] Node first_element() const;
    [[nodiscard]] Node next_element() const;
    [[nodiscard]] Node previous_element() const;
    /// The first child element of this local name, in the node's own namespace.
    [[nodiscard]] Node child(std::string_view name) const;

    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const;
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view namespace_uri,
                                                            std::string_view name) const;
    [[nodiscard]] std::vector<XmlAttribute> attributes() const;

    void set_attribute(std::string_view name, std::string_view value);
    /// Declares the namespace on the root element, with `prefix`, when it is not declared.
    void set_attribute(std::string_view namespace_uri,
                       std::string_view prefix,
                       std::string_view name,
                       std::string_view value);
    void remove_attribute(std::string_view name);
    void remove_attribute(std::string_view namespace_uri, std::string_view name);

    void rename(std::string_view name);
    void set_content(std::string_view text);    ///< of a text node
    Node append_element(std::string_view name); ///< in this element's namespace
    /// In another namespace, made the default one from there down.
    Node append_element(std::string_view namespace_uri, std::string_view name);
    Node prepend_element(std::string_view name);
    Node append_text(std::string_view text); ///< joins a text node that stands last
    Node append_instruction(std::string_view target, std::string_view content);
    Node insert_element_before(std::string_view name); ///< as previous sibling
    Node insert_element_after(std::string_view name);  ///< as next sibling
    Node insert_text_before(std::string_view text);
    /// Moves `child` (of the same tree) with all below to the end of this element.
    void append(Node child);
    void insert_before(Node sibling);  ///< moves this node before `sibling`
    Node copy_into(Node parent) const; ///< a deep copy at the end of `parent`, of any tree
    void remove();                     ///< with all below; the handle is dead afterwards

    [[nodiscard]] _xmlNode* native() const { return node_; } ///< for bridge only

private:
    _xmlNode* node_ = nullptr;
};

/// The next node in document order below `top` (skip = true: not into `node`); nothing at the end.
Node next_in_tree(Node node, Node top, bool skip = false);

/// The `xml:lang` of the node, else of the nearest element around it that has one.
std::optional<std::string_view> nearest_language(Node node);

enum class XmlLayout {
    AsIs,     ///< no white space added
    Indented, ///< two blanks a level, never within mixed content
};

/// Owns one XML document.
class XmlTree {
public:
    /// A tree with one element, whose namespace is declared as the default one.
    XmlTree(std::string_view namespace_uri, std::string_view root_name);
    /// Throws Error(BadInput) with the line of the first fault. No network, no entity expansion,
    /// depth limited to 256 by libxml2.
    static XmlTree parse(std::string_view bytes, const std::string& file);

    XmlTree(XmlTree&&) noexcept = default;
    XmlTree& operator=(XmlTree&&) noexcept = default;
    [[nodiscard]] XmlTree clone() const;

    [[nodiscard]] Node root() const;
    /// UTF-8 with an XML declaration and a final newline. `doctype` stands between, e.g.
    /// "<!DOCTYPE html>"; empty: none.
    [[nodiscard]] std::string serialize(XmlLayout layout, std::string_view doctype = {}) const;

    [[nodiscard]] _xmlDoc* native() const { return document_.get(); } ///< for bridge only

private:
    struct Free {
        void operator()(_xmlDoc* document) const;
    };
    explicit XmlTree(_xmlDoc* document) : document_(document) {}
    std::unique_ptr<_xmlDoc, Free> document_;
};

} // namespace galley::bridge
