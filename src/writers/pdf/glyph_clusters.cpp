// Clusters by HarfBuzz's rule: glyphs with one cluster value share the text up to the next value.
#include "writers/pdf/glyph_clusters.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace galley::writers {

using typeset::GlyphRun;

namespace {

/// Without the hyphen that the text does not have.
std::size_t glyphs_of_text(const GlyphRun& run) {
    const bool hyphen = run.line_end_hyphen && !run.glyphs.empty();
    return run.glyphs.size() - (hyphen ? 1 : 0);
}

bool is_private(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) ||
           (c >= 0x100000 && c <= 0x10FFFD);
}

bool has_private(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0xEE) { // no private character begins lower
            ++at;
        } else if (is_private(utf8::next(text, at))) {
            return true;
        }
    }
    return false;
}

} // namespace

bool needs_actual_text(const GlyphCluster& cluster) {
    return cluster.end - cluster.first != 1 || cluster.text.empty() || has_private(cluster.text);
}

bool is_leftward(const GlyphRun& run) {
    const std::size_t count = glyphs_of_text(run);
    return count > 1 && run.glyphs[0].cluster > run.glyphs[count - 1].cluster;
}

bool is_plain(const GlyphRun& run) {
    const std::size_t count = glyphs_of_text(run);
    const bool leftward = is_leftward(run);
    auto before = static_cast<std::uint32_t>(run.text.size());
    for (std::size_t i = 0; i < count; ++i) { // from the end of the text to its beginning
        const std::uint32_t cluster = run.glyphs[leftward ? i : count - 1 - i].cluster;
        if (cluster >= before) {
            return false;
        }
        before = cluster;
    }
    return !has_private(run.text);
}

void split_clusters(const GlyphRun& run, std::vector<GlyphCluster>& clusters) {
    clusters.clear();
    const std::size_t count = glyphs_of_text(run);
    const bool leftward = is_leftward(run);
    const std::string_view text = run.text;
    std::size_t last_begin = text.size(); // of the cluster before, when leftward
    std::uint32_t cluster = count > 0 ? run.glyphs.cluster(0) : 0;
    for (std::size_t first = 0; first < count;) {
        const std::size_t begin = std::min<std::size_t>(cluster, text.size());
        std::size_t end = first + 1;
        std::uint32_t next = 0; // cluster
        while (end < count && (next = run.glyphs.cluster(end)) == cluster) {
            ++end;
        }
        std::size_t text_end = text.size();
        if (leftward) {
            text_end = last_begin;
        } else if (end < count) {
            text_end = std::min<std::size_t>(next, text.size());
        }
        text_end = std::max(begin, text_end);
        clusters.push_back({first, end, text.substr(begin, text_end - begin)});
        last_begin = begin;
        first = end;
        cluster = next;
    }
    if (count < run.glyphs.size()) {
        clusters.push_back({count, count + 1, soft_hyphen});
    }
}

} // namespace galley::writers
