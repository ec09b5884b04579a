// Markdown into the intermediate: header, tree, blocks.
#include "readers/markdown/markdown_reader.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "document/yaml_header.hpp"
#include "readers/markdown/markdown_blocks.hpp"
#include "readers/markdown/markdown_inlines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void check(std::string_view text, const std::string& file) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        throw Error(Fault::BadInput, "is empty; there is nothing to convert", {file, 0, 0});
    }
    if (const auto byte = utf8::find_invalid(text)) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*byte), '\n');
        throw Error(Fault::BadInput,
                    fmt::format("is not UTF-8 (byte {:#04x}); Markdown is read as UTF-8: save it "
                                "so, or read it as text with --from text --encoding NAME",
                                static_cast<unsigned char>(text[*byte])),
                    {file, static_cast<std::uint32_t>(line), 0});
    }
}

/// Fields that are known go into the header; others are reported.
void take_front_matter(const FrontMatter& matter,
                       const std::string& file,
                       Reading& reading,
                       Diagnostics& diagnostics) {
    for (const auto& [key, value] : matter.fields) {
        // A value is Markdown, as it is to pandoc.
        if (!set_metadata(reading.header, key, legal_text(bridge::without_backslashes(value)))) {
            diagnostics.note("G143",
                             fmt::format("the front matter's field \"{}\" is not known; it is left "
                                         "out",
                                         key),
                             {file, 1, 0});
        }
    }
    SpanEntry entry;
    entry.kind = SpanEntry::Kind::Consumed;
    entry.span = {1, 1, static_cast<std::uint32_t>(matter.lines), 3};
    entry.what = "front matter";
    entry.reason = "it is metadata";
    reading.spans.push_back(std::move(entry));
}

} // namespace

Reading read_markdown(const Source& source, const ReadOptions& options, Diagnostics& diagnostics) {
    static_cast<void>(options); // the language comes from the header or from outside
    std::string_view text = source.bytes;
    text.remove_prefix(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    check(text, source.name);
    Reading reading;
    reading.encoding = "UTF-8";
    const std::string_view whole = text;
    std::uint32_t lines_before = 0;
    if (const auto matter = parse_front_matter(text)) {
        take_front_matter(*matter, source.name, reading, diagnostics);
        reading.spans.back().text = text.substr(0, matter->bytes);
        text.remove_prefix(matter->bytes);
        lines_before = static_cast<std::uint32_t>(matter->lines);
    }
    const TypedNotes typed = take_notes(text);
    const auto tree = bridge::MarkdownTree::parse_github(typed.text);
    add_blocks(tree.root(), {whole, lines_before, typed.notes}, source, reading, diagnostics);
    return reading;
}

} // namespace galley::readers
