// Glyphs of all pages gathered, then one subset a font.
#include "writers/pdf/page_fonts.hpp"

#include "base/parallel_parts.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace galley::writers {

using typeset::GlyphRun;

namespace {

/// Told in one message for a whole text.
class MissingGlyphs {
public:
    void add(const GlyphRun& run, const std::vector<GlyphCluster>& clusters) {
        for (const GlyphCluster& cluster : clusters) {
            if (run.glyphs[cluster.first].glyph == 0) {
                add(cluster.text, run.font);
            }
        }
    }

    void add(const MissingGlyphs& later) {
        for (const auto& [text, font] : later.found_) {
            add(text, font);
        }
    }

    void report(const typeset::Pages& pages, Diagnostics& diagnostics) const {
        if (found_.empty()) {
            return;
        }
        std::string names;
        constexpr std::size_t most_named = 5;
        for (std::size_t i = 0; i < std::min(found_.size(), most_named); ++i) {
            names += (i == 0 ? "\"" : ", \"") + found_[i].first + '"';
        }
        const auto& face = *pages.fonts[static_cast<std::size_t>(found_.front().second)];
        const bool several = found_.size() > 1;
        diagnostics.warning(
            "G501",
            "the font " + face.metrics().postscript_name + " has no glyph for " +
                (several ? std::to_string(found_.size()) + " characters, such as "
                         : std::string()) +
                names + (several ? "; their places stay empty" : "; its place stays empty"));
    }

private:
    void add(std::string_view text, int font) {
        if (known_.emplace(text).second) {
            found_.emplace_back(text, font);
        }
    }

    std::set<std::string, std::less<>> known_;
    std::vector<std::pair<std::string, int>> found_; ///< with its font, in order
};

/// What some of the pages show.
struct Gathered {
    std::vector<GlyphTexts> texts; ///< by font
    MissingGlyphs missing;
};

Gathered gather(const typeset::Pages& pages, std::size_t begin, std::size_t end) {
    Gathered found;
    for (const auto& face : pages.fonts) {
        found.texts.emplace_back(face->metrics().blank);
    }
    std::vector<GlyphCluster> clusters;
    for (std::size_t page = begin; page < end; ++page) {
        for (const GlyphRun& run : pages.pages[page].runs) {
            const auto font = static_cast<std::size_t>(run.font);
            if (run.font >= 0 && font < found.texts.size()) {
                split_clusters(run, clusters);
                found.texts[font].add(run, clusters);
                found.missing.add(run, clusters);
            }
        }
    }
    return found;
}

} // namespace

PageFonts::PageFonts(const typeset::Pages& pages, unsigned threads, Diagnostics& diagnostics)
    : pages_(pages) {
    constexpr std::size_t least_pages = 64; // for which a thread is worth its while
    const std::size_t count = pages.pages.size();
    const std::size_t parts = part_count(count, least_pages, threads);
    std::vector<Gathered> gathered(parts);
    run_parts(parts, [&](std::size_t part) {
        gathered[part] = gather(pages, count * part / parts, count * (part + 1) / parts);
    });
    MissingGlyphs missing;
    for (const Gathered& found : gathered) {
        missing.add(found.missing);
        if (texts_.empty()) {
            texts_ = found.texts;
            continue;
        }
        for (std::size_t font = 0; font < texts_.size(); ++font) {
            texts_[font].add(found.texts[font]);
        }
    }
    missing.report(pages, diagnostics);
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
