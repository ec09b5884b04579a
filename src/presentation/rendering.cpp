// What all trades of the rendering from DocBook to XHTML share: ids, notes and attributes.
#include "presentation/rendering.hpp"

#include "base/ascii.hpp"
#include "document/span.hpp"
#include "document/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace galley::presentation {

namespace {

using bridge::Node;

bool names_a_class(char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_'; }

/// A role becomes classes; what could not be written in a selector without escapes becomes '-'.
std::string class_of(std::string_view role) {
    std::string name;
    for (const char c : role) {
        name += names_a_class(c) || c == ' ' ? c : '-';
    }
    return name;
}

/// "FILE:SPAN" without the file.
Span span_of(Node source) {
    const auto place = source.attribute(galley_namespace, "src");
    if (!place || place->empty()) {
        return {};
    }
    return parse_span(place->substr(std::min(place->find(':'), place->size() - 1) + 1))
        .value_or(Span{});
}

} // namespace

std::string_view attribute_or_empty(Node node, std::string_view name) {
    return node.attribute(name).value_or(std::string_view());
}

void collect_targets(Rendering& rendering, Node root) {
    for (Node node = root; node; node = next_in_tree(node, root)) {
        if (const auto id = node.attribute(bridge::xml_namespace, "id")) {
            rendering.targets.emplace(*id, node);
            if (const Span span = span_of(node); span.known()) {
                rendering.spans.emplace(*id, span);
            }
        }
    }
}

std::string make_id(Rendering& rendering, const std::string& wish) {
    std::string id = wish;
    for (int copy = 2; rendering.targets.contains(id) || rendering.made_ids.contains(id); ++copy) {
        id = fmt::format("{}-{}", wish, copy);
    }
    rendering.made_ids.insert(id);
    return id;
}

std::string id_or_made(Rendering& rendering, Node source, const std::string& wish) {
    const auto id = source.attribute(bridge::xml_namespace, "id");
    return id ? std::string(*id) : make_id(rendering, wish);
}

void add_class(Node element, std::string_view name) {
    if (name.empty()) {
        return;
    }
    std::string all(attribute_or_empty(element, "class"));
    if (!all.empty()) {
        all += ' ';
    }
    all += name;
    element.set_attribute("class", all);
}

void set_language(Node element, std::string_view language) {
    element.set_attribute("lang", language);
    element.set_attribute(bridge::xml_namespace, "xml", "lang", language);
}

Node open(Node to, std::string_view name, Node source) {
    Node made = to.append_element(name);
    for (const bridge::XmlAttribute& attribute : source.attributes()) {
        if (attribute.namespace_uri == bridge::xml_namespace) {
            if (attribute.name == "id") {
                made.set_attribute("id", attribute.value);
            } else if (attribute.name == "lang" && !attribute.value.empty()) {
                set_language(made, attribute.value);
            }
        } else if (attribute.namespace_uri.empty()) {
            if (attribute.name == "role") {
                add_class(made, class_of(attribute.value));
            } else if (attribute.name == "revisionflag" && attribute.value != "off") {
                add_class(made, "revision-" + class_of(attribute.value));
            } else if (attribute.name == "dir" &&
                       (attribute.value == "ltr" || attribute.value == "rtl")) {
                made.set_attribute("dir", attribute.value);
            }
        }
    }
    return made;
}

std::string language_of(const Rendering& rendering, Node source) {
    return std::string(nearest_language(source).value_or(rendering.language));
}

Origin origin_of(Node source) {
    for (Node node = source; node; node = node.parent()) {
        if (const auto place = node.attribute(galley_namespace, "src")) {
            const Span span = span_of(node);
            return {std::string(place->substr(0, place->find(':'))), span.line, span.column};
        }
    }
    return {{}, source.line(), 0};
}

} // namespace galley::presentation
