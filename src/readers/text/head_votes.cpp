// Endings, length, capitals, place and gaps, each with its weight.
#include "readers/text/head_votes.hpp"

#include "readers/text/dates_and_names.hpp"
#include "readers/text/wording.hpp"

namespace galley::readers {

namespace {

constexpr std::uint32_t widest_head = 90; ///< code points

double ending_weight(const Features& features, const HeadSigns& signs, bool exclaims) {
    switch (features.ending) {
    case Ending::Open:
        return 0.5;
    case Ending::Question:
        return exclaims ? -1 : -0.25;
    case Ending::Colon:
        return features.section_name ? -0.5 : signs.colon_labels >= 2 ? -1 : -2.5;
    case Ending::Stop:
        // Heads in capitals had a stop behind them until about 1900.
        return features.section_name || (features.all_caps && signs.all_caps < 0.2) ? -0.5 : -3;
    case Ending::Comma:
        return -4;
    case Ending::Dash:
        return -3;
    }
    return 0;
}

/// Of what is longer than most heads: less where it asks, or has capitals and no stop.
double length_weight(const Features& features) {
    constexpr std::uint32_t most_words_of_title = 20;
    if (features.ending == Ending::Question && features.sentences == 1 &&
        features.width <= widest_head) {
        return -0.5;
    }
    const bool title = features.words <= most_words_of_title && features.capitals >= 0.7 &&
                       (features.ending == Ending::Open || features.all_caps);
    return title ? -1 : -3;
}

} // namespace

bool is_long(const Unit& unit) {
    constexpr std::uint32_t long_paragraph = 100; ///< code points
    return unit.role == Role::Paragraph &&
           (unit.features.width >= long_paragraph || unit.features.sentences > 1);
}

bool is_longer_than_heads(const Unit& unit) {
    constexpr std::uint32_t most_words = 12;
    return unit.features.words > most_words || unit.features.width > widest_head;
}

HeadSigns head_signs(const std::vector<Unit>& units) {
    HeadSigns signs;
    const auto size = static_cast<double>(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        signs.all_caps += units[i].features.all_caps ? 1 / size : 0;
        signs.centred += units[i].features.centred ? 1 / size : 0;
        signs.marked += units[i].head_mark ? 1U : 0U;
        const bool label = units[i].role == Role::Paragraph &&
                           units[i].features.ending == Ending::Colon &&
                           units[i].features.words <= 6;
        signs.colon_labels += label && i + 1 < units.size() && is_long(units[i + 1]) ? 1U : 0U;
    }
    return signs;
}

Ballot votes_for_head(const Unit& unit, const Measures& measures, const HeadSigns& signs) {
    const Features& features = unit.features;
    Ballot ballot(Role::Heading);
    ballot.add_if(features.section_name, "section-name", 2.5);
    ballot.add_if(is_end_mark(unit.text), "end-mark", -4);
    ballot.add("ending", ending_weight(features, signs, unit.text.ends_with('!')));
    ballot.add_if(is_longer_than_heads(unit), "long", length_weight(features));
    ballot.add_if(features.sentences > 1, "several-sentences", -2);
    ballot.add_if(features.capitals >= 0.6, "title-case", 1);
    ballot.add_if(features.opening.beginning == Beginning::Lower, "lower-case", -3);
    // Without capitals to show, more must speak for a head than that it is short.
    ballot.add_if(features.caseless && !features.section_name, "no-capitals", -1);
    ballot.add_if(features.opening.quoted, "begins-with-quote", -0.5);
    ballot.add_if(is_spoken(unit.text) || leaves_quote_open(unit.text), "spoken", -2.5);
    ballot.add_if(is_date_line(unit.text), "date-line", -3);
    ballot.add_if(is_book_number(unit.text), "book-number", -5);
    ballot.add_if(features.right_set, "right-set", -3);
    ballot.add_if(unit.text.starts_with('['), "bracketed", -3);
    ballot.add_if(features.opening.dashed, "begins-with-dash", -3);
    ballot.add_if(features.capitals == 0 && features.words <= 3 &&
                      features.opening.beginning == Beginning::Digit,
                  "no-letters",
                  -3);
    ballot.add_if(features.all_caps && signs.all_caps < 0.4, "all-caps", 1);
    ballot.add_if(features.centred && signs.centred < 0.5, "centred", 1.5);
    ballot.add_if(unit.underline != 0, "underlined", 4);
    // Who marks heads marks them all.
    ballot.add_if(signs.marked >= 3 && !unit.head_mark, "others-are-marked", -1.5);
    ballot.add_if(unit.last > unit.first && !features.centred, "several-lines", -1);
    if (measures.usual_gap != 0) {
        const bool apart = unit.gap_before > 0 && unit.gap_after > 0;
        ballot.add("blank-lines-around", apart ? 0.5 : unit.gap_before == 0 ? -1 : 0);
        ballot.add_if(unit.gap_before > measures.usual_gap, "wider-gap-before", 1);
    }
    const bool shorter = features.width * 3 < measures.text_width;
    ballot.add_if(shorter, "shorter-than-paragraphs", 1);
    return ballot;
}

} // namespace galley::readers
