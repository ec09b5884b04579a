// Attributes as pandoc writes them: "{#id .class lang=fr}".
#pragma once

#include "bridge/xml_tree.hpp"

#include <string>
#include <string_view>

namespace galley::writers {

class PandocAttributes {
public:
    /// Empty values add nothing.
    void add_id(std::string_view id);
    void add_class(std::string_view name);
    void add(std::string_view key, std::string_view value);
    /// Language and direction of an element.
    void add_language(bridge::Node element);

    [[nodiscard]] bool empty() const { return text_.empty(); }
    /// With its braces.
    [[nodiscard]] std::string text() const { return "{" + text_ + "}"; }

private:
    void add_word(std::string_view word);
    std::string text_;
};

} // namespace galley::writers
