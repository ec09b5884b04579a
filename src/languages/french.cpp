// French.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language french{
    .tag = "fr",
    .names = "french, français",

    .part_words = "partie, livre, tome, volume",
    .chapter_words = "chapitre, acte, chant, lettre, leçon, annexe, épisode, tableau",
    .section_words = "section, scène, article, paragraphe",
    .numbers = "un premier première 1er 1re, deux deuxième second seconde, trois troisième, "
               "quatre quatrième, cinq cinquième, six sixième, sept septième, huit huitième, "
               "neuf neuvième, dix dixième, onze onzième, douze douzième, treize treizième, "
               "quatorze quatorzième, quinze quinzième, seize seizième, dix-sept dix-septième, "
               "dix-huit dix-huitième, dix-neuf dix-neuvième",
    .tens = "vingt vingtième, trente trentième, quarante quarantième, cinquante cinquantième, "
            "soixante soixantième, septante septantième, quatre-vingts quatre-vingt "
            "quatre-vingtième, nonante nonantième",
    .tens_joints = "et",

    .section_names =
        "introduction, conclusion, préface, avant-propos, épilogue, prologue, postface, "
        "bibliographie, remerciements, avertissement, annexe, annexes, notes, discussion, "
        "résultats, résumé, conclusion générale, introduction générale, en conclusion, dédicace, "
        "glossaire, lexique, références, sources, méthode, contexte",
    .notes_names = "notes, note, notes de bas de page",
    .contents_names = "table des matières, sommaire",
    .end_words = "fin, la fin",

    .byline_words = "par, écrit par, auteur :, auteur:",
    .author_joints = "et",
    .name_particles = "de, du, des, la, le",

    .footnote_words = "note de bas de page",
    .illustration_words = "illustration, gravure",
    .sidenote_words = "note marginale, note en marge",
    .transcriber_words = "note du transcripteur, note de transcription, note au lecteur",

    .salutations = "cher, chère, madame, mademoiselle, mon cher, ma chère, monsieur",
    .letter_closings = "cordialement, bien à vous, bien à toi, votre dévoué, votre dévouée, "
                       "salutations distinguées, amicalement, sincèrement",
    .chat_openings = "voici, bien sûr, certainement",
    .chat_closings = "souhaitez-vous, souhaites-tu, voulez-vous, veux-tu, n'hésitez pas, "
                     "n'hésite pas, j'espère que",

    .connectives = "ainsi, cependant, donc, enfin, en somme, malgré, mais, néanmoins, pourtant, "
                   "toutefois",
    .weak_connectives = "ces, cette",
    .hanging_words = "de, des, du, et, la, le, les, un, une",
    .clause_words = "comme, comment, dont, où, quand, que, qui",
    .finite_words = "a, est, était, étaient, ont, sont, il, elle, ils, elles, nous, vous",
    .abbreviations = "av, apr, art, cf, chap, éd, etc, fig, m, mm, mme, mlle, p, pp, st, ste, t, "
                     "vol",
    .months = "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, "
              "novembre, décembre",
    .date_words = "le",
    .quotation_marks = "«» “”",

    .frequent_words =
        "de, la, le, et, les, des, en, un, du, une, que, est, pour, qui, dans, a, par, plus, pas, "
        "au, sur, ne, se, ce, il, sont, avec, ou, son, sa, ses, mais, comme, on, nous, vous, elle, "
        "aux, cette, était, avait, lui, leur, tout, bien, sans, je, si, ils, même, où, fait, deux",
    .own_letters = "œêçù",
};

} // namespace galley::languages
