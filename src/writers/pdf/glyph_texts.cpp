// Texts of glyphs, collected run by run before any font is written.
#include "writers/pdf/glyph_texts.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace galley::writers {

namespace {

constexpr std::uint32_t last_glyph = 0xFFFF; // codes of a PDF's fonts have two bytes

} // namespace

void GlyphTexts::add(const typeset::GlyphRun& run, std::span<const GlyphCluster> clusters) {
    for (const GlyphCluster& cluster : clusters) {
        const std::size_t count = cluster.end - cluster.first;
        if (count == 1 && !cluster.text.empty()) {
            add_text(run.glyphs[cluster.first].glyph, cluster.text, false);
            continue;
        }
        // One character a glyph if the numbers agree: the next best where ActualText is not read.
        const bool paired = utf8::length(cluster.text) == count;
        std::size_t at = 0;
        for (std::size_t i = cluster.first; i < cluster.end; ++i) {
            const std::size_t begin = at;
            if (paired) {
                utf8::next(cluster.text, at);
            }
            const bool blank = !paired && run.glyphs[i].glyph == blank_;
            add_text(run.glyphs[i].glyph,
                     blank    ? " "
                     : paired ? cluster.text.substr(begin, at - begin)
                              : cluster.text,
                     true);
        }
    }
}

void GlyphTexts::add(const GlyphTexts& later) {
    for (std::size_t glyph = 0; glyph < later.entries_.size(); ++glyph) {
        const Entry& entry = later.entries_[glyph];
        if (entry.used) {
            add_text(static_cast<std::uint32_t>(glyph), entry.text, entry.weak);
        }
    }
    for (const auto& [glyph, texts] : later.variants_of_) {
        for (const std::string& text : texts) {
            add_text(glyph, text, false);
        }
    }
}

void GlyphTexts::add_text(std::uint32_t glyph, std::string_view text, bool weak) {
    if (glyph == 0 || glyph > last_glyph) { // .notdef must not be drawn (ISO 14289-1 7.21.8)
        return;
    }
    if (glyph >= entries_.size()) {
        entries_.resize(std::max<std::size_t>(glyph + 1, entries_.size() * 2));
    }
    Entry& entry = entries_[glyph];
    if (!entry.used || (entry.weak && !weak)) {
        entry = {std::string(text), true, weak};
    } else if (!weak && entry.text != text) {
        auto& others = variants_of_[glyph];
        if (std::find(others.begin(), others.end(), text) == others.end()) {
            others.emplace_back(text);
            variants_ = std::max(variants_, static_cast<int>(others.size()) + 1);
        }
    }
}

bool GlyphTexts::matches(std::uint32_t glyph, std::string_view wanted, int variant) const {
    if (variants_ == 1) {
        return true;
    }
    return text(glyph, variant) == wanted;
}

int GlyphTexts::variant(std::uint32_t glyph, std::string_view wanted) const {
    const auto found = variants_of_.find(glyph);
    if (found == variants_of_.end()) {
        return 0;
    }
    const auto& others = found->second;
    const auto at = std::find(others.begin(), others.end(), wanted);
    return at == others.end() ? 0 : static_cast<int>(at - others.begin()) + 1;
}

std::string_view GlyphTexts::text(std::uint32_t glyph, int variant) const {
    if (variant > 0) {
        const auto found = variants_of_.find(glyph);
        const auto index = static_cast<std::size_t>(variant) - 1;
        if (found != variants_of_.end() && index < found->second.size()) {
            return found->second[index];
        }
    }
    return glyph < entries_.size() ? std::string_view(entries_[glyph].text) : std::string_view();
}

std::set<std::uint32_t> GlyphTexts::glyphs() const {
    std::set<std::uint32_t> used;
    for (std::size_t glyph = 0; glyph < entries_.size(); ++glyph) {
        if (entries_[glyph].used) {
            used.insert(used.end(), static_cast<std::uint32_t>(glyph));
        }
    }
    return used;
}

} // namespace galley::writers
