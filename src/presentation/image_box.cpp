// An img element as a box. Its own style attribute, which galley writes, says its width and no
// more.
#include "presentation/image_box.hpp"

#include <charconv>
#include <optional>
#include <string_view>

namespace galley::presentation {

namespace {

constexpr std::string_view width_rule = "width: ";

std::optional<css::Dimension> own_width(bridge::Node image) {
    std::string_view rule = image.attribute("style").value_or(std::string_view());
    if (!rule.starts_with(width_rule)) {
        return {};
    }
    rule.remove_prefix(width_rule.size());
    css::Dimension width;
    if (const auto length = parse_length(rule)) {
        width.length = *length;
        return width;
    }
    double number = 0.0;
    const auto [end, error] = std::from_chars(rule.data(), rule.data() + rule.size(), number);
    rule.remove_prefix(static_cast<std::size_t>(end - rule.data()));
    if (error != std::errc() || rule != "%") {
        return {};
    }
    width.percent = number / 100.0;
    return width;
}

} // namespace

Box image_box(bridge::Node image,
              const StylePtr& style,
              const std::string& language,
              const std::map<std::string, pictures::PicturePtr>& pictures) {
    Box box;
    box.style = style;
    if (const auto width = own_width(image)) {
        auto changed = std::make_shared<css::ComputedStyle>(*style);
        changed->width = *width;
        box.style = std::move(changed);
    }
    box.language = std::string(image.attribute("lang").value_or(language));
    box.id = std::string(image.attribute("id").value_or(""));
    box.alternative = std::string(image.attribute("alt").value_or(""));
    box.role = box.alternative.empty() ? Role::Artifact : Role::Figure;
    box.picture = pictures.at(std::string(image.attribute("src").value_or("")));
    return box;
}

} // namespace galley::presentation
