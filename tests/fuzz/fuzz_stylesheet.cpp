// Any bytes are a style sheet with diagnostics, never a crash; and the cascade can use it.
#include "css/cascade.hpp"
#include "css/page_style.hpp"
#include "css/stylesheet.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace galley;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Diagnostics diagnostics;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto sheet = css::parse_stylesheet(text, "fuzz.css", diagnostics);
    const auto tree = bridge::XmlTree::parse(
        "<html lang='en'><body><h1 class='a' id='b'>x</h1><p>y<em>z</em></p></body></html>", "f");
    const css::Cascade cascade(sheet, css::Medium::Print);
    const auto root = cascade.style(tree.root(), css::initial_style());
    const bridge::Node body = tree.root().first_element();
    const auto body_style = cascade.style(body, root);
    for (bridge::Node node = body.first_element(); node; node = node.next_element()) {
        const auto style = cascade.style(node, body_style);
        static_cast<void>(cascade.pseudo(node, css::PseudoElement::Before, style));
    }
    static_cast<void>(css::page_style(sheet, {}, root));
    return 0;
}
