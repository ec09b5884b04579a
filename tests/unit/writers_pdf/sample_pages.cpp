// Pages set by hand.
#include "sample_pages.hpp"

#include <algorithm>
#include <utility>

namespace galley::tests {

std::shared_ptr<const bridge::FontFace> font(std::string_view file) {
    return std::make_shared<const bridge::FontFace>(bridge::FontFace::load(
        std::string(GALLEY_SOURCE_DIR "/styles/fonts/") + std::string(file)));
}

PageSetter::PageSetter() {
    pages.language = "en";
    pages.fonts = {font("eb-garamond/EBGaramond-Regular.ttf"),
                   font("eb-garamond/EBGaramond-Italic.ttf"),
                   font("source-code-pro/SourceCodePro-Regular.ttf")};
    element(Role::Document, -1);
    new_page();
}

void PageSetter::new_page() {
    typeset::Page page;
    page.width = Length::from_points(360.0);
    page.height = Length::from_points(540.0);
    page.folio = std::to_string(pages.pages.size() + 1);
    page.recto = pages.pages.size() % 2 == 0;
    pages.pages.push_back(std::move(page));
    x_ = 72.0;
    y_ = 54.0;
}

int PageSetter::element(Role role, int parent, std::string title) {
    typeset::StructureElement made;
    made.role = role;
    made.parent = parent;
    made.title = std::move(title);
    pages.structure.push_back(std::move(made));
    return static_cast<int>(pages.structure.size()) - 1;
}

GlyphRun& PageSetter::set(int structure,
                          std::string_view text,
                          int face,
                          double size,
                          const bridge::ShapeOptions& options) {
    const auto& set_in = *pages.fonts[static_cast<std::size_t>(face)];
    const double unit = size / set_in.metrics().units_per_em;
    GlyphRun run;
    run.font = face;
    run.size = Length::from_points(size);
    run.x = Length::from_points(x_);
    run.y = Length::from_points(y_);
    run.structure = structure;
    run.text = std::string(text);
    for (const auto& shaped : set_in.shape(text, options)) {
        run.glyphs.push_back({shaped.glyph,
                              shaped.cluster,
                              Length::from_points(shaped.x_advance * unit),
                              Length::from_points(shaped.x_offset * unit),
                              Length::from_points(-shaped.y_offset * unit)});
        x_ += shaped.x_advance * unit;
    }
    auto& runs = pages.pages.back().runs;
    runs.push_back(std::move(run));
    return runs.back();
}

GlyphRun& PageSetter::line(int structure, std::string_view text, int face, double size) {
    x_ = 54.0;
    y_ += size * 1.25;
    return set(structure, text, face, size, {});
}

GlyphRun& PageSetter::more(int structure, std::string_view text, int face, double size) {
    return set(structure, text, face, size, {});
}

GlyphRun& PageSetter::featured(int structure, std::string_view text, std::string_view feature) {
    bridge::ShapeOptions options;
    bridge::FontFeature wanted;
    std::copy_n(feature.begin(), 4, wanted.tag.begin());
    options.features.push_back(wanted);
    return set(structure, text, 0, 12.0, options);
}

void PageSetter::hyphenate() {
    GlyphRun& run = pages.pages.back().runs.back();
    const auto& face = *pages.fonts[static_cast<std::size_t>(run.font)];
    const std::uint32_t glyph = face.glyph(U'-');
    const Length advance = run.size * (face.advance(glyph) / 1000.0);
    run.glyphs.push_back(
        {glyph, static_cast<std::uint32_t>(run.text.size()), advance, Length(), Length()});
    run.line_end_hyphen = true;
}

void PageSetter::link(int structure, std::string target, std::string description) {
    const GlyphRun& run = pages.pages.back().runs.back();
    pages.pages.back().links.push_back({run.x,
                                        run.y - run.size,
                                        Length::from_points(x_) - run.x,
                                        run.size * 1.25,
                                        std::move(target),
                                        structure,
                                        std::move(description)});
}

void PageSetter::anchor(std::string id) {
    pages.anchors.push_back({std::move(id),
                             static_cast<int>(pages.pages.size()) - 1,
                             Length::from_points(54.0),
                             Length::from_points(y_)});
}

void PageSetter::folio(std::string text) {
    const double y = std::exchange(y_, 510.0);
    line(typeset::artifact, text);
    pages.pages.back().folio = std::move(text);
    y_ = y;
}

namespace {

void set_lists(PageSetter& setter, int section) {
    const int list = setter.element(Role::List, section);
    for (const char* words : {"First the root,", "then the stem."}) {
        const int item = setter.element(Role::ListItem, list);
        setter.line(setter.element(Role::Label, item), "\xE2\x80\xA2 ");
        setter.more(setter.element(Role::ListBody, item), words);
    }
    const int table = setter.element(Role::Table, section);
    for (int row = 0; row < 2; ++row) {
        const int cells = setter.element(Role::TableRow, table);
        for (int column = 0; column < 2; ++column) {
            const Role role = row == 0 ? Role::TableHeader : Role::TableCell;
            const int cell = setter.element(role, cells);
            if (row == 0 || column == 0) {
                column == 0 ? setter.line(cell, "Cell ") : setter.more(cell, "Other ");
            }
        }
    }
}

void set_inlines(PageSetter& setter, int section) {
    const int paragraph = setter.element(Role::Paragraph, section);
    setter.line(paragraph, "An office of fine affairs, see ");
    const int link = setter.element(Role::Link, paragraph);
    setter.more(link, "the site").decoration.underline = true;
    setter.link(link, "https://example.org/caf\xC3\xA9?a=(1)&b=2", "the site");
    setter.more(paragraph, " or ");
    const int inner = setter.element(Role::Link, paragraph);
    setter.more(inner, "the end");
    setter.link(inner, "#end", "");
    setter.more(paragraph, ".");
    const int mark = setter.element(Role::Reference, paragraph);
    setter.more(mark, "1", 0, 8.0);
    const int note = setter.element(Role::Note, paragraph);
    setter.line(paragraph, "She said ");
    const int quote = setter.element(Role::Quote, paragraph);
    setter.more(quote, "\xE2\x80\x9Cgrand\xE2\x80\x9D ", 1).language = "fr";
    setter.more(setter.element(Role::Code, paragraph), "x = fi(y);", 2, 10.0);
    setter.line(paragraph, "and ");
    setter.featured(paragraph, "Nato nato ", "c2sc");
    setter.featured(paragraph, "Nato ", "smcp");
    setter.line(paragraph, "with q\xCC\x81 and fine");
    setter.line(note, "1 A note at the foot.", 0, 9.0);
}

} // namespace

Pages sample_pages() {
    PageSetter setter;
    const int title = setter.element(Role::Heading1, 0, "Sample of types");
    setter.line(title, "Sample of types", 0, 18.0);
    setter.pages.outline.push_back({1, "Sample of types", 0, Length::from_points(54.0), title});
    const int section = setter.element(Role::Section, 0, "One");
    setter.anchor("one");
    const int head = setter.element(Role::Heading2, section, "One \xE2\x80\x94 d\xC3\xA9j\xC3\xA0");
    setter.line(head, "One \xE2\x80\x94 d\xC3\xA9j\xC3\xA0 vu", 0, 14.0);
    setter.pages.outline.push_back(
        {2, "One \xE2\x80\x94 d\xC3\xA9j\xC3\xA0 vu", 0, Length::from_points(80.0), head});
    set_inlines(setter, section);
    set_lists(setter, section);
    const int broken = setter.element(Role::Paragraph, section);
    setter.line(broken, "This para\xC2\xADgraph breaks a typo");
    setter.hyphenate();
    setter.folio("1");
    setter.new_page();
    setter.line(broken, "graphy over two pages, well-");
    setter.line(broken, "known to be hard.");
    const int quotation = setter.element(Role::BlockQuote, section);
    const int opening = setter.element(Role::Paragraph, quotation);
    setter.line(opening, "W", 1).unseen = true;
    const GlyphRun& rest = setter.more(opening, "hen a paragraph is quoted.", 1);
    const auto& italic = *setter.pages.fonts[1];
    setter.pages.pages.back().letters.push_back({1,
                                                 italic.glyph(U'W'),
                                                 Length::from_points(48.0),
                                                 Length::from_points(4.0),
                                                 rest.y + Length::from_points(28.0),
                                                 {}});
    setter.anchor("end");
    setter.folio("2");
    setter.pages.pages.back().rules.push_back({Length::from_points(54.0),
                                               Length::from_points(400.0),
                                               Length::from_points(100.0),
                                               Length::from_points(0.5),
                                               {0.5, 0.5, 0.5}});
    return std::move(setter.pages);
}

} // namespace galley::tests
