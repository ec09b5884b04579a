// The XHTML tree under the cascade, flattened to boxes of plain values.
#include "bridge/bidi_text.hpp"
#include "css/cascade.hpp"
#include "presentation/element_roles.hpp"
#include "presentation/first_letter.hpp"
#include "presentation/image_box.hpp"
#include "presentation/inline_text.hpp"
#include "presentation/list_markers.hpp"
#include "presentation/metadata_strings.hpp"
#include "presentation/presentation.hpp"
#include "presentation/style_pool.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace galley::presentation {

namespace {

using bridge::Node;
using css::ComputedStyle;
using css::Display;

bool is_block(Display display) { return display != Display::Inline && display != Display::None; }

TextRun run_of(const StylePtr& style) {
    TextRun run;
    run.style = style;
    return run;
}

/// How many columns or rows a cell takes (HTML 4.9.11); what is no number is one.
int span_attribute(Node cell, const char* name) {
    constexpr int most = 1000;
    const std::string text(cell.attribute(name).value_or("1"));
    int value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, 1, most);
}

/// By `dir`, else by its own language, else as around it.
bool runs_rightward(Node element, bool around) {
    if (const auto direction = element.attribute("dir")) {
        return *direction == "auto" ? around : *direction != "rtl";
    }
    if (const auto language = element.attribute("lang")) {
        return !bridge::is_leftward_language(*language);
    }
    return around;
}

/// What an element hands to what it holds.
struct Context {
    StylePtr style;
    std::string language;
    bool rightward = true;
};

class Flattening {
public:
    Flattening(const css::StyleSheet& sheet) : cascade_(sheet, css::Medium::Print) {}

    Box root(const Presentation& presentation, const Metadata& metadata) {
        const Node html = presentation.xhtml.root();
        spans_ = &presentation.spans;
        pictures_ = &presentation.pictures;
        Context top{root_style(html),
                    std::string(html.attribute("lang").value_or("en")),
                    runs_rightward(html, true)};
        Box document;
        document.style = top.style;
        document.role = Role::Document;
        document.language = top.language;
        document.title = metadata.title;
        document.named_strings = metadata_strings(metadata, document.language, html.child("body"));
        if (presentation.front) {
            add_body(presentation.front->root(), top, document);
        }
        add_body(html, top, document);
        return document;
    }

private:
    StylePtr root_style(Node html) {
        return cascade_.shared_style(html,
                                     std::make_shared<const ComputedStyle>(css::initial_style()));
    }

    void add_body(Node html, const Context& top, Box& document) {
        const Node body = html.child("body");
        add_block(body, cascade_.shared_style(body, root_style(html)), top, document);
    }

    /// One box for the block element, added to `parent`.
    void add_block(Node element, const StylePtr& style, const Context& outer, Box& parent) {
        counters_.enter(*style);
        Box box;
        box.style = style;
        box.role = role_of(element, style->display);
        box.id = std::string(element.attribute("id").value_or(""));
        box.language = std::string(element.attribute("lang").value_or(outer.language));
        box.rightward = runs_rightward(element, outer.rightward);
        box.outline_level = outline_level(element);
        if (box.role == Role::TableCell || box.role == Role::TableHeader) {
            box.column_span = span_attribute(element, "colspan");
            box.row_span = span_attribute(element, "rowspan");
        }
        if (const auto span = spans_->find(box.id); span != spans_->end()) {
            box.span = span->second;
        }
        for (const css::CounterChange& reset : style->counter_reset) {
            box.page_number = reset.name == "page" ? reset.value : box.page_number;
        }
        const Context inner{style, box.language, box.rightward};
        if (style->display == Display::ListItem) {
            box.marker = marker_of(element, style);
            Box body;
            body.style = pool_.share(anonymous_style(*style));
            body.role = box.role == Role::TocItem ? Role::None : Role::ListBody;
            body.language = box.language;
            body.rightward = box.rightward;
            fill(element, inner, body);
            box.children.push_back(std::move(body));
        } else {
            fill(element, inner, box);
        }
        finish(box, *style);
        counters_.leave();
        parent.children.push_back(std::move(box));
        if (!holds_text(parent.role)) {
            add_late_pictures(parent);
        }
    }

    /// A picture in the middle of a text stands below it.
    void add_late_pictures(Box& parent) {
        for (Box& picture : late_) {
            parent.children.push_back(std::move(picture));
        }
        late_.clear();
    }

    /// Titles, named strings and the text of generated rules need the finished content.
    static void finish(Box& box, const ComputedStyle& style) {
        if (box.role == Role::Section || box.role == Role::Division) {
            for (const Box& child : box.children) {
                if (child.outline_level > 0 || child.role == Role::Heading1) {
                    box.title = visible_text(child);
                    break;
                }
            }
        }
        if (box.outline_level > 0) {
            box.title = visible_text(box);
        }
        for (const css::StringSet& set : style.string_set) {
            std::string value;
            for (const css::ContentPart& part : set.value) {
                value += part.kind == css::ContentPart::Kind::ElementText ? visible_text(box)
                         : part.kind == css::ContentPart::Kind::Text      ? part.text
                                                                          : std::string();
            }
            box.named_strings.emplace_back(set.name, std::move(value));
        }
    }

    /// The content of `element` into `box`: runs when it is all inline, else children.
    void fill(Node element, const Context& context, Box& box) {
        InlineText text(context.style->white_space);
        const auto close = [&] { close_paragraph(text, context, box); };
        generated_around(element, css::PseudoElement::Before, context, text, box);
        for (Node node = element.first_child(); node; node = node.next()) {
            if (node.is_text()) {
                text.add(node.content(), run_of(context.style));
                continue;
            }
            if (!node.is_element()) {
                continue;
            }
            const StylePtr style = cascade_.shared_style(node, context.style);
            const bool shown = style->display != Display::None;
            if (shown && is_picture(node) && !holds_text(box.role)) {
                close();
                box.children.push_back(image_box(node, style, context.language, *pictures_));
            } else if (shown && is_block(style->display) && !is_picture(node)) {
                close();
                add_block(node, style, context, box);
            } else if (shown) {
                add_inline(node, style, context, run_of(context.style), text);
            }
        }
        generated_around(element, css::PseudoElement::After, context, text, box);
        const bool cell = box.role == Role::TableCell || box.role == Role::TableHeader;
        if (box.children.empty() && holds_text(box.role) && (!cell || late_.empty())) {
            box.runs = text.take();
            style_opening(element, box.runs);
            return;
        }
        close();
        if (cell || !holds_text(box.role)) {
            add_late_pictures(box);
        }
        box.children.shrink_to_fit(); // boxes are large and stay while the pages are set
    }

    /// ::first-letter and ::first-line of a block that holds text itself.
    void style_opening(Node element, std::vector<TextRun>& runs) {
        for (TextRun& run : runs) {
            const auto style =
                cascade_.shared_pseudo(element, css::PseudoElement::FirstLine, run.style);
            run.first_line = style ? pool_.share(within(*style, *run.style)) : nullptr;
        }
        if (const std::size_t letter = first_letter_size(runs)) {
            const StylePtr around = runs.front().style;
            if (auto style =
                    cascade_.shared_pseudo(element, css::PseudoElement::FirstLetter, around)) {
                split_first_letter(runs, letter, pool_.share(first_letter_style(*style, *around)));
            }
        }
    }

    /// What was gathered becomes an anonymous paragraph (CSS 2.2, 9.2.1.1).
    void close_paragraph(InlineText& text, const Context& context, Box& box) {
        auto runs = text.take();
        if (runs.empty()) {
            return;
        }
        Box paragraph;
        paragraph.style = pool_.share(anonymous_style(*context.style));
        paragraph.role = Role::Paragraph;
        paragraph.language = context.language;
        paragraph.rightward = context.rightward;
        paragraph.runs = std::move(runs);
        box.children.push_back(std::move(paragraph));
    }

    void add_inline(Node element,
                    const StylePtr& style,
                    const Context& outer,
                    TextRun model,
                    InlineText& text) {
        if (element.name() == "br") {
            text.add_break(model);
            return;
        }
        if (is_picture(element)) {
            late_.push_back(image_box(element, style, outer.language, *pictures_));
            return;
        }
        counters_.enter(*style);
        StylePtr own = style;
        const ComputedStyle& around = *model.style;
        if (own->decoration != own->decoration.with(around.decoration) ||
            (around.vertical_align != own->vertical_align &&
             own->vertical_align == css::VerticalAlign::Baseline &&
             around.display == Display::Inline)) {
            // Decorations and shifts of an inline box hold for all within it (CSS 2.2, 16.3.1).
            ComputedStyle changed = *own;
            changed.decoration = own->decoration.with(around.decoration);
            changed.vertical_align = around.vertical_align;
            own = pool_.share(std::move(changed));
        }
        model.style = own;
        set_inline_role(element, model);
        if (const auto language = element.attribute("lang")) {
            model.language = *language == outer.language ? std::string() : std::string(*language);
        }
        if (const auto id = element.attribute("id")) {
            model.id = *id;
        }
        const Context inner{own, outer.language, outer.rightward};
        const bool link = element.name() == "a";
        generated(element, css::PseudoElement::Before, inner, text, link ? &model : nullptr);
        for (Node node = element.first_child(); node; node = node.next()) {
            if (node.is_text()) {
                text.add(node.content(), model);
                model.id.clear();
            } else if (node.is_element()) {
                const StylePtr below = cascade_.shared_style(node, own);
                if (below->display != Display::None) {
                    add_inline(node, below, outer, model, text);
                    model.id.clear();
                }
            }
        }
        generated(element, css::PseudoElement::After, inner, text, link ? &model : nullptr);
        counters_.leave();
    }

    [[nodiscard]] bool is_picture(Node element) const {
        return element.name() == "img" &&
               pictures_->contains(std::string(element.attribute("src").value_or("")));
    }

    /// Into the text of the block, or as a block of its own where `display` says so.
    void generated_around(Node element,
                          css::PseudoElement which,
                          const Context& context,
                          InlineText& text,
                          Box& box) {
        const auto style = cascade_.shared_pseudo(element, which, context.style);
        if (!style || !is_block(style->display) || holds_text(box.role)) {
            generated(element, which, context, text);
            return;
        }
        close_paragraph(text, context, box);
        InlineText own(style->white_space);
        generated(element, which, context, own);
        Box paragraph;
        paragraph.style = style;
        paragraph.role = Role::Paragraph;
        paragraph.language = context.language;
        paragraph.rightward = context.rightward;
        paragraph.runs = own.take();
        if (!paragraph.runs.empty()) {
            box.children.push_back(std::move(paragraph));
        }
    }

    /// `link`: what it is a part of, else nothing.
    void generated(Node element,
                   css::PseudoElement which,
                   const Context& context,
                   InlineText& text,
                   const TextRun* link = nullptr) {
        const auto style = cascade_.shared_pseudo(element, which, context.style);
        if (!style || !style->content || style->display == Display::None) {
            return;
        }
        TextRun run = run_of(style);
        if (link != nullptr) {
            run.role = link->role;
            run.href = link->href;
        }
        run.generated = true;
        for (const css::ContentPart& part : *style->content) {
            run.deferred = deferred_text(part, element);
            // Until the pages are known a figure stands for their number; a leader is a blank
            // that does not collapse.
            const std::string_view known = !run.deferred                  ? ""
                                           : run.deferred->leader.empty() ? "0"
                                                                          : "\u00A0";
            text.add(run.deferred ? std::string(known) : counters_.text_of(part, element), run);
        }
    }

    static std::shared_ptr<const DeferredText> deferred_text(const css::ContentPart& part,
                                                             Node element) {
        DeferredText text;
        text.style = part.style;
        if (part.kind == css::ContentPart::Kind::Leader) {
            text.leader = part.text;
        } else if (part.kind == css::ContentPart::Kind::TargetPage) {
            const bool literal = part.text.starts_with('#');
            const std::string_view target =
                literal ? std::string_view(part.text) : element.attribute(part.text).value_or("");
            text.target = target.substr(std::min<std::size_t>(target.size(), 1));
        }
        const bool any = !text.leader.empty() || !text.target.empty();
        return any ? std::make_shared<const DeferredText>(std::move(text)) : nullptr;
    }

    std::vector<TextRun> marker_of(Node item, const StylePtr& style) {
        auto text = list_marker(numbers_.number_of(item), *style);
        if (text.empty()) {
            return {};
        }
        const auto own = cascade_.shared_pseudo(item, css::PseudoElement::Marker, style);
        TextRun run;
        run.text = std::move(text);
        run.style = own ? own : pool_.share(marker_style(*style));
        run.role = Role::Label;
        run.generated = true;
        return {run};
    }

    css::Cascade cascade_;
    StylePool pool_;
    Counters counters_;
    ListNumbers numbers_;
    const std::map<std::string, Span>* spans_ = nullptr;
    const std::map<std::string, pictures::PicturePtr>* pictures_ = nullptr;
    std::vector<Box> late_;
};

} // namespace

Box flatten(const Presentation& presentation,
            const Style& style,
            const Metadata& metadata,
            Diagnostics& /*diagnostics*/) {
    return Flattening(style.sheet).root(presentation, metadata);
}

} // namespace galley::presentation
