// Writes docs/css.md by asking the style sheet's parser: what it takes without a word is honoured.
//
//   css_reference FILE    says whether FILE is what would be written; with GALLEY_ACCEPT=1 writes
//   it
#include "base/files.hpp"
#include "css/margin_box.hpp"
#include "css/property.hpp"
#include "css/stylesheet.hpp"
#include "presentation/medium_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace galley;

namespace {

/// Values that properties of CSS take, tried with every property.
constexpr auto values = std::to_array<std::string_view>({
    "auto",
    "none",
    "normal",
    "0",
    "2",
    "1.5",
    "10pt",
    "-10pt",
    "1em",
    "50%",
    "calc(1em + 2pt)",
    "red",
    "#123",
    "currentColor",
    "transparent",
    "\"text\"",
    "counter(page)",
    "counters(item, \".\")",
    "string(title)",
    "attr(title)",
    "content()",
    "open-quote",
    "leader('.')",
    "target-counter(attr(href), page)",
    "target-text(attr(href))",
    "element(head)",
    "running(head)",
    "url(a.png)",
    "title content()",
    "name 1",
    "serif",
    "\"A Font\", serif",
    "thin",
    "solid",
    "dotted",
    "double",
    "1pt solid red",
    "bold",
    "300",
    "bolder",
    "italic",
    "oblique",
    "small-caps",
    "all-small-caps",
    "lining-nums",
    "oldstyle-nums",
    "tabular-nums",
    "diagonal-fractions",
    "common-ligatures",
    "no-common-ligatures",
    "discretionary-ligatures",
    "\"smcp\" 1",
    "start",
    "end",
    "left",
    "right",
    "center",
    "justify",
    "uppercase",
    "lowercase",
    "capitalize",
    "manual",
    "5 2 2",
    "nowrap",
    "pre",
    "pre-wrap",
    "pre-line",
    "baseline",
    "super",
    "sub",
    "middle",
    "top",
    "bottom",
    "avoid",
    "avoid-page",
    "always",
    "page",
    "recto",
    "verso",
    "column",
    "disc",
    "circle",
    "square",
    "decimal",
    "decimal-leading-zero",
    "lower-alpha",
    "upper-alpha",
    "lower-roman",
    "upper-roman",
    "lower-greek",
    "inside",
    "outside",
    "first",
    "last",
    "force-end",
    "block",
    "inline",
    "inline-block",
    "list-item",
    "table",
    "table-row",
    "table-cell",
    "flex",
    "grid",
    "footnote",
    "underline",
    "line-through",
    "overline",
    "min-content",
    "hidden",
    "larger",
    "small",
    "smaller",
    "each-line",
    "1em hanging",
    "1em hanging each-line",
    "balance",
    "3 1",
    "bold 10pt serif",
    "crop",
    "cross",
    "a4",
    "6in 9in",
    "a5 landscape",
});

constexpr auto selectors = std::to_array<std::string_view>({
    "p",
    "*",
    ".class",
    "#id",
    "[title]",
    "[title=\"a\"]",
    "[title~=\"a\"]",
    "[lang|=\"a\"]",
    "[title^=\"a\"]",
    "[title$=\"a\"]",
    "[title*=\"a\"]",
    "[title=\"a\" i]",
    "a b",
    "a > b",
    "a + b",
    "a ~ b",
    "a, b",
    ":root",
    ":empty",
    ":first-child",
    ":last-child",
    ":only-child",
    ":first-of-type",
    ":last-of-type",
    ":only-of-type",
    ":nth-child(2n+1)",
    ":nth-child(2 of .a)",
    ":nth-last-child(2)",
    ":nth-of-type(2)",
    ":nth-last-of-type(2)",
    ":not(.a)",
    ":is(a, b)",
    ":where(a, b)",
    ":has(a)",
    ":lang(en)",
    ":dir(rtl)",
    ":link",
    ":any-link",
    ":hover",
    ":focus",
    ":target",
    "::before",
    "::after",
    "::marker",
    "::first-line",
    "::first-letter",
    "::selection",
    "::footnote-call",
    "::footnote-marker",
    "::backdrop",
});

constexpr auto at_rules = std::to_array<std::string_view>({
    "@media print { p { color: red } }",
    "@media screen { p { color: red } }",
    "@media epub { p { color: red } }",
    "@media (min-width: 40em) { p { color: red } }",
    "@supports (hyphens: auto) { p { color: red } }",
    "@font-face { font-family: a; src: url(a.ttf) }",
    "@namespace a url(http://www.example.com/);",
    "@page { margin: 1in }",
    "@page :first { margin: 1in }",
    "@page :left { margin: 1in }",
    "@page :right { margin: 1in }",
    "@page :blank { margin: 1in }",
    "@page chapter { margin: 1in }",
    "@page chapter:first { margin: 1in }",
    "@page :nth(2) { margin: 1in }",
    "@page { @footnote { margin: 1em } }",
    "@layer a { p { color: red } }",
    "@container (min-width: 9em) { p { color: red } }",
    "@counter-style a { system: cyclic; symbols: '*' }",
    "@keyframes a { from { color: red } }",
    "@property --a { syntax: '*'; inherits: true }",
});

constexpr auto page_properties = std::to_array<std::string_view>({
    "size",
    "margin",
    "padding",
    "border",
    "bleed",
    "marks",
    "background",
    "background-color",
    "counter-reset",
    "counter-increment",
    "width",
    "height",
    "max-height",
    "page-orientation",
    "-prince-trim",
    "prince-shrink-to-fit",
});

/// What people write for paged media in WeasyPrint, Prince, Antenna House, Vivliostyle and
/// Paged.js.
struct Wish {
    std::string_view rule;
    std::string_view why;
};
constexpr auto wishes = std::to_array<Wish>({
    {"h2 { string-set: title content() }", "running heads"},
    {"h2 { string-set: title content(before) }", "running heads with generated text"},
    {"h2 { position: running(head) }", "running heads that keep their mark-up"},
    {"aside { float: footnote }", "notes at the foot of the page"},
    {"aside { footnote-display: inline }", "notes one after the other in a line"},
    {"aside { footnote-policy: line }", "notes on the page of their call"},
    {"a::after { content: target-counter(attr(href), page) }", "\"see page 12\""},
    {"a::after { content: target-text(attr(href)) }", "\"see Ships\""},
    {"a::after { content: leader('.') }", "dots in a contents list"},
    {"h2 { bookmark-level: 1 }", "levels of the PDF's outline"},
    {"h2 { bookmark-label: content() }", "names in the PDF's outline"},
    {"h2 { bookmark-state: closed }", "a folded outline"},
    {"h2 { break-before: recto }", "chapters on right-hand pages"},
    {"h2 { page: chapter }", "pages of a kind"},
    {"p { orphans: 2; widows: 2 }", "no line alone"},
    {"p { hyphens: auto }", "hyphenation"},
    {"p { hyphenate-limit-chars: 6 3 2 }", "shortest words that are divided"},
    {"p { hyphenate-limit-lines: 2 }", "hyphens in a row"},
    {"p { hyphenate-limit-zone: 8% }", "where words are divided"},
    {"p { hyphenate-limit-last: always }", "last lines of a page"},
    {"p { hyphenate-character: '-' }", "the hyphen itself"},
    {"p { hanging-punctuation: first last }", "marks in the margin"},
    {"p { text-wrap: pretty }", "better lines: galley always sets by total fit"},
    {"h2 { text-wrap: balance }", "heads of lines of one length"},
    {"p { column-count: 2 }", "columns"},
    {"figure { float: top }", "pictures at the head of a page"},
    {"figure { float: right }", "pictures beside the text"},
    {"p::first-letter { initial-letter: 2 }", "drop capitals"},
    {"p::first-letter { initial-letter: 3 1 }", "raised capitals"},
    {"p::first-line { font-variant-caps: all-small-caps }", "first lines in small capitals"},
    {".verse p { text-indent: 2em hanging each-line }", "turned-over lines of verse"},
    {"p { margin-break: keep }", "space at the head of a page"},
    {"p { box-decoration-break: clone }", "borders across pages"},
    {"body { line-grid: create }", "lines on a grid: galley always keeps one"},
    {"img { width: 50% }", "size of pictures"},
    {"img { max-height: 5cm }", "size of pictures"},
    {"img { object-fit: cover }", "pictures cut to a frame"},
    {"img { image-resolution: 300dpi }", "size of pictures by their pixels"},
    {"img { image-orientation: from-image }", "photographs: galley always turns them"},
    {"table { border-collapse: collapse }", "tables"},
    {"th { vertical-align: middle }", "cells"},
    {"@page { size: 6in 9in }", "page size"},
    {"@page { bleed: 3mm; marks: crop }", "bleed and marks"},
    {"@page { @top-center { content: string(title) } }", "running heads"},
    {"@page { @bottom-center { content: counter(page) } }", "folios"},
    {"@page { @bottom-center { content: counter(page, lower-roman) } }", "folios of the front"},
    {"@page { @bottom-center { content: counter(pages) } }", "number of pages"},
    {"@page { @top-center { content: element(head) } }", "running heads that keep their mark-up"},
    {"@page { @footnote { border-top: 1pt solid } }", "the notes' part of a page"},
    {"@page { background-color: red }", "coloured paper"},
    {"p { color: cmyk(0, 0, 0, 1) }", "ink"},
    {"p { color: device-cmyk(0 0 0 1) }", "ink"},
    {"p { background-color: #eee }", "tinted boxes"},
    {"p { border-radius: 2pt }", "rounded boxes"},
    {"p { transform: rotate(90deg) }", "turned boxes"},
    {"p { text-indent: 1em }", "indents"},
    {"p { letter-spacing: 0.05em }", "letterspacing"},
    {"p { font-variant-numeric: oldstyle-nums }", "old-style figures"},
    {"p { font-feature-settings: 'ss01' }", "features of a font"},
    {"p { font-variation-settings: 'wght' 300 }", "variable fonts"},
});

enum class Verdict { Honoured, Partly, No };

std::vector<std::string> codes_of(std::string_view sheet) {
    Diagnostics diagnostics;
    static_cast<void>(css::parse_stylesheet(std::string(sheet), "a.css", diagnostics));
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : diagnostics.list()) {
        codes.push_back(diagnostic.code);
    }
    return codes;
}

/// What the parser says of a whole sheet.
Verdict verdict(std::string_view sheet) {
    const auto codes = codes_of(sheet);
    if (codes.empty()) {
        return Verdict::Honoured;
    }
    const bool notes = std::all_of(
        codes.begin(), codes.end(), [](const std::string& code) { return code == "G305"; });
    return notes ? Verdict::Partly : Verdict::No;
}

std::string rule_of(std::string_view property, std::string_view value) {
    std::string rule = "p { ";
    rule.append(property).append(": ").append(value).append(" }");
    return rule;
}

/// In a table's cell.
std::string cell(std::string_view text) {
    std::string out = "`";
    for (const char c : text) {
        out += c == '|' ? std::string("\\|") : std::string(1, c);
    }
    return out + '`';
}

bool is_word(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
}

/// Of the samples that `sheet` makes a sheet of; where any word will do, that is said.
template <typename Sheet>
std::string values_with(Verdict wanted, const Sheet& sheet) {
    const auto is_wanted = [&](std::string_view value) { return verdict(sheet(value)) == wanted; };
    const bool any_word = is_wanted("some-name-of-nothing");
    std::string list = any_word ? "any name" : "";
    for (const std::string_view value : values) {
        if (!(any_word && is_word(value)) && is_wanted(value)) {
            list += fmt::format("{}{}", list.empty() ? "" : " ", cell(value));
        }
    }
    return list;
}

std::string values_of(std::string_view property, Verdict wanted) {
    return values_with(wanted, [&](std::string_view value) { return rule_of(property, value); });
}

bool reaches_ebooks(std::string_view property) {
    const std::string sheet =
        presentation::medium_sheet(rule_of(property, "inherit"), css::Medium::Epub);
    return sheet.find(property) != std::string::npos;
}

std::string_view yes(bool is) { return is ? "yes" : "no"; }

void add_properties(std::string& out) {
    out +=
        "## Properties that pages honour\n\n"
        "The values are those of a list of samples that are taken as they are, and those that are "
        "taken for the nearest one that is honoured (G305). `height` and `max-height` hold for "
        "pictures.\n\n"
        "| property | inherited | ebook | values | taken for another |\n|---|---|---|---|---|\n";
    std::vector<const css::Property*> sorted;
    for (const css::Property& property : css::properties()) {
        sorted.push_back(&property);
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
        return a->name < b->name;
    });
    for (const css::Property* property : sorted) {
        out += fmt::format("| {} | ", cell(property->name));
        out.append(yes(property->inherited)).append(" | ");
        out.append(yes(reaches_ebooks(property->name)));
        out += fmt::format(" | {} | {} |\n",
                           values_of(property->name, Verdict::Honoured),
                           values_of(property->name, Verdict::Partly));
    }
}

void add_shorthands(std::string& out) {
    out += "\n## Shorthands and older names\n\n| name | stands for |\n|---|---|\n";
    for (const css::Shorthand& shorthand : css::shorthands()) {
        out += fmt::format("| {} |", cell(shorthand.name));
        for (const std::string_view longhand : shorthand.longhands) {
            out += fmt::format(" {}", cell(longhand));
        }
        out += " |\n";
    }
}

void add_elsewhere(std::string& out) {
    out += "\n## Properties for screens and ebooks only\n\n"
           "Pages do not honour them, and a sheet that has them outside of `@media screen` and "
           "`@media epub` is told so (G305). They reach browsers; those with a star are kept from "
           "ebooks as well.\n\n";
    bool first = true;
    for (const std::string_view name : css::properties_elsewhere()) {
        out += first ? "" : ", ";
        out += cell(name) + (reaches_ebooks(name) ? "" : "\\*");
        first = false;
    }
    out += ".\n\nNames that begin with one maker's prefix (`-webkit-`, `-epub-`, `-prince-` …) are "
           "passed over in the same way; any other name is a slip (G301).\n";
}

std::string_view word_of(Verdict verdict) {
    return verdict == Verdict::Honoured ? "yes" : verdict == Verdict::Partly ? "no effect" : "no";
}

template <typename List, typename Sheet>
void add_samples(std::string& out, const List& list, const Sheet& sheet) {
    for (const std::string_view sample : list) {
        out += fmt::format("| {} | ", cell(sample));
        out.append(word_of(verdict(sheet(sample)))).append(" |\n");
    }
}

void add_pages(std::string& out) {
    out += "\n## Pages\n\n`@page` and what may stand in it; the boxes of the margins are ";
    std::string boxes;
    for (auto place = 0; place <= static_cast<int>(css::MarginBoxPlace::LeftTop); ++place) {
        const auto name = css::margin_box_name(static_cast<css::MarginBoxPlace>(place));
        boxes += fmt::format("{}{}", boxes.empty() ? "" : ", ", cell(fmt::format("@{}", name)));
    }
    out += boxes + ".\n\n| in `@page` | pages | values |\n|---|---|---|\n";
    for (const std::string_view name : page_properties) {
        const std::string list = values_with(Verdict::Honoured, [&](std::string_view value) {
            return fmt::format("@page {{ {}: {} }}", name, value);
        });
        out += fmt::format("| {} | ", cell(name));
        out.append(yes(!list.empty()));
        out += fmt::format(" | {} |\n", list);
    }
}

void add_wishes(std::string& out) {
    out += "\n## What sheets for WeasyPrint, Prince and others have\n\n"
           "| for | written | pages |\n|---|---|---|\n";
    for (const Wish& wish : wishes) {
        out += fmt::format("| {} | {} | ", wish.why, cell(wish.rule));
        out.append(word_of(verdict(wish.rule))).append(" |\n");
    }
}

std::string reference() {
    std::string out =
        "# CSS\n\n"
        "What galley makes of a style sheet. This page is written by a program that asks galley's "
        "own parser, and a test fails when it is out of date (`GALLEY_ACCEPT=1 ctest --preset "
        "release -R docs_css` writes it anew). *Pages* are those of the PDF; *ebook* says whether "
        "a "
        "property is handed on to the EPUB's reading systems, which honour what they can. *Yes* "
        "is said of what the parser takes without a word.\n\n";
    add_properties(out);
    add_shorthands(out);
    add_elsewhere(out);
    out += "\n## Selectors\n\n*No effect*: good CSS that never matches on paper.\n\n"
           "| selector | pages |\n|---|---|\n";
    add_samples(
        out, selectors, [](std::string_view s) { return std::string(s) + " { color: red }"; });
    out += "\n## At-rules\n\n| rule | pages |\n|---|---|\n";
    add_samples(out, at_rules, [](std::string_view s) { return std::string(s); });
    add_pages(out);
    add_wishes(out);
    return out;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("css_reference FILE\n", stderr);
        return 2;
    }
    const char* accept = std::getenv("GALLEY_ACCEPT");
    const std::string text = reference();
    if (accept != nullptr && std::string_view(accept) == "1") {
        write_file(arguments[1], text);
        return 0;
    }
    if (read_file(arguments[1], 1U << 20U) != text) {
        std::fprintf(stderr,
                     "%s is out of date: GALLEY_ACCEPT=1 ctest -R docs_css writes it anew\n",
                     arguments[1]);
        return 1;
    }
    return 0;
}
