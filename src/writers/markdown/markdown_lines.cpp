// Prefixes of nested containers.
#include "writers/markdown/markdown_lines.hpp"

#include <algorithm>

namespace galley::writers {

namespace {

void drop_blanks(std::string& text) {
    while (!text.empty() && text.back() == ' ') {
        text.pop_back();
    }
}

} // namespace

void MarkdownLines::open(std::string_view first, std::string_view rest) {
    containers_.push_back({std::string(first), std::string(rest)});
}

void MarkdownLines::close() {
    if (!containers_.back().begun) {
        add({});
    }
    containers_.pop_back();
}

std::size_t MarkdownLines::prefix_columns() const {
    std::size_t columns = 0;
    for (const Container& container : containers_) {
        columns += std::max(container.first.size(), container.rest.size()); // all of them ASCII
    }
    return columns;
}

void MarkdownLines::add(std::string_view lines) {
    if (gap_) {
        add_gap();
        gap_ = false;
    }
    while (true) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        add_line(lines.substr(0, end));
        if (end + 1 >= lines.size()) {
            return;
        }
        lines.remove_prefix(end + 1);
    }
}

void MarkdownLines::add_gap() {
    std::string prefix;
    for (const Container& container : containers_) {
        if (!container.begun) {
            break; // the empty line stands before this one
        }
        prefix += container.rest;
    }
    drop_blanks(prefix);
    out_ += prefix;
    out_ += '\n';
}

void MarkdownLines::add_line(std::string_view line) {
    std::string prefix;
    for (Container& container : containers_) {
        prefix += container.begun ? container.rest : container.first;
        container.begun = true;
    }
    if (line.empty()) {
        drop_blanks(prefix);
    }
    out_ += prefix;
    out_ += line;
    out_ += '\n';
}

} // namespace galley::writers
