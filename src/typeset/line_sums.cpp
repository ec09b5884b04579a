// What the parts of a line come to, and what they may give.
#include "typeset/line_sums.hpp"

namespace galley::typeset {

LineSums sum_up(std::span<const LinePart> parts, const ParagraphText& text) {
    LineSums sums;
    for (const LinePart& part : parts) {
        sums.natural += part.width;
        sums.letters += part.word != nullptr && !part.east_asian ? part.width : 0.0;
        sums.tracked += part.tracks ? part.word->clusters * part.size : 0.0;
        sums.stretch += part.glue != nullptr ? part.glue->stretch : 0.0;
        sums.shrink += part.glue != nullptr ? part.glue->shrink : 0.0;
        if (part.word == nullptr && part.size > 0.0) {
            sums.blanks += part.width;
            sums.blank_stretch += part.glue != nullptr ? part.glue->stretch : 0.0;
        }
        sums.leads = sums.leads || text.spans[part.span].leads;
    }
    return sums;
}

} // namespace galley::typeset
