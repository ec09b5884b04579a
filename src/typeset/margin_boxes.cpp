// Running heads and folios.
#include "typeset/margin_boxes.hpp"

#include "presentation/list_markers.hpp"

namespace galley::typeset {

namespace {

using css::MarginBoxPlace;

struct Area {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;
};

/// The boxes along one edge share its whole length; their text finds its side by text-align.
Area area_of(MarginBoxPlace place, const css::PageStyle& page, const std::array<Length, 4>& clear) {
    const double left = page.margin[css::Left].points();
    const double right = page.margin[css::Right].points();
    const double top = page.margin[css::Top].points();
    const double bottom = page.margin[css::Bottom].points();
    const double width = page.width.points() - left - right;
    const double height = page.height.points() - top - bottom;
    const double far_x = left + width;
    const double far_y = top + height;
    const double near_x = clear[css::Left].points();
    const double near_y = clear[css::Top].points();
    const double left_width = left - near_x;
    const double top_height = top - near_y;
    const double right_width = right - clear[css::Right].points();
    const double bottom_height = bottom - clear[css::Bottom].points();
    switch (place) {
    case MarginBoxPlace::TopLeftCorner:
        return {near_x, near_y, left_width, top_height};
    case MarginBoxPlace::TopLeft:
    case MarginBoxPlace::TopCenter:
    case MarginBoxPlace::TopRight:
        return {left, near_y, width, top_height};
    case MarginBoxPlace::TopRightCorner:
        return {far_x, near_y, right_width, top_height};
    case MarginBoxPlace::RightTop:
    case MarginBoxPlace::RightMiddle:
    case MarginBoxPlace::RightBottom:
        return {far_x, top, right_width, height};
    case MarginBoxPlace::BottomRightCorner:
        return {far_x, far_y, right_width, bottom_height};
    case MarginBoxPlace::BottomRight:
    case MarginBoxPlace::BottomCenter:
    case MarginBoxPlace::BottomLeft:
        return {left, far_y, width, bottom_height};
    case MarginBoxPlace::BottomLeftCorner:
        return {near_x, far_y, left_width, bottom_height};
    default:
        return {near_x, top, left_width, height};
    }
}

std::string text_of(const css::Content& content, const PageFacts& facts) {
    std::string text;
    for (const css::ContentPart& part : content) {
        if (part.kind == css::ContentPart::Kind::Text) {
            text += part.text;
        } else if (part.kind == css::ContentPart::Kind::Counter) {
            const int number = part.text == "pages" ? facts.count : facts.number;
            text += presentation::format_counter(number, part.style);
        } else if (part.kind == css::ContentPart::Kind::NamedString) {
            const auto value = facts.strings.find(part.text);
            text += value == facts.strings.end() ? std::string() : value->second;
        }
    }
    return text;
}

void add_box(const css::MarginBox& box,
             const css::PageStyle& style,
             const PageFacts& facts,
             ParagraphSetter& setter,
             Page& page) {
    const std::string text = text_of(box.content, facts);
    if (text.empty()) {
        return;
    }
    Area area = area_of(box.place, style, facts.clear);
    const Length width = Length::from_points(area.width);
    const auto inset = [&](css::Side side) {
        return (box.style->margin[side].resolve(width) + box.style->padding[side].resolve(width))
            .points();
    };
    area.x += inset(css::Left);
    area.width -= inset(css::Left) + inset(css::Right);
    area.y += inset(css::Top);
    area.height -= inset(css::Top) + inset(css::Bottom);

    presentation::Box line;
    line.style = box.style;
    line.language = facts.language;
    presentation::TextRun run;
    run.text = text;
    run.style = line.style;
    run.generated = true;
    line.runs.push_back(std::move(run));
    SetParagraph set = setter.set(line, line.runs, {area.width, nullptr});

    const double leading = box.style->line_height.points();
    const double height = leading * static_cast<double>(set.lines.size());
    double y = area.y;
    if (box.vertical == css::VerticalPlace::Middle) {
        y += (area.height - height) / 2.0;
    } else if (box.vertical == css::VerticalPlace::Bottom) {
        y += area.height - height;
    }
    const RunFont& font = setter.shaper().font_of(line.style, line.language);
    const bridge::FontMetrics& metrics = setter.shaper().face(font, 0).metrics();
    const double scale = setter.shaper().scale(font, 0, font.size);
    y += (leading + (metrics.ascender + metrics.descender) * scale) / 2.0;
    for (SetLine& each : set.lines) {
        for (GlyphRun& glyphs : each.runs) {
            glyphs.x += Length::from_points(area.x);
            glyphs.y += Length::from_points(y);
            page.runs.push_back(std::move(glyphs));
        }
        y += leading;
    }
}

} // namespace

void add_margin_boxes(const css::PageStyle& style,
                      const PageFacts& facts,
                      ParagraphSetter& setter,
                      Page& page) {
    for (const css::MarginBox& box : style.boxes) {
        add_box(box, style, facts, setter, page);
    }
}

} // namespace galley::typeset
