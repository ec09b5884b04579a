// XML trees over libxml2. The two casts to and from xmlChar are here and nowhere else.
#include "bridge/xml_tree.hpp"

#include "base/error.hpp"
#include "bridge/xml_start.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlsave.h>

#include <climits>
#include <cstring>

namespace galley::bridge {

namespace {

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

/// libxml2 wants terminated strings; this one lives as long as the call that uses it.
class Terminated {
public:
    explicit Terminated(std::string_view text) : text_(text) {}
    operator const xmlChar*() const { return reinterpret_cast<const xmlChar*>(text_.c_str()); }

private:
    std::string text_;
};

int node_size(std::string_view text) {
    if (text.size() > INT_MAX) {
        throw Error(Fault::BadInput, "text of more than 2 GiB in one XML node");
    }
    return static_cast<int>(text.size());
}

const xmlChar* xml_bytes(std::string_view text) {
    return reinterpret_cast<const xmlChar*>(text.data());
}

bool same(const xmlChar* a, std::string_view b) {
    return a != nullptr &&
           std::strncmp(reinterpret_cast<const char*>(a), b.data(), b.size()) == 0 &&
           a[b.size()] == 0;
}

std::string_view attribute_value(const xmlAttr* attribute) {
    return attribute->children == nullptr ? std::string_view() : view(attribute->children->content);
}

xmlNs* find_namespace(xmlNode* node, std::string_view uri) {
    return xmlSearchNsByHref(node->doc, node, Terminated(uri));
}

Node link_new(xmlNode* parent, xmlNode* made) { return Node(xmlAddChild(parent, made)); }

xmlNode* new_element_like(xmlNode* model, std::string_view name) {
    return xmlNewDocNode(model->doc, model->ns, Terminated(name), nullptr);
}

} // namespace

bool Node::is_element() const { return node_ != nullptr && node_->type == XML_ELEMENT_NODE; }

bool Node::is(std::string_view namespace_uri, std::string_view name) const {
    return is_element() && same(node_->name, name) && this->namespace_uri() == namespace_uri;
}

bool Node::is_text() const {
    return node_ != nullptr &&
           (node_->type == XML_TEXT_NODE || node_->type == XML_CDATA_SECTION_NODE);
}

bool Node::is_instruction() const { return node_ != nullptr && node_->type == XML_PI_NODE; }
bool Node::is_comment() const { return node_ != nullptr && node_->type == XML_COMMENT_NODE; }
bool Node::is_entity_reference() const {
    return node_ != nullptr && node_->type == XML_ENTITY_REF_NODE;
}

std::string_view Node::name() const {
    return is_element() || is_instruction() || is_entity_reference() ? view(node_->name)
                                                                     : std::string_view();
}

std::string_view Node::namespace_uri() const {
    return is_element() && node_->ns != nullptr ? view(node_->ns->href) : std::string_view();
}

std::string_view Node::content() const {
    return is_text() || is_comment() || is_instruction() ? view(node_->content)
                                                         : std::string_view();
}

std::string Node::text() const {
    std::string out;
    for (Node node = *this; node; node = next_in_tree(node, *this)) {
        if (node.is_text()) {
            out += node.content();
        }
    }
    return out;
}

std::uint32_t Node::line() const {
    const long line = node_ == nullptr ? 0 : xmlGetLineNo(node_);
    return line > 0 ? static_cast<std::uint32_t>(line) : 0;
}

Node Node::parent() const {
    return node_ != nullptr && node_->parent != nullptr && node_->parent->type == XML_ELEMENT_NODE
               ? Node(node_->parent)
               : Node();
}

Node Node::first_child() const { return is_element() ? Node(node_->children) : Node(); }
Node Node::last_child() const { return is_element() ? Node(node_->last) : Node(); }
Node Node::next() const { return node_ == nullptr ? Node() : Node(node_->next); }
Node Node::previous() const { return node_ == nullptr ? Node() : Node(node_->prev); }

Node Node::first_element() const {
    const Node child = first_child();
    return child && !child.is_element() ? child.next_element() : child;
}

Node Node::next_element() const {
    Node node = next();
    while (node && !node.is_element()) {
        node = node.next();
    }
    return node;
}

Node Node::previous_element() const {
    Node node = previous();
    while (node && !node.is_element()) {
        node = node.previous();
    }
    return node;
}

Node Node::child(std::string_view name) const {
    for (Node node = first_element(); node; node = node.next_element()) {
        if (node.name() == name && node.namespace_uri() == namespace_uri()) {
            return node;
        }
    }
    return {};
}

std::optional<std::string_view> Node::attribute(std::string_view name) const {
    return attribute({}, name);
}

std::optional<std::string_view> Node::attribute(std::string_view namespace_uri,
                                                std::string_view name) const {
    if (is_element()) {
        for (const xmlAttr* a = node_->properties; a != nullptr; a = a->next) {
            if (same(a->name, name) &&
                (a->ns == nullptr ? std::string_view() : view(a->ns->href)) == namespace_uri) {
                return attribute_value(a);
            }
        }
    }
    return std::nullopt;
}

std::vector<XmlAttribute> Node::attributes() const {
    std::vector<XmlAttribute> list;
    if (is_element()) {
        for (const xmlAttr* a = node_->properties; a != nullptr; a = a->next) {
            list.push_back({a->ns == nullptr ? std::string_view() : view(a->ns->href),
                            view(a->name),
                            attribute_value(a)});
        }
    }
    return list;
}

void Node::set_attribute(std::string_view name, std::string_view value) {
    xmlSetNsProp(node_, nullptr, Terminated(name), Terminated(value));
}

void Node::set_attribute(std::string_view namespace_uri,
                         std::string_view prefix,
                         std::string_view name,
                         std::string_view value) {
    xmlNs* space = find_namespace(node_, namespace_uri);
    if (space == nullptr || space->prefix == nullptr) {
        space = xmlNewNs(
            xmlDocGetRootElement(node_->doc), Terminated(namespace_uri), Terminated(prefix));
    }
    if (space == nullptr) {
        throw Error(Fault::Internal, fmt::format("prefix {} is declared twice", prefix));
    }
    xmlSetNsProp(node_, space, Terminated(name), Terminated(value));
}

void Node::remove_attribute(std::string_view name) { remove_attribute({}, name); }

void Node::remove_attribute(std::string_view namespace_uri, std::string_view name) {
    for (xmlAttr* a = node_->properties; a != nullptr; a = a->next) {
        if (same(a->name, name) &&
            (a->ns == nullptr ? std::string_view() : view(a->ns->href)) == namespace_uri) {
            xmlRemoveProp(a);
            return;
        }
    }
}

void Node::rename(std::string_view name) { xmlNodeSetName(node_, Terminated(name)); }

void Node::set_content(std::string_view text) {
    xmlNodeSetContentLen(node_, nullptr, 0);
    xmlNodeAddContentLen(node_, xml_bytes(text), node_size(text));
}

Node Node::append_element(std::string_view name) {
    return link_new(node_, new_element_like(node_, name));
}

Node Node::append_element(std::string_view namespace_uri, std::string_view name) {
    xmlNode* made = xmlNewDocNode(node_->doc, nullptr, Terminated(name), nullptr);
    xmlAddChild(node_, made);
    xmlNs* space = find_namespace(made, namespace_uri);
    xmlSetNs(made, space != nullptr ? space : xmlNewNs(made, Terminated(namespace_uri), nullptr));
    return Node(made);
}

Node Node::prepend_element(std::string_view name) {
    xmlNode* made = new_element_like(node_, name);
    return node_->children == nullptr ? link_new(node_, made)
                                      : Node(xmlAddPrevSibling(node_->children, made));
}

Node Node::append_text(std::string_view text) {
    if (node_->last != nullptr && node_->last->type == XML_TEXT_NODE) {
        xmlNodeAddContentLen(node_->last, xml_bytes(text), node_size(text));
        return Node(node_->last);
    }
    return link_new(node_, xmlNewDocTextLen(node_->doc, xml_bytes(text), node_size(text)));
}

Node Node::append_instruction(std::string_view target, std::string_view content) {
    return link_new(node_, xmlNewDocPI(node_->doc, Terminated(target), Terminated(content)));
}

Node Node::insert_element_before(std::string_view name) {
    return Node(xmlAddPrevSibling(node_, new_element_like(node_->parent, name)));
}

Node Node::insert_element_after(std::string_view name) {
    return Node(xmlAddNextSibling(node_, new_element_like(node_->parent, name)));
}

Node Node::insert_text_before(std::string_view text) {
    xmlNode* made = xmlNewDocTextLen(node_->doc, xml_bytes(text), node_size(text));
    return Node(xmlAddPrevSibling(node_, made));
}

void Node::append(Node child) {
    xmlUnlinkNode(child.node_);
    xmlAddChild(node_, child.node_);
}

void Node::insert_before(Node sibling) {
    xmlUnlinkNode(node_);
    xmlAddPrevSibling(sibling.node_, node_);
}

Node Node::copy_into(Node parent) const {
    const Node copy = link_new(parent.node_, xmlDocCopyNode(node_, parent.node_->doc, 1));
    if (copy.is_element()) {
        // What the copy declares for itself, its new parents declare already. libxml2 has the name
        // of this option (XML_DOM_RECONNS_REMOVEREDUND) in tree.c only.
        constexpr int remove_redundant = 1;
        xmlDOMWrapReconcileNamespaces(nullptr, copy.node_, remove_redundant);
    }
    return copy;
}

void Node::remove() {
    xmlUnlinkNode(node_);
    xmlFreeNode(node_);
    node_ = nullptr;
}

std::optional<std::string_view> nearest_language(Node node) {
    while (node && !node.attribute(xml_namespace, "lang")) {
        node = node.parent();
    }
    return node.attribute(xml_namespace, "lang"); // of no node there is none
}

Node next_in_tree(Node node, Node top, bool skip) {
    if (!skip) {
        if (const Node child = node.first_child()) {
            return child;
        }
    }
    while (node && node != top) {
        if (const Node next = node.next()) {
            return next;
        }
        node = node.parent();
    }
    return {};
}

void XmlTree::Free::operator()(_xmlDoc* document) const { xmlFreeDoc(document); }

XmlTree::XmlTree(std::string_view namespace_uri, std::string_view root_name)
    : document_((start_xml(), xmlNewDoc(Terminated("1.0")))) {
    xmlNode* root = xmlNewDocNode(document_.get(), nullptr, Terminated(root_name), nullptr);
    xmlDocSetRootElement(document_.get(), root);
    xmlSetNs(root, xmlNewNs(root, Terminated(namespace_uri), nullptr));
}

namespace {

/// The first fault is the cause; libxml2 itself only remembers the last one.
struct FirstFault {
    bool seen = false;
    std::string message;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// libxml2 2.12 made the second argument const: a template serves both.
template <class XmlError>
void record_first(void* data, XmlError* error) {
    auto& first = *static_cast<FirstFault*>(data);
    // An id that is no name by old tables is no fault of form: XML 1.0, fifth edition, allows it.
    if (first.seen || error->level < XML_ERR_ERROR || error->code == XML_DTD_XMLID_VALUE) {
        return;
    }
    first.seen = true;
    first.message = error->message == nullptr ? "unknown fault" : error->message;
    while (!first.message.empty() && first.message.back() == '\n') {
        first.message.pop_back();
    }
    first.line = error->line > 0 ? static_cast<std::uint32_t>(error->line) : 0;
    first.column = error->int2 > 0 ? static_cast<std::uint32_t>(error->int2) : 0;
}

} // namespace

XmlTree XmlTree::parse(std::string_view bytes, const std::string& file) {
    start_xml();
    const std::unique_ptr<xmlParserCtxt, FreeParser> context(xmlNewParserCtxt());
    FirstFault first;
    // The handler is libxml2's per-thread one: a context's own would be handed SAX2's data.
    xmlSetStructuredErrorFunc(&first, record_first);
    xmlDoc* document = xmlCtxtReadMemory(context.get(),
                                         bytes.data(),
                                         node_size(bytes),
                                         file.c_str(),
                                         nullptr,
                                         XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA);
    xmlSetStructuredErrorFunc(nullptr, nullptr);
    XmlTree tree(document);
    if (document == nullptr || first.seen || xmlDocGetRootElement(document) == nullptr) {
        throw Error(Fault::BadInput,
                    fmt::format("is not well-formed XML: {}; mend the mark-up there",
                                first.seen ? first.message : "no root element"),
                    {file, first.line, first.column});
    }
    return tree;
}

XmlTree XmlTree::clone() const { return XmlTree(xmlCopyDoc(document_.get(), 1)); }

Node XmlTree::root() const { return Node(xmlDocGetRootElement(document_.get())); }

std::string XmlTree::serialize(XmlLayout layout, std::string_view doctype) const {
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(xmlBufferCreate(),
                                                                      &xmlBufferFree);
    const int options =
        XML_SAVE_NO_DECL | XML_SAVE_AS_XML | (layout == XmlLayout::Indented ? XML_SAVE_FORMAT : 0);
    xmlSaveCtxt* save = xmlSaveToBuffer(buffer.get(), "UTF-8", options);
    if (save == nullptr || xmlSaveTree(save, root().native()) < 0) {
        xmlSaveClose(save);
        throw Error(Fault::Internal, "libxml2 could not write the tree");
    }
    xmlSaveClose(save);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    if (!doctype.empty()) {
        out += doctype;
        out += '\n';
    }
    out.append(reinterpret_cast<const char*>(xmlBufferContent(buffer.get())),
               static_cast<std::size_t>(xmlBufferLength(buffer.get())));
    out += '\n';
    return out;
}

} // namespace galley::bridge
