// Page boxes, annotations and what else hangs on a page.
#include "press/press_check.hpp"

namespace galley::press {

namespace {

using bridge::PdfValue;

constexpr double box_rounding = 0.01; // points; writers round boxes to two or three decimals

bool holds(const Box& outer, const Box& inner) {
    return outer[0] <= inner[0] + box_rounding && outer[1] <= inner[1] + box_rounding &&
           outer[2] >= inner[2] - box_rounding && outer[3] >= inner[3] - box_rounding;
}

bool apart(const Box& a, const Box& b) {
    return a[2] <= b[0] + box_rounding || b[2] <= a[0] + box_rounding ||
           a[3] <= b[1] + box_rounding || b[3] <= a[1] + box_rounding;
}

void check_boxes(PressCheck& check, const PdfValue& page, int number) {
    const auto media = box_of(page, "MediaBox");
    const auto bleed = box_of(page, "BleedBox");
    const bool two = page.has("TrimBox") && page.has("ArtBox");
    const auto trim = page.has("TrimBox") ? box_of(page, "TrimBox") : box_of(page, "ArtBox");
    if (!media) {
        check.fail("page.media", "the page has no MediaBox", number);
    }
    if (!trim || two) {
        check.fail("page.trim",
                   two ? "the page has both a TrimBox and an ArtBox"
                       : "the page has neither TrimBox nor ArtBox",
                   number);
    }
    if (page.has("BleedBox") && !bleed) {
        check.fail("page.nesting", "the BleedBox is no box", number);
    }
    if (media && bleed && !holds(*media, *bleed)) {
        check.fail("page.nesting", "the BleedBox reaches beyond the MediaBox", number);
    }
    if (trim && bleed && !holds(*bleed, *trim)) {
        check.fail("page.nesting", "the TrimBox reaches beyond the BleedBox", number);
    }
    if (trim && media && !holds(*media, *trim)) {
        check.fail("page.nesting", "the TrimBox reaches beyond the MediaBox", number);
    }
}

/// Outside of what is printed there may be some; without a BleedBox the trim counts.
void check_annotations(PressCheck& check, const PdfValue& page, int number) {
    auto inner = box_of(page, "BleedBox");
    if (!inner) {
        inner = box_of(page, "TrimBox");
    }
    for (const PdfValue& annotation : page["Annots"].items()) {
        const std::string kind = annotation["Subtype"].name();
        const auto place = box_of(annotation, "Rect");
        const bool allowed = kind == "TrapNet" || kind == "PrinterMark";
        if (!allowed && (!place || !inner || !apart(*place, *inner))) {
            check.fail("page.annotations", "an annotation (" + kind + ") lies on the page", number);
        }
        if (annotation.has("A") || annotation.has("AA")) {
            check.fail("document.actions", "an annotation has an action", number);
        }
    }
}

} // namespace

void check_pages(PressCheck& check) {
    int number = 0;
    for (const PdfValue& page : check.pages) {
        ++number;
        check_boxes(check, page, number);
        check_annotations(check, page, number);
        if (page.has("AA")) {
            check.fail("document.actions", "the page has an action", number);
        }
        if (!check.x4() && page.has("SeparationInfo")) {
            check.fail("page.separations", "the page is one separation of another", number);
        }
        if (!check.x4() && page["Group"]["S"].name() == "Transparency") {
            check.fail("state.transparency", "the page is a transparency group", number);
        }
    }
}

} // namespace galley::press
