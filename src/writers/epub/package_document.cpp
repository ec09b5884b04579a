// package.opf: what the book is, what it holds and in which order it is read.
#include "writers/epub/package_document.hpp"

#include "base/ascii.hpp"
#include "bridge/uuid.hpp"
#include "presentation/markup.hpp"

#include <fmt/format.h>

namespace galley::writers {

using presentation::escaped;

namespace {

/// The name space of galley's books: uuid5 of "urn:galley:book" in RFC 4122's URL name space.
constexpr const char* book_space = "70ad7985-ab4c-57ec-b374-184f031526d2";

std::string title_of(const PackageFacts& facts) {
    return facts.html.child("head").child("title").text();
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
    if (!text.empty()) {
        out += fmt::format("<dc:{0}>{1}</dc:{0}>\n", name, escaped(text));
    }
}

void append_meta(std::string& out, std::string_view property, std::string_view text) {
    out += fmt::format("<meta property=\"{}\">{}</meta>\n", property, escaped(text));
}

void append_refinement(std::string& out,
                       std::string_view of,
                       std::string_view property,
                       std::string_view text) {
    out += fmt::format(
        "<meta refines=\"#{}\" property=\"{}\">{}</meta>\n", of, property, escaped(text));
}

void append_titles(std::string& out, const PackageFacts& facts) {
    out += fmt::format("<dc:title id=\"title\">{}</dc:title>\n", escaped(title_of(facts)));
    append_refinement(out, "title", "title-type", "main");
    if (!facts.metadata.subtitle.empty()) {
        out += fmt::format("<dc:title id=\"subtitle\">{}</dc:title>\n",
                           escaped(facts.metadata.subtitle));
        append_refinement(out, "subtitle", "title-type", "subtitle");
    }
}

void append_creators(std::string& out, const Metadata& metadata) {
    int number = 0;
    for (const std::string& author : metadata.authors) {
        const std::string id = fmt::format("author-{}", ++number);
        out += fmt::format("<dc:creator id=\"{}\">{}</dc:creator>\n", id, escaped(author));
        out += fmt::format("<meta refines=\"#{}\" property=\"role\" scheme=\"marc:relators\">"
                           "aut</meta>\n",
                           id);
    }
}

/// EPUB 3.3, D.3.3 and D.3.4.
void append_series(std::string& out, const Metadata& metadata) {
    out += fmt::format("<meta property=\"belongs-to-collection\" id=\"series\">{}</meta>\n"
                       "<meta refines=\"#series\" property=\"collection-type\">series</meta>\n",
                       escaped(metadata.series));
    // The position is a number, with points between the numbers of parts.
    if (!metadata.series_number.empty() &&
        metadata.series_number.find_first_not_of("0123456789.") == std::string::npos) {
        out += fmt::format("<meta refines=\"#series\" property=\"group-position\">{}</meta>\n",
                           escaped(metadata.series_number));
    }
}

/// Only what is true of this book (EPUB Accessibility 1.1, 2).
void append_accessibility(std::string& out, const PackageFacts& facts) {
    append_meta(out, "schema:accessMode", "textual");
    if (facts.has_pictures) {
        append_meta(out, "schema:accessMode", "visual");
    }
    if (!facts.has_pictures || facts.has_alternatives) {
        append_meta(out, "schema:accessModeSufficient", "textual");
    } else {
        append_meta(out, "schema:accessModeSufficient", "textual,visual");
    }
    if (facts.has_heads) {
        append_meta(out, "schema:accessibilityFeature", "structuralNavigation");
    }
    for (const std::string_view feature :
         {"tableOfContents", "readingOrder", "displayTransformability"}) {
        append_meta(out, "schema:accessibilityFeature", feature);
    }
    if (facts.has_alternatives) {
        append_meta(out, "schema:accessibilityFeature", "alternativeText");
    }
    if (!facts.pages.empty()) {
        append_meta(out, "schema:accessibilityFeature", "pageBreakMarkers");
        append_meta(out, "schema:accessibilityFeature", "pageNavigation");
    }
    append_meta(out, "schema:accessibilityHazard", "none");
    out += fmt::format(
        "<meta property=\"schema:accessibilitySummary\" xml:lang=\"en\">The whole text can be "
        "read by assistive technology in its order{}; type and spacing can be changed by the "
        "reader. {}{}</meta>\n",
        facts.has_heads ? ", and its heads are marked as such" : "",
        !facts.has_pictures      ? "There is no picture but the cover."
        : facts.has_alternatives ? "Its pictures are described in words."
                                 : "Not all of its pictures are described in words.",
        facts.pages.empty() ? "" : " The pages of the printed edition can be found.");
}

void append_claim(std::string& out, const AccessibilityClaim& claim) {
    out += fmt::format("<meta property=\"dcterms:conformsTo\" id=\"claim\">{}</meta>\n"
                       "<meta property=\"a11y:certifiedBy\" refines=\"#claim\">{}</meta>\n",
                       claim.standard,
                       escaped(claim.certifier));
}

/// Which edition the page markers tell the pages of: as it is set, else a name of its own that
/// stays as long as the book's (EPUB Accessibility 1.1, 4.1.4).
std::string page_source(const PackageFacts& facts) {
    const std::string known = setting(facts.metadata, "epub.page_source");
    return known.empty() ? "urn:uuid:" + bridge::uuid5(book_space, "pages of " + facts.identifier)
                         : known;
}

void append_metadata(std::string& out, const PackageFacts& facts) {
    const Metadata& metadata = facts.metadata;
    out += "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n";
    out += fmt::format("<dc:identifier id=\"book-id\">{}</dc:identifier>\n",
                       escaped(facts.identifier));
    append_titles(out, facts);
    append_creators(out, metadata);
    append_element(out, "language", facts.html.attribute("lang").value_or("en"));
    append_element(out, "date", metadata.date);
    append_element(out, "publisher", metadata.publisher);
    append_element(out, "description", metadata.description);
    append_element(out, "rights", metadata.rights);
    for (const std::string& keyword : metadata.keywords) {
        append_element(out, "subject", keyword);
    }
    if (!metadata.series.empty()) {
        append_series(out, metadata);
    }
    append_meta(out, "dcterms:modified", facts.options.moment);
    append_accessibility(out, facts);
    if (facts.claim) {
        append_claim(out, *facts.claim);
    }
    if (!facts.pages.empty()) {
        append_meta(out, "pageBreakSource", page_source(facts));
    }
    if (facts.has_fonts) {
        append_meta(out, "ibooks:specified-fonts", "true");
    }
    out += "<meta name=\"cover\" content=\"cover-image\"/>\n";
    out += fmt::format("<meta name=\"generator\" content=\"{}\"/>\n</metadata>\n",
                       escaped(facts.options.generator));
}

} // namespace

std::string book_identifier(const Metadata& metadata, bridge::Node html) {
    std::string digits;
    for (const char c : metadata.isbn) {
        if (is_ascii_digit(c) || c == 'X' || c == 'x') {
            digits += c == 'x' ? 'X' : c;
        }
    }
    if (!digits.empty()) {
        return "urn:isbn:" + digits;
    }
    std::string name;
    for (const std::string& author : metadata.authors) {
        name += author + '\n';
    }
    name += html.child("head").child("title").text() + '\n';
    name += html.attribute("lang").value_or("en");
    return "urn:uuid:" + bridge::uuid5(book_space, name);
}

std::string package_file(const PackageFacts& facts,
                         const Contents& contents,
                         const std::vector<Resource>& resources) {
    const std::string language = escaped(facts.html.attribute("lang").value_or("en"));
    std::string out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
                                  "unique-identifier=\"book-id\" xml:lang=\"{}\"{}>\n",
                                  language,
                                  facts.has_fonts ? " prefix=\"ibooks: "
                                                    "http://vocabulary.itunes.apple.com/rdf/ibooks/"
                                                    "vocabulary-extensions-1.0/\""
                                                  : "");
    append_metadata(out, facts);
    out += "<manifest>\n";
    for (const Resource& resource : resources) {
        out += fmt::format(R"(<item id="{}" href="{}" media-type="{}")",
                           resource.id,
                           resource.file,
                           resource.type);
        out += resource.properties.empty()
                   ? "/>\n"
                   : fmt::format(" properties=\"{}\"/>\n", resource.properties);
    }
    for (const ContentDocument& document : contents.documents) {
        const std::string id = document.file.substr(0, document.file.find('.'));
        out += fmt::format("<item id=\"{}\" href=\"{}\" media-type=\"application/xhtml+xml\"/>\n",
                           id,
                           document.file);
    }
    const bool leftward = facts.html.attribute("dir") == "rtl";
    out += fmt::format("</manifest>\n<spine toc=\"ncx\"{}>\n{}",
                       leftward ? " page-progression-direction=\"rtl\"" : "",
                       contents.cover_page ? "<itemref idref=\"cover\"/>\n" : "");
    for (const ContentDocument& document : contents.documents) {
        out += fmt::format("<itemref idref=\"{}\"/>\n",
                           document.file.substr(0, document.file.find('.')));
    }
    out += "<itemref idref=\"nav\" linear=\"no\"/>\n</spine>\n</package>\n";
    return out;
}

} // namespace galley::writers
