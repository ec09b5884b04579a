// Cascades @page rules by their own specificity and resolves the sheet's measures.
#include "css/page_style.hpp"

#include "css/sheet_rules.hpp"
#include "css/style_computer.hpp"
#include "css/user_agent_sheet.hpp"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>

namespace galley::css {

namespace {

struct MatchedPage {
    const PageRule* rule = nullptr;
    std::uint32_t specificity = 0;
    std::uint32_t order = 0;
};

bool meets(const PageSelector& selector, const PageContext& page) {
    return (selector.name.empty() || selector.name == page.name) &&
           (!selector.first || page.first || (page.opens && !selector.name.empty())) &&
           (!selector.blank || page.blank) && (!selector.recto || page.recto) &&
           (!selector.verso || !page.recto);
}

std::vector<MatchedPage> matched_pages(const StyleSheet& sheet, const PageContext& page) {
    std::vector<MatchedPage> matched;
    std::uint32_t order = 0;
    if (!sheet.rules) {
        return matched;
    }
    for (const PageRule& rule : sheet.rules->pages) {
        ++order;
        if ((rule.media & medium_bit(Medium::Print)) == 0) {
            continue;
        }
        std::optional<std::uint32_t> best;
        for (const PageSelector& selector : rule.selectors) {
            if (meets(selector, page)) {
                best = std::max(best.value_or(0), selector.specificity);
            }
        }
        if (best) {
            matched.push_back({&rule, *best, order});
        }
    }
    std::sort(matched.begin(), matched.end(), [](const MatchedPage& a, const MatchedPage& b) {
        return std::tuple(a.specificity, a.order) < std::tuple(b.specificity, b.order);
    });
    return matched;
}

/// CSS Paged Media 3, 5.3.2: how text stands in each box unless the sheet says otherwise.
struct PlaceDefaults {
    TextAlign align;
    VerticalPlace vertical;
};

PlaceDefaults defaults_of(MarginBoxPlace place) {
    using Place = MarginBoxPlace;
    switch (place) {
    case Place::TopLeftCorner:
    case Place::BottomLeftCorner:
        return {TextAlign::Right, VerticalPlace::Middle};
    case Place::TopRightCorner:
    case Place::BottomRightCorner:
    case Place::TopLeft:
    case Place::BottomLeft:
        return {TextAlign::Left, VerticalPlace::Middle};
    case Place::TopRight:
    case Place::BottomRight:
        return {TextAlign::Right, VerticalPlace::Middle};
    case Place::LeftTop:
    case Place::RightTop:
        return {TextAlign::Center, VerticalPlace::Top};
    case Place::LeftBottom:
    case Place::RightBottom:
        return {TextAlign::Center, VerticalPlace::Bottom};
    default:
        return {TextAlign::Center, VerticalPlace::Middle};
    }
}

/// What all matched @page rules say of size, bleed and marks together.
PageDescriptors cascaded_descriptors(const std::vector<MatchedPage>& matched) {
    PageDescriptors out;
    for (const MatchedPage& page : matched) {
        const PageDescriptors& from = page.rule->descriptors;
        const auto wins = [&](std::size_t which) {
            return from.important[which] || !out.important[which];
        };
        if (from.size && wins(0)) {
            out.size = from.size;
            out.important[0] = from.important[0];
        }
        if (from.bleed && wins(1)) {
            out.bleed = from.bleed;
            out.important[1] = from.important[1];
        }
        if (from.marks && wins(2)) {
            out.marks = from.marks;
            out.important[2] = from.important[2];
        }
    }
    return out;
}

void set_size(PageStyle& page, const std::optional<PageDescriptors::Size>& size) {
    // A4 where the sheet leaves it open (ISO 216).
    page.width = Length::from_points(210.0 * 72.0 / 25.4);
    page.height = Length::from_points(297.0 * 72.0 / 25.4);
    if (!size) {
        return;
    }
    if (!size->automatic) {
        page.width = resolve(size->width, page.style.font_size, page.style);
        page.height = resolve(size->height, page.style.font_size, page.style);
    }
    if ((size->portrait && page.width > page.height) ||
        (size->landscape && page.width < page.height)) {
        std::swap(page.width, page.height);
    }
}

void set_descriptors(PageStyle& page, const PageDescriptors& descriptors) {
    set_size(page, descriptors.size);
    if (descriptors.marks) {
        page.crop_marks = descriptors.marks->first;
        page.cross_marks = descriptors.marks->second;
    }
    if (descriptors.bleed) {
        page.bleed = resolve(*descriptors.bleed, page.style.font_size, page.style);
    } else if (page.crop_marks) {
        page.bleed = Length::from_points(6.0); // CSS Paged Media 3, 7.2: auto with crop marks
    }
    for (std::size_t side = 0; side < 4; ++side) {
        const Length base = side == Left || side == Right ? page.width : page.height;
        page.margin[side] = page.style.margin[side].resolve(base);
        page.padding[side] = page.style.padding[side].resolve(base);
    }
}

void add_box(PageStyle& page,
             MarginBoxPlace place,
             const std::vector<MatchedPage>& matched,
             StyleComputer& computer) {
    const PlaceDefaults defaults = defaults_of(place);
    MarginBox box{place, nullptr, {}, defaults.vertical};
    std::vector<MatchedBlock> blocks;
    for (const MatchedPage& matched_page : matched) {
        for (const MarginBoxRule& rule : matched_page.rule->boxes) {
            if (rule.place == place) {
                blocks.push_back({&rule.block, true, 0, 0});
                box.vertical = rule.vertical.value_or(box.vertical);
            }
        }
    }
    if (blocks.empty()) {
        return;
    }
    ComputedStyle parent = page.style;
    parent.text_align = defaults.align;
    parent.text_align_last_auto = true;
    ComputedStyle style = computer.compute(blocks, parent, false);
    style.text_indent = {};
    style.hyphens = Hyphens::None;
    if (style.content && !style.content->empty()) {
        box.content = *style.content;
        box.style = std::make_shared<const ComputedStyle>(std::move(style));
        page.boxes.push_back(std::move(box));
    }
}

} // namespace

PageStyle page_style(const StyleSheet& sheet, const PageContext& page, const ComputedStyle& root) {
    const std::vector<MatchedPage> matched = matched_pages(sheet, page);
    DeclarationBlock usual;
    std::string remark;
    const TokenList tokens(user_agent_page());
    const SyntaxItem item = parse_one_declaration(tokens, tokens.all());
    if (const auto* raw = std::get_if<RawDeclaration>(&item)) {
        add_declaration(tokens, *raw, usual, remark);
    }
    std::vector<MatchedBlock> blocks{{&usual, false, 0, 0}};
    for (const MatchedPage& matched_page : matched) {
        blocks.push_back({&matched_page.rule->block, true, 0, 0});
    }
    StyleComputer computer;
    PageStyle out;
    out.style = computer.compute(blocks, root, false);
    set_descriptors(out, cascaded_descriptors(matched));
    for (std::size_t place = 0; place < 16; ++place) {
        add_box(out, static_cast<MarginBoxPlace>(place), matched, computer);
    }
    return out;
}

} // namespace galley::css
