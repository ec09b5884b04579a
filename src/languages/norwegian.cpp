// Norwegian.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language norwegian{
    .tag = "no",
    .names = "norwegian, norsk",

    .part_words = "del, bok, bind",
    .chapter_words = "kapittel, akt, sang, brev, vedlegg",
    .section_words = "avsnitt, scene",
    .numbers = "en ett første, to andre, tre tredje, fire fjerde, fem femte, seks sjette, "
               "sju syv sjuende, åtte åttende, ni niende, ti tiende, elleve, tolv",

    .section_names = "innledning, konklusjon, forord, etterord, prolog, epilog, sammendrag, "
                     "litteratur, kilder, vedlegg, noter",
    .notes_names = "noter, fotnoter",
    .contents_names = "innhold, innholdsfortegnelse",
    .end_words = "slutt",

    .byline_words = "av, forfatter:",
    .author_joints = "og",

    .footnote_words = "fotnote",
    .connectives = "men, derfor, likevel",
    .months = "januar, februar, mars, april, mai, juni, juli, august, september, oktober, "
              "november, desember",
    .date_words = "den",
    .quotation_marks = "«» ‘’",

    .frequent_words =
        "og, i, at, det, er, en, til, av, på, for, med, som, den, de, ikke, har, et, han, men, "
        "var, "
        "jeg, seg, fra, vi, så, kan, når, om, også, etter, eller, nå, sin, ved, mot, hadde, hun, "
        "ble, skulle, da, sa, opp, meg, hans, dem, ut, meget, hvor, vil, noe",
};

} // namespace galley::languages
