// Dutch.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language dutch{
    .tag = "nl",
    .names = "dutch, nederlands",

    .part_words = "deel, boek, band",
    .chapter_words = "hoofdstuk, bedrijf, akte, zang, brief, les, bijlage, aflevering",
    .section_words = "afdeling, paragraaf, tafereel, toneel, artikel, scène",
    .numbers = "een één eerste, twee tweede, drie derde, vier vierde, vijf vijfde, zes zesde, "
               "zeven zevende, acht achtste, negen negende, tien tiende, elf elfde, "
               "twaalf twaalfde, dertien dertiende, veertien veertiende, vijftien vijftiende, "
               "zestien zestiende, zeventien zeventiende, achttien achttiende, "
               "negentien negentiende",
    .tens = "twintig twintigste, dertig dertigste, veertig veertigste, vijftig vijftigste, "
            "zestig zestigste, zeventig zeventigste, tachtig tachtigste, negentig negentigste",
    .tens_joints = "en, ën",
    .ones_first = true,

    .section_names =
        "inleiding, conclusie, conclusies, voorwoord, nawoord, samenvatting, slot, literatuur, "
        "literatuurlijst, bibliografie, bijlage, bijlagen, dankwoord, discussie, epiloog, noten, "
        "aantekeningen, proloog, register, resultaten, ten geleide, verantwoording, "
        "woord vooraf, besluit, opdracht, bronnen, begrippenlijst",
    .notes_names = "noten, voetnoten, eindnoten, aantekeningen",
    .contents_names = "inhoud, inhoudsopgave",
    .end_words = "einde",

    .byline_words = "door, geschreven door, auteur:",
    .author_joints = "en",
    .name_particles = "van, den, der, de, ten, ter, te, 't",

    .footnote_words = "voetnoot",
    .illustration_words = "illustratie, afbeelding",
    .sidenote_words = "kanttekening",
    .transcriber_words = "opmerkingen van de bewerker, opmerking van de bewerker",

    .salutations = "beste, geachte, lieve",
    .letter_closings = "met vriendelijke groet, met vriendelijke groeten, hoogachtend, "
                       "uw dienaar, liefs",
    .chat_openings = "hier is, hier volgt, natuurlijk, zeker",
    .chat_closings = "wil je dat, wilt u dat, laat het me weten, ik hoop dat",

    .connectives = "daarom, dus, echter, maar, niettemin, toch",
    .weak_connectives = "dit, deze",
    .hanging_words = "de, het, een, en",
    .clause_words = "dat, omdat, wanneer",
    .finite_words = "heeft, hebben, had, hadden, is, kan, zijn, waren, wordt, werd",
    .abbreviations = "bijv, blz, bv, ca, dhr, dr, drs, enz, ir, mevr, mr, nr, o.a, prof, st, vgl",
    .months = "januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, "
              "november, december",
    .date_words = "op",
    .quotation_marks = "“” ‘’ „”",

    .frequent_words =
        "de, het, een, en, van, in, is, dat, op, te, zijn, met, die, voor, niet, aan, er, om, ook, "
        "als, dan, maar, bij, uit, nog, door, naar, heeft, hij, ze, wordt, tot, je, was, over, "
        "geen, worden, wel, of, zich, deze, werd, ik, had, zo, haar, hem, we, wat, zij, al, toen, "
        "meer, waren, onder, hun, daar, moet, kan",
};

} // namespace galley::languages
