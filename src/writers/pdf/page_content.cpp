// Drawing of a page: the y axis is flipped here, glyph positions become TJ adjustments.
#include "writers/pdf/page_content.hpp"

#include "base/number.hpp"
#include "bridge/pdf_syntax.hpp"
#include "writers/pdf/content_stream.hpp"
#include "writers/pdf/letter_drawing.hpp"
#include "writers/pdf/picture_placement.hpp"
#include "writers/pdf/structure_types.hpp"

#include <algorithm>
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
    PageDrawer(const Page& page, const PageDrawing& drawing)
        : page_(page), fonts_(drawing.fonts), pages_(drawing.pages), left_(drawing.left),
          top_(drawing.bottom + thousandths(page.height.points())), stream_(drawing.colors) {}

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

    void draw_untagged() {
        if (!page_.runs.empty()) {
            stream_.begin_text();
            for (const GlyphRun& run : page_.runs) {
                if (!run.unseen) { // paper has no readers but those who see
                    draw_run(run, {});
                }
            }
            stream_.end_text();
        }
        for (const typeset::PlacedPicture& image : page_.images) {
            show_picture(image);
        }
        fill_shapes();
    }

    void draw_shapes() {
        if (page_.rules.empty() && page_.letters.empty() && decorations_.empty()) {
            return;
        }
        stream_.begin_mark("/Artifact<</Type/Layout>>");
        fill_shapes();
        stream_.end_mark();
    }

    [[nodiscard]] const std::string& bytes() const { return stream_.bytes(); }

private:
    void fill_shapes() {
        for (const typeset::DrawnLetter& letter : page_.letters) {
            draw_letter(letter, pages_, left_, top_, stream_);
        }
        fill_rules();
    }

    void fill_rules() {
        using Rules = const std::vector<Rule>*;
        for (const Rules rules : {Rules{&page_.rules}, Rules{&decorations_}}) {
            for (const Rule& rule : *rules) {
                const Thousandths bottom = top_ - thousandths((rule.y + rule.height).points());
                stream_.set_color(rule.color);
                stream_.rectangle(left_ + thousandths(rule.x.points()),
                                  bottom,
                                  thousandths(rule.width.points()),
                                  thousandths(rule.height.points()));
            }
        }
    }

    [[nodiscard]] std::string mark_of(const MarkedContent& mark, const StructurePlan& plan) const {
        if (mark.mcid >= 0) {
            const auto role = plan.elements[static_cast<std::size_t>(mark.element)].role;
            const std::string language = language_entry(page_.runs[mark.first].language);
            const bool span = mark.actual_text || !language.empty();
            std::string out = "/";
            out += span ? "Span" : structure_type(role);
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
        stream_.end_text();
        std::string name = "/Artifact<</Type/Layout>>";
        if (mark.mcid >= 0) {
            name = '/';
            name += structure_type(plan.elements[static_cast<std::size_t>(mark.element)].role);
            name += "<</MCID " + std::to_string(mark.mcid) + ">>";
        }
        stream_.begin_mark(name);
        show_picture(image);
        stream_.end_mark();
        stream_.begin_text();
    }

    void show_picture(const typeset::PlacedPicture& image) {
        const auto& picture = *pages_.pictures[static_cast<std::size_t>(image.picture)];
        auto matrix = placement(image, picture.orientation, page_.height);
        matrix[4] += left_; // of the media
        matrix[5] += top_ - thousandths(page_.height.points());
        stream_.draw_object("/P" + std::to_string(image.picture), matrix);
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
        const bool at_left = mark.first_glyph == 0;
        const bool at_right = mark.end_glyph >= run.glyphs.size();
        const bool leftward = is_leftward(run);
        if (leftward ? at_right : at_left) {
            begin_run(run, font);
        }
        if (leftward) {
            // In the order of the text, which is what readers of the content expect.
            std::for_each(clusters_.rbegin(), clusters_.rend(), [&](const GlyphCluster& cluster) {
                draw_cluster(run, font, cluster, mark);
            });
        } else {
            for (const GlyphCluster& cluster : clusters_) {
                draw_cluster(run, font, cluster, mark);
            }
        }
        stream_.flush_glyphs();
        stream_.set_rise(0);
        if (run.decoration.any() && (leftward ? at_left : at_right)) {
            decorate(run);
        }
    }

    void draw_cluster(const GlyphRun& run,
                      const PdfFont& font,
                      const GlyphCluster& cluster,
                      const MarkedContent& mark) {
        if (cluster.first < mark.first_glyph || cluster.end > mark.end_glyph) {
            return;
        }
        for (std::size_t i = cluster.first; i < cluster.end; ++i) {
            if (!mark.actual_text) {
                choose_variant(run, font, run.glyphs[i].glyph, cluster.text);
            }
            draw_glyph(run, font, i);
        }
    }

    void begin_run(const GlyphRun& run, const PdfFont& font) {
        split_clusters(run, clusters_);
        // Units of text space: thousandths of an em before horizontal scaling.
        unit_ = 1000.0 / (run.size.points() * run.horizontal_scale);
        pens_.clear();
        double pen = 0.0;
        for (const PlacedGlyph glyph : run.glyphs) {
            pens_.push_back(pen);
            pen += glyph.advance.points() * unit_;
        }
        reached_ = 0;
        variant_ = 0;
        stream_.set_color(run.color);
        stream_.set_scale(thousandths(run.horizontal_scale * 100.0));
        stream_.set_font(font.first_name, thousandths(run.size.points()));
        stream_.set_tracking(run.tracking);
        stream_.set_unseen(run.unseen);
        stream_.move_to(left_ + thousandths(run.x.points()), top_ - thousandths(run.y.points()));
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

    void draw_glyph(const GlyphRun& run, const PdfFont& font, std::size_t index) {
        const PlacedGlyph placed = run.glyphs[index];
        const std::uint32_t glyph = placed.glyph;
        if (glyph >= font.code.size() || font.code[glyph] == 0) {
            return;
        }
        const double target = pens_[index] + placed.x_offset.points() * unit_;
        const double difference = target - static_cast<double>(reached_);
        stream_.set_rise(-thousandths(placed.y_offset.points()));
        if (std::abs(difference) >= tolerance && std::abs(difference) < 1e9) {
            const std::int64_t step = nearest(difference);
            stream_.adjust(-step);
            reached_ += step;
        }
        stream_.glyph(font.code[glyph]);
        reached_ += font.width[glyph] + run.tracking;
    }

    /// Not under white space at the run's end, which is that of a line's end.
    void decorate(const GlyphRun& run) {
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
        // No measure of the font is at hand: usual places and a usual weight for text faces.
        const auto rule = [&](double below) {
            decorations_.push_back(
                {run.x, run.y + run.size * below, black, run.size * 0.05, run.color});
        };
        if (run.decoration.underline) {
            rule(0.12);
        }
        if (run.decoration.line_through) {
            rule(-0.26); // half the height of small letters
        }
    }

    const Page& page_;
    std::span<const PdfFont> fonts_;
    const typeset::Pages& pages_;
    Thousandths left_;
    Thousandths top_; ///< of the page, in the media's upward coordinates
    ContentStream stream_;
    std::vector<GlyphCluster> clusters_;
    std::vector<Rule> decorations_;
    std::vector<double> pens_; ///< where the run wants the pen, for each of its glyphs
    double unit_ = 1.0;        ///< thousandths of an em in a point
    std::int64_t reached_ = 0; ///< where a reader of the PDF has it
    int variant_ = 0;
};

} // namespace

std::string page_content(const Page& page,
                         const std::vector<MarkedContent>& marks,
                         const StructurePlan& plan,
                         const PageDrawing& drawing) {
    PageDrawer drawer(page, drawing);
    drawer.draw_marks(marks, plan);
    drawer.draw_shapes();
    return drawer.bytes();
}

std::string untagged_content(const Page& page, const PageDrawing& drawing) {
    PageDrawer drawer(page, drawing);
    drawer.draw_untagged();
    return drawer.bytes();
}

} // namespace galley::writers
