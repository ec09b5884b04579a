// The part of YAML that metadata blocks use.
#include "document/yaml_header.hpp"

#include "base/ascii.hpp"
#include "base/trimming.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace galley {

namespace {

constexpr std::string_view blanks = " \t\r";

constexpr char no_mark = 0;

/// The code point of "\\x41", "\\u0041" or "\\U00000041" at `at`, which moves to its last
/// character; nothing where it is none.
std::optional<char32_t> coded(std::string_view text, std::size_t& at) {
    const std::size_t figures = text[at] == 'x' ? 2 : text[at] == 'u' ? 4 : 8;
    const std::string_view code = text.substr(at + 1, figures);
    std::uint32_t value = 0;
    const auto read = std::from_chars(code.data(), code.data() + code.size(), value, 16);
    if (code.size() != figures || read.ptr != code.data() + code.size() || value > 0x10FFFF) {
        return std::nullopt;
    }
    at += figures;
    return static_cast<char32_t>(value);
}

/// What a backslash at `at` - 1 makes of the character at `at` (YAML 1.2, 5.7).
void add_escaped(std::string_view text, std::size_t& at, std::string& out) {
    constexpr std::string_view names = "ntrabefv0";
    constexpr std::string_view meant("\n\t\r\a\b\x1B\f\v\0", 9);
    const std::size_t name = names.find(text[at]);
    const bool code = text[at] == 'x' || text[at] == 'u' || text[at] == 'U';
    if (name != std::string_view::npos) {
        out += meant[name];
    } else if (const auto c = code ? coded(text, at) : std::nullopt) {
        utf8::append(out, *c);
    } else {
        out += text[at];
    }
}

/// The byte of the mark that ends a quoted text; npos: nothing does.
std::size_t closing_mark(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool doubled = text[i] == '\'' && text.substr(i + 1).starts_with('\'');
        if (text.front() == '"' ? text[i] == '\\' : doubled) {
            ++i;
        } else if (text[i] == text.front()) {
            return i;
        }
    }
    return std::string_view::npos;
}

/// Without quotes and without a comment behind the value.
std::string unquoted(std::string_view text) {
    const char mark =
        !text.empty() && (text.front() == '"' || text.front() == '\'') ? text.front() : no_mark;
    const std::size_t end = mark == no_mark ? std::string_view::npos : closing_mark(text);
    const std::string_view rest =
        end == std::string_view::npos ? "" : trimmed(text.substr(end + 1), blanks);
    if (end == std::string_view::npos || !(rest.empty() || rest.front() == '#')) {
        return std::string(trimmed(text.substr(0, text.find(" #")), blanks));
    }
    std::string out;
    for (std::size_t i = 1; i < end; ++i) {
        const bool escape = mark == '"' ? text[i] == '\\' : text[i] == '\'';
        if (escape && mark == '"') {
            add_escaped(text.substr(0, end), ++i, out);
        } else {
            out += text[escape ? ++i : i];
        }
    }
    return out;
}

/// The first comma outside of quotes; npos: none.
std::size_t comma_in(std::string_view value) {
    const std::string_view item =
        value.substr(std::min(value.find_first_not_of(blanks), value.size()));
    const bool marked = !item.empty() && (item.front() == '"' || item.front() == '\'');
    const std::size_t closing = marked ? closing_mark(item) : std::string_view::npos;
    const std::size_t from =
        closing == std::string_view::npos ? 0 : closing + (value.size() - item.size());
    return value.find(',', from);
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
                const std::size_t comma = std::min(comma_in(value), value.size());
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
