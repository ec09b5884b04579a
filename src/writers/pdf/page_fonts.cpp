// Glyphs of all pages gathered, then one subset a font.
#include "writers/pdf/page_fonts.hpp"

#include <set>

namespace galley::writers {

using typeset::GlyphRun;
using typeset::Page;

namespace {

class MissingGlyphs {
public:
    MissingGlyphs(const typeset::Pages& pages, Diagnostics& diagnostics)
        : pages_(pages), diagnostics_(diagnostics) {}

    void report(const GlyphRun& run, const std::vector<GlyphCluster>& clusters) {
        for (const GlyphCluster& cluster : clusters) {
            if (run.glyphs[cluster.first].glyph == 0 &&
                told_.insert(std::string(cluster.text)).second) {
                const auto& face = *pages_.fonts[static_cast<std::size_t>(run.font)];
                diagnostics_.warning("G501",
                                     "the font " + face.metrics().postscript_name +
                                         " has no glyph for \"" + std::string(cluster.text) +
                                         "\"; its place stays empty");
            }
        }
    }

private:
    const typeset::Pages& pages_;
    Diagnostics& diagnostics_;
    std::set<std::string> told_;
};

} // namespace

PageFonts::PageFonts(const typeset::Pages& pages, Diagnostics& diagnostics)
    : pages_(pages), texts_(pages.fonts.size()) {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        texts_[i].know_blank(pages.fonts[i]->glyph(U' '));
    }
    MissingGlyphs missing(pages, diagnostics);
    std::vector<GlyphCluster> clusters;
    for (const Page& page : pages.pages) {
        for (const GlyphRun& run : page.runs) {
            const auto font = static_cast<std::size_t>(run.font);
            if (run.font >= 0 && font < texts_.size()) {
                split_clusters(run, clusters);
                texts_[font].add(run, clusters);
                missing.report(run, clusters);
            }
        }
    }
}

void PageFonts::embed(bridge::PdfObjects& objects,
                      bridge::Deflater& deflater,
                      const std::string& more) {
    FontEmbedder embedder(objects, deflater);
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        const bool used = !texts_[i].glyphs().empty();
        fonts_.push_back(used ? embedder.embed(*pages_.fonts[i], texts_[i]) : PdfFont{});
    }
    resources_ = objects.add_dictionary("/Font<<" + embedder.resources() + ">>" + more);
}

} // namespace galley::writers
