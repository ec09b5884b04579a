// Quotation marks by language, as Unicode CLDR 44 lists them (delimiters), sorted by tag.
#include "base/language_tag.hpp"
#include "presentation/punctuation.hpp"

#include <algorithm>
#include <array>

namespace galley::presentation {

namespace {

constexpr std::array marks{
    QuoteMarks{"bg", "„", "“", "‚", "‘"},
    QuoteMarks{"cs", "„", "“", "‚", "‘"},
    QuoteMarks{"da", "“", "”", "‘", "’"},
    QuoteMarks{"de", "„", "“", "‚", "‘"},
    QuoteMarks{"de-CH", "«", "»", "‹", "›"},
    QuoteMarks{"el", "«", "»", "“", "”"},
    QuoteMarks{"en", "“", "”", "‘", "’"},
    QuoteMarks{"es", "«", "»", "“", "”"},
    QuoteMarks{"et", "„", "“", "‚", "‘"},
    QuoteMarks{"fi", "”", "”", "’", "’"},
    QuoteMarks{"fr", "«\u202F", "\u202F»", "“", "”"},
    QuoteMarks{"fr-CH", "«", "»", "‹", "›"},
    QuoteMarks{"hr", "„", "“", "‚", "‘"},
    QuoteMarks{"hu", "„", "”", "»", "«"},
    QuoteMarks{"is", "„", "“", "‚", "‘"},
    QuoteMarks{"it", "«", "»", "“", "”"},
    QuoteMarks{"lt", "„", "“", "‚", "‘"},
    QuoteMarks{"lv", "“", "”", "‘", "’"},
    QuoteMarks{"nb", "«", "»", "‘", "’"},
    QuoteMarks{"nl", "“", "”", "‘", "’"},
    QuoteMarks{"nn", "«", "»", "‘", "’"},
    QuoteMarks{"no", "«", "»", "‘", "’"},
    QuoteMarks{"pl", "„", "”", "«", "»"},
    QuoteMarks{"pt", "“", "”", "‘", "’"},
    QuoteMarks{"pt-PT", "«", "»", "“", "”"},
    QuoteMarks{"ro", "„", "”", "«", "»"},
    QuoteMarks{"ru", "«", "»", "„", "“"},
    QuoteMarks{"sk", "„", "“", "‚", "‘"},
    QuoteMarks{"sl", "„", "“", "‚", "‘"},
    QuoteMarks{"sr", "„", "“", "‚", "‘"},
    QuoteMarks{"sv", "”", "”", "’", "’"},
    QuoteMarks{"tr", "“", "”", "‘", "’"},
    QuoteMarks{"uk", "«", "»", "„", "“"},
};

constexpr const QuoteMarks& english = marks[6];
static_assert(english.language == "en");

const QuoteMarks* find(std::string_view language) {
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const QuoteMarks& one) {
        return one.language == language;
    });
    return found == marks.end() ? nullptr : &*found;
}

} // namespace

const QuoteMarks& quote_marks(std::string_view language) {
    if (const QuoteMarks* exact = find(language)) {
        return *exact;
    }
    const QuoteMarks* primary = find(primary_language(language));
    return primary != nullptr ? *primary : english;
}

} // namespace galley::presentation
