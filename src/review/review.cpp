// The kinds of findings, one after the other.
#include "review/review.hpp"

#include "review/contents_findings.hpp"
#include "review/head_forms.hpp"
#include "review/hyphen_spellings.hpp"
#include "review/manuscript.hpp"
#include "review/note_findings.hpp"
#include "review/numbering_findings.hpp"
#include "review/paired_marks.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace galley::review {

Findings review(const Reading& reading, const std::string& language) {
    Manuscript manuscript = manuscript_of(reading, language);
    Findings findings;
    mend_series_words(manuscript, findings);
    const std::vector<NumberSeries> series = proved_series(manuscript.heads);
    review_head_forms(manuscript, series, findings);
    review_numbering(manuscript, series, findings);
    review_contents(manuscript, findings);
    review_notes(manuscript, findings);
    review_paired_marks(manuscript, findings);
    review_hyphens(manuscript, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.line, a.column, a.code) < std::tie(b.line, b.column, b.code);
    });
    return findings;
}

} // namespace galley::review
