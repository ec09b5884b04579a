// Polish.
#include "languages/language_files.hpp"

namespace galley::languages {

const Language polish{
    .tag = "pl",
    .names = "polish, polski",

    .part_words = "część, księga, tom",
    .chapter_words = "rozdział, akt, pieśń, list, lekcja, dodatek, załącznik, odcinek",
    .section_words = "sekcja, scena, odsłona, artykuł, paragraf",
    .numbers =
        "jeden pierwszy pierwsza pierwsze, dwa drugi druga drugie, trzy trzeci trzecia trzecie, "
        "cztery czwarty czwarta czwarte, pięć piąty piąta piąte, sześć szósty szósta szóste, "
        "siedem siódmy siódma siódme, osiem ósmy ósma ósme, "
        "dziewięć dziewiąty dziewiąta dziewiąte, dziesięć dziesiąty dziesiąta dziesiąte, "
        "jedenaście jedenasty jedenasta jedenaste, dwanaście dwunasty dwunasta dwunaste, "
        "trzynaście trzynasty trzynasta trzynaste, czternaście czternasty czternasta czternaste, "
        "piętnaście piętnasty piętnasta piętnaste, szesnaście szesnasty szesnasta szesnaste, "
        "siedemnaście siedemnasty siedemnasta siedemnaste, "
        "osiemnaście osiemnasty osiemnasta osiemnaste, "
        "dziewiętnaście dziewiętnasty dziewiętnasta dziewiętnaste",
    .tens = "dwadzieścia dwudziesty dwudziesta dwudzieste, "
            "trzydzieści trzydziesty trzydziesta trzydzieste, "
            "czterdzieści czterdziesty czterdziesta czterdzieste, "
            "pięćdziesiąt pięćdziesiąty pięćdziesiąta pięćdziesiąte, "
            "sześćdziesiąt sześćdziesiąty, siedemdziesiąt siedemdziesiąty, "
            "osiemdziesiąt osiemdziesiąty, dziewięćdziesiąt dziewięćdziesiąty",

    .section_names =
        "wstęp, zakończenie, wprowadzenie, przedmowa, posłowie, prolog, epilog, podsumowanie, "
        "wnioski, bibliografia, podziękowania, przypisy, dodatek, dodatki, aneks, dedykacja, "
        "dyskusja, indeks, literatura, od autora, od autorki, od wydawcy, słowo wstępne, słownik, "
        "streszczenie, wyniki, źródła, spis ilustracji",
    .notes_names = "przypisy, przypis",
    .contents_names = "spis treści",
    .end_words = "koniec",

    .byline_words = "autor:, autorka:, napisał, napisała, napisał:",
    .author_joints = "i, oraz",
    .name_particles = "z, ze",

    .footnote_words = "przypis",
    .illustration_words = "ilustracja, rycina",
    .sidenote_words = "nota na marginesie",
    .transcriber_words = "uwagi do wydania elektronicznego, od transkrybenta",

    .salutations = "drogi, droga, szanowny, szanowna, kochany, kochana",
    .letter_closings = "z poważaniem, z wyrazami szacunku, pozdrawiam",
    .chat_openings = "oto, oczywiście",
    .chat_closings = "czy chcesz, daj mi znać",

    .connectives = "ale, dlatego, jednak",
    .weak_connectives = "to, te, ten",
    .hanging_words = "w, z, na, oraz",
    .clause_words = "że, ponieważ, kiedy, gdy",
    .finite_words = "jest, są, był, była, było, byli, były, będzie, ma, mają, może",
    .abbreviations = "dr, godz, im, inż, itd, itp, mgr, np, nr, p, por, prof, r, rozdz, s, św, t, "
                     "tj, tzn, tzw, ul, w, zob",
    .months = "styczeń stycznia, luty lutego, marzec marca, kwiecień kwietnia, maj maja, "
              "czerwiec czerwca, lipiec lipca, sierpień sierpnia, wrzesień września, "
              "październik października, listopad listopada, grudzień grudnia",
    .date_words = "r, roku",
    .quotation_marks = "„” «» ‚’",

    .frequent_words =
        "i, w, z, na, do, nie, się, to, że, jest, o, a, jak, za, po, co, ale, od, tak, był, tym, "
        "już, przez, dla, przy, może, tego, jego, czy, było, była, ze, być, tylko, są, jej, był, "
        "ja, mnie, mu, ich, kiedy, gdy, który, która, które, pod, nad, bo, więc, jeszcze, pan, "
        "sobie, bardzo, nic, ten, te, gdzie, nawet, ku",
    .own_letters = "ąęłńśźż",
};

} // namespace galley::languages
