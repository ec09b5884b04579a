// Wrapped lines made one text: blanks between words, hyphens at line ends judged.
#pragma once

#include "readers/text/measures.hpp"
#include "readers/text/unit.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace galley::readers {

/// The document's own words, folded, by which hyphens at line ends are judged. Asked, never walked.
class Vocabulary {
public:
    /// Empty, and silent, when no line of a wrapped file ends with a hyphen.
    Vocabulary(const std::vector<Line>& lines, const Measures& measures);
    /// Whether "to-" at a line's end and "day" at the next one's start were one word with a hyphen.
    [[nodiscard]] bool keeps_hyphen(std::string_view before, std::string_view after) const;

private:
    std::unordered_set<std::string> words_;
    std::unordered_set<std::string> stems_; ///< first letters of words, to know them inflected
};

/// Fills unit.text and unit.starts from the unit's lines; hyphens taken out are added to
/// `consumed`.
void join_lines(Unit& unit,
                const std::vector<Line>& lines,
                const Measures& measures,
                const Vocabulary& vocabulary,
                std::vector<SpanEntry>& consumed);

} // namespace galley::readers
