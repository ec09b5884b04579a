// The words behind wording.hpp, folded, sorted by language.
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"
#include "readers/text/text_keys.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace galley::readers {

namespace {

using namespace std::string_view_literals;

/// How letters begin.
constexpr auto salutations = std::to_array<std::string_view>({
    // English
    "dear",
    "dearest",
    "gentlemen",
    "honoured sir",
    "madam",
    "my dear",
    "my dearest",
    "my lord",
    "sir",
    // German
    "geehrte",
    "geehrter",
    "hochgeehrter",
    "lieber",
    "liebe",
    "liebes",
    "mein lieber",
    "meine liebe",
    "sehr geehrte",
    "sehr geehrter",
    // French
    "cher",
    "chère",
    "madame",
    "mademoiselle",
    "mon cher",
    "ma chère",
    "monsieur",
    // Italian, Spanish, Portuguese
    "caro",
    "cara",
    "estimado",
    "estimada",
    "prezado",
    "prezada",
    "querida",
    "querido",
    // Dutch
    "beste",
    "geachte",
    "lieve",
});

constexpr auto section_names = std::to_array<std::string_view>({
    // English
    "abstract",
    "acknowledgements",
    "acknowledgments",
    "afterword",
    "analysis",
    "appendices",
    "appendix",
    "background",
    "bibliography",
    "closing remarks",
    "closing thoughts",
    "concluding remarks",
    "conclusion",
    "conclusions",
    "conclusion and outlook",
    "conclusions and outlook",
    "dedication",
    "discussion",
    "endnotes",
    "epilogue",
    "executive summary",
    "final remarks",
    "final thoughts",
    "findings",
    "foreword",
    "further reading",
    "future work",
    "glossary",
    "in conclusion",
    "introduction",
    "introductory remarks",
    "key takeaways",
    "limitations",
    "literature",
    "literature review",
    "materials and methods",
    "method",
    "methodology",
    "methods",
    "notes",
    "outlook",
    "overview",
    "postscript",
    "preamble",
    "preface",
    "prologue",
    "recommendations",
    "references",
    "related work",
    "results",
    "sources",
    "summary",
    "summary and conclusion",
    "works cited",
    // German
    "abstrakt",
    "anhang",
    "anmerkungen",
    "ausblick",
    "bibliographie",
    "danksagung",
    "diskussion",
    "einführung",
    "einleitung",
    "ergebnisse",
    "fazit",
    "literatur",
    "literaturverzeichnis",
    "nachwort",
    "prolog",
    "quellen",
    "schluss",
    "schlussbemerkung",
    "schlussfolgerung",
    "schlussfolgerungen",
    "schlusswort",
    "vorbemerkung",
    "vorwort",
    "zusammenfassung",
    // French
    "avant-propos",
    "bibliographie",
    "conclusion générale",
    "discussion",
    "en conclusion",
    "introduction générale",
    "postface",
    "préface",
    "prologue",
    "remerciements",
    "résultats",
    "résumé",
    "épilogue",
    // Spanish, Portuguese
    "agradecimientos",
    "bibliografía",
    "conclusiones",
    "conclusión",
    "discusión",
    "epílogo",
    "introducción",
    "prefacio",
    "prólogo",
    "referencias",
    "resultados",
    "resumen",
    "agradecimentos",
    "bibliografia",
    "conclusão",
    "conclusões",
    "discussão",
    "introdução",
    "prefácio",
    "referências",
    "resumo",
    // Italian
    "conclusione",
    "conclusioni",
    "epilogo",
    "introduzione",
    "prefazione",
    "premessa",
    "ringraziamenti",
    "riassunto",
    "risultati",
    // Dutch
    "conclusie",
    "inleiding",
    "literatuur",
    "nawoord",
    "samenvatting",
    "slot",
    "voorwoord",
    // Scandinavian, Finnish
    "indledning",
    "innledning",
    "inledning",
    "johdanto",
    "johtopäätökset",
    "konklusjon",
    "konklusion",
    "sammanfattning",
    "slutsats",
    "yhteenveto",
    // Polish, Czech
    "bibliografia",
    "podsumowanie",
    "przedmowa",
    "wnioski",
    "wprowadzenie",
    "wstęp",
    "zakończenie",
    "úvod",
    "závěr",
    // Russian, Ukrainian
    "введение",
    "выводы",
    "заключение",
    "предисловие",
    "послесловие",
    "литература",
    "вступ",
    "висновки",
    "передмова",
    "література",
    // Greek
    "εισαγωγή",
    "συμπέρασμα",
    "συμπεράσματα",
    "πρόλογος",
    "επίλογος",
    "βιβλιογραφία",
    // Chinese, Japanese, Korean
    "前言",
    "引言",
    "序言",
    "序",
    "绪论",
    "结论",
    "結論",
    "结语",
    "結語",
    "参考文献",
    "はじめに",
    "おわりに",
    "まとめ",
    "序論",
    "서론",
    "결론",
    "머리말",
    "맺음말",
});

constexpr auto notes_names = std::to_array<std::string_view>({
    "anmerkungen",
    "endnotes",
    "footnote",
    "footnotes",
    "fußnoten",
    "note",
    "notes",
    "notas",
    "przypisy",
    "voetnoten",
    "примечания",
    "примітки",
    "注",
    "注释",
    "註",
    "각주",
});

constexpr auto contents_names = std::to_array<std::string_view>({
    "contents",
    "table of contents",
    "inhalt",
    "inhaltsverzeichnis",
    "table des matières",
    "sommaire",
    "índice",
    "indice",
    "inhoud",
    "spis treści",
    "содержание",
    "оглавление",
    "目录",
    "目次",
});

constexpr auto connectives = std::to_array<std::string_view>({
    "accordingly",
    "all in all",
    "but",
    "consequently",
    "even so",
    "for all that",
    "hence",
    "however",
    "in conclusion",
    "in short",
    "in sum",
    "in the end",
    "nevertheless",
    "nonetheless",
    "notwithstanding",
    "on the other hand",
    "on the whole",
    "overall",
    "taken together",
    "that said",
    "therefore",
    "thus",
    "to conclude",
    "to sum up",
    "ultimately",
    "yet",
    "aber",
    "allerdings",
    "daher",
    "darum",
    "dennoch",
    "deshalb",
    "doch",
    "gleichwohl",
    "insgesamt",
    "jedoch",
    "kurz",
    "somit",
    "trotz",
    "trotzdem",
    "zusammenfassend",
    "ainsi",
    "cependant",
    "donc",
    "enfin",
    "en somme",
    "malgré",
    "mais",
    "néanmoins",
    "pourtant",
    "toutefois",
    "a pesar",
    "aun así",
    "así",
    "en suma",
    "no obstante",
    "pero",
    "por eso",
    "por tanto",
    "sin embargo",
    "apesar",
    "assim",
    "contudo",
    "mas",
    "no entanto",
    "portanto",
    "todavia",
    "dunque",
    "eppure",
    "ma",
    "perciò",
    "quindi",
    "tuttavia",
    "daarom",
    "dus",
    "echter",
    "maar",
    "niettemin",
    "toch",
    "ale",
    "dlatego",
    "jednak",
    "но",
    "однако",
    "поэтому",
    "тем не менее",
});

/// Words that as often begin an item of a list.
constexpr auto weak_connectives = std::to_array<std::string_view>({
    "so",
    "still",
    "these",
    "this",
    "those",
    "while",
    "in this way",
    "finally",
    "instead",
    "meanwhile",
    "at the same time",
    "although",
    "though",
    "also",
    "as a result",
    "of course",
    "despite",
    "dies",
    "diese",
    "so",
    "ces",
    "cette",
    "esto",
    "estos",
    "questo",
    "questi",
    "dit",
    "deze",
});

constexpr auto finite_words = std::to_array<std::string_view>({
    "am",    "are",   "became", "becomes", "been",  "can",   "cannot",  "could", "did",    "do",
    "does",  "had",   "has",    "have",    "is",    "isn't", "made",    "makes", "may",    "means",
    "might", "must",  "said",   "says",    "seems", "shall", "should",  "was",   "wasn't", "were",
    "will",  "would", "i",      "he",      "she",   "it",    "we",      "they",  "you",    "hat",
    "haben", "hatte", "ist",    "kann",    "sind",  "war",   "waren",   "wird",  "wurde",  "er",
    "sie",   "es",    "wir",    "a",       "est",   "était", "étaient", "ont",   "sont",   "il",
    "elle",  "ils",   "nous",   "vous",    "era",   "eran",  "fue",     "ha",    "han",    "son",
    "è",     "sono",  "são",    "foi",     "era",
});

/// Words that no sentence ends with.
constexpr auto hanging_words = std::to_array<std::string_view>({
    "a",   "an",  "and",  "at",   "by",  "for", "from", "in",  "is",   "of",  "or",  "our", "the",
    "to",  "was", "with", "your", "das", "der", "die",  "ein", "eine", "und", "von", "zu",  "de",
    "des", "du",  "et",   "la",   "le",  "les", "un",   "une", "y",    "el",  "los", "e",   "il",
});

/// Words that open a subordinate clause.
constexpr auto clause_words = std::to_array<std::string_view>({
    "because", "how",     "if",   "that", "what",  "when",  "where", "whether", "which",  "who",
    "whom",    "whose",   "why",  "dass", "ob",    "warum", "weil",  "wenn",    "wer",    "wie",
    "comme",   "comment", "dont", "où",   "quand", "que",   "qui",   "como",    "cuando", "quando",
});

constexpr auto abbreviations = std::to_array<std::string_view>({
    "al",     "approx", "art",  "bzw", "ca",  "capt", "cf",  "ch",  "chap", "co",  "col",
    "dr",     "ed",     "eds",  "etc", "fig", "gen",  "gov", "inc", "jr",   "lt",  "ltd",
    "messrs", "mme",    "mlle", "mr",  "mrs", "ms",   "mt",  "no",  "nos",  "nr",  "op",
    "p",      "pp",     "prof", "rep", "rev", "sen",  "sgt", "sr",  "st",   "vol", "vs",
});

constexpr auto byline_words = std::to_array<std::string_view>({
    "by",
    "written by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "av",
    "autor:",
    "author:",
    "作者：",
    "作者:",
});

constexpr auto hyphen_prefixes = std::to_array<std::string_view>({
    "all",
    "cross",
    "ex",
    "half",
    "ill",
    "long",
    "low",
    "high",
    "much",
    "non",
    "quasi",
    "self",
    "short",
    "so",
    "well",
});

struct Month {
    std::string_view name;
    int number;
};

constexpr auto months = std::to_array<Month>({
    {"january", 1},   {"february", 2},   {"march", 3},      {"april", 4},     {"may", 5},
    {"june", 6},      {"july", 7},       {"august", 8},     {"september", 9}, {"october", 10},
    {"november", 11}, {"december", 12},  {"januar", 1},     {"februar", 2},   {"märz", 3},
    {"mai", 5},       {"juni", 6},       {"juli", 7},       {"oktober", 10},  {"dezember", 12},
    {"janvier", 1},   {"février", 2},    {"mars", 3},       {"avril", 4},     {"juin", 6},
    {"juillet", 7},   {"août", 8},       {"septembre", 9},  {"octobre", 10},  {"novembre", 11},
    {"décembre", 12}, {"enero", 1},      {"febrero", 2},    {"marzo", 3},     {"abril", 4},
    {"mayo", 5},      {"junio", 6},      {"julio", 7},      {"agosto", 8},    {"septiembre", 9},
    {"octubre", 10},  {"noviembre", 11}, {"diciembre", 12},
});

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr auto end_marks = std::to_array<std::string_view>({
    "end",    "theend", "finis", "ende", "fin",    "fine", "fim", "einde",   "koniec", "конец",
    "кінець", "τέλος",  "完",    "終",   "終わり", "끝",   "تمت", "النهاية", "סוף",
});

constexpr std::size_t longest_name = 64; ///< bytes; no table holds a longer one

std::string_view without_end_marks(std::string_view text) {
    while (!text.empty() && (text.back() == ':' || text.back() == '.' || text.back() == ' ')) {
        text.remove_suffix(1);
    }
    return text;
}

/// The byte after `text` stands no letter: the word is whole.
bool word_ends_at(std::string_view text, std::size_t at) {
    return at >= text.size() || !bridge::is_letter(utf8::next(text, at));
}

template <std::size_t size>
bool begins_with(const std::array<std::string_view, size>& words, std::string_view text) {
    const std::string begin = bridge::case_folded(text.substr(0, longest_name));
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return begin.starts_with(word) && word_ends_at(begin, word.size());
    });
}

} // namespace

bool is_section_name(std::string_view head) {
    return head.size() <= longest_name &&
           contains(section_names, bridge::case_folded(without_end_marks(head)));
}

bool is_notes_name(std::string_view head) {
    return head.size() <= longest_name &&
           contains(notes_names, bridge::case_folded(without_end_marks(head)));
}

bool is_end_mark(std::string_view text) {
    return text.size() <= longest_name && contains(end_marks, letters_and_digits(text));
}

bool is_contents_name(std::string_view head) {
    if (head.size() > longest_name) {
        return false;
    }
    const std::string folded = bridge::case_folded(without_end_marks(head));
    const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
    constexpr std::size_t most_words = 5; // "Contents of Volume II", "Contents and Illustrations"
    const auto words = static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
    std::size_t at = 0;
    const bool named =
        !head.empty() && bridge::is_uppercase(utf8::next(head, at)) && words <= most_words;
    return contains(contents_names, folded) || (named && contains(contents_names, first));
}

bool begins_with_connective(std::string_view text) { return begins_with(connectives, text); }
bool begins_with_weak_connective(std::string_view text) {
    return begins_with(weak_connectives, text);
}

bool has_finite_word(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (contains(finite_words, bridge::case_folded(text.substr(0, end)))) {
            return true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

bool breaks_off(std::string_view text) {
    const std::size_t blank = text.find_last_of(' ');
    const std::string_view last = blank == std::string_view::npos ? text : text.substr(blank + 1);
    return last.size() <= longest_name && contains(hanging_words, bridge::case_folded(last));
}

std::string_view main_clause(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (contains(clause_words, bridge::case_folded(text.substr(at, end - at)))) {
            return text.substr(0, at);
        }
        at = end + 1;
    }
    return text;
}

bool is_abbreviation(std::string_view word) {
    while (!word.empty() && (word.front() == '(' || word.front() == '"')) {
        word.remove_prefix(1);
    }
    if (word.find('.') != std::string_view::npos || utf8::length(word) == 1) {
        return true;
    }
    return word.size() <= 8 && contains(abbreviations, bridge::case_folded(word));
}

std::size_t byline_word_size(std::string_view text) {
    const std::string begin = bridge::case_folded(text.substr(0, longest_name));
    for (const std::string_view word : byline_words) {
        const bool marked = word.back() == ':' || word.ends_with("：");
        if (begin.starts_with(word) && text.size() > word.size() &&
            (marked || text[word.size()] == ' ')) {
            return text.find_first_not_of(' ', word.size());
        }
    }
    return 0;
}

bool is_salutation(std::string_view text) {
    constexpr std::size_t most_words = 6;
    const std::string folded = bridge::case_folded(text.substr(0, longest_name));
    std::string_view rest = folded;
    rest.remove_prefix(std::min(rest.find_first_not_of("\"'_* "), rest.size()));
    return std::count(rest.begin(), rest.end(), ' ') < static_cast<std::ptrdiff_t>(most_words) &&
           std::any_of(salutations.begin(), salutations.end(), [&](std::string_view word) {
               return rest.starts_with(word) &&
                      (rest.size() == word.size() || rest[word.size()] == ' ');
           });
}

bool is_hyphen_prefix(std::string_view word) {
    return word.size() <= 8 && contains(hyphen_prefixes, bridge::case_folded(word));
}

int month_number(std::string_view word) {
    if (word.size() > longest_name) {
        return 0;
    }
    const std::string name = bridge::case_folded(word);
    const auto* const found = std::find_if(
        months.begin(), months.end(), [&](const Month& month) { return month.name == name; });
    return found == months.end() ? 0 : found->number;
}

} // namespace galley::readers
