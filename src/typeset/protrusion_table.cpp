// Optical margins, after the serif settings of R. Schlicht's microtype (LPPL), rounded: marks
// that are light and small stand out the most, round and slanted capitals a little.
#include "typeset/protrusion.hpp"

namespace galley::typeset {

namespace {

Protrusion of_mark(char32_t code_point) noexcept {
    switch (code_point) {
    case U'.':
    case U',':
        return {0.0, 0.7};
    case U';':
    case U':':
        return {0.0, 0.5};
    case U'!':
    case U'?':
        return {0.0, 0.2};
    case U'-':
    case 0x2010:
    case 0x00AD:
        return {0.5, 0.6};
    case 0x2013: // en dash
        return {0.2, 0.3};
    case 0x2014: // em dash
        return {0.15, 0.2};
    case 0x2018: // quotation marks
    case 0x2019:
    case 0x201A:
    case U'\'':
        return {0.6, 0.7};
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case U'"':
        return {0.4, 0.5};
    case 0x2039: // guillemets
    case 0x203A:
        return {0.4, 0.4};
    case 0x00AB:
    case 0x00BB:
        return {0.3, 0.3};
    case U'(':
        return {0.1, 0.0};
    case U')':
        return {0.0, 0.2};
    case U'*':
        return {0.2, 0.3};
    case U'/':
        return {0.1, 0.2};
    default:
        return {};
    }
}

} // namespace

Protrusion protrusion(char32_t code_point) noexcept {
    switch (code_point) {
    case U'A':
    case U'T':
    case U'V':
    case U'W':
    case U'Y':
        return {0.05, 0.05};
    case U'v':
    case U'w':
    case U'y':
        return {0.03, 0.04};
    case U'r':
        return {0.0, 0.04};
    default:
        return of_mark(code_point);
    }
}

} // namespace galley::typeset
