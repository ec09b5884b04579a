// The definitions of links for what is read apart from the text around it.
#include "readers/markdown/link_definitions.hpp"

#include "base/trimming.hpp"
#include "bridge/commonmark.hpp"
#include "bridge/unicode.hpp"
#include "readers/markdown/typed_lines.hpp"

#include <unordered_set>

namespace galley::readers {

namespace {

/// As labels are compared (CommonMark 4.7): case folded, white space as one blank.
std::string key_of(std::string_view label) { return bridge::case_folded(collapsed(label)); }

} // namespace

void LinkDefinitions::collect() {
    constexpr std::size_t deepest_indent = 3; // more would be code
    collected_ = true;
    for (const std::string_view line : lines_of(text_)) {
        const std::size_t begin = line.find_first_not_of(' ');
        const std::size_t end = line.find("]:");
        if (begin > deepest_indent || line[begin] != '[' || end == std::string_view::npos ||
            line.substr(begin).starts_with("[^")) {
            continue;
        }
        if (!bridge::MarkdownTree::parse(line).root().first_child()) { // nothing else is in it
            by_label_.emplace(key_of(line.substr(begin + 1, end - begin - 1)), line);
        }
    }
}

std::string LinkDefinitions::with_those_of(std::string_view part) {
    std::string text(part);
    if (part.find('[') == std::string_view::npos) {
        return text;
    }
    if (!collected_) {
        collect();
    }
    std::unordered_set<std::string> named;
    std::size_t begin = std::string_view::npos; // after the last opening bracket
    for (std::size_t i = 0; i < part.size() && !by_label_.empty(); ++i) {
        if (part[i] == '[') {
            begin = i + 1;
        } else if (part[i] == ']' && begin != std::string_view::npos) {
            const std::string key = key_of(part.substr(begin, i - begin));
            const auto found = by_label_.find(key);
            if (found != by_label_.end() && named.insert(key).second) {
                text.append("\n\n").append(found->second);
            }
            begin = std::string_view::npos;
        }
    }
    return text;
}

} // namespace galley::readers
