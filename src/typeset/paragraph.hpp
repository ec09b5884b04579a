// One paragraph as finished lines: shaped, broken, justified; knows nothing of pages. Breaking and
// setting are two steps, because the lines of a book take far more room than where they end.
#pragma once

#include "base/diagnostics.hpp"
#include "presentation/box.hpp"
#include "typeset/initial_letter.hpp"
#include "typeset/line_assembly.hpp"
#include "typeset/missing_characters.hpp"
#include "typeset/paragraph_items.hpp"
#include "typeset/table_grid.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace galley::typeset {

/// What page breaking asks of a line.
struct LineOutline {
    std::uint32_t item = 0;  ///< where it ends
    bool hyphenated = false; ///< it ends in a hyphen, typed or added
    bool turned = false;     ///< verse: the rest of the line follows, turned over
};

/// A run with an id or a link within the text, and the line that it begins in.
struct MarkedRun {
    std::uint32_t line = 0;
    std::uint32_t run = 0;
};

/// A way to break a paragraph that has another number of lines than the best one.
struct ParagraphForm {
    int more = 0;      ///< lines more than the best form has; negative: fewer
    double cost = 0.0; ///< beside 100 for a page one line short; 0 for the best
    std::vector<LineOutline> lines;
    std::vector<MarkedRun> marks; ///< in the order of the lines
};

struct BrokenParagraph {
    std::vector<ParagraphForm> forms; ///< the best first
    bool hyphenated = false;          ///< even lines needed the dictionary
    double tracking = 0.0;            ///< what letters could be moved apart by
    std::uint32_t first_line_end = 0; ///< bytes that are styled as the first line is
    InitialRoom initial;

    /// Of the best form.
    [[nodiscard]] std::size_t line_count() const {
        return forms.empty() ? 0 : forms.front().lines.size();
    }
};

struct SetParagraph {
    std::vector<SetLine> lines;
    std::vector<Diagnostic> diagnostics;
};

struct ParagraphPlace {
    double measure = 0.0;                        ///< points
    const std::vector<int>* structure = nullptr; ///< of each run; nothing: all artifacts
};

/// Lines do not depend on what was set before: each thread may have a setter of its own.
class ParagraphSetter {
public:
    /// `fonts` must outlive this.
    explicit ParagraphSetter(ShapedFonts& fonts) : shaper_(fonts) {}

    /// `box` gives style, language and place in the source; `runs` the text; `measure` in points.
    BrokenParagraph broken(const presentation::Box& box,
                           const std::vector<presentation::TextRun>& runs,
                           double measure);
    /// The lines of a form of what `broken` gave for the same box, runs and measure.
    SetParagraph set(const presentation::Box& box,
                     const std::vector<presentation::TextRun>& runs,
                     const ParagraphPlace& place,
                     const BrokenParagraph& broken,
                     std::size_t form);
    /// Broken and set in its best form.
    SetParagraph set(const presentation::Box& box,
                     const std::vector<presentation::TextRun>& runs,
                     const ParagraphPlace& place);
    /// How wide the text is with no line broken, and how wide its longest word.
    NaturalWidths widths(const presentation::Box& box);
    [[nodiscard]] Shaper& shaper() { return shaper_; }
    /// Languages that wanted hyphens but have no dictionary.
    [[nodiscard]] const std::vector<std::string>& without_dictionary() const {
        return hyphens_.missing();
    }

    /// Of all paragraphs that were set since this was asked last.
    [[nodiscard]] MissingCharacters take_missing_characters() {
        return std::exchange(missing_, {});
    }

private:
    bridge::LineBreakFinder& finder_for(const std::string& language);
    LineFrame gather(const presentation::Box& box,
                     const std::vector<presentation::TextRun>& runs,
                     double measure,
                     std::uint32_t first_line_end);
    /// The same with the bytes before `first_line_end` on the first line, by how good that is.
    std::pair<BrokenParagraph, double> broken_at(const presentation::Box& box,
                                                 const std::vector<presentation::TextRun>& runs,
                                                 double measure,
                                                 std::uint32_t first_line_end);
    [[nodiscard]] std::vector<TurnIn> turn_ins(const LineFrame& frame) const; ///< of `items_`
    void make(const LineFrame& frame, bool hyphenate);
    /// The best breaks first, then those with a line fewer or more that are fit to be seen.
    std::vector<LineBreaks> break_text(LineFrame& frame, LineRules rules, BrokenParagraph& broken);
    [[nodiscard]] ParagraphForm outline(const LineBreaks& breaks,
                                        const LineFrame& frame,
                                        const std::vector<presentation::TextRun>& runs) const;
    SetParagraph assemble(const presentation::Box& box,
                          const LineSource& source,
                          const LineFrame& frame,
                          const ParagraphForm& form);
    void report(const presentation::Box& box, std::vector<Diagnostic>& diagnostics);

    Shaper shaper_;
    HyphenPoints hyphens_;
    MissingCharacters missing_;
    std::map<std::string, bridge::LineBreakFinder> finders_;
    ParagraphText text_;
    ParagraphItems items_;
    std::uint32_t first_line_end_ = 0; ///< of `text_`
    PlacedInitial initial_;            ///< likewise
};

} // namespace galley::typeset
