// Swedish.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language swedish{
    .tag = "sv",
    .names = "swedish, svenska",

    .part_words = "del, bok",
    .chapter_words = "kapitel, kapitlet, akt, sång, brev, bilaga",
    .section_words = "avsnitt, scen",
    .numbers = "ett en första, två andra, tre tredje, fyra fjärde, fem femte, sex sjätte, "
               "sju sjunde, åtta åttonde, nio nionde, tio tionde, elva elfte, tolv tolfte",

    .section_names = "inledning, sammanfattning, slutsats, slutsatser, förord, efterord, prolog, "
                     "epilog, litteratur, källor, bilaga, noter",
    .notes_names = "noter, fotnoter",
    .contents_names = "innehåll, innehållsförteckning",
    .end_words = "slut",

    .byline_words = "av, författare:",
    .author_joints = "och",
    .name_particles = "von, af",

    .footnote_words = "fotnot",
    .connectives = "men, därför, ändå",
    .months = "januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, "
              "november, december",
    .date_words = "den",
    .quotation_marks = "”” ’’ »»",

    .frequent_words =
        "och, i, att, det, som, en, på, är, av, för, med, till, den, har, de, inte, om, ett, han, "
        "men, var, jag, sig, från, vi, så, kan, när, år, under, också, efter, eller, nu, sin, där, "
        "vid, mot, hade, hon, blev, skulle, då, sade, ut, upp, mig, hans, ej, honom",
};

} // namespace galley::languages
