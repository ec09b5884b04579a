// The operators of a page's content (ISO 32000-1 annex A), spelled without repetition.
#pragma once

#include "writers/pdf/page_colors.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace galley::writers {

/// A place or length on paper in thousandths of a point, so that sums stay exact.
using Thousandths = std::int64_t;

/// Remembers the state of the reader and writes only what changes it.
class ContentStream {
public:
    /// `colors` must outlive it.
    explicit ContentStream(const PageColors& colors) : colors_(colors) {
        if (colors.begins_black) {
            color_ = css::Color{};
        }
    }

    void begin_text();
    void end_text();
    void begin_mark(std::string_view tag_and_properties); ///< "/P <</MCID 3>>"
    void end_mark();
    void rectangle(Thousandths x, Thousandths y, Thousandths width, Thousandths height);

    /// Fills a path; the points of a command are its control points and its end.
    void begin_path(Thousandths x, Thousandths y);
    void line_to(Thousandths x, Thousandths y);
    void curve_to(const std::array<Thousandths, 6>& points);
    void close_path();
    void fill_path();

    /// An XObject ("/P0") in the space of its unit square.
    void draw_object(std::string_view name, const std::array<Thousandths, 6>& matrix);

    void set_color(const css::Color& color);
    void set_font(int name, Thousandths size); ///< "/F<name>"
    void set_scale(Thousandths percent);       ///< horizontal scaling, 100,000 is none
    void set_tracking(int per_mille);          ///< thousandths of the font's size after a glyph
    void set_rise(Thousandths rise);
    void set_unseen(bool unseen); ///< text rendering mode 3, else 0 (9.3.6)
    /// Where the next glyph's origin goes; y grows upwards.
    void move_to(Thousandths x, Thousandths y);

    void glyph(std::uint16_t code);
    /// Moves the pen back by thousandths of an em (9.4.3, TJ).
    void adjust(std::int64_t per_mille);
    /// Ends the array of glyphs under way, if any.
    void flush_glyphs();

    [[nodiscard]] const std::string& bytes() const { return out_; }

private:
    void add_operands(std::span<const Thousandths> operands);

    void open_string();
    void close_string();

    const PageColors& colors_;
    std::string out_;
    std::optional<css::Color> color_; ///< in force; nothing: one that has no name here
    int font_ = -1;
    Thousandths size_ = 0;
    Thousandths scale_ = 100'000;
    Thousandths rise_ = 0;
    bool unseen_ = false;
    std::int64_t tracking_ = 0; ///< millionths of a point
    Thousandths x_ = 0;         ///< of the line matrix
    Thousandths y_ = 0;
    bool in_array_ = false;
    bool in_string_ = false;
};

void append_thousandths(std::string& out, Thousandths value);
Thousandths thousandths(double value);

} // namespace galley::writers
