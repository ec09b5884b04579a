// Drawing of a page: the y axis is flipped here, glyph positions become TJ adjustments.
#include "writers/pdf/page_content.hpp"

#include "bridge/pdf_syntax.hpp"
#include "writers/pdf/content_stream.hpp"
#include "writers/pdf/picture_placement.hpp"
#include "writers/pdf/structure_types.hpp"

#include <cmath>

namespace galley::writers {

using typeset::GlyphRun;
using typeset::Page;
using typeset::PlacedGlyph;
using typeset::Rule;

namespace {

/// Below this many thousandths of an em a glyph stays where the one before it left the pen; the
/// difference is carried on. At 12 points: 0.012 points.
constexpr double tolerance = 1.0;

class PageDrawer {
public:
    PageDrawer(const Page& page, const PageResources& resources)
        : page_(page), fonts_(resources.fonts), pages_(resources.pages),
          height_(thousandths(page.height.points())) {}

    void draw_marks(const std::vector<MarkedContent>& marks, const StructurePlan& plan) {
        if (marks.empty()) {
            return;
        }
        stream_.begin_text();
        for (const MarkedContent& mark : marks) {
            if (mark.image >= 0) {
                draw_image(mark, plan);
                continue;
            }
            stream_.begin_mark(mark_of(mark, plan));
            for (std::size_t i = mark.first; i < mark.end; ++i) {
                draw_run(page_.runs[i], mark);
            }
            stream_.end_mark();
        }
        stream_.end_text();
    }

    void draw_rules() {
        if (page_.rules.empty() && underlines_.empty()) {
            return;
        }
        stream_.begin_mark("/Artifact<</Type/Layout>>");
        using Rules = const std::vector<Rule>*;
        for (const Rules rules : {Rules{&page_.rules}, Rules{&underlines_}}) {
            for (const Rule& rule : *rules) {
                const Thousandths bottom = height_ - thousandths((rule.y + rule.height).points());
                stream_.set_color(rule.color);
                stream_.rectangle(thousandths(rule.x.points()),
                                  bottom,
                                  thousandths(rule.width.points()),
                                  thousandths(rule.height.points()));
            }
        }
        stream_.end_mark();
    }

    [[nodiscard]] const std::string& bytes() const { return stream_.bytes(); }

private:
    [[nodiscard]] std::string mark_of(const MarkedContent& mark, const StructurePlan& plan) const {
        if (mark.mcid >= 0) {
            const auto role = plan.elements[static_cast<std::size_t>(mark.element)].role;
            const std::string language = language_entry(page_.runs[mark.first].language);
            const bool span = mark.actual_text || !language.empty();
            std::string out = span ? "/Span" : "/" + std::string(structure_type(role));
            out += "<</MCID " + std::to_string(mark.mcid) + language;
            if (mark.actual_text) {
                out += "/ActualText" + bridge::pdf_text(*mark.actual_text);
            }
            return out + ">>";
        }
        if (!mark.pagination) {
            return "/Artifact<</Type/Layout>>";
        }
        const bool head = page_.runs[mark.first].y < page_.height / 2.0;
        return head ? "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>"
                    : "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>";
    }

    /// Not within a text object (ISO 32000-1 8.2).
    void draw_image(const MarkedContent& mark, const StructurePlan& plan) {
        const auto& image = page_.images[static_cast<std::size_t>(mark.image)];
        const auto& picture = *pages_.pictures[static_cast<std::size_t>(image.picture)];
        stream_.end_text();
        std::string name = "/Artifact<</Type/Layout>>";
        if (mark.mcid >= 0) {
            name = '/';
            name += structure_type(plan.elements[static_cast<std::size_t>(mark.element)].role);
            name += "<</MCID " + std::to_string(mark.mcid) + ">>";
        }
        stream_.begin_mark(name);
        stream_.draw_object("/P" + std::to_string(image.picture),
                            placement(image, picture.orientation, page_.height));
        stream_.end_mark();
        stream_.begin_text();
    }

    void draw_run(const GlyphRun& run, const MarkedContent& mark) {
        const auto index = static_cast<std::size_t>(run.font);
        if (run.font < 0 || index >= fonts_.size() || run.glyphs.empty() ||
            !(run.size.points() > 0.0) || !(run.horizontal_scale > 0.0)) {
            return;
        }
        const PdfFont& font = fonts_[index];
        if (font.texts == nullptr) { // it has none of the run's characters and is not in the file
            return;
        }
        if (mark.first_glyph == 0) {
            begin_run(run, font);
        }
        for (const GlyphCluster& cluster : clusters_) {
            if (cluster.first < mark.first_glyph || cluster.end > mark.end_glyph) {
                continue;
            }
            for (std::size_t i = cluster.first; i < cluster.end; ++i) {
                if (!mark.actual_text) {
                    choose_variant(run, font, run.glyphs[i].glyph, cluster.text);
                }
                draw_glyph(run, font, run.glyphs[i]);
            }
        }
        stream_.flush_glyphs();
        stream_.set_rise(0);
        if (run.underline && mark.end_glyph >= run.glyphs.size()) {
            underline(run);
        }
    }

    void begin_run(const GlyphRun& run, const PdfFont& font) {
        split_clusters(run, clusters_);
        pen_ = 0.0;
        reached_ = 0;
        variant_ = 0;
        stream_.set_color(run.color);
        stream_.set_scale(thousandths(run.horizontal_scale * 100.0));
        stream_.set_font(font.first_name, thousandths(run.size.points()));
        stream_.set_tracking(run.tracking);
        stream_.move_to(thousandths(run.x.points()), height_ - thousandths(run.y.points()));
    }

    void choose_variant(const GlyphRun& run,
                        const PdfFont& font,
                        std::uint32_t glyph,
                        std::string_view text) {
        if (font.texts->matches(glyph, text, variant_)) {
            return;
        }
        variant_ = font.texts->variant(glyph, text);
        stream_.set_font(font.first_name + variant_, thousandths(run.size.points()));
    }

    void draw_glyph(const GlyphRun& run, const PdfFont& font, const PlacedGlyph& placed) {
        // Units of text space: thousandths of an em before horizontal scaling.
        const double unit = 1000.0 / (run.size.points() * run.horizontal_scale);
        const std::uint32_t glyph = placed.glyph;
        if (glyph < font.code.size() && font.code[glyph] != 0) {
            const double target = pen_ + placed.x_offset.points() * unit;
            const double difference = target - static_cast<double>(reached_);
            stream_.set_rise(-thousandths(placed.y_offset.points()));
            if (std::abs(difference) >= tolerance && std::abs(difference) < 1e9) {
                const std::int64_t step = std::llround(difference);
                stream_.adjust(-step);
                reached_ += step;
            }
            stream_.glyph(font.code[glyph]);
            reached_ += font.width[glyph] + run.tracking;
        }
        pen_ += placed.advance.points() * unit;
    }

    /// Not under white space at the run's end, which is that of a line's end.
    void underline(const GlyphRun& run) {
        Length width;
        Length black;
        for (const GlyphCluster& cluster : clusters_) {
            for (std::size_t i = cluster.first; i < cluster.end; ++i) {
                width += run.glyphs[i].advance;
            }
            if (cluster.text != " ") {
                black = width;
            }
        }
        // No measure of the font is at hand: a usual place and weight for text faces.
        underlines_.push_back({run.x, run.y + run.size * 0.12, black, run.size * 0.05, run.color});
    }

    const Page& page_;
    std::span<const PdfFont> fonts_;
    const typeset::Pages& pages_;
    Thousandths height_;
    ContentStream stream_;
    std::vector<GlyphCluster> clusters_;
    std::vector<Rule> underlines_;
    double pen_ = 0.0;         ///< where the run wants the pen
    std::int64_t reached_ = 0; ///< where a reader of the PDF has it
    int variant_ = 0;
};

} // namespace

std::string page_content(const Page& page,
                         const std::vector<MarkedContent>& marks,
                         const StructurePlan& plan,
                         const PageResources& resources) {
    PageDrawer drawer(page, resources);
    drawer.draw_marks(marks, plan);
    drawer.draw_rules();
    return drawer.bytes();
}

} // namespace galley::writers
