// The table of formats and the ways to look into it.
#include "galley/registry.hpp"

#include <algorithm>

namespace galley {

namespace {

constexpr std::array table = {
    Format{"text", {"txt", "text"}, nullptr, nullptr, false, "plain text"},
};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

} // namespace

std::span<const Format> formats() { return table; }

const Format* find_format(std::string_view name) {
    const auto* found = std::find_if(
        table.begin(), table.end(), [&](const Format& format) { return format.name == name; });
    return found == table.end() ? nullptr : found;
}

const Format* reader_for_extension(std::string_view extension) {
    const std::string wanted = lower(extension.substr(extension.starts_with('.') ? 1 : 0));
    const auto* found = std::find_if(table.begin(), table.end(), [&](const Format& format) {
        const auto& known = format.extensions;
        return !wanted.empty() && format.read != nullptr &&
               std::find(known.begin(), known.end(), wanted) != known.end();
    });
    return found == table.end() ? nullptr : found;
}

const Format& reader_for_content(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
    }
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    const bool xml = bytes.starts_with("<?xml") ||
                     (bytes.starts_with('<') &&
                      bytes.substr(0, 1024).find("docbook.org/ns/docbook") != bytes.npos);
    return *find_format(xml ? "docbook" : "text");
}

} // namespace galley
