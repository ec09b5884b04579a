// Attributes as pandoc writes them.
#include "writers/markdown/pandoc_attributes.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace galley::writers {

namespace {

/// What may stand without quotation marks.
bool is_plain(std::string_view value) {
    return is_ascii_letter(value.front()) && std::all_of(value.begin(), value.end(), [](char c) {
               return is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == ':' || c == '.';
           });
}

} // namespace

void PandocAttributes::add_word(std::string_view word) {
    text_ += text_.empty() ? "" : " ";
    text_ += word;
}

void PandocAttributes::add_id(std::string_view id) {
    if (!id.empty() && is_plain(id)) {
        add_word("#");
        text_ += id;
    } else {
        add("id", id);
    }
}

void PandocAttributes::add_class(std::string_view name) {
    if (!name.empty() && is_plain(name)) {
        add_word(".");
        text_ += name;
    } else {
        add("class", name);
    }
}

void PandocAttributes::add(std::string_view key, std::string_view value) {
    if (value.empty()) {
        return;
    }
    add_word(key);
    text_ += "=\"";
    for (const char c : value) {
        text_ += c == '"' || c == '\\' ? "\\" : "";
        text_ += is_ascii_white(c) ? ' ' : c;
    }
    text_ += '"';
}

void PandocAttributes::add_language(bridge::Node element) {
    add("lang", element.attribute(bridge::xml_namespace, "lang").value_or(""));
    add("dir", element.attribute("dir").value_or(""));
}

} // namespace galley::writers
