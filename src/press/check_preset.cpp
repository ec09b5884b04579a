// What a printing house asks for, on the finished file.
#include "base/error.hpp"
#include "base/number.hpp"
#include "press/image_places.hpp"
#include "press/press_check.hpp"
#include "press/text_places.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace galley::press {

namespace {

using bridge::PdfOperation;
using bridge::PdfValue;

constexpr double preset_rounding = 0.02; // points
/// A glyph's box is a little wider than what it shows.
constexpr double text_rounding = 0.5; // points

std::string points(double value) { return format_decimal(value, 2) + "pt"; }

/// Distances from the edges of `inner` to those of `outer`, by the sides of a leaf: page 1 is a
/// recto.
Edges between(const Box& inner, const Box& outer, int page) {
    const auto length = [](double value) { return Length::from_points(value); };
    const Length left = length(inner[0] - outer[0]);
    const Length right = length(outer[2] - inner[2]);
    const bool recto = page % 2 == 1;
    return {length(outer[3] - inner[3]),
            length(inner[1] - outer[1]),
            recto ? left : right,
            recto ? right : left};
}

struct Side {
    const char* name;
    Length Edges::*member;
};

constexpr std::array sides = {Side{"top", &Edges::top},
                              Side{"bottom", &Edges::bottom},
                              Side{"inside", &Edges::inside},
                              Side{"outside", &Edges::outside}};

bool nearly(Length a, Length b) { return std::abs((a - b).points()) < preset_rounding; }

bool same(const Edges& a, const Edges& b) {
    return std::all_of(sides.begin(), sides.end(), [&](const Side& side) {
        return nearly(a.*side.member, b.*side.member);
    });
}

class PresetCheck {
public:
    explicit PresetCheck(PressCheck& check) : check_(check), preset_(*check.preset) {}

    void run() {
        check_file();
        bleeds_ = !check_.pages.empty() && has_bleed(check_.pages.front());
        const int count = static_cast<int>(check_.pages.size());
        least_ = least_margin(preset_, bleeds_, count + count % 2);
        int number = 0;
        for (const PdfValue& page : check_.pages) {
            check_page(page, ++number);
        }
    }

private:
    void check_file() {
        if (check_.standard != preset_.standard) {
            check_.fail("preset.standard",
                        "the file is held against " +
                            std::string(standard_version(check_.standard)) + "; " + preset_.name +
                            " asks for " + std::string(standard_version(preset_.standard)));
        }
        if (check_.file.trailer()["Root"].has("Outlines")) {
            check_.fail("preset.outline", "the file has bookmarks");
        }
        const auto count = static_cast<int>(check_.pages.size());
        if ((preset_.least_pages > 0 && count < preset_.least_pages) ||
            (preset_.most_pages > 0 && count > preset_.most_pages)) {
            check_.fail("preset.pages",
                        "there are " + std::to_string(count) + " pages; " + preset_.name +
                            " takes " + std::to_string(preset_.least_pages) + " to " +
                            std::to_string(preset_.most_pages));
        }
        if (count % 2 != 0) {
            check_.fail("preset.even", "there are " + std::to_string(count) + " pages");
        }
    }

    static bool has_bleed(const PdfValue& page) {
        const auto trim = box_of(page, "TrimBox");
        const auto bleed = box_of(page, "BleedBox");
        return trim && bleed && !same(between(*trim, *bleed, 1), Edges{});
    }

    void check_page(const PdfValue& page, int number) {
        if (!page["Annots"].items().empty()) {
            check_.fail("preset.outline", "the page has annotations", number);
        }
        const auto trim = box_of(page, "TrimBox");
        const auto media = box_of(page, "MediaBox");
        if (!trim || !media) {
            return; // told of by page.trim and page.media
        }
        check_trim(*trim, number);
        const Box bleed = box_of(page, "BleedBox").value_or(*trim);
        const Edges wanted = bleeds_ ? preset_.bleed : Edges{};
        if (!same(between(*trim, bleed, number), wanted)) {
            check_.fail("preset.bleed", "the bleed is not that of " + preset_.name, number);
        }
        if (!preset_.marks && !same(between(bleed, *media, number), Edges{})) {
            check_.fail("preset.media", "the MediaBox is larger than the bleed", number);
        }
        try {
            check_texts(page, *trim, number);
            if (preset_.ink_limit > 0.0) {
                seen_.clear();
                check_inks(page, number, 0);
            }
        } catch (const Error&) {
            return; // told of by file.syntax
        }
    }

    void check_trim(const Box& trim, int number) {
        const PageSize size{Length::from_points(trim[2] - trim[0]),
                            Length::from_points(trim[3] - trim[1])};
        if (number == 1) {
            first_ = size;
        }
        if (!offers(preset_, size) || !nearly(size.width, first_.width) ||
            !nearly(size.height, first_.height)) {
            check_.fail("preset.trim",
                        "the page is " + points(size.width.points()) + " by " +
                            points(size.height.points()),
                        number);
        }
    }

    void check_texts(const PdfValue& page, const Box& trim, int number) {
        for (const PlacedText& text : placed_texts(check_.file, page)) {
            const Box box{text.left, text.bottom, text.right, text.top};
            const Edges kept = between(box, trim, number);
            for (const Side& side : sides) {
                if ((kept.*side.member).points() < (least_.*side.member).points() - text_rounding) {
                    check_.fail("preset.margin",
                                "text stands less than " + points((least_.*side.member).points()) +
                                    " from the " + side.name + " edge",
                                number);
                }
            }
            const bool mixed = text.inks && (*text.inks)[3] > 0.99 &&
                               std::any_of(text.inks->begin(),
                                           text.inks->begin() + 3,
                                           [](double ink) { return ink > 0.0; });
            if (mixed) {
                check_.fail("preset.black", "black text is of several inks", number);
            }
        }
    }

    /// Of a page or a form, and of the forms that it may draw, each once.
    void check_inks(const PdfValue& holder, int number, int depth) {
        const PdfValue objects = holder["Resources"]["XObject"];
        for (const std::string& name : objects.keys()) {
            const PdfValue object = objects[name];
            if (object["Subtype"].name() == "Form" && object.is_stream() && depth < deepest_form &&
                seen_.insert(object.number_in_file()).second) {
                check_inks(object, number, depth + 1);
            }
        }
        check_.file.operations(holder, [&](const PdfOperation& operation) {
            if ((operation.name != "k" && operation.name != "K") ||
                operation.operands.size() != 4) {
                return;
            }
            const double sum = std::accumulate(
                operation.operands.begin(),
                operation.operands.end(),
                0.0,
                [](double all, const PdfValue& ink) { return all + ink.number() * 100.0; });
            if (std::round(sum) > preset_.ink_limit) {
                check_.fail("preset.ink",
                            "a colour takes " + format_decimal(sum, 0) + "% of ink; the limit is " +
                                format_decimal(preset_.ink_limit, 0) + "%",
                            number);
            }
        });
    }

    PressCheck& check_;
    const Preset& preset_;
    std::set<int> seen_; ///< forms of the page
    bool bleeds_ = false;
    Edges least_;
    PageSize first_;
};

} // namespace

void check_preset(PressCheck& check) {
    if (check.preset != nullptr) {
        PresetCheck(check).run();
    }
}

} // namespace galley::press
