// The table of formats and the ways to look into it.
#include "galley/registry.hpp"

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "readers/docbook/docbook_reader.hpp"
#include "readers/markdown/markdown_reader.hpp"
#include "readers/text/text_reader.hpp"
#include "writers/docbook/docbook_writer.hpp"
#include "writers/epub/epub_writer.hpp"
#include "writers/markdown/markdown_writer.hpp"
#include "writers/pages/pages_writer.hpp"
#include "writers/pdf/pdf_writer.hpp"
#include "writers/pdf/print_writer.hpp"
#include "writers/xhtml/xhtml_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace galley {

namespace {

using readers::read_docbook;
using readers::read_markdown;
using readers::read_text;
using writers::write_docbook;
using writers::write_epub;
using writers::write_markdown;
using writers::write_pages;
using writers::write_pdf;
using writers::write_print;
using writers::write_xhtml;

/// Settings of the format print; print.profile is a file, and the source conversion reads it.
std::vector<FormatOption> print_options() {
    return {
        {"standard", "x4", "x4: PDF/X-4; x1a: PDF/X-1a:2003; x1a-2001", "x4|x1a|x1a-2001"},
        {"profile", "", "ICC profile of the press, a file; else coated paper, FOGRA39", ""},
        {"marks", "none", "crop: marks where the sheet is cut", "none|crop"},
        {"bleed", "auto", "auto: as the preset or the style says; none", "auto|none"},
    };
}

/// Settings of the format epub.
std::vector<FormatOption> epub_options() {
    return {
        {"pages", "no", "yes: markers and a list of the printed edition's pages", "no|yes"},
        {"conformance",
         "none",
         "claim of accessibility; needs certified_by or a publisher",
         "none|wcag-2.1-a|wcag-2.1-aa|wcag-2.2-a|wcag-2.2-aa"},
        {"certified_by", "", "who says that the claim holds; else the publisher", ""},
        {"page_source",
         "",
         "ISBN of that edition, as urn:isbn:…; else a name made of the book's",
         ""},
    };
}

/// Settings of the format markdown.
std::vector<FormatOption> markdown_options() {
    return {
        {"flavour",
         "commonmark",
         "gfm: GitHub's, with tables and notes; pandoc: with all that pandoc reads",
         "commonmark|gfm|pandoc"},
        {"wrap", "none", "columns of a line (72); sentence: each begins a line; none", ""},
        {"front_matter",
         "auto",
         "YAML at the head; auto: of what is known besides title and language",
         "auto|yes|no"},
    };
}

/// A format a line.
const std::vector<Format>& table() {
    const bool named = true; // made only when it is named
    using enum Part;
    // clang-format off
    static const std::vector<Format> formats = {
        {"pdf", {"pdf"}, {}, write_pdf, Pages, true, "tagged PDF/A-2a and PDF/UA-1"},
        {"print", {"print.pdf"}, {}, write_print, Pages, true, "PDF/X", print_options(), {}, named},
        {"epub", {"epub"}, {}, write_epub, Presentation, true, "EPUB 3.3", epub_options()},
        {"xhtml", {"xhtml"}, {}, write_xhtml, Presentation, false, "one page for browsers"},
        {"markdown", {"md", "markdown"}, read_markdown, write_markdown, Document, {}, "CommonMark",
         markdown_options()},
        {"docbook", {"xml", "dbk"}, read_docbook, write_docbook, Document, {},
         "DocBook 5.2, a subset"},
        {"pages", {"pages"}, {}, write_pages, Pages, {}, "the pages, as text", {}, {}, named},
        {"text", {"txt", "text"}, read_text, {}, {}, false, "plain text"},
    };
    // clang-format on
    return formats;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

} // namespace

std::span<const Format> formats() { return table(); }

const Format* find_format(std::string_view name) {
    const auto found = std::find_if(
        table().begin(), table().end(), [&](const Format& format) { return format.name == name; });
    return found == table().end() ? nullptr : &*found;
}

const Format* reader_for_extension(std::string_view extension) {
    const std::string wanted = lower(extension.substr(extension.starts_with('.') ? 1 : 0));
    const auto found = std::find_if(table().begin(), table().end(), [&](const Format& format) {
        const auto& known = format.extensions;
        return format.read != nullptr &&
               std::find(known.begin(), known.end(), wanted) != known.end();
    });
    return found == table().end() ? nullptr : &*found;
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

namespace {

bool is_word(std::string_view text, std::string_view more) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
           std::all_of(text.begin(), text.end(), [more](char c) {
               return (c >= 'a' && c <= 'z') || is_ascii_digit(c) ||
                      more.find(c) != std::string_view::npos;
           });
}

[[noreturn]] void refuse(const Format& format, const std::string& why) {
    throw Error(Fault::BadInput, why, {format.origin, 0, 0});
}

} // namespace

void FormatList::add(Format format) {
    if (!is_word(format.name, "-")) {
        refuse(format,
               fmt::format("the writer's name is \"{}\"; it is made of a-z, 0-9 and hyphens, and "
                           "begins with a letter",
                           format.name));
    }
    if (format.extensions.size() != 1 || !is_word(format.extensions.front(), "-.")) {
        refuse(format,
               fmt::format("the writer {} names no extension for its results, such as \"tei.xml\"",
                           format.name));
    }
    for (const Format* other : all()) {
        const auto& known = other->extensions;
        if (other->name == format.name) {
            refuse(format,
                   fmt::format("the writer's name {} is taken{}",
                               format.name,
                               other->origin.empty() ? " by a format that is built in"
                                                     : fmt::format(" by {}", other->origin)));
        }
        if (std::find(known.begin(), known.end(), format.extensions.front()) != known.end()) {
            refuse(format,
                   fmt::format("the results of the writer {} would be named .{}, as those of {}",
                               format.name,
                               format.extensions.front(),
                               other->name));
        }
    }
    added_.push_back(std::move(format));
}

const Format* FormatList::find(std::string_view name) const {
    for (const Format& format : added_) {
        if (format.name == name) {
            return &format;
        }
    }
    return find_format(name);
}

std::vector<const Format*> FormatList::all() const {
    std::vector<const Format*> list;
    for (const Format& format : formats()) {
        list.push_back(&format);
    }
    for (const Format& format : added_) {
        list.push_back(&format);
    }
    return list;
}

} // namespace galley
