// Block identifiers made from the blocks' own words.
#include "transforms/identifiers.hpp"

#include "base/utf8.hpp"
#include "bridge/xml_names.hpp"
#include "document/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace galley::transforms {

using bridge::Node;

namespace {

constexpr std::size_t longest_name = 48; ///< bytes; cut at a word's end

struct Prefix {
    std::string_view element;
    char letter;
};

/// Blocks that get an id of their own; what is not listed (term, td, attribution …) gets none.
constexpr std::array prefixes = {
    Prefix{"para", 'p'},
    Prefix{"simpara", 'p'},
    Prefix{"listitem", 'i'},
    Prefix{"varlistentry", 'e'},
    Prefix{"itemizedlist", 'l'},
    Prefix{"orderedlist", 'l'},
    Prefix{"variablelist", 'l'},
    Prefix{"blockquote", 'q'},
    Prefix{"epigraph", 'q'},
    Prefix{"formalpara", 'f'},
    Prefix{"footnote", 'n'},
    Prefix{"literallayout", 's'},
    Prefix{"programlisting", 'c'},
    Prefix{"bridgehead", 'b'},
    Prefix{"mediaobject", 'm'},
    Prefix{"informaltable", 't'},
    Prefix{"table", 't'},
};

char prefix_of(std::string_view element) {
    for (const Prefix& prefix : prefixes) {
        if (prefix.element == element) {
            return prefix.letter;
        }
    }
    return '\0';
}

/// FNV-1a, 32 bits, over all text below: a name, no protection.
std::uint32_t hash_of(Node block) {
    std::uint32_t hash = 2166136261U;
    for (Node node = block; node; node = next_in_tree(node, block)) {
        if (node.is_text()) {
            for (const char c : node.content()) {
                hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
            }
        }
    }
    return hash;
}

std::string hashed_name(char letter, Node block) {
    std::array<char, 8> digits{};
    digits.fill('0');
    std::array<char, 8> shown{};
    const std::uint32_t hash = hash_of(block);
    const auto end = std::to_chars(shown.data(), shown.data() + shown.size(), hash, 16).ptr;
    const auto used = static_cast<std::size_t>(end - shown.data());
    std::string name{letter, '-'};
    name.append(digits.data(), digits.size() - used);
    name.append(shown.data(), used);
    return name;
}

/// The name for a block, not yet made unique; empty: the block gets none.
std::string wanted_name(Node block) {
    const std::string_view element = block.name();
    if (element_kind(element) == ElementKind::Section) {
        const std::string name = name_from_title(block.child("title").text());
        if (name.empty()) {
            return hashed_name('s', block);
        }
        std::size_t byte = 0;
        return bridge::begins_xml_name(utf8::next(name, byte)) ? name : "s-" + name;
    }
    const char letter = prefix_of(element);
    return letter == '\0' ? std::string() : hashed_name(letter, block);
}

class Names {
public:
    void take(std::string_view name) { taken_.emplace(name); }
    std::string unique(const std::string& name) {
        if (taken_.insert(name).second) {
            return name;
        }
        int& count = counts_.emplace(name, 1).first->second;
        for (;;) {
            std::string numbered = name + '-' + std::to_string(++count);
            if (taken_.insert(numbered).second) {
                return numbered;
            }
        }
    }

private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, int> counts_;
};

/// Allowed in names, but no part of a word.
bool is_mark(char32_t c) { return c == '_' || c == '-' || c == '.' || c == U'·'; }

} // namespace

std::string name_from_title(std::string_view title) {
    std::string out;
    bool gap = false;
    for (std::size_t byte = 0; byte < title.size();) {
        char32_t c = utf8::next(title, byte);
        if (c >= 'A' && c <= 'Z') {
            c += 'a' - 'A';
        }
        if (c == U'’' || c == '\'') {
            continue;
        }
        if (is_mark(c) || !bridge::goes_on_in_xml_name(c)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) {
            if (out.size() >= longest_name) {
                break;
            }
            out += '-';
        }
        gap = false;
        utf8::append(out, c);
    }
    return out;
}

void assign_identifiers(Document& document) {
    const Node root = document.root();
    const Node info = document.info();
    Names names;
    for (Node node = root; node; node = next_in_tree(node, root)) {
        if (const auto id = node.attribute(bridge::xml_namespace, "id")) {
            names.take(*id);
        }
    }
    for (Node node = root; node; node = next_in_tree(node, root, node == info)) {
        if (!node.is_element() || node.attribute(bridge::xml_namespace, "id")) {
            continue;
        }
        const std::string name = wanted_name(node);
        if (!name.empty()) {
            node.set_attribute(bridge::xml_namespace, "xml", "id", names.unique(name));
        }
    }
}

} // namespace galley::transforms
