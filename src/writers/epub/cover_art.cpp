// A cover made from the title: an SVG drawing whose letters are outlines.
#include "writers/epub/cover_art.hpp"

#include "base/number.hpp"
#include "presentation/markup.hpp"
#include "writers/epub/cover_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace galley::writers {

using presentation::escaped;

namespace {

constexpr double centre = cover_width / 2.0;
constexpr double text_width = 1180.0;
constexpr double title_middle = 880.0; ///< the height around which the title's lines stand
constexpr double author_base = 2090.0; ///< baseline of the last author
constexpr double least_title_size = 64.0;
constexpr std::size_t most_authors = 4; ///< more are the title page's business

struct Palette {
    std::string_view ground;
    std::string_view ink;
    std::string_view accent;
};

/// Contrast of ink to ground above 7:1 in each (WCAG 2.2, 1.4.6).
constexpr std::array<Palette, 5> palettes{{
    {"#1f2f3d", "#f4eee1", "#c9a66b"},
    {"#3a1f24", "#f5ede3", "#c79a6b"},
    {"#1f3a31", "#f2efe2", "#bfa56a"},
    {"#2b2a3d", "#f1ecea", "#b9a27c"},
    {"#efe8da", "#26292e", "#8a3b2c"},
}};

/// Books of one shelf should differ: the title chooses, in the same way everywhere (FNV-1a).
const Palette& palette_of(std::string_view title) {
    std::uint32_t hash = 2166136261U;
    for (const char c : title) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return palettes[hash % palettes.size()];
}

/// The largest size at which the title keeps to its width and to a page's worth of lines.
std::vector<std::string> fit_title(CoverType& type, const std::string& title) {
    std::vector<std::string> lines;
    for (type.size = 190.0; type.size >= least_title_size; type.size *= 0.94) {
        lines = even_lines(type, title, text_width);
        const double height = static_cast<double>(lines.size()) * type.size * 1.16;
        const bool fits = std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
            return line_width(type, line) <= text_width;
        });
        if (fits && height <= 900.0 && lines.size() <= 7) {
            return lines;
        }
    }
    // A word too long for any size that can be read runs into the margins.
    for (const std::string& line : lines) {
        const double width = line_width(type, line);
        type.size *= std::min(1.0, (cover_width - 120.0) / std::max(width, 1.0));
    }
    return lines;
}

void append_rectangle(
    std::string& svg, double inset, double line, std::string_view fill, std::string_view stroke) {
    svg += fmt::format(R"(<rect x="{0}" y="{0}" width="{1}" height="{2}" fill="{3}")",
                       format_decimal(inset),
                       format_decimal(cover_width - 2 * inset),
                       format_decimal(cover_height - 2 * inset),
                       fill);
    if (line > 0.0) {
        svg += fmt::format(R"( stroke="{}" stroke-width="{}")", stroke, format_decimal(line));
    }
    svg += "/>\n";
}

void append_rule(std::string& svg, double y, double half, std::string_view colour) {
    svg += fmt::format("<path fill=\"none\" stroke=\"{}\" stroke-width=\"5\" d=\"M{} {}H{}\"/>\n",
                       colour,
                       format_decimal(centre - half),
                       format_decimal(y, 2),
                       format_decimal(centre + half));
    svg += fmt::format("<path fill=\"{0}\" d=\"M{1} {2}l14 14-14 14-14-14z\"/>\n",
                       colour,
                       format_decimal(centre),
                       format_decimal(y - 14.0, 2));
}

std::string opening(const CoverWords& words) {
    std::string title = escaped(words.title);
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 2400\" "
                       "width=\"1600\" height=\"2400\" role=\"img\" aria-labelledby=\"title\" "
                       "xml:lang=\"{}\">\n<title id=\"title\">{}</title>\n",
                       escaped(words.language),
                       title);
}

/// Returns the baseline of the last line.
double append_lines(std::string& svg,
                    const CoverType& type,
                    const std::vector<std::string>& lines,
                    double first_baseline,
                    double leading) {
    double baseline = first_baseline - leading;
    for (const std::string& line : lines) {
        baseline += leading;
        append_line(svg, type, line, centre, baseline);
    }
    return baseline;
}

void append_authors(std::string& svg, CoverType type, const std::vector<std::string>& authors) {
    type.size = 78.0;
    type.tracking = 0.06;
    type.features = {{{'s', 'm', 'c', 'p'}, 1}, {{'c', '2', 's', 'c'}, 1}};
    const std::size_t count = std::min(authors.size(), most_authors);
    double baseline = author_base - static_cast<double>(count - 1) * 104.0;
    for (std::size_t i = 0; i < count; ++i, baseline += 104.0) {
        CoverType fitted = type;
        const double width = line_width(fitted, authors[i]);
        fitted.size *= std::min(1.0, text_width / std::max(width, 1.0));
        append_line(svg, fitted, authors[i], centre, baseline);
    }
}

} // namespace

std::string cover_svg(const CoverWords& words, const presentation::Style& style) {
    const Palette& palette = palette_of(words.title);
    std::string svg = opening(words);
    append_rectangle(svg, 0.0, 0.0, palette.ground, {});
    append_rectangle(svg, 72.0, 5.0, "none", palette.accent);
    append_rectangle(svg, 90.0, 2.0, "none", palette.accent);
    if (style.fonts.empty()) {
        return svg + "</svg>\n";
    }
    const typeset::FontBook book(style.fonts);
    CoverType type;
    type.book = &book;
    type.language = words.language;
    type.rightward = words.rightward;
    const std::vector<std::string> lines = fit_title(type, words.title);
    const double leading = type.size * 1.16;
    const double height = static_cast<double>(lines.size()) * leading;
    svg += fmt::format("<g fill=\"{}\">\n", palette.ink);
    const double first = title_middle - height / 2.0 + type.size * 0.78;
    double last = append_lines(svg, type, lines, first, leading);
    double rule = last + 130.0;
    if (!words.subtitle.empty()) {
        CoverType slanted = type;
        slanted.slant = css::FontStyle::Italic;
        slanted.size = std::min(76.0, type.size * 0.62);
        const auto below = even_lines(slanted, words.subtitle, text_width);
        append_lines(svg, slanted, below, rule + 150.0, slanted.size * 1.25);
    }
    if (!words.authors.empty()) {
        append_authors(svg, type, words.authors);
    }
    svg += "</g>\n";
    append_rule(svg, rule, 170.0, palette.accent);
    return svg + "</svg>\n";
}

} // namespace galley::writers
