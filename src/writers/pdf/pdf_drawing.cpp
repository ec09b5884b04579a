// Drawing of a PDF: plan the tags, cut the fonts, draw the pages, then write all that stands around
// them.
#include "writers/pdf/pdf_drawing.hpp"

#include "bridge/deflate.hpp"
#include "bridge/pdf_objects.hpp"
#include "bridge/pdf_syntax.hpp"
#include "writers/pdf/content_stream.hpp"
#include "writers/pdf/icc_stream.hpp"
#include "writers/pdf/link_annotations.hpp"
#include "writers/pdf/page_content.hpp"
#include "writers/pdf/page_fonts.hpp"
#include "writers/pdf/page_streams.hpp"
#include "writers/pdf/pdf_outline.hpp"
#include "writers/pdf/picture_embedding.hpp"
#include "writers/pdf/srgb_profile.hpp"
#include "writers/pdf/structure_tree.hpp"
#include "writers/pdf/structure_types.hpp"

#include <optional>
#include <utility>

namespace galley::writers {

using bridge::append_reference;
using bridge::PdfObjects;
using typeset::Page;
using typeset::Pages;

namespace {

class PdfDrawer {
public:
    PdfDrawer(const Pages& pages, const PdfOptions& options, Diagnostics& diagnostics)
        : pages_(pages), options_(options), diagnostics_(diagnostics) {}

    std::string draw() {
        links_ = plan_links(pages_, diagnostics_);
        plan_ = plan_structure(pages_, links_);
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
            targets_.pages.push_back(objects_.add_page());
        }
        for (std::size_t i = 0; i < links_.size(); ++i) {
            targets_.annotations.push_back(objects_.add_dictionary());
        }
        fonts_.emplace(pages_, options_.threads, diagnostics_)
            .embed(objects_, deflater_, pictures());
        draw_pages();
        write_links(objects_, pages_, links_, targets_);
        write_outline(objects_, pages_, targets_.pages);
        write_info(objects_, options_);
        write_catalog();
        return objects_.serialize();
    }

private:
    /// The pages' resources besides fonts.
    std::string pictures() {
        if (pages_.pictures.empty()) {
            return {};
        }
        const DrawingUse use{options_.drawing_fonts, nullptr, true, {}};
        return "/XObject<<" + embed_pictures(objects_, deflater_, pages_, use, diagnostics_) + ">>";
    }

    void draw_pages() {
        const PageColors colors = screen_colors();
        const auto content = [&](std::size_t page) {
            return page_content(
                pages_.pages[page], plan_.pages[page], plan_, {fonts_->fonts(), colors, pages_});
        };
        std::vector<std::string> streams =
            packed_pages(pages_.pages.size(), options_.threads, content);
        std::size_t link = 0;
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
            objects_.set_page_content(targets_.pages[i], std::exchange(streams[i], {}));
            std::string annotations;
            for (; link < links_.size() && links_[link].page == static_cast<int>(i); ++link) {
                append_reference(annotations, targets_.annotations[link]);
                annotations += ' ';
            }
            objects_.set_entries(targets_.pages[i], page_entries(i, annotations));
        }
    }

    [[nodiscard]] std::string page_entries(std::size_t index,
                                           const std::string& annotations) const {
        const Page& page = pages_.pages[index];
        std::string box = "[0 0 ";
        append_thousandths(box, thousandths(page.width.points()));
        box += ' ';
        append_thousandths(box, thousandths(page.height.points()));
        box += ']';
        std::string out = "/MediaBox" + box + "/CropBox" + box + "/TrimBox" + box + "/Resources ";
        append_reference(out, fonts_->resources());
        out += "/Tabs/S/StructParents " + std::to_string(index);
        if (!annotations.empty()) {
            out += "/Annots[" + annotations + ']';
        }
        return out;
    }

    void write_catalog() {
        std::string out = "/Version/1.7/MarkInfo<</Marked true>>"
                          "/ViewerPreferences<</DisplayDocTitle true>>";
        out += language_entry(options_.language);
        out += "/StructTreeRoot ";
        append_reference(out, write_structure_tree(objects_, pages_, plan_, links_, targets_));
        out += "/Metadata ";
        // Not compressed, so that programs that know no PDF find it (ISO 32000-1 14.3.2).
        append_reference(out,
                         objects_.add_stream("/Type/Metadata/Subtype/XML",
                                             xmp_packet(options_, screen_claims())));
        out += "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
               "/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
               "/RegistryName(http://www.color.org)/DestOutputProfile ";
        append_reference(out, icc_stream(objects_, deflater_, 3, srgb_profile()));
        out += ">>]";
        out += page_labels(pages_);
        if (!pages_.outline.empty()) {
            out += "/PageMode/UseOutlines";
        }
        objects_.set_entries(objects_.catalog(), std::move(out));
    }

    const Pages& pages_;
    const PdfOptions& options_;
    Diagnostics& diagnostics_;
    PdfObjects objects_;
    bridge::Deflater deflater_;
    std::vector<PlannedLink> links_;
    StructurePlan plan_;
    StructureTargets targets_;
    std::optional<PageFonts> fonts_;
};

} // namespace

Pages one_blank_page(const Pages& pages, Diagnostics& diagnostics) {
    diagnostics.warning("G504", "there are no pages; the PDF has one blank page");
    Pages blank;
    blank.language = pages.language;
    Page page;
    page.width = Length::from_points(432.0);
    page.height = Length::from_points(648.0);
    blank.pages.push_back(page);
    blank.structure.push_back({typeset::Role::Document, -1, {}, {}, {}, {}, false});
    return blank;
}

std::string draw_pdf(const Pages& pages, const PdfOptions& options, Diagnostics& diagnostics) {
    if (pages.pages.empty()) {
        return draw_pdf(one_blank_page(pages, diagnostics), options, diagnostics);
    }
    PdfOptions known = options;
    if (known.title.empty()) {
        known.title = "Untitled"; // a title is a must (ISO 14289-1 7.1)
    }
    if (language_entry(known.language).empty()) {
        known.language = language_entry(pages.language).empty() ? "und" : pages.language;
    }
    return PdfDrawer(pages, known, diagnostics).draw();
}

} // namespace galley::writers
