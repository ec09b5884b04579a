// A look at all objects and contents of a drawing's PDF.
#include "writers/pdf/ink_obstacles.hpp"

#include "base/error.hpp"
#include "writers/pdf/content_inks.hpp"
#include "writers/pdf/form_copying.hpp"
#include "writers/pdf/gradient_inks.hpp"

#include <algorithm>
#include <utility>

namespace galley::writers {

using bridge::PdfFile;
using bridge::PdfValue;

namespace {

constexpr int deepest_object = 24; ///< of direct objects within one another; cairo makes five

/// Each dictionary of a file, those within others too.
template <typename Work>
void each_dictionary(const PdfValue& value, const Work& work, int depth = 0) {
    const auto within = [&](const PdfValue& inner) {
        if (inner.number_in_file() == 0 && depth < deepest_object) {
            each_dictionary(inner, work, depth + 1);
        }
    };
    for (const PdfValue& item : value.items()) {
        within(item);
    }
    if (value.is_dictionary()) {
        work(value);
        for (const std::string& key : value.keys()) {
            within(value[key]);
        }
    }
}

template <typename Work>
void each_dictionary(const PdfFile& file, const Work& work) {
    for (const PdfValue& object : file.objects()) {
        each_dictionary(object, work);
    }
}

bool blends(const PdfValue& state) {
    const std::string mode = state["BM"].name();
    return state.has("BM") && mode != "Normal" && mode != "Compatible";
}

bool shows_through(const PdfValue& dictionary) {
    const auto less_than_all = [&](const char* key) {
        return dictionary.has(key) && dictionary[key].number() < 1.0;
    };
    const bool masked = dictionary["SMask"].is_dictionary();
    return less_than_all("ca") || less_than_all("CA") || masked || blends(dictionary);
}

std::string of_image(const PdfValue& image) {
    const auto family = space_family(image["ColorSpace"]);
    if (image["ImageMask"].is_true() || family == SpaceFamily::Grey) {
        return {};
    }
    if (family != SpaceFamily::Rgb || image["BitsPerComponent"].number() != 8.0) {
        return "a picture that is neither grey nor RGB";
    }
    const double bytes = image["Width"].number() * image["Height"].number() * 3.0;
    const bool plain = !image.has("Decode") && !image.has("Mask");
    const bool whole = static_cast<double>(image.data().size()) == bytes;
    return plain && whole ? std::string() : "a picture that cannot be taken apart";
}

std::string of_dictionary(const PdfValue& value) {
    if (value["Subtype"].name() == "Type3") {
        return "letters that are drawings";
    }
    if (value.has("ShadingType") && !is_plain_gradient(value)) {
        return "a gradient of another kind than linear and radial";
    }
    if (blends(value) && value["BM"].name() != "Multiply" && value["BM"].name() != "Darken") {
        return "a blend mode that means something else among inks";
    }
    if (value.is_stream() && value["Subtype"].name() == "Image") {
        return of_image(value);
    }
    return {};
}

std::string of_contents(const PdfFile& file, const PdfValue& holder) {
    return content_in_inks(file, holder, [](const css::Color&) { return bridge::Inks{}; }).obstacle;
}

} // namespace

bool is_transparent(const PdfFile& file) {
    bool found = false;
    each_dictionary(file, [&](const PdfValue& value) { found = found || shows_through(value); });
    return found;
}

std::string ink_obstacle(const PdfFile& file, bool transparency) {
    if (!transparency && is_transparent(file)) {
        return "transparent parts, which the standard does not allow";
    }
    std::string found;
    const auto note = [&](std::string obstacle) {
        if (found.empty()) {
            found = std::move(obstacle);
        }
    };
    try {
        each_dictionary(file, [&](const PdfValue& value) {
            note(of_dictionary(value));
            note(has_content(value) ? of_contents(file, value) : std::string());
        });
        for (const PdfValue& page : file.pages()) {
            note(of_contents(file, page));
        }
    } catch (const Error&) {
        return "a part that cannot be read";
    }
    return found;
}

} // namespace galley::writers
