// Which glyphs stand for which text.
#include "support/catch.hpp"
#include "writers/pdf/glyph_texts.hpp"

using namespace galley::writers;
using galley::typeset::GlyphRun;

namespace {

GlyphRun run_of(std::string text,
                std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> glyphs) {
    GlyphRun run;
    run.text = std::move(text);
    for (const auto& [glyph, cluster] : glyphs) {
        run.glyphs.push_back({glyph, cluster, {}, {}, {}});
    }
    return run;
}

std::vector<std::string> texts_of(const GlyphRun& run) {
    std::vector<GlyphCluster> clusters;
    split_clusters(run, clusters);
    std::vector<std::string> texts;
    for (const GlyphCluster& cluster : clusters) {
        texts.emplace_back(cluster.text);
    }
    return texts;
}

void add(GlyphTexts& texts, const GlyphRun& run) {
    std::vector<GlyphCluster> clusters;
    split_clusters(run, clusters);
    texts.add(run, clusters);
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a ligature stands for all its characters", "[writers][pdf]") {
    CHECK(texts_of(run_of("office", {{1, 0}, {2, 1}, {3, 4}, {4, 5}})) ==
          Texts{"o", "ffi", "c", "e"});
}

TEST_CASE("glyphs of one cluster share its text", "[writers][pdf]") {
    const GlyphRun run = run_of("aq\xCC\x81", {{1, 0}, {2, 1}, {3, 1}});
    CHECK(texts_of(run) == Texts{"a", "q\xCC\x81"});
    CHECK_FALSE(is_plain(run));
    CHECK(is_plain(run_of("ab", {{1, 0}, {2, 1}})));
}

TEST_CASE("a run from right to left keeps the text of each glyph", "[writers][pdf]") {
    const GlyphRun run = run_of("abc", {{3, 2}, {2, 1}, {1, 0}});
    CHECK(is_leftward(run));
    CHECK(is_plain(run));
    CHECK_FALSE(is_plain(run_of("abc", {{3, 2}, {2, 0}, {1, 0}})));
    CHECK(texts_of(run) == Texts{"c", "b", "a"});
}

TEST_CASE("a hyphen that the text does not have is a soft hyphen", "[writers][pdf]") {
    GlyphRun run = run_of("ty", {{1, 0}, {2, 1}, {9, 2}});
    run.line_end_hyphen = true;
    CHECK(texts_of(run) == Texts{"t", "y", "\xC2\xAD"});
    CHECK(is_plain(run));
    // Some shapers name the last character's cluster.
    GlyphRun other = run_of("ty", {{1, 0}, {2, 1}, {9, 1}});
    other.line_end_hyphen = true;
    CHECK(texts_of(other) == Texts{"t", "y", "\xC2\xAD"});
}

TEST_CASE("clusters beyond the text do no harm", "[writers][pdf]") {
    CHECK(texts_of(run_of("a", {{1, 0}, {2, 7}, {3, 900}})) == Texts{"a", "", ""});
    CHECK(texts_of(run_of("", {})).empty());
    GlyphRun empty;
    empty.line_end_hyphen = true;
    CHECK(texts_of(empty).empty());
}

TEST_CASE("a glyph with two texts gets a variant for the second", "[writers][pdf]") {
    GlyphTexts texts;
    add(texts, run_of("aA", {{5, 0}, {5, 1}}));
    CHECK(texts.variants() == 2);
    CHECK(texts.text(5, 0) == "a");
    CHECK(texts.text(5, 1) == "A");
    CHECK(texts.variant(5, "A") == 1);
    CHECK(texts.matches(5, "a", 0));
    CHECK_FALSE(texts.matches(5, "A", 0));
    CHECK(texts.text(6, 1).empty());
}

TEST_CASE("what a glyph stands for alone outweighs its part in a cluster", "[writers][pdf]") {
    GlyphTexts texts;
    add(texts, run_of("q\xCC\x81", {{2, 0}, {3, 0}}));
    CHECK(texts.text(2, 0) == "q");
    CHECK(texts.text(3, 0) == "\xCC\x81");
    add(texts, run_of("x", {{2, 0}}));
    CHECK(texts.text(2, 0) == "x");
    CHECK(texts.variants() == 1);
}

TEST_CASE("the glyph for what a font lacks is never embedded", "[writers][pdf]") {
    GlyphTexts texts;
    add(texts, run_of("a\xE2\x98\x83", {{1, 0}, {0, 1}}));
    add(texts, run_of("b", {{0xFFFFFFFF, 0}}));
    CHECK(texts.glyphs() == std::set<std::uint32_t>{1});
}

TEST_CASE("texts collected in two halves are those collected in one go", "[writers][pdf]") {
    const std::vector<GlyphRun> runs{
        run_of("q\xCC\x81", {{2, 0}, {3, 0}}),
        run_of("aA", {{5, 0}, {5, 1}}),
        run_of("x", {{2, 0}}),
        run_of("yz", {{2, 0}, {6, 1}}),
        run_of("A-", {{5, 0}, {7, 1}}),
        run_of("B-", {{5, 0}, {2, 1}}),
        run_of("fi", {{3, 0}}),
        run_of("w\xCC\x81", {{6, 0}, {9, 0}}),
    };
    GlyphTexts whole;
    for (const GlyphRun& run : runs) {
        add(whole, run);
    }
    CHECK(whole.variants() == 3);
    for (std::size_t cut = 0; cut <= runs.size(); ++cut) {
        GlyphTexts first;
        GlyphTexts second;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            add(i < cut ? first : second, runs[i]);
        }
        first.add(second);
        CHECK(first.glyphs() == whole.glyphs());
        CHECK(first.variants() == whole.variants());
        for (const std::uint32_t glyph : whole.glyphs()) {
            for (int variant = 0; variant < whole.variants(); ++variant) {
                CHECK(first.text(glyph, variant) == whole.text(glyph, variant));
            }
        }
    }
}
