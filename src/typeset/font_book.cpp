// The fonts of a style: chosen by family, weight and slant, loaded when first asked for.
#include "typeset/font_book.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

bool same_name(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) {
        return lower(x) == lower(y);
    });
}

/// How far a weight is from the one wanted, by the order of CSS Fonts 4, 5.2.4: around the
/// middle the middle ones first, else the wanted direction first, then the other.
int weight_distance(int wanted, int has) {
    constexpr int other_side = 2000;
    if (wanted >= 400 && wanted <= 500) {
        if (has >= wanted && has <= 500) {
            return has - wanted;
        }
        return has < wanted ? 500 + wanted - has : other_side + has;
    }
    if (wanted < 400) {
        return has <= wanted ? wanted - has : other_side + has;
    }
    return has >= wanted ? has - wanted : other_side + wanted - has;
}

/// OpenType 1.9, 'OS/2', ulCodePageRange1: the bits of a language's code pages; 0: none.
std::uint32_t code_pages_of(std::string_view east_asian) {
    constexpr std::uint32_t japanese = 1U << 17U;
    constexpr std::uint32_t chinese = 1U << 18U | 1U << 20U; // simplified, traditional
    constexpr std::uint32_t korean = 1U << 19U | 1U << 21U;  // Wansung, Johab
    if (east_asian == "ja") {
        return japanese;
    }
    if (east_asian == "zh") {
        return chinese;
    }
    return east_asian == "ko" ? korean : 0U;
}

} // namespace

FontBook::FontBook(const std::vector<presentation::StyleFont>& fonts) {
    if (fonts.empty()) {
        throw Error(Fault::BadInput,
                    "the style names no font; expected at least one @font-face with a file");
    }
    for (const presentation::StyleFont& font : fonts) {
        slots_.emplace_back().font = font;
        const auto known = [&](const std::string& name) { return same_name(name, font.family); };
        if (std::none_of(families_.begin(), families_.end(), known)) {
            families_.push_back(font.family);
        }
    }
}

int FontBook::best(const std::string& family, int weight, css::FontStyle style) const {
    int found = -1;
    int least = 0;
    for (int i = 0; i < size(); ++i) {
        const presentation::StyleFont& font = slots_[static_cast<std::size_t>(i)].font;
        if (!same_name(font.family, family)) {
            continue;
        }
        constexpr int wrong_slant = 10000;
        const int distance =
            weight_distance(weight, font.weight) + (font.style == style ? 0 : wrong_slant);
        if (found < 0 || distance < least) {
            found = i;
            least = distance;
        }
    }
    return found;
}

std::vector<int> FontBook::choices(const css::ComputedStyle& style,
                                   std::string_view east_asian) const {
    return choices(style.font_family, style.font_weight, style.font_style, east_asian);
}

std::vector<int> FontBook::choices(const std::vector<std::string>& families,
                                   int weight,
                                   css::FontStyle style,
                                   std::string_view east_asian) const {
    std::vector<int> found;
    const auto add = [&](const std::string& family) {
        const int font = best(family, weight, style);
        if (font >= 0 && std::find(found.begin(), found.end(), font) == found.end()) {
            found.push_back(font);
        }
    };
    for (const std::string& family : families) {
        add(family);
        if (family == "monospace") {
            for (const std::string& other : families_) {
                if (face(best(other, 400, css::FontStyle::Normal))->metrics().fixed_pitch) {
                    add(other);
                }
            }
        }
    }
    const std::uint32_t wanted = code_pages_of(east_asian);
    for (const std::string& family : families_) {
        if (wanted != 0 &&
            (face(best(family, weight, style))->metrics().code_pages & wanted) != 0) {
            add(family);
        }
    }
    for (const std::string& family : families_) {
        add(family);
    }
    return found;
}

void FontBook::load(const Slot& slot) {
    std::call_once(slot.once, [&] {
        slot.face = std::make_shared<const bridge::FontFace>(
            bridge::FontFace::load(display(slot.font.file)));
        slot.loaded.store(true, std::memory_order_release);
    });
}

} // namespace galley::typeset
