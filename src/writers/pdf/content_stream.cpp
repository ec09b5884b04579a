// Content operators: text is shown by TJ with two-byte codes in literal strings, which are half as
// long as hexadecimal ones and so deflate in half the time.
#include "writers/pdf/content_stream.hpp"

#include "base/number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace galley::writers {

namespace {

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    out.append(buffer.data(), end);
}

/// Within a literal string (ISO 32000-1 7.3.4.2).
void append_byte(std::string& out, unsigned byte) {
    const char c = static_cast<char>(byte);
    if (c == '(' || c == ')' || c == '\\') {
        out.push_back('\\');
        out.push_back(c);
    } else if (c == '\r') {
        out += "\\r";
    } else {
        out.push_back(c);
    }
}

} // namespace

Thousandths thousandths(double value) {
    constexpr double largest = 1e12; // beyond any paper; keeps broken input from overflowing
    return std::isfinite(value) && std::abs(value) < largest ? nearest(value * 1000.0) : 0;
}

void append_thousandths(std::string& out, Thousandths value) {
    if (value < 0) {
        out.push_back('-');
        value = -value;
    }
    append_integer(out, value / 1000);
    if (auto rest = static_cast<unsigned>(value % 1000); rest != 0) {
        out.push_back('.');
        for (unsigned place = 100; rest != 0; place /= 10) {
            out.push_back(static_cast<char>('0' + rest / place));
            rest %= place;
        }
    }
}

void ContentStream::begin_text() {
    out_ += "BT\n";
    x_ = 0;
    y_ = 0;
}

void ContentStream::end_text() {
    flush_glyphs();
    out_ += "ET\n";
}

void ContentStream::begin_mark(std::string_view tag_and_properties) {
    flush_glyphs();
    out_ += tag_and_properties;
    out_ += " BDC\n";
}

void ContentStream::end_mark() {
    flush_glyphs();
    out_ += "EMC\n";
}

void ContentStream::add_operands(std::span<const Thousandths> operands) {
    for (const Thousandths operand : operands) {
        append_thousandths(out_, operand);
        out_.push_back(' ');
    }
}

void ContentStream::rectangle(Thousandths x, Thousandths y, Thousandths width, Thousandths height) {
    add_operands(std::array{x, y, width, height});
    out_ += "re f\n";
}

void ContentStream::begin_path(Thousandths x, Thousandths y) {
    add_operands(std::array{x, y});
    out_ += "m\n";
}

void ContentStream::line_to(Thousandths x, Thousandths y) {
    add_operands(std::array{x, y});
    out_ += "l\n";
}

void ContentStream::curve_to(const std::array<Thousandths, 6>& points) {
    add_operands(points);
    out_ += "c\n";
}

void ContentStream::close_path() { out_ += "h\n"; }

void ContentStream::fill_path() { out_ += "f\n"; }

void ContentStream::draw_object(std::string_view name, const std::array<Thousandths, 6>& matrix) {
    out_ += "q ";
    add_operands(matrix);
    out_ += "cm ";
    out_ += name;
    out_ += " Do Q\n";
}

void ContentStream::set_color(const css::Color& color) {
    if (color == color_) {
        return;
    }
    flush_glyphs();
    color_ = color;
    out_ += colors_.fill(color);
    out_.push_back('\n');
}

void ContentStream::set_font(int name, Thousandths size) {
    if (name == font_ && size == size_) {
        return;
    }
    flush_glyphs();
    font_ = name;
    size_ = size;
    out_ += "/F";
    append_integer(out_, name);
    out_.push_back(' ');
    append_thousandths(out_, size);
    out_ += " Tf\n";
}

void ContentStream::set_scale(Thousandths percent) {
    if (percent == scale_) {
        return;
    }
    flush_glyphs();
    scale_ = percent;
    append_thousandths(out_, percent);
    out_ += " Tz\n";
}

void ContentStream::set_tracking(int per_mille) {
    const std::int64_t millionths = per_mille * size_;
    if (millionths == tracking_) {
        return;
    }
    flush_glyphs();
    tracking_ = millionths;
    append_decimal(out_, static_cast<double>(millionths) / 1.0e6);
    out_ += " Tc\n";
}

void ContentStream::set_rise(Thousandths rise) {
    if (rise == rise_) {
        return;
    }
    flush_glyphs();
    rise_ = rise;
    append_thousandths(out_, rise);
    out_ += " Ts\n";
}

void ContentStream::set_unseen(bool unseen) {
    if (unseen == unseen_) {
        return;
    }
    flush_glyphs();
    unseen_ = unseen;
    out_ += unseen ? "3 Tr\n" : "0 Tr\n";
}

void ContentStream::move_to(Thousandths x, Thousandths y) {
    flush_glyphs();
    append_thousandths(out_, x - x_);
    out_.push_back(' ');
    append_thousandths(out_, y - y_);
    out_ += " Td\n";
    x_ = x;
    y_ = y;
}

void ContentStream::open_string() {
    if (!in_array_) {
        out_.push_back('[');
        in_array_ = true;
    }
    if (!in_string_) {
        out_.push_back('(');
        in_string_ = true;
    }
}

void ContentStream::close_string() {
    if (in_string_) {
        out_.push_back(')');
        in_string_ = false;
    }
}

void ContentStream::glyph(std::uint16_t code) {
    open_string();
    append_byte(out_, code >> 8U);
    append_byte(out_, code & 0xFFU);
}

void ContentStream::adjust(std::int64_t per_mille) {
    close_string();
    if (!in_array_) {
        out_.push_back('[');
        in_array_ = true;
    }
    append_integer(out_, per_mille);
}

void ContentStream::flush_glyphs() {
    close_string();
    if (in_array_) {
        out_ += "]TJ\n";
        in_array_ = false;
    }
}

} // namespace galley::writers
