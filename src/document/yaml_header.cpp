// The part of YAML that metadata blocks use.
#include "document/yaml_header.hpp"

#include "base/ascii.hpp"
#include "base/trimming.hpp"

#include <algorithm>

namespace galley {

namespace {

constexpr std::string_view blanks = " \t\r";

/// Without quotes; "\"" and "\\" within double ones and "''" within single ones are undone.
std::string unquoted(std::string_view text) {
    const bool quoted = text.size() >= 2 && text.front() == text.back() &&
                        (text.front() == '"' || text.front() == '\'');
    if (!quoted) {
        const std::size_t comment = text.find(" #");
        return std::string(trimmed(text.substr(0, comment), blanks));
    }
    const char mark = text.front();
    const std::string_view inner = text.substr(1, text.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        const bool escape = (mark == '"' && inner[i] == '\\') || (mark == '\'' && inner[i] == '\'');
        if (escape && i + 1 < inner.size()) {
            ++i;
        }
        out += inner[i];
    }
    return out;
}

bool is_key(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_ascii_alphanumeric(c) || c == '.' || c == '_' || c == '-';
    });
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

class Block {
public:
    /// Returns false when the line is no part of such a block.
    bool take(std::string_view line) {
        const std::string_view text = trimmed(line, blanks);
        if (text.empty() || text.front() == '#') {
            return true;
        }
        if (text.starts_with("- ") && !key_.empty()) {
            matter_.fields.emplace_back(key_, unquoted(trimmed(text.substr(2), blanks)));
            return true;
        }
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos || !is_key(trimmed(text.substr(0, colon), blanks)) ||
            (colon + 1 < text.size() && text[colon + 1] != ' ')) {
            return false;
        }
        key_ = lower(trimmed(text.substr(0, colon), blanks));
        add_value(trimmed(text.substr(colon + 1), blanks));
        return true;
    }

    FrontMatter finish(std::size_t bytes, std::size_t lines) {
        matter_.bytes = bytes;
        matter_.lines = lines;
        return std::move(matter_);
    }

private:
    void add_value(std::string_view value) {
        if (value.size() >= 2 && value.front() == '[' && value.back() == ']') {
            value = value.substr(1, value.size() - 2);
            while (!value.empty()) {
                const std::size_t comma = std::min(value.find(','), value.size());
                matter_.fields.emplace_back(key_,
                                            unquoted(trimmed(value.substr(0, comma), blanks)));
                value.remove_prefix(std::min(comma + 1, value.size()));
            }
        } else if (!value.empty()) {
            matter_.fields.emplace_back(key_, unquoted(value));
        }
    }

    FrontMatter matter_;
    std::string key_;
};

} // namespace

std::optional<FrontMatter> parse_front_matter(std::string_view text) {
    Block block;
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view raw = text.substr(at, end - at);
        const std::string_view line = raw.substr(0, raw.find_last_not_of(" \t\r") + 1);
        at = std::min(end + 1, text.size());
        ++lines;
        if (lines == 1) {
            if (line != "---") {
                return std::nullopt;
            }
        } else if (line == "---" || line == "...") {
            FrontMatter matter = block.finish(at, lines);
            return matter.fields.empty() ? std::nullopt : std::optional(std::move(matter));
        } else if (!block.take(line)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace galley
