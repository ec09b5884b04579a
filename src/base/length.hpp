// A length on paper, kept apart from plain numbers.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace galley {

/// Measured in points of 1/72 inch (ISO 32000-1 8.3.2.3). The y axis grows downwards everywhere
/// except inside the PDF drawing code, which flips it once.
class Length {
public:
    constexpr Length() = default;
    static constexpr Length from_points(double points) { return Length(points); }

    [[nodiscard]] constexpr double points() const { return points_; }
    [[nodiscard]] constexpr double millimetres() const { return points_ * 25.4 / 72.0; }

    // The default compares with a literal 0, which the linter takes for a pointer.
    constexpr auto operator<=>(const Length&) const = default; // NOLINT(modernize-use-nullptr)
    constexpr Length operator-() const { return Length(-points_); }
    constexpr Length& operator+=(Length other) { return points_ += other.points_, *this; }
    constexpr Length& operator-=(Length other) { return points_ -= other.points_, *this; }
    constexpr Length& operator*=(double factor) { return points_ *= factor, *this; }

    friend constexpr Length operator+(Length a, Length b) { return Length(a.points_ + b.points_); }
    friend constexpr Length operator-(Length a, Length b) { return Length(a.points_ - b.points_); }
    friend constexpr Length operator*(Length a, double f) { return Length(a.points_ * f); }
    friend constexpr Length operator*(double f, Length a) { return Length(a.points_ * f); }
    friend constexpr Length operator/(Length a, double f) { return Length(a.points_ / f); }
    friend constexpr double operator/(Length a, Length b) { return a.points_ / b.points_; }

private:
    explicit constexpr Length(double points) : points_(points) {}
    double points_ = 0.0;
};

inline namespace literals {
constexpr Length operator""_pt(long double v) {
    return Length::from_points(static_cast<double>(v));
}
constexpr Length operator""_mm(long double v) {
    return Length::from_points(static_cast<double>(v) * 72.0 / 25.4);
}
constexpr Length operator""_in(long double v) {
    return Length::from_points(static_cast<double>(v) * 72.0);
}
} // namespace literals

/// "12pt", "8.5in", "210mm", "21cm", "1pc", "16px", "40Q" (CSS Values 3, 6.2); nothing for others.
std::optional<Length> parse_length(std::string_view text);
/// The points in one absolute CSS unit, by its lower-case name; nothing for others.
std::optional<double> points_per_unit(std::string_view unit);

} // namespace galley
