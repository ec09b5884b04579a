// Writer print: the settings of the edition as those of the drawing.
#include "writers/pdf/print_writer.hpp"

#include "writers/pdf/pdf_writer.hpp"
#include "writers/pdf/print_drawing.hpp"

#include <algorithm>

namespace galley::writers {

namespace {

bool wants_marks(const Edition& edition, const typeset::Pages& pages, Diagnostics& diagnostics) {
    const std::string set = setting(edition.metadata(), "print.marks");
    const bool styled = std::any_of(pages.pages.begin(),
                                    pages.pages.end(),
                                    [](const typeset::Page& page) { return page.crop_marks; });
    const bool wanted = set == "crop" || (set.empty() && styled);
    const auto& preset = edition.style().preset;
    if (wanted && preset && !preset->marks) {
        diagnostics.warning("G535", preset->name + " takes no crop marks; they are left out");
        return false;
    }
    return wanted;
}

} // namespace

std::string write_print(Edition& edition, const WriteOptions& options, Diagnostics& diagnostics) {
    const Metadata& metadata = edition.metadata();
    const typeset::Pages& pages = edition.pages();
    PrintOptions print;
    const auto& preset = edition.style().preset;
    if (preset) {
        print.standard = preset->standard;
        print.colours = preset->colours;
        print.bleed = preset->bleed;
        print.ink_limit = preset->ink_limit;
    }
    if (const auto named = press::standard_named(setting(metadata, "print.standard"))) {
        print.standard = *named;
    }
    if (print.standard != press::Standard::X4) {
        print.colours = press::ColourUse::Inks;
    }
    if (!edition.has_bleed()) {
        print.bleed = press::Edges{};
    }
    print.profile = options.output_profile;
    print.profile_name = setting(metadata, "print.profile");
    print.crop_marks = wants_marks(edition, pages, diagnostics);
    return draw_print(pages, known_of(edition, options), print, diagnostics);
}

} // namespace galley::writers
