// Colours for screens.
#include "writers/pdf/page_colors.hpp"

#include "base/number.hpp"

namespace galley::writers {

PageColors screen_colors() {
    const auto fill = [](const css::Color& color) {
        const bool grey = color.is_grey();
        std::string out;
        append_decimal(out, color.red);
        if (!grey) {
            out.push_back(' ');
            append_decimal(out, color.green);
            out.push_back(' ');
            append_decimal(out, color.blue);
        }
        return out + (grey ? " g" : " rg");
    };
    return {fill, true};
}

} // namespace galley::writers
