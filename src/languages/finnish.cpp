// Finnish.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language finnish{
    .tag = "fi",
    .names = "finnish, suomi",

    .part_words = "osa, kirja",
    .chapter_words = "luku, näytös, laulu, kirje, liite",
    .section_words = "kohtaus",
    .numbers = "yksi ensimmäinen, kaksi toinen, kolme kolmas, neljä neljäs, viisi viides, "
               "kuusi kuudes, seitsemän seitsemäs, kahdeksan kahdeksas, yhdeksän yhdeksäs, "
               "kymmenen kymmenes, yksitoista yhdestoista, kaksitoista kahdestoista",

    .section_names = "johdanto, johtopäätökset, yhteenveto, esipuhe, alkusanat, jälkisanat, "
                     "prologi, epilogi, kirjallisuus, lähteet, liitteet, viitteet",
    .notes_names = "viitteet, alaviitteet",
    .contents_names = "sisällys, sisällysluettelo",
    .end_words = "loppu",

    .byline_words = "kirjoittanut, tekijä:",
    .author_joints = "ja",

    .footnote_words = "alaviite",
    .connectives = "mutta, kuitenkin, siis",
    .months = "tammikuu tammikuuta, helmikuu helmikuuta, maaliskuu maaliskuuta, "
              "huhtikuu huhtikuuta, toukokuu toukokuuta, kesäkuu kesäkuuta, heinäkuu heinäkuuta, "
              "elokuu elokuuta, syyskuu syyskuuta, lokakuu lokakuuta, marraskuu marraskuuta, "
              "joulukuu joulukuuta",
    .quotation_marks = "”” ’’ »»",

    .frequent_words =
        "ja, on, ei, se, että, oli, hän, niin, kun, mutta, ovat, kuin, jo, myös, ole, sen, mitä, "
        "joka, vain, hänen, minä, nyt, jos, en, olen, sitä, vielä, tämä, tai, siitä, mikä, jotka, "
        "olivat, sanoi, kuin, eivät, ne, ollut, sitten, nyt, minun, hänet, siinä",
};

} // namespace galley::languages
