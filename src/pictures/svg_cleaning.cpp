// What of an SVG drawing is safe to hand on: drawings are programs and web pages as well.
#include "pictures/svg_cleaning.hpp"

#include "base/base64.hpp"
#include "base/error.hpp"
#include "bridge/xml_tree.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace galley::pictures {

namespace {

using bridge::Node;

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
constexpr std::string_view xlink_namespace = "http://www.w3.org/1999/xlink";
/// Elements beyond this would draw for minutes.
constexpr std::size_t most_elements = 500'000;

/// Elements that run, fetch, move or hold other languages.
constexpr auto refused = std::to_array<std::string_view>({"script",
                                                          "foreignObject",
                                                          "handler",
                                                          "listener",
                                                          "iframe",
                                                          "audio",
                                                          "video",
                                                          "animate",
                                                          "animateColor",
                                                          "animateMotion",
                                                          "animateTransform",
                                                          "set",
                                                          "discard"});

std::string lower(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return out;
}

/// Within the drawing, or a picture of pixels written out in it.
bool is_inside(std::string_view address) {
    const std::string known = lower(address);
    return known.starts_with('#') || known.starts_with("data:image/png") ||
           known.starts_with("data:image/jpeg") || known.starts_with("data:image/jpg");
}

/// Of a data: URI in base 64, the only form that has been checked.
std::optional<std::string> bytes_within(std::string_view address) {
    const std::size_t comma = address.find(',');
    if (comma == std::string_view::npos ||
        lower(address.substr(0, comma)).find(";base64") == std::string::npos) {
        return {};
    }
    return from_base64(address.substr(comma + 1));
}

/// A style that fetches: @import, or url() of anything but "#id". CSS escapes could hide either.
bool fetches(std::string_view style) {
    const std::string text = lower(style);
    if (text.find("@import") != std::string::npos ||
        text.find("expression(") != std::string::npos || text.find('\\') != std::string::npos) {
        return true;
    }
    for (std::size_t at = text.find("url("); at != std::string::npos;
         at = text.find("url(", at + 4)) {
        std::string_view inner = std::string_view(text).substr(at + 4);
        inner.remove_prefix(inner.starts_with('"') || inner.starts_with('\'') ? 1 : 0);
        if (!is_inside(inner)) {
            return true;
        }
    }
    return false;
}

class Cleaning {
public:
    explicit Cleaning(IsSound is_sound) : is_sound_(is_sound) {}

    void run(Node svg) {
        std::size_t count = 0;
        for (Node node = svg; node;) {
            if (++count > most_elements) {
                throw Error(Fault::BadInput, "is an SVG drawing of too many parts");
            }
            if (node.is_element() && node != svg && is_refused(node)) {
                node = take_out(node, svg);
                continue;
            }
            if (node.is_instruction() || node.is_entity_reference()) {
                node = take_out(node, svg);
                continue;
            }
            if (node.is_element()) {
                clean_attributes(node);
            }
            node = next_in_tree(node, svg);
        }
    }

    std::vector<std::string> left_out;

private:
    void note(std::string_view what) {
        if (std::find(left_out.begin(), left_out.end(), what) == left_out.end()) {
            left_out.emplace_back(what);
        }
    }

    Node take_out(Node node, Node top) {
        // What editors write for themselves is no loss.
        if (!node.is_element() || node.namespace_uri() == svg_namespace) {
            note(node.is_element() ? node.name() : "an entity or instruction");
        }
        const Node next = next_in_tree(node, top, true);
        node.remove();
        return next;
    }

    [[nodiscard]] bool is_refused(Node element) const {
        if (element.namespace_uri() != svg_namespace) {
            return true;
        }
        const std::string_view name = element.name();
        if (std::find(refused.begin(), refused.end(), name) != refused.end()) {
            return true;
        }
        const bool shows = name == "image" || name == "use" || name == "feImage";
        if (shows) {
            const auto own = element.attribute("href");
            const auto old = element.attribute(xlink_namespace, "href");
            const std::string_view address = own.value_or(old.value_or("#"));
            return !is_inside(address) || !(address.starts_with('#') || shows_pixels(address));
        }
        return name == "style" && fetches(element.text());
    }

    [[nodiscard]] bool shows_pixels(std::string_view address) const {
        const auto bytes = bytes_within(address);
        return bytes && is_sound_(*bytes);
    }

    void clean_attributes(Node element) {
        std::vector<std::pair<std::string, std::string>> bad;
        for (const bridge::XmlAttribute& attribute : element.attributes()) {
            const bool foreign = !attribute.namespace_uri.empty() &&
                                 attribute.namespace_uri != xlink_namespace &&
                                 attribute.namespace_uri != bridge::xml_namespace;
            const std::string name = lower(attribute.name);
            const bool leads_out = name == "href" && !is_inside(attribute.value);
            const bool handler = attribute.namespace_uri.empty() && name.starts_with("on");
            const bool base = attribute.namespace_uri == bridge::xml_namespace && name == "base";
            const bool reaches = !foreign && name != "href" && fetches_as(attribute);
            if (foreign || leads_out || handler || base || reaches) {
                bad.emplace_back(attribute.namespace_uri, attribute.name);
                if (!foreign) {
                    note(attribute.name);
                }
            }
        }
        for (const auto& [space, name] : bad) {
            space.empty() ? element.remove_attribute(name) : element.remove_attribute(space, name);
        }
    }

    /// Any presentation attribute may hold url().
    [[nodiscard]] static bool fetches_as(const bridge::XmlAttribute& attribute) {
        const std::string_view value = attribute.value;
        return attribute.name == "style" || lower(value).find("url(") != std::string::npos
                   ? fetches(value)
                   : false;
    }

    IsSound is_sound_;
};

} // namespace

CleanDrawing clean_svg(std::string_view bytes, IsSound is_sound) {
    try {
        const bridge::XmlTree tree = bridge::XmlTree::parse(bytes, {});
        const Node svg = tree.root();
        if (!svg.is(svg_namespace, "svg")) {
            throw Error(Fault::BadInput, "is no picture; PNG, JPEG and SVG can be shown");
        }
        Cleaning cleaning(is_sound);
        cleaning.run(svg);
        CleanDrawing drawing;
        drawing.size = size_of_svg(svg);
        drawing.bytes = tree.serialize(bridge::XmlLayout::AsIs);      // without its document type
        static_cast<void>(bridge::XmlTree::parse(drawing.bytes, {})); // whose entities it may lack
        drawing.left_out = std::move(cleaning.left_out);
        return drawing;
    } catch (const Error& error) {
        if (error.fault() == Fault::BadInput && bytes.find("<svg") == std::string_view::npos) {
            throw Error(Fault::BadInput, "is no picture; PNG, JPEG and SVG can be shown");
        }
        throw;
    }
}

} // namespace galley::pictures
