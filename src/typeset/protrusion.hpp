// How far characters may stand out of a justified text's edges to make these look straight.
#pragma once

namespace galley::typeset {

/// Shares of the character's own width.
struct Protrusion {
    double left = 0.0;
    double right = 0.0;
};

Protrusion protrusion(char32_t code_point) noexcept;

} // namespace galley::typeset
