// The img element: where its file is, how wide it is, what is said to those who do not see it.
#include "presentation/picture_rendering.hpp"

#include "base/trimming.hpp"
#include "document/picture_reference.hpp"
#include "presentation/links.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace galley::presentation {

namespace {

using bridge::Node;

/// DocBook's width ("50%", "8cm", "240" pixels) as CSS says it; empty: none, or no width.
std::string width_of(Node media) {
    const std::string text =
        collapsed(attribute_or_empty(media.child("imageobject").child("imagedata"), "width"));
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || !(number > 0.0)) {
        return {};
    }
    const std::string unit(end, text.data() + text.size());
    if (unit.empty()) {
        return text + "px";
    }
    return unit == "%" || points_per_unit(unit) ? text : std::string();
}

void set_size(const pictures::Picture& picture, Node media, Node image) {
    const std::string width = width_of(media);
    if (!width.empty()) {
        image.set_attribute("style", "width: " + width);
        return;
    }
    constexpr double points_per_pixel = 0.75;
    const double pixels = picture.width.points() / points_per_pixel;
    image.set_attribute("width", fmt::format("{}", std::max(std::llround(pixels), 1LL)));
}

} // namespace

Node add_image(Rendering& rendering, Node media, Node to) {
    const PictureReference reference = picture_of(media);
    const pictures::NamedPicture* shown =
        rendering.pictures == nullptr ? nullptr : rendering.pictures->find(reference.key());
    if (shown == nullptr) {
        return {};
    }
    rendering.shown.emplace(shown->file, shown->picture);
    Node image = to.append_element("img");
    image.set_attribute("src", shown->file);
    const bool decoration = is_decoration(media);
    const std::string words = decoration ? std::string() : alternative_text(media);
    image.set_attribute("alt", words);
    set_size(*shown->picture, media, image);
    if (!decoration && !media.child("alt")) {
        rendering.diagnostics.warning("G544",
                                      fmt::format("nothing says what the picture \"{}\" shows; {}",
                                                  reference.file,
                                                  words.empty()
                                                      ? "those who do not see it do not learn of it"
                                                      : "its caption stands for it"),
                                      origin_of(media));
    }
    return image;
}

} // namespace galley::presentation
