// The table of formats and the ways to look into it.
#include "galley/registry.hpp"

#include "readers/docbook/docbook_reader.hpp"
#include "readers/markdown/markdown_reader.hpp"
#include "readers/text/text_reader.hpp"
#include "writers/docbook/docbook_writer.hpp"
#include "writers/epub/epub_writer.hpp"
#include "writers/markdown/markdown_writer.hpp"
#include "writers/pdf/pdf_writer.hpp"
#include "writers/xhtml/xhtml_writer.hpp"

#include <algorithm>

namespace galley {

namespace {

using readers::read_docbook;
using readers::read_markdown;
using readers::read_text;
using writers::write_docbook;
using writers::write_epub;
using writers::write_markdown;
using writers::write_pdf;
using writers::write_xhtml;

// A format a line.
// clang-format off
constexpr std::array table = {
    Format{"pdf", {"pdf"}, nullptr, write_pdf, true, "tagged PDF/A-2a and PDF/UA-1"},
    Format{"epub", {"epub"}, nullptr, write_epub, true, "EPUB 3.3"},
    Format{"xhtml", {"xhtml"}, nullptr, write_xhtml, false, "one page for browsers"},
    Format{"markdown", {"md", "markdown"}, read_markdown, write_markdown, false, "CommonMark"},
    Format{"docbook", {"xml", "dbk"}, read_docbook, write_docbook, false, "DocBook 5.2, a subset"},
    Format{"text", {"txt", "text"}, read_text, nullptr, false, "plain text"},
};
// clang-format on

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
    const bool xml =
        bytes.starts_with("<?xml") ||
        (bytes.starts_with('<') &&
         bytes.substr(0, 1024).find("docbook.org/ns/docbook") != std::string_view::npos);
    return *find_format(xml ? "docbook" : "text");
}

} // namespace galley
