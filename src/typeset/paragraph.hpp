// One paragraph as finished lines: shaped, broken, justified; knows nothing of pages.
#pragma once

#include "base/diagnostics.hpp"
#include "presentation/box.hpp"
#include "typeset/line_assembly.hpp"
#include "typeset/paragraph_items.hpp"

#include <map>
#include <string>
#include <vector>

namespace galley::typeset {

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
    explicit ParagraphSetter(const FontBook& book) : shaper_(book) {}

    /// `box` gives style, language and place in the source; `runs` the text.
    SetParagraph set(const presentation::Box& box,
                     const std::vector<presentation::TextRun>& runs,
                     const ParagraphPlace& place);
    [[nodiscard]] Shaper& shaper() { return shaper_; }
    /// Languages that wanted hyphens but have no dictionary.
    [[nodiscard]] const std::vector<std::string>& without_dictionary() const {
        return hyphens_.missing();
    }

private:
    bridge::LineBreakFinder& finder_for(const std::string& language);
    LineBreaks break_text(const LineFrame& frame, LineRules rules);
    void report(const presentation::Box& box, std::vector<Diagnostic>& diagnostics) const;

    Shaper shaper_;
    HyphenPoints hyphens_;
    std::map<std::string, bridge::LineBreakFinder> finders_;
    ParagraphText text_;
    ParagraphItems items_;
};

} // namespace galley::typeset
