// Glyphs of all pages gathered, then one subset a font.
#include "writers/pdf/page_fonts.hpp"

#include <set>

namespace galley::writers {

using typeset::GlyphRun;
using typeset::Page;

namespace {

/// Told in one message for a whole text.
class MissingGlyphs {
public:
    explicit MissingGlyphs(const typeset::Pages& pages) : pages_(pages) {}

    void add(const GlyphRun& run, const std::vector<GlyphCluster>& clusters) {
        for (const GlyphCluster& cluster : clusters) {
            if (run.glyphs[cluster.first].glyph == 0 &&
                known_.insert(std::string(cluster.text)).second) {
                constexpr std::size_t most_named = 5;
                if (known_.size() <= most_named) {
                    names_ += (names_.empty() ? "\"" : ", \"") + std::string(cluster.text) + '"';
                }
                first_font_ = first_font_ < 0 ? run.font : first_font_;
            }
        }
    }

    void report(Diagnostics& diagnostics) const {
        if (known_.empty()) {
            return;
        }
        const auto& face = *pages_.fonts[static_cast<std::size_t>(first_font_)];
        const bool several = known_.size() > 1;
        diagnostics.warning(
            "G501",
            "the font " + face.metrics().postscript_name + " has no glyph for " +
                (several ? std::to_string(known_.size()) + " characters, such as "
                         : std::string()) +
                names_ + (several ? "; their places stay empty" : "; its place stays empty"));
    }

private:
    const typeset::Pages& pages_;
    std::set<std::string> known_;
    std::string names_;
    int first_font_ = -1;
};

} // namespace

PageFonts::PageFonts(const typeset::Pages& pages, Diagnostics& diagnostics)
    : pages_(pages), texts_(pages.fonts.size()) {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        texts_[i].know_blank(pages.fonts[i]->glyph(U' '));
    }
    MissingGlyphs missing(pages);
    std::vector<GlyphCluster> clusters;
    for (const Page& page : pages.pages) {
        for (const GlyphRun& run : page.runs) {
            const auto font = static_cast<std::size_t>(run.font);
            if (run.font >= 0 && font < texts_.size()) {
                split_clusters(run, clusters);
                texts_[font].add(run, clusters);
                missing.add(run, clusters);
            }
        }
    }
    missing.report(diagnostics);
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
