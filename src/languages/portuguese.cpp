// Portuguese.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language portuguese{
    .tag = "pt",
    .names = "portuguese, português",

    .part_words = "parte, livro, tomo, volume",
    .chapter_words = "capítulo, ato, acto, canto, carta, lição, apêndice, anexo, episódio",
    .section_words = "seção, secção, cena, scena, artigo",
    .numbers =
        "um uma primeiro primeira 1.º 1.ª 1º 1ª, dois duas segundo segunda, "
        "três terceiro terceira, quatro quarto quarta, cinco quinto quinta, seis sexto sexta, "
        "sete sétimo sétima, oito oitavo oitava, nove nono nona, dez décimo décima, "
        "onze undécimo undécima, doze duodécimo duodécima, treze, "
        "catorze quatorze, quinze, dezesseis dezasseis, dezessete dezassete, dezoito, "
        "dezenove dezanove",
    .tens = "vinte vigésimo vigésima, trinta trigésimo trigésima, quarenta, cinquenta, sessenta, "
            "setenta, oitenta, noventa",
    .tens_joints = "e",

    .section_names =
        "introdução, conclusão, conclusões, prefácio, prólogo, epílogo, posfácio, agradecimentos, "
        "bibliografia, referências, resumo, resultados, discussão, dedicatória, notas, apêndice, "
        "apêndices, anexo, anexos, apresentação, advertência, fontes, glossário, índice remissivo, "
        "metodologia, considerações finais",
    .notes_names = "notas, nota, notas de rodapé",
    .contents_names = "índice, sumário, conteúdo",
    .end_words = "fim",

    .byline_words = "por, escrito por, autor:, autora:",
    .author_joints = "e",
    .name_particles = "de, da, do, das, dos, e",

    .footnote_words = "nota de rodapé, nota de rodape",
    .illustration_words = "ilustração, gravura",
    .sidenote_words = "nota à margem, nota marginal",
    .transcriber_words = "nota do transcritor, nota de transcrição, notas do transcritor",

    .salutations = "caro, cara, estimado, estimada, prezado, prezada, querida, querido",
    .letter_closings = "atenciosamente, cordialmente, com os melhores cumprimentos, um abraço",
    .chat_openings = "aqui está, claro, com certeza",
    .chat_closings = "gostaria que, quer que, você gostaria, avise-me, espero que",

    .connectives = "apesar, assim, contudo, mas, no entanto, portanto, todavia",
    .weak_connectives = "isto, estes",
    .hanging_words = "e, de, um, uma",
    .clause_words = "quando, que",
    .finite_words = "é, são, foi, era, eram, tem, está, estava, havia",
    .abbreviations = "art, cap, d, dr, dra, etc, fig, p, pág, prof, profa, sr, sra, v, vol",
    .months = "janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, "
              "novembro, dezembro",
    .date_words = "de, a",
    .quotation_marks = "“” «» ‘’",

    .frequent_words =
        "de, a, o, que, e, do, da, em, um, para, é, com, não, uma, os, no, se, na, por, mais, as, "
        "dos, como, mas, foi, ao, ele, das, tem, à, seu, sua, ou, ser, quando, muito, há, nos, já, "
        "está, eu, também, só, pelo, pela, até, isso, ela, entre, era, depois, sem, mesmo, aos, "
        "ter, seus, quem, nas, me, esse, eles, você, tinha, num, nem",
    .own_letters = "ãõ",
};

} // namespace galley::languages
