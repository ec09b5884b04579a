// A Markdown file: header, title, blocks, notes.
#include "writers/markdown/markdown_writer.hpp"

#include "base/language_tag.hpp"
#include "writers/markdown/block_writing.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace galley::writers {

namespace {

void add_field(std::string& out, std::string_view key, std::string_view value) {
    if (value.empty()) {
        return;
    }
    out += key;
    out += key.ends_with('-') ? " \"" : ": \"";
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
    }
    out += "\"\n";
}

void add_fields(std::string& out, std::string_view key, const std::vector<std::string>& values) {
    for (const std::string& value : values) {
        add_field(out, key, value);
    }
}

/// YAML with what the text itself does not show; empty when there is nothing but title and
/// language, so that a plain text stays plain CommonMark.
std::string front_matter(const Metadata& metadata) {
    std::string fields;
    add_field(fields, "subtitle", metadata.subtitle);
    if (metadata.authors.size() == 1) {
        add_field(fields, "author", metadata.authors.front());
    } else if (!metadata.authors.empty()) {
        fields += "author:\n";
        add_fields(fields, "  -", metadata.authors);
    }
    add_field(fields, "date", metadata.date);
    add_field(fields, "isbn", metadata.isbn);
    add_field(fields, "publisher", metadata.publisher);
    add_field(fields, "description", metadata.description);
    add_field(fields, "series", metadata.series);
    add_field(fields, "series-number", metadata.series_number);
    add_field(fields, "rights", metadata.rights);
    if (!metadata.keywords.empty()) {
        fields += "keywords:\n";
        add_fields(fields, "  -", metadata.keywords);
    }
    if (fields.empty()) {
        return {};
    }
    add_field(fields, "lang", metadata.language);
    return "---\n" + fields + "---\n";
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> note_titles{{
    {"cs", "Poznámky"},
    {"de", "Anmerkungen"},
    {"en", "Notes"},
    {"es", "Notas"},
    {"fi", "Viitteet"},
    {"fr", "Notes"},
    {"it", "Note"},
    {"nl", "Noten"},
    {"pl", "Przypisy"},
    {"pt", "Notas"},
    {"ru", "Примечания"},
    {"sv", "Noter"},
}};

std::string_view notes_title(std::string_view language) {
    const std::string_view primary = primary_language(language);
    const auto* found = std::find_if(note_titles.begin(), note_titles.end(), [&](const auto& pair) {
        return pair.first == primary;
    });
    return found == note_titles.end() ? "Notes" : found->second;
}

} // namespace

std::string
markdown_text(const Document& document, MarkdownFlavour flavour, Diagnostics& diagnostics) {
    const Metadata metadata = document.metadata();
    MarkdownLines lines;
    References references(document.root(), flavour);
    MarkdownWriting writing{lines, references, diagnostics};
    if (const std::string header = front_matter(metadata); !header.empty()) {
        lines.add(header);
        lines.gap();
    }
    if (!metadata.title.empty()) {
        write_heading(writing, document.info(), 1);
        lines.gap();
    }
    write_blocks(writing, document.root(), 2);
    if (!references.notes().empty()) {
        if (flavour == MarkdownFlavour::CommonMark) {
            lines.add("## " + std::string(notes_title(metadata.language)));
            lines.gap();
        }
        write_notes(writing);
    }
    return std::move(lines.text());
}

std::string
write_markdown(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics) {
    static_cast<void>(options);
    const bool gfm = setting(edition.metadata(), "markdown.flavour") == "gfm";
    return markdown_text(
        edition.document(), gfm ? MarkdownFlavour::Gfm : MarkdownFlavour::CommonMark, diagnostics);
}

} // namespace galley::writers
