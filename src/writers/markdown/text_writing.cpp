// Paragraphs and heads as lines of Markdown, each proved.
#include "writers/markdown/text_writing.hpp"

#include "writers/markdown/line_wrapping.hpp"
#include "writers/markdown/pandoc_attributes.hpp"
#include "writers/markdown/text_signature.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace galley::writers {

using bridge::MarkdownKind;
using bridge::Node;

namespace {

/// A fence longer than any in the text.
std::string fence_for(std::string_view text) {
    std::size_t longest = 2;
    for (std::size_t at = text.find('`'); at < text.size(); at = text.find('`', at)) {
        const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
        longest = std::max(longest, end - at);
        at = end;
    }
    return std::string(longest + 1, '`');
}

MarkedText::Rendering
rendered(MarkdownWriting& writing, const MarkedText& text, Node origin, int heading_level) {
    MarkedText::Rendering rendering = text.render(heading_level, writing.references.flavour());
    if (rendering.lost_marks) {
        tell_lost_marks(writing, rendering.text, origin);
    }
    return rendering;
}

/// Parts of a text whose heads pandoc shall not number, besides those that are labelled already.
bool is_unnumbered(Node titled) {
    constexpr std::array<std::string_view, 4> names{
        "preface", "acknowledgements", "dedication", "colophon"};
    const auto is_one = [&](std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return !titled.attribute("label").value_or("").empty() || is_one(titled.name()) ||
           is_one(titled.attribute("role").value_or(""));
}

PandocAttributes heading_attributes(Node titled) {
    PandocAttributes attributes;
    attributes.add_id(titled.attribute(bridge::xml_namespace, "id").value_or(""));
    attributes.add_class(is_unnumbered(titled) ? "unnumbered" : "");
    attributes.add_class(titled.attribute("role").value_or(""));
    attributes.add_language(titled);
    return attributes;
}

} // namespace

void tell_lost_marks(MarkdownWriting& writing, std::string_view text, Node origin) {
    writing.diagnostics.note(
        "G541",
        fmt::format("Markdown cannot say this emphasis, it is left out: {}", text.substr(0, 60)),
        {{}, origin.line(), 0});
}

void write_text(MarkdownWriting& writing, const MarkedText& text, Node origin, int heading_level) {
    const std::string line = rendered(writing, text, origin, heading_level).text;
    const bool wraps =
        heading_level == 0 && writing.wrapping.any() && line.find('\n') == std::string::npos;
    if (wraps) {
        const std::string lines =
            wrapped_lines(line, writing.wrapping, writing.lines.prefix_columns());
        const bool proved = read_the_same(line, lines);
        writing.lines.add(proved ? lines : line);
    } else {
        writing.lines.add(line);
    }
}

void write_line(MarkdownWriting& writing, const MarkedText& text, Node origin) {
    writing.lines.add(rendered(writing, text, origin, 0).text);
}

void add_strong(MarkdownWriting& writing, Node node, MarkedText& text) {
    text.open(MarkdownKind::Strong);
    add_inlines(node, writing.references, Lines::Run, text);
    text.close(MarkdownKind::Strong);
}

void write_strong(MarkdownWriting& writing, Node node) {
    MarkedText text;
    add_strong(writing, node, text);
    if (!text.empty()) {
        write_text(writing, text, node);
        writing.lines.gap();
    }
}

void write_heading(MarkdownWriting& writing, Node titled, int level) {
    const Node title = titled.child("title");
    const std::string_view label = titled.attribute("label").value_or("");
    MarkedText text;
    if (!label.empty() && label != title.text()) {
        text.add_text(label);
        text.add_text(" ");
    }
    add_inlines(title, writing.references, Lines::Run, text);
    if (writing.is_pandoc()) {
        if (const PandocAttributes attributes = heading_attributes(titled); !attributes.empty()) {
            text.add_signs(" " + attributes.text());
        }
    }
    write_text(writing, text, titled, level);
}

void write_listing(MarkdownWriting& writing, std::string_view text, std::string_view language) {
    const bool plain = std::all_of(language.begin(), language.end(), [&](char c) {
        return c != '`' && (c != '{' || !writing.is_pandoc());
    });
    const std::string fence = fence_for(text);
    writing.lines.add(fence + std::string(plain ? language : std::string_view()));
    if (!text.empty()) {
        // A final line end is a line of the text: the fence's own comes after it.
        writing.lines.add(std::string(text) + '\n');
    }
    writing.lines.add(fence);
}

} // namespace galley::writers
