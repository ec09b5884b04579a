// Italian.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language italian{
    .tag = "it",
    .names = "italian, italiano",

    .part_words = "parte, libro, tomo, volume",
    .chapter_words = "capitolo, atto, canto, lettera, lezione, appendice, allegato, episodio, "
                     "giornata, novella",
    .section_words = "sezione, scena, articolo, paragrafo",
    .numbers = "uno una primo prima, due secondo seconda, tre terzo terza, quattro quarto quarta, "
               "cinque quinto quinta, sei sesto sesta, sette settimo settima, otto ottavo ottava, "
               "nove nono nona, dieci decimo decima, undici undicesimo undicesima, "
               "dodici dodicesimo dodicesima, tredici tredicesimo tredicesima, "
               "quattordici quattordicesimo quattordicesima, quindici quindicesimo quindicesima, "
               "sedici sedicesimo sedicesima, diciassette diciassettesimo diciassettesima, "
               "diciotto diciottesimo diciottesima, diciannove diciannovesimo diciannovesima, "
               "venti ventesimo ventesima, ventuno ventunesimo ventunesima, "
               "ventidue ventiduesimo ventiduesima, ventitré ventitreesimo ventitreesima, "
               "ventiquattro ventiquattresimo, venticinque venticinquesimo, "
               "ventisei ventiseiesimo, ventisette ventisettesimo, ventotto ventottesimo, "
               "ventinove ventinovesimo, trenta trentesimo trentesima",

    .section_names =
        "introduzione, conclusione, conclusioni, prefazione, premessa, prologo, epilogo, "
        "ringraziamenti, riassunto, risultati, bibliografia, appendice, appendici, note, dedica, "
        "discussione, fonti, glossario, indice analitico, indice dei nomi, metodo, postfazione, "
        "riferimenti, riferimenti bibliografici, sommario, avvertenza, proemio, congedo",
    .notes_names = "note, nota, note a piè di pagina",
    .contents_names = "indice, sommario, indice generale",
    .end_words = "fine, la fine",

    .byline_words = "di, scritto da, autore:, autrice:",
    .author_joints = "e, ed",
    .name_particles = "di, da, de, del, della, dei, degli, d'",

    .footnote_words = "nota a piè di pagina",
    .illustration_words = "illustrazione",
    .sidenote_words = "nota a margine",
    .transcriber_words = "nota del trascrittore, note del trascrittore",

    .salutations = "caro, cara, gentile, egregio",
    .letter_closings = "cordiali saluti, distinti saluti, un abbraccio, suo devotissimo, "
                       "con affetto",
    .chat_openings = "ecco, certo, certamente",
    .chat_closings = "vuoi che, vuole che, fammi sapere, mi faccia sapere, spero che",

    .connectives = "dunque, eppure, ma, perciò, quindi, tuttavia",
    .weak_connectives = "questo, questi",
    .hanging_words = "il, e, di, la, un, una",
    .clause_words = "quando, che",
    .finite_words = "è, sono, era, erano, fu, ha, hanno, aveva",
    .abbreviations = "art, cap, dott, ecc, fig, ing, p, pag, pagg, prof, sig, vol",
    .months = "gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, "
              "ottobre, novembre, dicembre",
    .date_words = "il",
    .quotation_marks = "«» “” ‘’",

    .frequent_words =
        "di, e, il, la, che, in, a, per, un, è, del, non, una, le, con, i, si, da, al, dei, come, "
        "alla, della, più, nel, anche, gli, sono, ma, o, se, dal, lo, ha, su, della, delle, nella, "
        "questo, suo, sua, era, mi, io, egli, cui, essere, quando, tutto, perché, poi, aveva, due, "
        "dalla, sul, ed, ci, ne",
};

} // namespace galley::languages
