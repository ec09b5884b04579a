// Drawing of a PDF for the press: the pages' fonts and contents as on the screen, other colours,
// other boxes, another identity.
#include "writers/pdf/print_drawing.hpp"

#include "bridge/colour.hpp"
#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"
#include "bridge/pdf_syntax.hpp"
#include "writers/pdf/icc_stream.hpp"
#include "writers/pdf/page_content.hpp"
#include "writers/pdf/page_fonts.hpp"
#include "writers/pdf/page_streams.hpp"
#include "writers/pdf/pdf_drawing.hpp"
#include "writers/pdf/picture_embedding.hpp"
#include "writers/pdf/press_boxes.hpp"
#include "writers/pdf/press_colors.hpp"
#include "writers/pdf/press_identity.hpp"
#include "writers/pdf/press_profile.hpp"
#include "writers/pdf/srgb_profile.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace galley::writers {

using bridge::append_reference;
using bridge::PdfReference;
using press::ColourUse;
using press::Standard;
using typeset::Page;
using typeset::Pages;

namespace {

class PrintDrawer {
public:
    PrintDrawer(const Pages& pages,
                const PdfOptions& known,
                const PrintOptions& options,
                Diagnostics& diagnostics)
        : pages_(pages), known_(known), options_(options), diagnostics_(diagnostics),
          fonts_(pages, known.threads, diagnostics),
          inks_(options.profile, options.profile_name, options.ink_limit, diagnostics),
          colors_(options.colours == ColourUse::Inks ? inks_.colors() : calibrated_colors()) {}

    std::string draw() {
        std::string resources = color_space();
        resources += pictures(); // whose drawings name that space
        fonts_.embed(objects_, deflater_, resources);
        draw_pages(pages_.pages);
        if (pages_.pages.size() % 2 != 0) {
            Page blank; // sheets have two sides
            blank.width = pages_.pages.back().width;
            blank.height = pages_.pages.back().height;
            blank.bleed = pages_.pages.back().bleed;
            blank.crop_marks = pages_.pages.back().crop_marks;
            blank.recto = !pages_.pages.back().recto;
            draw_pages({&blank, 1});
        }
        write_press_info(objects_, known_, options_.standard);
        write_catalog();
        return objects_.serialize(
            {press::pdf_version(options_.standard), options_.standard == Standard::X4});
    }

private:
    [[nodiscard]] PressBoxes boxes_of(const Page& page) const {
        const press::Edges bleed =
            options_.bleed.value_or(press::Edges{page.bleed, page.bleed, page.bleed, page.bleed});
        return press_boxes(page, bleed, options_.crop_marks);
    }

    [[nodiscard]] std::string content(const Page& page) const {
        const PressBoxes boxes = boxes_of(page);
        std::string content = untagged_content(
            page, {fonts_.fonts(), colors_, pages_, boxes.trim.left, boxes.trim.bottom});
        if (options_.crop_marks) {
            ContentStream marks(colors_);
            draw_crop_marks(marks, boxes);
            content += marks.bytes();
        }
        return content;
    }

    /// Drawn by one thread, for inks are remembered; packed by all. Not all at once, for what is
    /// not packed takes room.
    void draw_pages(std::span<const Page> pages) {
        constexpr std::size_t pages_at_a_time = 128;
        while (!pages.empty()) {
            const std::span<const Page> now = pages.first(std::min(pages_at_a_time, pages.size()));
            std::vector<std::string> contents;
            for (const Page& page : now) {
                contents.push_back(content(page));
            }
            const std::vector<std::string> streams = packed_pages(
                now.size(), known_.threads, [&](std::size_t i) { return std::move(contents[i]); });
            for (std::size_t i = 0; i < now.size(); ++i) {
                add_page(now[i], streams[i]);
            }
            pages = pages.subspan(now.size());
        }
    }

    void add_page(const Page& page, const std::string& stream) {
        const PdfReference place = objects_.add_page();
        objects_.set_page_content(place, stream);
        std::string entries = box_entries(boxes_of(page)) + "/Resources ";
        append_reference(entries, fonts_.resources());
        objects_.set_entries(place, entries);
    }

    /// The space of calibrated colours; empty where they are inks.
    std::string color_space() {
        if (options_.colours == ColourUse::Inks) {
            return {};
        }
        srgb_space_ = icc_space(objects_, deflater_, 3, srgb_profile());
        std::string out = "/ColorSpace<</" + std::string(calibrated_space) + srgb_space_;
        if (!pages_.pictures.empty()) {
            out += "/DefaultRGB" + srgb_space_; // what their samples are (ISO 32000-1 8.6.5.6)
        }
        return out + ">>";
    }

    std::string pictures() {
        if (pages_.pictures.empty()) {
            return {};
        }
        const DrawingUse use{known_.drawing_fonts,
                             options_.colours == ColourUse::Inks ? &inks_ : nullptr,
                             options_.standard == Standard::X4,
                             srgb_space_};
        return "/XObject<<" + embed_pictures(objects_, deflater_, pages_, use, diagnostics_) + ">>";
    }

    void write_catalog() {
        const bool own = options_.profile.data() != press_profile().data();
        const PrintingCondition condition =
            own ? custom_condition(
                      bridge::icc_facts(options_.profile, options_.profile_name).description)
                : coated_condition();
        std::string out = "/Metadata ";
        // Not compressed, so that programs that know no PDF find it (ISO 32000-1 14.3.2).
        append_reference(out,
                         objects_.add_stream("/Type/Metadata/Subtype/XML",
                                             press_packet(known_, options_.standard, identity())));
        out += "/OutputIntents[";
        out += press_intent(condition, icc_stream(objects_, deflater_, 4, options_.profile));
        objects_.set_entries(objects_.catalog(), out + "]");
    }

    /// Another draft of one book at another time is another document.
    [[nodiscard]] std::string identity() const {
        std::string text = "galley print ";
        for (const std::string& part : {known_.title, known_.language, known_.date}) {
            text += part + '\n';
        }
        for (const std::string& author : known_.authors) {
            text += author + '\n';
        }
        return text + std::string(standard_name(options_.standard));
    }

    const Pages& pages_;
    const PdfOptions& known_;
    const PrintOptions& options_;
    Diagnostics& diagnostics_;
    bridge::PdfObjects objects_;
    bridge::Deflater deflater_;
    PageFonts fonts_;
    PressInks inks_;
    PageColors colors_;
    std::string srgb_space_; ///< of calibrated colours; empty where they are inks
};

} // namespace

std::string draw_print(const Pages& pages,
                       const PdfOptions& known,
                       const PrintOptions& options,
                       Diagnostics& diagnostics) {
    PdfOptions described = known;
    if (described.title.empty()) {
        described.title = "Untitled"; // a title is a must (ISO 15930)
    }
    PrintOptions chosen = options;
    if (chosen.profile.empty()) {
        chosen.profile = press_profile();
        chosen.profile_name = "the built-in profile";
    }
    if (chosen.ink_limit <= 0.0) {
        chosen.ink_limit = press_profile_ink_limit;
    }
    const Pages blank = pages.pages.empty() ? one_blank_page(pages, diagnostics) : Pages{};
    return PrintDrawer(pages.pages.empty() ? blank : pages, described, chosen, diagnostics).draw();
}

} // namespace galley::writers
