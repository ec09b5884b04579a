// A sheet over a small XHTML text: the style of any element by its path.
#pragma once

#include "css/cascade.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace galley::tests {

class Styled {
public:
    explicit Styled(const std::string& css,
                    const std::string& body = "<p>text</p>",
                    css::Medium medium = css::Medium::Print)
        : tree_(bridge::XmlTree::parse(
              "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en-GB\"><head><title>t"
              "</title></head><body>" +
                  body + "</body></html>",
              "test")),
          cascade_(css::parse_stylesheet(css, "style.css", diagnostics_), medium) {}

    /// The element with this id, or the first of this name.
    [[nodiscard]] bridge::Node find(std::string_view wanted) const {
        const bridge::Node root = tree_.root();
        for (bridge::Node node = root; node; node = bridge::next_in_tree(node, root)) {
            if (node.is_element() && (node.attribute("id") == wanted || node.name() == wanted)) {
                return node;
            }
        }
        return {};
    }
    [[nodiscard]] css::ComputedStyle style(bridge::Node node) const {
        const bridge::Node parent = node.parent();
        return cascade_.style(node, parent ? style(parent) : css::initial_style());
    }
    [[nodiscard]] css::ComputedStyle style(std::string_view wanted) const {
        return style(find(wanted));
    }
    [[nodiscard]] const css::Cascade& cascade() const { return cascade_; }
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

private:
    Diagnostics diagnostics_;
    bridge::XmlTree tree_;
    css::Cascade cascade_;
};

/// The style of a `p` with these declarations.
inline css::ComputedStyle style_of(const std::string& declarations) {
    return Styled("p {" + declarations + "}").style("p");
}

} // namespace galley::tests
