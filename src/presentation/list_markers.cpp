// Markers and counters.
#include "presentation/list_markers.hpp"

#include "document/numerals.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace galley::presentation {

namespace {

using css::ListStyle;

std::string alphabetic(int number) {
    std::string text;
    for (; number > 0; number = (number - 1) / 26) {
        text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
    }
    return text;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(std::toupper(c));
    });
    return text;
}

int attribute_number(bridge::Node node, std::string_view name, int otherwise) {
    const auto text = node.attribute(name);
    int value = otherwise;
    if (text) {
        std::from_chars(text->data(), text->data() + text->size(), value);
    }
    return value;
}

} // namespace

std::string format_counter(int number, ListStyle style) {
    switch (style) {
    case ListStyle::None:
        return {};
    case ListStyle::Disc:
        return "\u2022";
    case ListStyle::Circle:
        return "\u25E6";
    case ListStyle::Square:
        return "\u25AA";
    case ListStyle::Dash:
        return "\u2013";
    case ListStyle::LowerAlpha:
    case ListStyle::UpperAlpha:
        if (number > 0) {
            return style == ListStyle::LowerAlpha ? alphabetic(number) : upper(alphabetic(number));
        }
        break;
    case ListStyle::LowerRoman:
    case ListStyle::UpperRoman:
        if (number > 0 && number < 4000) {
            return style == ListStyle::LowerRoman ? roman_number(number)
                                                  : upper(roman_number(number));
        }
        break;
    case ListStyle::Decimal:
        break;
    }
    return std::to_string(number);
}

int ListNumbers::number_of(bridge::Node item) {
    const bridge::Node list = item.parent();
    const auto [last, first_item] =
        last_.try_emplace(list.native(), attribute_number(list, "start", 1) - 1);
    last->second = attribute_number(item, "value", last->second + 1);
    return last->second;
}

std::string list_marker(int number, const css::ComputedStyle& style) {
    if (style.list_marker) {
        return *style.list_marker;
    }
    const std::string text = format_counter(number, style.list_style);
    return style.list_style <= ListStyle::Dash ? text : text + ".";
}

css::ComputedStyle marker_style(const css::ComputedStyle& item) {
    css::ComputedStyle style = item;
    style.display = css::Display::Inline;
    style.figure_spacing = css::FigureSpacing::Tabular;
    style.font_style = css::FontStyle::Normal;
    return style;
}

void Counters::enter(const css::ComputedStyle& style) {
    ++depth_;
    for (const auto& change : style.counter_reset) {
        auto& instances = counters_[change.name];
        if (instances.empty() || instances.back().depth != depth_) {
            instances.push_back({depth_, 0});
        }
        instances.back().value = change.value;
    }
    for (const auto& change : style.counter_increment) {
        auto& instances = counters_[change.name];
        if (instances.empty()) {
            instances.push_back({depth_, 0});
        }
        instances.back().value += change.value;
    }
}

void Counters::leave() {
    for (auto& [name, instances] : counters_) {
        while (!instances.empty() && instances.back().depth > depth_) {
            instances.pop_back();
        }
    }
    --depth_;
}

std::string Counters::text_of(const css::ContentPart& part, bridge::Node element) const {
    switch (part.kind) {
    case css::ContentPart::Kind::Text:
        return part.text;
    case css::ContentPart::Kind::Attribute:
        return std::string(element.attribute(part.text).value_or(""));
    case css::ContentPart::Kind::Counter: {
        const auto found = counters_.find(part.text);
        const bool known = found != counters_.end() && !found->second.empty();
        return format_counter(known ? found->second.back().value : 0, part.style);
    }
    case css::ContentPart::Kind::ElementText:
        return element.text();
    case css::ContentPart::Kind::NamedString: // only margin boxes have named strings
    case css::ContentPart::Kind::Leader:
    case css::ContentPart::Kind::TargetPage:
        break;
    }
    return {};
}

} // namespace galley::presentation
