// What the reader could not pair, told as it stands.
#include "review/note_findings.hpp"

#include <fmt/format.h>

namespace galley::review {

void review_notes(const Manuscript& manuscript, Findings& findings) {
    for (const LooseNote& loose : manuscript.reading.loose_notes) {
        if (loose.kind == LooseNote::Kind::Body) {
            findings.push_back(
                {"G221",
                 loose.span.line,
                 loose.span.column,
                 fmt::format("the note {} has no mark in the text above it", quoted(loose.label))});
        } else {
            findings.push_back({"G222",
                                loose.span.line,
                                loose.span.column,
                                fmt::format("the mark {} has no note", quoted(loose.label))});
        }
    }
}

} // namespace galley::review
