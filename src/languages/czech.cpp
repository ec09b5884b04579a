// Czech.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language czech{
    .tag = "cs",
    .names = "czech, čeština",

    .part_words = "část, díl, kniha, svazek",
    .chapter_words = "kapitola, jednání, dějství, zpěv, dopis, příloha",
    .section_words = "oddíl, scéna, výstup",
    .numbers = "jedna první, dva dvě druhá druhý druhé, tři třetí, čtyři čtvrtá čtvrtý čtvrté, "
               "pět pátá pátý páté, šest šestá šestý šesté, sedm sedmá sedmý sedmé, "
               "osm osmá osmý osmé, devět devátá devátý deváté, deset desátá desátý desáté, "
               "jedenáct jedenáctá jedenáctý, dvanáct dvanáctá dvanáctý",

    .section_names = "úvod, závěr, předmluva, doslov, prolog, epilog, shrnutí, literatura, "
                     "poděkování, poznámky, příloha, přílohy, rejstřík, seznam literatury",
    .notes_names = "poznámky, poznámka",
    .contents_names = "obsah",
    .end_words = "konec",

    .byline_words = "napsal, napsala, autor:",
    .author_joints = "a",

    .footnote_words = "poznámka pod čarou",
    .connectives = "ale, však, proto",
    .months = "leden ledna, únor února, březen března, duben dubna, květen května, "
              "červen června, červenec července, srpen srpna, září, říjen října, "
              "listopad listopadu, prosinec prosince",
    .quotation_marks = "„“ ‚‘ »«",

    .frequent_words =
        "a, se, v, na, je, že, to, s, z, do, i, o, k, ve, pro, za, by, ale, jako, po, si, jsem, "
        "tak, jeho, co, byl, od, už, jen, byla, jak, ho, jsou, bylo, při, který, jsme, také, mu, "
        "když, ze, která, které, nebo, až, má, než, aby, není, tom",
    .own_letters = "ěřů",
};

} // namespace galley::languages
