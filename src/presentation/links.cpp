// Where links lead, and what a reference without words of its own says.
#include "presentation/links.hpp"

#include "base/ascii.hpp"
#include "base/trimming.hpp"
#include "document/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace galley::presentation {

namespace {

using bridge::Node;

bool is_unsafe(std::string_view address) {
    // Schemes that run code or read local files in a reader.
    constexpr std::array<std::string_view, 4> refused{"javascript:", "data:", "file:", "vbscript:"};
    std::string lower;
    for (const char c : address.substr(0, 12)) {
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::any_of(refused.begin(), refused.end(), [&](std::string_view scheme) {
        return lower.starts_with(scheme);
    });
}

/// What RFC 3986 does not allow in a URI is percent-encoded, other scripts' letters included.
std::string as_uri(std::string_view address) {
    constexpr std::string_view kept = "-._~:/?#[]@!$&'()*+,;=%";
    std::string out;
    for (const char c : address) {
        const bool plain = is_ascii_alphanumeric(c) || kept.find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

/// "#id", an URI, or empty when the source names none.
std::string address_of(Node source) {
    if (const auto id = source.attribute("linkend")) {
        return fmt::format("#{}", *id);
    }
    if (source.name() == "email") {
        return "mailto:" + as_uri(collapsed(source.text()));
    }
    if (source.name() == "ulink") {
        return as_uri(attribute_or_empty(source, "url"));
    }
    return as_uri(source.attribute(xlink_namespace, "href").value_or(std::string_view()));
}

Node title_of(Node target) {
    for (const Node title :
         {target.child("title"), target.child("info").child("title"), target.child("caption")}) {
        if (title) {
            return title;
        }
    }
    return {};
}

} // namespace

Node open_link(Rendering& rendering, Node source, Node to) {
    const std::string address = address_of(source);
    const bool inside = address.starts_with('#');
    const bool dangling = inside && !rendering.targets.contains(address.substr(1));
    if (address.empty() || dangling || is_unsafe(address)) {
        rendering.diagnostics.warning(
            "G522",
            dangling
                ? fmt::format("no element has the id \"{}\"; the link is shown as plain text",
                              address.substr(1))
                : fmt::format("the address \"{}\" cannot be linked to; its text is kept", address),
            origin_of(source));
        return open(to, "span", source);
    }
    Node link = open(to, "a", source);
    link.set_attribute("href", address);
    return link;
}

std::string reference_text(const Rendering& rendering, Node source) {
    const auto id = source.attribute("linkend");
    if (!id) {
        const std::string own = collapsed(source.text());
        return own.empty() ? address_of(source) : own;
    }
    const auto found = rendering.targets.find(std::string(*id));
    if (found == rendering.targets.end()) {
        return std::string(*id);
    }
    const Node target = found->second;
    if (const auto label = target.attribute("xreflabel")) {
        return std::string(*label);
    }
    std::string text(attribute_or_empty(target, "label"));
    const std::string title = collapsed(title_of(target).text());
    if (!text.empty() && !title.empty()) {
        text += ' ';
    }
    text += title;
    return text.empty() ? std::string(*id) : text;
}

std::string alternative_text(Node media) {
    for (const std::string_view place : {"alt", "textobject", "caption"}) {
        std::string text = collapsed(media.child(place).text());
        if (!text.empty()) {
            return text;
        }
    }
    return collapsed(title_of(media).text());
}

} // namespace galley::presentation
