// Text in the lines of a cover: broken evenly, shaped, and drawn as outlines.
#include "writers/epub/cover_lines.hpp"

#include "base/number.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace galley::writers {

namespace {

using bridge::FontFace;
using bridge::OutlineCommand;
using bridge::ShapedGlyph;

bool covers(const FontFace& face, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c > 0x20 && face.glyph(c) == 0) {
            return false;
        }
    }
    return true;
}

/// The first font that has every character of the line, failing all the first one.
const FontFace& face_for(const CoverType& type, std::string_view text) {
    const std::vector<int> fonts = type.book->choices({}, type.weight, type.slant);
    for (const int font : fonts) {
        if (covers(*type.book->face(font), text)) {
            return *type.book->face(font);
        }
    }
    return *type.book->face(fonts.front());
}

std::vector<ShapedGlyph>
shaped(const CoverType& type, const FontFace& face, std::string_view text) {
    bridge::ShapeOptions options;
    options.features = type.features;
    options.language = type.language;
    options.direction =
        type.rightward ? bridge::TextDirection::LeftToRight : bridge::TextDirection::RightToLeft;
    return face.shape(text, options);
}

/// In font units.
double tracking_of(const CoverType& type, const FontFace& face) {
    return type.tracking * face.metrics().units_per_em;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        if (blank > 0) {
            words.push_back(text.substr(0, blank));
        }
        text.remove_prefix(std::min(blank + 1, text.size()));
    }
    return words;
}

/// Writes outlines as one path of relative commands in whole font units.
class Path {
public:
    void glyph(const std::vector<OutlineCommand>& outline, double x, double y) {
        for (const OutlineCommand& one : outline) {
            switch (one.kind) {
            case OutlineCommand::Kind::Move:
                command('m', one, 1, x, y);
                break;
            case OutlineCommand::Kind::Line:
                command('l', one, 1, x, y);
                break;
            case OutlineCommand::Kind::Quadratic:
                command('q', one, 2, x, y);
                break;
            case OutlineCommand::Kind::Cubic:
                command('c', one, 3, x, y);
                break;
            case OutlineCommand::Kind::Close:
                out_ += 'z';
                x_ = start_x_;
                y_ = start_y_;
                break;
            }
        }
    }

    [[nodiscard]] const std::string& text() const { return out_; }

private:
    void command(char name, const OutlineCommand& one, std::size_t points, double x, double y) {
        out_ += name;
        long to_x = x_;
        long to_y = y_;
        for (std::size_t i = 0; i < points; ++i) {
            to_x = std::lround(one.x[i] + x);
            to_y = std::lround(one.y[i] + y);
            fmt::format_to(
                std::back_inserter(out_), "{}{} {}", i == 0 ? "" : " ", to_x - x_, to_y - y_);
        }
        x_ = to_x;
        y_ = to_y;
        if (name == 'm') {
            start_x_ = x_;
            start_y_ = y_;
        }
    }

    std::string out_;
    long x_ = 0;
    long y_ = 0;
    long start_x_ = 0;
    long start_y_ = 0;
};

} // namespace

double line_width(const CoverType& type, std::string_view text) {
    const FontFace& face = face_for(type, text);
    double width = 0.0;
    const auto glyphs = shaped(type, face, text);
    for (const ShapedGlyph& glyph : glyphs) {
        width += glyph.x_advance + tracking_of(type, face);
    }
    width -= glyphs.empty() ? 0.0 : tracking_of(type, face);
    return width * type.size / face.metrics().units_per_em;
}

std::vector<std::string> even_lines(const CoverType& type, std::string_view text, double width) {
    const std::vector<std::string_view> words = words_of(text);
    const double blank = line_width(type, " ");
    std::vector<double> widths;
    widths.reserve(words.size());
    for (const std::string_view word : words) {
        widths.push_back(line_width(type, word));
    }
    // best[i]: the least sum of squared gaps for the first i words, by fewest lines.
    const double none = std::numeric_limits<double>::infinity();
    std::vector<std::pair<int, double>> best(words.size() + 1, {1 << 20, none});
    std::vector<std::size_t> start(words.size() + 1, 0);
    best[0] = {0, 0.0};
    for (std::size_t end = 1; end <= words.size(); ++end) {
        double line = -blank;
        for (std::size_t begin = end; begin-- > 0;) {
            line += blank + widths[begin];
            if (line > width && begin + 1 < end) {
                break;
            }
            const double gap = width - line;
            const std::pair<int, double> cost{best[begin].first + 1,
                                              best[begin].second + gap * gap};
            if (cost < best[end]) {
                best[end] = cost;
                start[end] = begin;
            }
        }
    }
    std::vector<std::string> lines;
    for (std::size_t end = words.size(); end > 0; end = start[end]) {
        std::string line;
        for (std::size_t i = start[end]; i < end; ++i) {
            line += line.empty() ? "" : " ";
            line += words[i];
        }
        lines.push_back(std::move(line));
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

void append_line(std::string& svg,
                 const CoverType& type,
                 std::string_view text,
                 double centre,
                 double baseline) {
    const FontFace& face = face_for(type, text);
    const double scale = type.size / face.metrics().units_per_em;
    Path path;
    double x = 0.0;
    for (const ShapedGlyph& glyph : shaped(type, face, text)) {
        path.glyph(face.outline(glyph.glyph), x + glyph.x_offset, glyph.y_offset);
        x += glyph.x_advance + tracking_of(type, face);
    }
    const double left = centre - line_width(type, text) / 2.0;
    svg += "<path transform=\"translate(";
    append_decimal(svg, left, 2);
    svg += ' ';
    append_decimal(svg, baseline, 2);
    svg += ") scale(";
    append_decimal(svg, scale, 5);
    svg += " -";
    append_decimal(svg, scale, 5);
    svg += ")\" d=\"" + path.text() + "\"/>\n";
}

} // namespace galley::writers
