// Figures as the intermediate has them.
#include "readers/docbook/figure_cleaning.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace galley::readers {

namespace {

using bridge::Node;

/// The only one; nothing when there are several, or other blocks beside it.
Node only_media(Node figure) {
    Node media;
    for (Node node = figure.first_element(); node; node = node.next_element()) {
        const std::string_view name = node.name();
        if (name == "mediaobject" && !media) {
            media = node;
        } else if (name != "title" && name != "titleabbrev" && name != "info") {
            return {};
        }
    }
    return media;
}

void add_caption(Node media, Node title) {
    Node para = media.append_element("caption").append_element("para");
    while (Node child = title.first_child()) {
        para.append(child);
    }
}

/// Returns what stands in the figure's place.
Node resolve(Node figure) {
    const Node media = only_media(figure);
    if (!media) {
        return figure;
    }
    Node title = figure.child("title");
    title = title ? title : figure.child("info").child("title");
    if (title && !media.child("caption")) {
        add_caption(media, title);
    }
    Node moved = media;
    const auto id = figure.attribute(bridge::xml_namespace, "id");
    if (id && !media.attribute(bridge::xml_namespace, "id")) {
        const std::string name(*id);
        figure.remove_attribute(bridge::xml_namespace, "id");
        moved.set_attribute(bridge::xml_namespace, "xml", "id", name);
    }
    moved.insert_before(figure);
    figure.remove();
    return moved;
}

bool is_shown(Node image) {
    std::string file(image.child("imagedata").attribute("fileref").value_or(std::string_view()));
    std::transform(file.begin(), file.end(), file.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    constexpr std::array<std::string_view, 4> endings{".png", ".jpg", ".jpeg", ".svg"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return file.ends_with(ending);
    });
}

/// DocBook lists the same picture in several formats and lets the program choose.
void choose_image(Node media) {
    std::vector<Node> images;
    for (Node node = media.first_element(); node; node = node.next_element()) {
        if (node.name() == "imageobject") {
            images.push_back(node);
        }
    }
    const auto shown = std::find_if(images.begin(), images.end(), is_shown);
    const Node kept = shown == images.end() && !images.empty() ? images.front()
                      : images.empty()                         ? Node()
                                                               : *shown;
    for (Node image : images) {
        if (image != kept) {
            image.remove();
        }
    }
}

} // namespace

void clean_figures(Node root) {
    for (Node node = root; node; node = next_in_tree(node, root)) {
        if (node.name() == "figure" || node.name() == "informalfigure") {
            node = resolve(node);
        }
        if (node.name() == "mediaobject" || node.name() == "inlinemediaobject") {
            choose_image(node);
        } else if (node.name() == "imagedata" && !node.attribute("width")) {
            if (const auto width = node.attribute("contentwidth")) {
                const std::string wanted(*width);
                node.remove_attribute("contentwidth");
                node.set_attribute("width", wanted);
            }
        }
    }
}

} // namespace galley::readers
