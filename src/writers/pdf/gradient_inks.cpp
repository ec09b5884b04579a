// Functions of a gradient from colours to inks.
#include "writers/pdf/gradient_inks.hpp"

#include "base/number.hpp"
#include "bridge/pdf_syntax.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace galley::writers {

using bridge::PdfValue;

namespace {

/// Stitches within stitches; cairo makes two.
constexpr int deepest_stitch = 4;
/// Of one stretch between two stops: a step is then at most 1/32 of it, and what lies between two
/// samples is off by less than a press can show.
constexpr int samples = 33;

css::Color colour_of(const PdfValue& values, double otherwise) {
    const auto items = values.items();
    const auto part = [&](std::size_t i) {
        return i < items.size() ? items[i].number() : otherwise;
    };
    return items.size() == 3 ? css::Color{part(0), part(1), part(2)}
                             : css::Color{part(0), part(0), part(0)};
}

/// An exponential function without C0 goes from 0, without C1 to 1 (7.10.3).
css::Color first_of(const PdfValue& function) { return colour_of(function["C0"], 0.0); }
css::Color last_of(const PdfValue& function) { return colour_of(function["C1"], 1.0); }

bool is_whole(const PdfValue& domain) {
    const auto ends = domain.items();
    return ends.size() == 2 && ends[0].number() == 0.0 && ends[1].number() == 1.0;
}

bool is_plain_function(const PdfValue& function, int depth = 0) {
    if (function["FunctionType"].number() == 2.0) {
        const std::size_t parts = function["C0"].items().size();
        return (parts == 1 || parts == 3) && function["C1"].items().size() == parts &&
               function["N"].number() > 0.0 && is_whole(function["Domain"]);
    }
    const auto parts = function["Functions"].items();
    return function["FunctionType"].number() == 3.0 && depth < deepest_stitch && !parts.empty() &&
           std::all_of(parts.begin(), parts.end(), [&](const PdfValue& part) {
               return is_plain_function(part, depth + 1);
           });
}

bool is_all_grey(const PdfValue& function) {
    if (function["FunctionType"].number() == 2.0) {
        return first_of(function).is_grey() && last_of(function).is_grey();
    }
    const auto parts = function["Functions"].items();
    return std::all_of(parts.begin(), parts.end(), is_all_grey);
}

class FunctionInks {
public:
    FunctionInks(FormCopying& copying, const GradientInks& inks, bool grey)
        : copying_(copying), inks_(inks), grey_(grey) {}

    std::string converted(const PdfValue& function) {
        if (function["FunctionType"].number() == 2.0) {
            return grey_ ? ramp(function) : sampled(function);
        }
        std::string out = "<</FunctionType 3";
        for (const char* key : {"Domain", "Bounds", "Encode"}) {
            out += '/' + std::string(key) + function[key].written();
        }
        out += "/Functions[";
        for (const PdfValue& part : function["Functions"].items()) {
            out += converted(part) + ' ';
        }
        return out + "]>>";
    }

private:
    /// Between two greys: exactly as it was, in black ink.
    std::string ramp(const PdfValue& function) const {
        return "<</FunctionType 2/Domain[0 1]/N " + function["N"].written() + "/C0[" +
               ink_operands(inks_.stop(first_of(function))) + "]/C1[" +
               ink_operands(inks_.stop(last_of(function))) + "]>>";
    }

    /// A table (7.10.2).
    std::string sampled(const PdfValue& function) {
        const css::Color first = first_of(function);
        const css::Color last = last_of(function);
        static_cast<void>(inks_.stop(first)); // tells of one that takes too much ink
        static_cast<void>(inks_.stop(last));
        const double exponent = function["N"].number();
        std::string table;
        for (int i = 0; i < samples; ++i) {
            const double share = std::pow(static_cast<double>(i) / (samples - 1), exponent);
            const auto between = [&](double a, double b) { return a + share * (b - a); };
            for (const double ink : inks_.blend({between(first.red, last.red),
                                                 between(first.green, last.green),
                                                 between(first.blue, last.blue)})) {
                table += static_cast<char>(static_cast<unsigned char>(std::lround(ink * 255.0)));
            }
        }
        const std::string entries = "/FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1 0 1]/Size[" +
                                    std::to_string(samples) +
                                    "]/BitsPerSample 8/Filter/FlateDecode";
        std::string out;
        bridge::append_reference(
            out, copying_.objects().add_stream(entries, copying_.deflater().zlib(table)));
        return out;
    }

    FormCopying& copying_;
    const GradientInks& inks_;
    bool grey_;
};

} // namespace

bool is_plain_gradient(const PdfValue& shading) {
    const double type = shading["ShadingType"].number();
    const auto family = space_family(shading["ColorSpace"]);
    const bool grey_or_rgb = family == SpaceFamily::Grey || family == SpaceFamily::Rgb;
    return (type == 2.0 || type == 3.0) && grey_or_rgb && is_plain_function(shading["Function"]);
}

bool is_grey_gradient(const PdfValue& shading) {
    return is_plain_gradient(shading) && is_all_grey(shading["Function"]);
}

std::string
gradient_in_inks(FormCopying& copying, const PdfValue& shading, const GradientInks& inks) {
    if (space_family(shading["ColorSpace"]) == SpaceFamily::Grey) {
        return copying.written(shading);
    }
    std::string out = "<</ColorSpace/DeviceCMYK";
    for (const std::string& key : shading.keys()) {
        if (key == "Background") {
            out += "/Background[" + ink_operands(inks.stop(colour_of(shading[key], 0.0))) + ']';
        } else if (key != "ColorSpace" && key != "Function") {
            out += bridge::pdf_name(key) + ' ' + copying.written(shading[key]);
        }
    }
    const PdfValue function = shading["Function"];
    FunctionInks converting(copying, inks, is_all_grey(function));
    return out + "/Function " + converting.converted(function) + ">>";
}

} // namespace galley::writers
