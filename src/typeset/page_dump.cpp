// Pages as text for golden files: one line a thing, positions in points with two decimals.
#include "base/number.hpp"
#include "bridge/font_face.hpp"
#include "typeset/page.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace galley::typeset {

namespace {

constexpr std::array role_names{
    std::string_view("None"),        std::string_view("Document"),  std::string_view("Part"),
    std::string_view("Article"),     std::string_view("Section"),   std::string_view("Division"),
    std::string_view("BlockQuote"),  std::string_view("Heading1"),  std::string_view("Heading2"),
    std::string_view("Heading3"),    std::string_view("Heading4"),  std::string_view("Heading5"),
    std::string_view("Heading6"),    std::string_view("Paragraph"), std::string_view("List"),
    std::string_view("ListItem"),    std::string_view("Label"),     std::string_view("ListBody"),
    std::string_view("Span"),        std::string_view("Link"),      std::string_view("Note"),
    std::string_view("Reference"),   std::string_view("Code"),      std::string_view("Quote"),
    std::string_view("Caption"),     std::string_view("Table"),     std::string_view("TableRow"),
    std::string_view("TableHeader"), std::string_view("TableCell"), std::string_view("Figure"),
    std::string_view("Toc"),         std::string_view("TocItem"),   std::string_view("Artifact")};

std::string number(Length length) { return format_decimal(length.points(), 2); }

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
    }
    return out + '"';
}

Length width_of(const GlyphRun& run) {
    Length width;
    for (const PlacedGlyph glyph : run.glyphs) {
        width += glyph.advance;
    }
    return width;
}

void dump_run(const Pages& pages, const GlyphRun& run, std::string& out) {
    const std::string& font =
        pages.fonts[static_cast<std::size_t>(run.font)]->metrics().postscript_name;
    out += fmt::format("text {} {} width {} font {} {} {} {}",
                       number(run.x),
                       number(run.y),
                       number(width_of(run)),
                       font,
                       number(run.size),
                       run.structure == artifact ? "artifact" : fmt::format("in {}", run.structure),
                       in_quotes(run.text));
    if (run.tracking != 0 || run.horizontal_scale != 1.0) {
        out += fmt::format(
            " scale {} tracking {}", format_decimal(run.horizontal_scale, 3), run.tracking);
    }
    if (run.line_end_hyphen) {
        out += " hyphen";
    }
    if (run.unseen) {
        out += " unseen";
    }
    if (run.decoration.underline) {
        out += " underline";
    }
    if (run.decoration.line_through) {
        out += " line-through";
    }
    if (!run.language.empty()) {
        out += " language " + run.language;
    }
    if (run.color != css::Color()) {
        out += fmt::format(" color {} {} {}",
                           format_decimal(run.color.red, 2),
                           format_decimal(run.color.green, 2),
                           format_decimal(run.color.blue, 2));
    }
    out += '\n';
}

void dump_page(const Pages& pages, const Page& page, std::string& out) {
    out += fmt::format("page {} {} by {} {}\n",
                       page.folio,
                       number(page.width),
                       number(page.height),
                       page.recto ? "recto" : "verso");
    for (const GlyphRun& run : page.runs) {
        dump_run(pages, run, out);
    }
    for (const Rule& rule : page.rules) {
        out += fmt::format("rule {} {} {} by {}\n",
                           number(rule.x),
                           number(rule.y),
                           number(rule.width),
                           number(rule.height));
    }
    for (const DrawnLetter& letter : page.letters) {
        out += fmt::format(
            "letter {} {} font {} {} glyph {}\n",
            number(letter.x),
            number(letter.y),
            pages.fonts[static_cast<std::size_t>(letter.font)]->metrics().postscript_name,
            number(letter.size),
            letter.glyph);
    }
    for (const PlacedPicture& image : page.images) {
        const auto& picture = *pages.pictures[static_cast<std::size_t>(image.picture)];
        out += fmt::format("image {} {} {} by {} {} {}{} before {}\n",
                           number(image.x),
                           number(image.y),
                           number(image.width),
                           number(image.height),
                           pictures::extension(picture.kind),
                           image.structure == artifact ? "artifact"
                                                       : fmt::format("in {}", image.structure),
                           image.dots_per_inch > 0.0
                               ? fmt::format(" dpi {}", format_decimal(image.dots_per_inch, 0))
                               : std::string(),
                           image.before);
    }
    for (const LinkArea& link : page.links) {
        out += fmt::format("link {} {} {} by {} in {} to {} {}\n",
                           number(link.x),
                           number(link.y),
                           number(link.width),
                           number(link.height),
                           link.structure,
                           in_quotes(link.target),
                           in_quotes(link.description));
    }
}

void dump_structure(const Pages& pages, std::string& out) {
    for (std::size_t i = 0; i < pages.structure.size(); ++i) {
        const StructureElement& element = pages.structure[i];
        out += fmt::format("element {} {} in {}",
                           i,
                           role_names[static_cast<std::size_t>(element.role)],
                           element.parent);
        const auto add = [&](std::string_view name, const std::string& value) {
            if (!value.empty()) {
                out += fmt::format(" {} {}", name, in_quotes(value));
            }
        };
        add("id", element.id);
        add("language", element.language);
        add("title", element.title);
        add("alternative", element.alternative);
        out += element.ordered ? " ordered\n" : "\n";
    }
}

} // namespace

std::string dump(const Pages& pages) {
    std::string out = fmt::format("language {}\n", pages.language);
    for (const Page& page : pages.pages) {
        dump_page(pages, page, out);
    }
    dump_structure(pages, out);
    for (const OutlineEntry& entry : pages.outline) {
        out += fmt::format("outline {} {} page {} at {} in {}\n",
                           entry.level,
                           in_quotes(entry.title),
                           entry.page + 1,
                           number(entry.y),
                           entry.structure);
    }
    for (const Anchor& anchor : pages.anchors) {
        out += fmt::format("anchor {} page {} at {} {}\n",
                           in_quotes(anchor.id),
                           anchor.page + 1,
                           number(anchor.x),
                           number(anchor.y));
    }
    return out;
}

} // namespace galley::typeset
