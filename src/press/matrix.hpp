// Matrices of a content stream (ISO 32000-1 8.3.3).
#pragma once

namespace galley::press {

/// [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f.
struct Matrix {
    double a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0;
};

/// First `m`, then `n`.
constexpr Matrix product(const Matrix& m, const Matrix& n) {
    return {m.a * n.a + m.b * n.c,
            m.a * n.b + m.b * n.d,
            m.c * n.a + m.d * n.c,
            m.c * n.b + m.d * n.d,
            m.e * n.a + m.f * n.c + n.e,
            m.e * n.b + m.f * n.d + n.f};
}

} // namespace galley::press
