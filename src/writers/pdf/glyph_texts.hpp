// What the glyphs of one font stand for in one text, so that a reader can copy and hear them.
#pragma once

#include "typeset/page.hpp"
#include "writers/pdf/glyph_clusters.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::writers {

/// A font of a PDF has one text for each glyph (ToUnicode). Where a glyph shows different texts
/// (a small capital for "a" and for "A", a hyphen of the text and one of a line's end), the PDF
/// gets variants of the font that differ in nothing but those texts. Variant 0 has the text met
/// first.
class GlyphTexts {
public:
    /// `blank`: the font's glyph of a blank, which within a cluster of several glyphs is the room
    /// beside what the cluster shows, never the shown character once more. 0: the font has none.
    explicit GlyphTexts(std::uint32_t blank = 0) : blank_(blank) {}
    void add(const typeset::GlyphRun& run, std::span<const GlyphCluster> clusters);
    /// What was collected of the runs that follow: as if they had been added here.
    void add(const GlyphTexts& later);

    /// The variant in which `glyph` stands for `text`; 0 when there is none.
    [[nodiscard]] int variant(std::uint32_t glyph, std::string_view text) const;
    [[nodiscard]] bool matches(std::uint32_t glyph, std::string_view text, int variant) const;
    [[nodiscard]] std::string_view text(std::uint32_t glyph, int variant) const;
    [[nodiscard]] int variants() const { return variants_; } ///< at least 1
    [[nodiscard]] std::set<std::uint32_t> glyphs() const;

private:
    struct Entry {
        std::string text; ///< of variant 0
        bool used = false;
        bool weak = true; ///< the glyph was only seen within clusters of several glyphs
    };
    void add_text(std::uint32_t glyph, std::string_view text, bool weak);

    std::vector<Entry> entries_;                                    ///< by glyph
    std::map<std::uint32_t, std::vector<std::string>> variants_of_; ///< texts of variants 1, 2 …
    int variants_ = 1;
    std::uint32_t blank_;
};

} // namespace galley::writers
