// A Markdown file: header, title, blocks, notes.
#include "writers/markdown/markdown_writer.hpp"

#include "base/error.hpp"
#include "base/language_tag.hpp"
#include "document/vocabulary.hpp"
#include "presentation/document_punctuation.hpp"
#include "writers/markdown/block_writing.hpp"
#include "writers/markdown/yaml_block.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace galley::writers {

using bridge::Node;

namespace {

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

/// The title block states it where it is wanted and nothing but words; else it is a head.
bool states_title(const Document& document, const Metadata& metadata, YamlWanted wanted) {
    const Node title = document.info().child("title");
    return wanted == YamlWanted::Yes && !title.first_element() && title.text() == metadata.title;
}

/// pandoc has the heads below a title block begin with the first level. One that says the same as
/// the title would be taken for it when the text is read again.
int first_level(const Document& document, const MarkdownForm& form, bool titled_above) {
    const std::string title = document.info().child("title").text();
    if (!titled_above || form.flavour != MarkdownFlavour::Pandoc) {
        return 2;
    }
    for (Node node = document.root().first_element(); node; node = node.next_element()) {
        if (element_kind(node.name()) == ElementKind::Section &&
            node.child("title").text() == title) {
            return 2;
        }
    }
    return 1;
}

std::string written(const Document& document, const MarkdownForm& form, Diagnostics& diagnostics) {
    const Metadata metadata = document.metadata();
    MarkdownLines lines;
    References references(document.root(), form.flavour);
    MarkdownWriting writing{lines, references, diagnostics, form.wrapping};
    if (const std::string header = yaml_block(metadata, form.yaml, form.flavour); !header.empty()) {
        lines.add(header);
        lines.gap();
    }
    const bool titled_above = states_title(document, metadata, form.yaml);
    if (!metadata.title.empty() && !titled_above) {
        write_heading(writing, document.info(), 1);
        lines.gap();
    }
    write_blocks(writing, document.root(), first_level(document, form, titled_above));
    if (!references.notes().empty()) {
        if (!references.has_notes()) {
            lines.add("## " + std::string(notes_title(metadata.language)));
            lines.gap();
        }
        write_notes(writing);
    }
    return std::move(lines.text());
}

LineWrapping wrapping_of(const std::string& value) {
    constexpr std::size_t narrowest = 20;
    constexpr std::size_t widest = 1000;
    if (value == "none" || value.empty()) {
        return {};
    }
    if (value == "sentence") {
        return {0, true};
    }
    std::size_t columns = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), columns);
    if (read.ec != std::errc() || read.ptr != value.data() + value.size() ||
        (columns != 0 && (columns < narrowest || columns > widest))) {
        throw Error(Fault::BadInput,
                    fmt::format("markdown.wrap is \"{}\"; it is none, sentence, or the columns of "
                                "a line, {} to {}",
                                value,
                                narrowest,
                                widest));
    }
    return {columns, false};
}

MarkdownForm form_of(const Metadata& metadata) {
    const std::string flavour = setting(metadata, "markdown.flavour");
    const std::string yaml = setting(metadata, "markdown.front_matter");
    MarkdownForm form;
    form.flavour = flavour == "gfm"      ? MarkdownFlavour::Gfm
                   : flavour == "pandoc" ? MarkdownFlavour::Pandoc
                                         : MarkdownFlavour::CommonMark;
    form.yaml = yaml == "yes" ? YamlWanted::Yes : yaml == "no" ? YamlWanted::No : YamlWanted::Auto;
    form.wrapping = wrapping_of(setting(metadata, "markdown.wrap"));
    form.typed_marks = setting(metadata, "punctuation") == "keep";
    return form;
}

} // namespace

std::string
markdown_text(const Document& document, const MarkdownForm& form, Diagnostics& diagnostics) {
    if (form.flavour != MarkdownFlavour::Pandoc || form.typed_marks) {
        return written(document, form, diagnostics);
    }
    Document educated(document.tree().clone());
    const std::string language = document.metadata().language;
    presentation::educate_document(educated.root(), language.empty() ? "en" : language);
    return written(educated, form, diagnostics);
}

std::string
write_markdown(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics) {
    static_cast<void>(options);
    return markdown_text(edition.document(), form_of(edition.metadata()), diagnostics);
}

} // namespace galley::writers
