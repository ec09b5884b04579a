// From the intermediate to the XHTML tree: the title block, the text, then its punctuation.
#include "presentation/presentation.hpp"

#include "base/trimming.hpp"
#include "bridge/bidi_text.hpp"
#include "document/vocabulary.hpp"
#include "presentation/block_rendering.hpp"
#include "presentation/dates.hpp"
#include "presentation/front_matter.hpp"
#include "presentation/inline_rendering.hpp"
#include "presentation/punctuation.hpp"
#include "presentation/rendering.hpp"
#include "presentation/section_rendering.hpp"

#include <utility>

namespace galley::presentation {

namespace {

using bridge::Node;

/// The words of the document where they say the same, for they may hold emphasis and links.
void fill_title(Rendering& rendering, Node source, const std::string& known, Node to) {
    if (source && (known.empty() || collapsed(source.text()) == collapsed(known))) {
        render_text(rendering, source, to);
    } else {
        to.append_text(collapsed(known));
    }
}

bool has_title_block(const Document& document, const Metadata& metadata) {
    return !metadata.title.empty() || !metadata.subtitle.empty() || !metadata.authors.empty() ||
           document.info().child("abstract");
}

/// Returns the h1, nothing when the text has no title.
Node render_title_block(Rendering& rendering,
                        const Document& document,
                        const Metadata& metadata,
                        Node main) {
    if (!has_title_block(document, metadata)) {
        return {};
    }
    const Node info = document.info();
    Node header = main.append_element("header");
    header.set_attribute("class", "title-block");
    Node title;
    if (!metadata.title.empty()) {
        title = open(header, "h1", info.child("title"));
        add_class(title, "title");
        fill_title(rendering, info.child("title"), metadata.title, title);
    }
    if (!metadata.subtitle.empty()) {
        Node subtitle = open(header, "p", info.child("subtitle"));
        add_class(subtitle, "subtitle");
        fill_title(rendering, info.child("subtitle"), metadata.subtitle, subtitle);
    }
    std::string_view byline =
        info.child("author").attribute(galley_namespace, "byline").value_or("");
    for (const std::string& author : metadata.authors) {
        Node line = header.append_element("p");
        line.set_attribute("class", "author");
        if (!byline.empty()) {
            line.append_text(byline);
            line.append_text(" ");
            byline = {};
        }
        line.append_text(author);
    }
    if (!metadata.date.empty()) {
        Node line = header.append_element("p");
        line.set_attribute("class", "date");
        line.append_text(written_date(metadata.date, rendering.language));
    }
    if (const Node abstract = info.child("abstract")) {
        render_block(rendering, abstract, header);
    }
    return title;
}

std::vector<ContentsEntry> contents_of(const std::vector<RenderedHead>& heads) {
    std::vector<ContentsEntry> contents;
    contents.reserve(heads.size());
    for (const RenderedHead& head : heads) {
        contents.push_back({head.level, head.label, head_text(head.head), head.id});
    }
    return contents;
}

/// A document must have a title (WCAG 2.4.2): the text's own, else its first head's.
std::string window_title(Node title, const std::vector<ContentsEntry>& contents) {
    std::string text = title ? head_text(title) : std::string();
    if (text.empty() && !contents.empty()) {
        text = contents.front().title;
    }
    return text.empty() ? "Untitled" : text;
}

} // namespace

Presentation present(const Document& document,
                     const Metadata& metadata,
                     const pictures::PictureSet* pictures,
                     Diagnostics& diagnostics) {
    Presentation presentation{bridge::XmlTree(xhtml_namespace, "html"), {}, {}, {}, {}};
    Rendering rendering(diagnostics);
    rendering.pictures = pictures;
    rendering.language = metadata.language.empty() ? "en" : metadata.language;
    collect_targets(rendering, document.root());
    Node html = presentation.xhtml.root();
    set_language(html, rendering.language);
    if (const auto direction = document.root().attribute("dir")) {
        html.set_attribute("dir", *direction);
    } else if (bridge::is_leftward_language(rendering.language)) {
        html.set_attribute("dir", "rtl");
    }
    Node window = html.append_element("head").append_element("title");
    Node main = html.append_element("body").append_element("main");
    const Node title = render_title_block(rendering, document, metadata, main);
    render_body(rendering, document.root(), main);
    render_notes(rendering, main);
    if (setting(metadata, "punctuation") != "keep") {
        educate_blocks(main, rendering.language);
    }
    presentation.contents = contents_of(rendering.heads);
    presentation.spans = std::move(rendering.spans);
    presentation.pictures = std::move(rendering.shown);
    const FrontMatter wanted = wanted_front_matter(document, metadata);
    if (wanted.pages || wanted.contents) {
        presentation.front = front_matter(
            wanted, metadata, rendering.language, main.child("header"), presentation.contents);
        if (wanted.pages && title) {
            add_class(main, "body-matter");
        }
    }
    window.append_text(window_title(title, presentation.contents));
    return presentation;
}

} // namespace galley::presentation
