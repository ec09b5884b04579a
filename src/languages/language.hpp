// The words of one language that say something about a text, and where the table of each is.
#pragma once

#include <span>
#include <string_view>

namespace galley::languages {

/// Lists are parted by commas. Words are in lower case, with the marks that careful print has; what
/// is compared with them is folded (word_key.hpp), so capitals, Greek accents, Arabic vowel signs
/// and the dots of the Russian ё need no second form.
struct Language {
    std::string_view tag = {}; ///< BCP 47
    /// ISO 15924; a text must have the first of them and little else.
    std::string_view scripts = "Latn";
    std::string_view names = {}; ///< its English name and its own, as headers of texts give them

    // Heads: words that stand before or after a number, the greatest division first.
    std::string_view part_words = {};
    std::string_view chapter_words = {};
    std::string_view section_words = {};
    /// 1, 2, 3 …: parted by commas; the forms of one number by blanks ("ein erstes, zwei zweites").
    /// What is written with a hyphen here may be parted by a blank.
    std::string_view numbers = {};
    /// 20, 30 … 90, as `numbers`. One to nine follow after a blank or a hyphen.
    std::string_view tens = {};
    /// What may stand between tens and ones besides: "y" of "treinta y uno".
    std::string_view tens_joints = {};
    /// The ones stand before the tens: "einundzwanzig".
    bool ones_first = false;
    /// Between head word and number: "Book the First".
    std::string_view number_articles = {};
    /// Letters that are numbers: ones, tens, hundreds, each from 1 to 9 and parted by blanks; two
    /// ways to write one are parted by a slash.
    std::string_view numeral_letters = {};

    // Scripts that write heads without blanks: 第十二章, 제12장, 卷一.
    std::string_view number_prefixes = {};
    std::string_view part_units = {};
    std::string_view chapter_units = {};
    std::string_view section_units = {};
    /// Those of the units that also count things: a blank or a mark must part them from the title.
    std::string_view weak_units = {};
    std::string_view leading_units = {}; ///< stand before their number

    // Whole heads.
    std::string_view section_names = {};
    std::string_view notes_names = {};
    std::string_view contents_names = {};
    /// "The End", at the end of a text.
    std::string_view end_words = {};

    // The title page.
    std::string_view byline_words = {};   ///< before a name; a colon makes it one without a blank
    std::string_view byline_endings = {}; ///< after a name: 著
    std::string_view author_joints = {};  ///< between two names: "and"
    std::string_view name_particles = {}; ///< words of names that begin in lower case

    // Words that begin what stands in square brackets.
    std::string_view footnote_words = {};
    std::string_view illustration_words = {};
    std::string_view sidenote_words = {};
    std::string_view transcriber_words = {}; ///< a transcriber's own notes, left out

    std::string_view salutations = {};     ///< begin letters: "dear", "my lord"
    std::string_view letter_closings = {}; ///< end them: "yours ever"

    // What assistants say before and behind a text that they were asked for.
    std::string_view chat_openings = {}; ///< "here is"
    std::string_view chat_closings = {}; ///< "would you like"

    // Sentences.
    std::string_view connectives = {};      ///< turn back on what was said: "however"
    std::string_view weak_connectives = {}; ///< as often begin one more item: "this"
    std::string_view hanging_words = {};    ///< no sentence ends with them: "the", "of"
    std::string_view clause_words = {};     ///< open a subordinate clause: "because"
    std::string_view finite_words = {};     ///< stand only in sentences: "is", "were"
    std::string_view abbreviations = {};    ///< without their stop, which ends no sentence
    std::string_view hyphen_prefixes = {};  ///< keep their hyphen at a line's end: "self"
    std::string_view months = {};           ///< from January on; forms of one parted by blanks
    std::string_view date_words = {};       ///< between or behind the parts of a date: "de", "г."
    std::string_view date_units = {};       ///< behind year, month and day: 年, 月, 日
    std::string_view quotation_marks = {};  ///< pairs, parted by blanks: "„“ ‚‘"

    // To find the language of a text: its most frequent words, and letters that its neighbours
    // do not have. A language without frequent words is found by its script alone.
    std::string_view frequent_words = {};
    std::string_view own_letters = {};
};

/// All languages, in the order of their tags.
std::span<const Language* const> all_languages();
/// By tag, region and script ignored; nullptr: not known.
const Language* find_language(std::string_view tag);

} // namespace galley::languages
