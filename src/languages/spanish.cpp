// Spanish.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language spanish{
    .tag = "es",
    .names = "spanish, español, castellano",

    .part_words = "parte, libro, tomo, volumen",
    .chapter_words = "capítulo, acto, jornada, canto, carta, lección, apéndice, anexo, episodio",
    .section_words = "sección, escena, artículo",
    .numbers = "uno una un primero primera primer i.º 1.º 1.ª 1º 1ª, dos segundo segunda, "
               "tres tercero tercera tercer, cuatro cuarto cuarta, cinco quinto quinta, "
               "seis sexto sexta, siete séptimo séptima, ocho octavo octava, "
               "nueve noveno novena nono nona, diez décimo décima, "
               "once undécimo undécima, doce duodécimo duodécima, "
               "trece decimotercero decimotercera decimotercio, catorce decimocuarto decimocuarta, "
               "quince decimoquinto decimoquinta, dieciséis decimosexto decimosexta, "
               "diecisiete decimoséptimo decimoséptima, dieciocho decimoctavo decimoctava, "
               "diecinueve decimonoveno decimonovena, veinte, veintiuno veintiuna vigesimoprimero, "
               "veintidós vigesimosegundo, veintitrés vigesimotercero, veinticuatro, veinticinco, "
               "veintiséis, veintisiete, veintiocho, veintinueve",
    .tens = "vigésimo vigésima, treinta trigésimo trigésima, cuarenta cuadragésimo cuadragésima, "
            "cincuenta quincuagésimo quincuagésima, sesenta, setenta, ochenta, noventa",
    .tens_joints = "y",

    .section_names =
        "introducción, conclusión, conclusiones, prólogo, epílogo, prefacio, agradecimientos, "
        "bibliografía, referencias, resumen, resultados, discusión, dedicatoria, notas, apéndice, "
        "apéndices, anexo, anexos, glosario, presentación, advertencia, fuentes, método, "
        "metodología, posfacio, índice onomástico",
    .notes_names = "notas, nota, notas al pie",
    .contents_names = "índice, índice general, sumario, tabla de contenido, tabla de contenidos",
    .end_words = "fin",

    .byline_words = "por, escrito por, autor:, autora:",
    .author_joints = "y, e",
    .name_particles = "de, del, la, las, los",

    .footnote_words = "nota al pie, nota a pie",
    .illustration_words = "ilustración, grabado",
    .sidenote_words = "nota al margen, nota marginal",
    .transcriber_words = "nota del transcriptor, notas del transcriptor",

    .salutations = "estimado, estimada, querida, querido, muy señor mío",
    .letter_closings = "atentamente, cordialmente, saludos cordiales, un abrazo, "
                       "su seguro servidor, suyo afectísimo",
    .chat_openings = "aquí tienes, aquí está, claro, por supuesto",
    .chat_closings = "¿quieres que, ¿te gustaría, ¿quiere que, ¿le gustaría, avísame, "
                     "espero que",

    .connectives = "a pesar, aun así, así, en suma, no obstante, pero, por eso, por tanto, "
                   "sin embargo",
    .weak_connectives = "esto, estos",
    .hanging_words = "y, de, la, el, los, un, una",
    .clause_words = "como, cuando, que",
    .finite_words = "era, eran, fue, ha, han, son, está, están, había, tiene, es",
    .abbreviations = "art, cap, d, da, dr, dra, etc, fig, p, pág, págs, sr, sra, srta, ud, uds, "
                     "vd, vds, vol",
    .months = "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre setiembre, "
              "octubre, noviembre, diciembre",
    .date_words = "de, del, a",
    .quotation_marks = "«» “” ‘’",

    .frequent_words =
        "de, la, que, el, en, y, los, del, se, las, por, un, para, con, no, una, su, al, es, lo, "
        "como, más, pero, sus, le, ya, o, fue, este, ha, sí, porque, esta, son, entre, está, "
        "cuando, muy, sin, sobre, ser, tiene, también, me, hasta, hay, donde, quien, desde, todo, "
        "había, era, ni, si, ella, tan, mi, nos, yo, eso",
    .own_letters = "ñ¿¡",
};

} // namespace galley::languages
