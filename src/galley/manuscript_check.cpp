// Messages of the reader and findings of the review, brought into one order.
#include "galley/manuscript_check.hpp"

#include "galley/part_reading.hpp"
#include "review/manuscript.hpp"
#include "review/review.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace galley {

namespace {

/// By the user, in the text, or by its words.
std::string language_of(const TextPart& part, const Reading& reading) {
    for (const std::string* known : {&part.read.language, &reading.header.language}) {
        if (!known->empty()) {
            return *known;
        }
    }
    const std::string own = reading.document.metadata().language;
    return own.empty() ? reading.found_language : own;
}

} // namespace

ManuscriptCheck check_manuscript(const TextPart& part, Diagnostics& diagnostics) {
    Diagnostics told;
    const ReadPart read = read_part(part, told);
    std::vector<Diagnostic> all = told.list();
    const std::string file = review::file_of(read.reading.document);
    const bool own = file.empty() || file == part.source.file_name();
    for (review::Finding& finding : review::review(read.reading, language_of(part, read.reading))) {
        all.push_back({Severity::Warning,
                       std::move(finding.code),
                       std::move(finding.message),
                       {own ? part.source.name : file, finding.line, finding.column}});
    }
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.origin.line, a.origin.column) < std::tie(b.origin.line, b.origin.column);
    });
    for (Diagnostic& diagnostic : all) {
        diagnostics.add(std::move(diagnostic));
    }
    return {read.reader, read.reading.encoding};
}

} // namespace galley
