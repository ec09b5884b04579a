// The part of YAML that document/yaml_header reads again.
#include "writers/markdown/yaml_block.hpp"

#include "base/ascii.hpp"
#include "writers/markdown/pandoc_escapes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace galley::writers {

namespace {

/// Signs of Markdown's own: all that pandoc reads in a value, else only backslashes before signs.
std::string escaped(std::string_view value, bool all_signs) {
    constexpr std::string_view signs = "*_`[]<#&!\\";
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const bool escape = c == '\\' && i + 1 < value.size() && is_ascii_punctuation(value[i + 1]);
        out += escape || (all_signs && signs.find(c) != std::string_view::npos) ? "\\" : "";
        out += c;
    }
    return out;
}

/// As Markdown that says `value` and nothing else.
std::string as_markdown(std::string_view value, MarkdownFlavour flavour) {
    if (flavour != MarkdownFlavour::Pandoc) {
        return escaped(value, false);
    }
    std::string out;
    while (!value.empty()) {
        const std::string_view line = value.substr(0, value.find('\n'));
        const bool block = line.find_first_of("-+>=") == 0;
        out += block && !line.starts_with("--") ? "\\" : "";
        for (const EscapedStretch& stretch : pandoc_escapes(line, {true, false})) {
            out += stretch.is_sign ? stretch.text : escaped(stretch.text, true);
        }
        out += line.size() < value.size() ? "\n" : "";
        value.remove_prefix(std::min(line.size() + 1, value.size()));
    }
    return out;
}

/// A double-quoted scalar (YAML 1.2, 7.3.1).
std::string quoted(std::string_view value) {
    std::string out = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out + "\"";
}

class Fields {
public:
    explicit Fields(MarkdownFlavour flavour) : flavour_(flavour) {}

    void add(std::string_view key, std::string_view value) {
        if (!value.empty()) {
            text_ += fmt::format("{}: {}\n", key, scalar(value));
        }
    }
    void add_list(std::string_view key, const std::vector<std::string>& values) {
        if (!values.empty()) {
            text_ += fmt::format("{}:\n", key);
        }
        for (const std::string& value : values) {
            text_ += fmt::format("  - {}\n", scalar(value));
        }
    }
    /// One value is a scalar.
    void add_one_or_list(std::string_view key, const std::vector<std::string>& values) {
        values.size() == 1 ? add(key, values.front()) : add_list(key, values);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    [[nodiscard]] std::string scalar(std::string_view value) const {
        return quoted(as_markdown(value, flavour_));
    }

    MarkdownFlavour flavour_;
    std::string text_;
};

} // namespace

std::string yaml_block(const Metadata& metadata, YamlWanted wanted, MarkdownFlavour flavour) {
    if (wanted == YamlWanted::No) {
        return {};
    }
    Fields fields(flavour);
    if (wanted == YamlWanted::Yes) {
        fields.add("title", metadata.title);
    }
    fields.add("subtitle", metadata.subtitle);
    fields.add_one_or_list("author", metadata.authors);
    fields.add("date", metadata.date);
    fields.add("isbn", metadata.isbn);
    fields.add("publisher", metadata.publisher);
    fields.add("description", metadata.description);
    fields.add("series", metadata.series);
    fields.add("series-number", metadata.series_number);
    fields.add("rights", metadata.rights);
    fields.add_list("keywords", metadata.keywords);
    if (fields.text().empty()) {
        return {}; // a plain text stays plain CommonMark
    }
    fields.add("lang", metadata.language);
    return "---\n" + fields.text() + "---\n";
}

} // namespace galley::writers
