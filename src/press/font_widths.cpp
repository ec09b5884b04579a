// Widths arrays of simple and of composite fonts (ISO 32000-1 9.6.2.1, 9.7.4.3).
#include "press/font_widths.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace galley::press {

namespace {

using bridge::PdfValue;

/// "c [w w …]" and "c_first c_last w", mixed.
void read_composite(const PdfValue& array, FontWidths& font) {
    constexpr double most = 65'535.0;
    const auto items = array.items();
    const auto code_at = [&](std::size_t i) {
        return static_cast<unsigned>(std::clamp(items[i].number(), 0.0, most));
    };
    for (std::size_t i = 0; i + 1 < items.size();) {
        unsigned code = code_at(i);
        if (items[i + 1].is_array()) {
            for (const PdfValue& width : items[i + 1].items()) {
                font.widths[code++] = width.number();
            }
            i += 2;
        } else if (i + 2 < items.size()) {
            for (const unsigned last = code_at(i + 1); code <= last; ++code) {
                font.widths[code] = items[i + 2].number();
            }
            i += 3;
        } else {
            return;
        }
    }
}

void read_simple(const PdfValue& dictionary, FontWidths& font) {
    auto code = static_cast<unsigned>(std::clamp(dictionary["FirstChar"].number(), 0.0, 255.0));
    for (const PdfValue& width : dictionary["Widths"].items()) {
        font.widths[code++] = width.number();
    }
    font.blanks = {' '};
}

/// "<0003> <0020>" and the no-break space, of bfchar (9.10.3).
void read_blanks(const PdfValue& dictionary, FontWidths& font) {
    std::string map;
    try {
        map = dictionary["ToUnicode"].data();
    } catch (const Error&) {
        return; // told of where the stream itself is checked
    }
    for (const std::string_view blank : {"<0020>", "<00A0>", "<00a0>"}) {
        for (auto at = map.find(blank); at != std::string::npos; at = map.find(blank, at + 1)) {
            const auto open = map.rfind('<', at == 0 ? 0 : at - 1);
            if (open == std::string::npos) {
                continue;
            }
            unsigned code = 0;
            const auto read = std::from_chars(&map[open + 1], &map[at], code, 16);
            if (read.ec == std::errc() && *read.ptr == '>') {
                font.blanks.insert(code);
            }
        }
    }
}

} // namespace

double FontWidths::width(unsigned code) const {
    const auto found = widths.find(code);
    return found == widths.end() ? usual : found->second;
}

FontWidths font_widths(const PdfValue& dictionary) {
    FontWidths font;
    const auto descendants = dictionary["DescendantFonts"].items();
    font.two_bytes = !descendants.empty();
    const PdfValue& inner = font.two_bytes ? descendants.front() : dictionary;
    if (font.two_bytes) {
        font.usual = inner.has("DW") ? inner["DW"].number() : 1000.0;
        read_composite(inner["W"], font);
    } else {
        read_simple(dictionary, font);
    }
    read_blanks(dictionary, font);
    const PdfValue described = inner["FontDescriptor"];
    if (const double height = described["CapHeight"].number(); height > 0.0) {
        font.capitals = height;
    }
    if (const double depth = described["Descent"].number(); depth < 0.0) {
        font.descent = std::max(depth, font.descent);
    }
    return font;
}

} // namespace galley::press
