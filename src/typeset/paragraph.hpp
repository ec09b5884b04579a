// One paragraph as finished lines: shaped, broken, justified; knows nothing of pages.
#pragma once

#include "base/diagnostics.hpp"
#include "presentation/box.hpp"
#include "typeset/line_assembly.hpp"
#include "typeset/paragraph_items.hpp"
#include "typeset/table_grid.hpp"

#include <map>
#include <string>
#include <vector>

namespace galley::typeset {

/// What page breaking asks of a line.
struct LineOutline {
    bool hyphenated = false;         ///< it ends in a hyphen, typed or added
    std::vector<std::uint32_t> runs; ///< those with a link within the text that begin in it
};

/// A way to break a paragraph that has another number of lines than the best one.
struct ParagraphForm {
    int more = 0;      ///< lines more than the best form has; negative: fewer
    double cost = 0.0; ///< beside 100 for a page one line short; 0 for the best
    std::vector<LineOutline> lines;
};

struct SetParagraph {
    std::vector<SetLine> lines;       ///< of the form that was asked for
    std::vector<ParagraphForm> forms; ///< the best first
    std::vector<Diagnostic> diagnostics;
};

struct ParagraphPlace {
    double measure = 0.0;                        ///< points
    const std::vector<int>* structure = nullptr; ///< of each run; nothing: all artifacts
    int more = 0;                                ///< ParagraphForm::more of the form to be set
};

/// Lines do not depend on what was set before: each thread may have a setter of its own.
class ParagraphSetter {
public:
    explicit ParagraphSetter(const FontBook& book) : shaper_(book) {}

    /// `box` gives style, language and place in the source; `runs` the text.
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

private:
    bridge::LineBreakFinder& finder_for(const std::string& language);
    /// The best breaks first, then those with a line fewer or more that are fit to be seen.
    std::vector<LineBreaks> break_text(LineFrame& frame, LineRules rules);
    [[nodiscard]] ParagraphForm outline(const LineBreaks& breaks,
                                        const std::vector<presentation::TextRun>& runs) const;
    void report(const presentation::Box& box, std::vector<Diagnostic>& diagnostics) const;

    Shaper shaper_;
    HyphenPoints hyphens_;
    std::map<std::string, bridge::LineBreakFinder> finders_;
    ParagraphText text_;
    ParagraphItems items_;
};

} // namespace galley::typeset
