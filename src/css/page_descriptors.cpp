// The descriptors of @page: size, marks and bleed (CSS Paged Media 3, 7).
#include "css/sheet_parser.hpp"

#include <algorithm>
#include <array>

namespace galley::css {

namespace {

struct SheetSize {
    std::string_view name;
    double width; ///< millimetres
    double height;
};

/// CSS Paged Media 3, 7.1; the B and C sizes by ISO 216 and 269, JIS by JIS P 0138. The last
/// three are sheets of the trade that Prince and WeasyPrint know as well.
constexpr auto sheet_sizes = std::to_array<SheetSize>({
    {"a0", 841.0, 1189.0},        {"a1", 594.0, 841.0},     {"a2", 420.0, 594.0},
    {"a3", 297.0, 420.0},         {"a4", 210.0, 297.0},     {"a5", 148.0, 210.0},
    {"a6", 105.0, 148.0},         {"a7", 74.0, 105.0},      {"b3", 353.0, 500.0},
    {"b4", 250.0, 353.0},         {"b5", 176.0, 250.0},     {"b6", 125.0, 176.0},
    {"c4", 229.0, 324.0},         {"c5", 162.0, 229.0},     {"c6", 114.0, 162.0},
    {"jis-b4", 257.0, 364.0},     {"jis-b5", 182.0, 257.0}, {"letter", 215.9, 279.4},
    {"legal", 215.9, 355.6},      {"ledger", 279.4, 431.8}, {"tabloid", 279.4, 431.8},
    {"executive", 184.15, 266.7},
});

LengthSum millimetres(double value) {
    LengthSum sum;
    sum.points = value * 72.0 / 25.4;
    return sum;
}

bool positive(const LengthSum& sum) {
    return sum.points >= 0.0 && sum.em >= 0.0 && sum.rem >= 0.0 &&
           sum.points + sum.em + sum.rem > 0.0;
}

bool read_size(ValueReader in, PageDescriptors::Size& out) {
    bool sheet = false;
    bool turned = false;
    out.automatic = in.take_keyword("auto");
    if (out.automatic) {
        return in.done();
    }
    if (const auto width = in.take_length()) {
        out.width = *width;
        out.height = in.take_length().value_or(*width);
        return in.done() && positive(out.width) && positive(out.height);
    }
    while (!in.done()) {
        if (!turned && (in.take_keyword("portrait"))) {
            out.portrait = turned = true;
            continue;
        }
        if (!turned && in.take_keyword("landscape")) {
            out.landscape = turned = true;
            continue;
        }
        const auto name = in.take_identifier();
        if (sheet || !name) {
            return false;
        }
        const auto* found =
            std::find_if(std::begin(sheet_sizes), std::end(sheet_sizes), [&](const SheetSize& s) {
                return equals_ignoring_case(*name, s.name);
            });
        if (found == std::end(sheet_sizes)) {
            return false;
        }
        out.width = millimetres(found->width);
        out.height = millimetres(found->height);
        sheet = true;
    }
    out.automatic = !sheet;
    return sheet || turned;
}

/// Nothing in `out`: auto.
bool read_bleed(ValueReader in, std::optional<LengthSum>& out) {
    if (in.take_keyword("auto")) {
        return in.done();
    }
    out = in.take_length();
    return out && out->points >= 0.0 && in.done();
}

bool read_marks(ValueReader in, std::pair<bool, bool>& out) {
    if (in.take_keyword("none")) {
        return in.done();
    }
    while (!in.done()) {
        if (in.take_keyword("crop")) {
            out.first = true;
        } else if (in.take_keyword("cross")) {
            out.second = true;
        } else {
            return false;
        }
    }
    return out.first || out.second;
}

} // namespace

std::optional<bool> read_page_descriptor(std::string_view lower_name,
                                         ValueReader in,
                                         bool important,
                                         PageDescriptors& out) {
    const auto keep = [&](std::size_t which, auto& slot, const auto& value) {
        if (important || !out.important[which]) {
            slot = value;
            out.important[which] = important;
        }
    };
    bool good = false;
    if (lower_name == "size") {
        PageDescriptors::Size size;
        good = read_size(in, size);
        if (good) {
            keep(0, out.size, size);
        }
    } else if (lower_name == "bleed") {
        std::optional<LengthSum> bleed;
        good = read_bleed(in, bleed);
        if (good) {
            keep(1, out.bleed, bleed);
        }
    } else if (lower_name == "marks") {
        std::pair<bool, bool> marks;
        good = read_marks(in, marks);
        if (good) {
            keep(2, out.marks, marks);
        }
    } else {
        return std::nullopt;
    }
    return good;
}

} // namespace galley::css
