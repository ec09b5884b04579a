// German.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language german{
    .tag = "de",
    .names = "german, deutsch",

    .part_words = "teil, theil, buch, band",
    .chapter_words = "kapitel, capitel, akt, aufzug, gesang, brief, lektion, vorlesung, anhang, "
                     "folge",
    .section_words = "abschnitt, szene, scene, auftritt, artikel",
    .numbers =
        "eins ein erstes erster erste, zwei zweites zweiter zweite, drei drittes dritter dritte, "
        "vier viertes vierter vierte, fünf fünftes fünfter fünfte, "
        "sechs sechstes sechster sechste, "
        "sieben siebentes siebtes siebenter siebter siebente siebte, "
        "acht achtes achter achte, neun neuntes neunter neunte, zehn zehntes zehnter zehnte, "
        "elf elftes elfter elfte, zwölf zwölftes zwölfter zwölfte, "
        "dreizehn dreizehntes dreizehnter dreizehnte, vierzehn vierzehntes vierzehnter "
        "vierzehnte, fünfzehn fünfzehntes fünfzehnter fünfzehnte, "
        "sechzehn sechzehntes sechzehnter sechzehnte, siebzehn siebzehntes siebzehnter "
        "siebzehnte, achtzehn achtzehntes achtzehnter achtzehnte, "
        "neunzehn neunzehntes neunzehnter neunzehnte",
    .tens = "zwanzig zwanzigstes zwanzigster zwanzigste, "
            "dreißig dreißigstes dreißigster dreißigste, "
            "vierzig vierzigstes vierzigster vierzigste, "
            "fünfzig fünfzigstes fünfzigster fünfzigste, "
            "sechzig sechzigstes sechzigster sechzigste, "
            "siebzig siebzigstes siebzigster siebzigste, "
            "achtzig achtzigstes achtzigster achtzigste, "
            "neunzig neunzigstes neunzigster neunzigste",
    .tens_joints = "und",
    .ones_first = true,

    .section_names =
        "einleitung, einführung, vorwort, nachwort, schluss, schluß, zusammenfassung, fazit, "
        "abstrakt, anhang, anmerkungen, ausblick, bibliographie, bibliografie, danksagung, "
        "diskussion, epilog, ergebnisse, glossar, literatur, literaturverzeichnis, prolog, "
        "quellen, quellenverzeichnis, register, sachregister, schlussbemerkung, schlussfolgerung, "
        "schlussfolgerungen, schlusswort, vorbemerkung, vorrede, vorspiel, nachspiel, widmung, "
        "zum geleit, zwischenspiel",
    .notes_names = "anmerkungen, fußnoten, endnoten",
    .contents_names = "inhalt, inhaltsverzeichnis",
    .end_words = "ende, das ende",

    .byline_words = "von, verfasst von, autor:, autorin:, verfasser:",
    .author_joints = "und",
    .name_particles = "von, der, den, dem, zu, zum, zur, vom",

    .footnote_words = "fußnote",
    .illustration_words = "abbildung",
    .sidenote_words = "randnotiz, randbemerkung",
    .transcriber_words = "anmerkungen zur transkription, anmerkung zur transkription",

    .salutations = "geehrte, geehrter, hochgeehrter, lieber, liebe, liebes, mein lieber, meine "
                   "liebe, sehr geehrte, sehr geehrter",
    .letter_closings = "mit freundlichen grüßen, mit besten grüßen, viele grüße, "
                       "herzliche grüße, hochachtungsvoll, dein, deine, ihr ergebener, euer, "
                       "ihr sehr ergebener",
    .chat_openings = "hier ist, hier sind, gerne, natürlich, selbstverständlich",
    .chat_closings = "möchten sie, möchtest du, soll ich, lassen sie mich wissen, "
                     "lass mich wissen, ich hoffe das, wenn du möchtest, wenn sie möchten",

    .connectives = "aber, allerdings, daher, darum, dennoch, deshalb, doch, gleichwohl, insgesamt, "
                   "jedoch, kurz, somit, trotz, trotzdem, zusammenfassend",
    .weak_connectives = "dies, diese, so",
    .hanging_words = "das, der, die, ein, eine, und, von, zu",
    .clause_words = "dass, ob, warum, weil, wenn, wer, wie",
    .finite_words = "hat, haben, hatte, hatten, ist, kann, sind, war, waren, wird, wurde, wurden, "
                    "er, sie, es, wir",
    .abbreviations = "abb, bd, bzw, ca, dr, evtl, ggf, hr, fr, inkl, nr, prof, s, sog, st, u, usw, "
                     "vgl, z",
    .months = "januar jänner, februar, märz, april, mai, juni, juli, august, september, oktober, "
              "november, dezember",
    .date_words = "am, den",
    .quotation_marks = "„“ ‚‘ »« ›‹",

    .frequent_words =
        "der, die, und, in, den, von, zu, das, mit, sich, des, auf, für, ist, im, dem, nicht, ein, "
        "eine, als, auch, es, an, er, so, war, einen, bei, hat, sie, nach, wird, aus, noch, wie, "
        "einer, um, am, sind, über, einem, zum, ich, daß, dass, aber, wenn, nur, oder, vor, zur, "
        "bis, mehr, durch, wir, hatte, ihm, ihr, sein, seine, schon, dann, kein, mir",
    .own_letters = "ß",
};

} // namespace galley::languages
