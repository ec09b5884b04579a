// Documents of heads and paragraphs typed in tests, for reviews.
#pragma once

#include "document/reading.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace galley::support {

/// A head a line of the source, each after one paragraph's line; leading blanks give the depth. The
/// first stands on `line`.
inline Reading reading_of_heads(const std::vector<std::string>& heads, std::uint32_t line = 1) {
    Reading reading;
    std::vector<bridge::Node> open{reading.document.root()};
    for (const std::string& head : heads) {
        const Span place{line, 1, line, 9};
        if (head.starts_with('|')) {
            add_paragraph(open.back(), head.substr(1), {"a.txt", place});
            line += 2;
            continue;
        }
        const std::size_t depth = head.find_first_not_of(' ');
        open.resize(std::min(open.size(), depth + 1));
        open.push_back(add_section(open.back(), head.substr(depth), "", {"a.txt", place}));
        add_paragraph(open.back(), "Some text stands here.", {"a.txt", {line + 1, 1, line + 1, 9}});
        line += 2;
    }
    return reading;
}

/// A paragraph a line.
inline Reading reading_of_paragraphs(const std::vector<std::string>& paragraphs) {
    Reading reading;
    std::uint32_t line = 1;
    for (const std::string& paragraph : paragraphs) {
        add_paragraph(reading.document.root(), paragraph, {"a.txt", {line, 1, line, 9}});
        ++line;
    }
    return reading;
}

} // namespace galley::support
