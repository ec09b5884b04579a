// Danish.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language danish{
    .tag = "da",
    .names = "danish, dansk",

    .part_words = "del, bog, bind",
    .chapter_words = "kapitel, akt, sang, brev, bilag",
    .section_words = "afsnit, scene",
    .numbers = "et en første, to anden andet, tre tredje, fire fjerde, fem femte, seks sjette, "
               "syv syvende, otte ottende, ni niende, ti tiende, elleve ellevte, tolv tolvte",

    .section_names = "indledning, konklusion, forord, efterord, prolog, epilog, sammenfatning, "
                     "litteratur, kilder, bilag, noter",
    .notes_names = "noter, fodnoter",
    .contents_names = "indhold, indholdsfortegnelse",
    .end_words = "slut",

    .byline_words = "af, forfatter:",
    .author_joints = "og",
    .name_particles = "af, von",

    .footnote_words = "fodnote",
    .connectives = "men, derfor, dog",
    .months = "januar, februar, marts, april, maj, juni, juli, august, september, oktober, "
              "november, december",
    .date_words = "den",
    .quotation_marks = "“” ”” »« ’’",

    .frequent_words =
        "og, i, at, det, er, en, til, af, på, for, med, der, den, de, ikke, som, har, et, han, "
        "men, "
        "var, jeg, sig, fra, vi, så, kan, når, om, også, efter, eller, nu, sin, ved, mod, havde, "
        "hun, blev, skulle, da, sagde, op, mig, hans, dem, ud, meget, hvor, vil",
};

} // namespace galley::languages
