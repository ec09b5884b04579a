// Heading words and number words by language.
#include "document/heading_words.hpp"

#include <algorithm>
#include <array>

namespace galley {

namespace {

constexpr std::array<std::string_view, 66> heading_words = {
    // English
    "chapter",
    "part",
    "book",
    "section",
    "act",
    "scene",
    "appendix",
    "volume",
    "canto",
    "letter",
    "article",
    "art.",
    "§",
    "no.",
    "stave",
    "episode",
    "lecture",
    "lesson",
    "unit",
    // German
    "kapitel",
    "teil",
    "buch",
    "abschnitt",
    "anhang",
    "band",
    "akt",
    "szene",
    "aufzug",
    "auftritt",
    // French
    "chapitre",
    "partie",
    "livre",
    "tome",
    "annexe",
    "acte",
    "scène",
    // Spanish, Portuguese, Italian
    "capítulo",
    "parte",
    "libro",
    "livro",
    "sección",
    "seção",
    "capitolo",
    "sezione",
    "atto",
    "scena",
    "apéndice",
    "apêndice",
    "appendice",
    // Dutch, Scandinavian, Finnish
    "hoofdstuk",
    "deel",
    "boek",
    "kapittel",
    "del",
    "bok",
    "bog",
    "luku",
    "osa",
    // Polish, Czech
    "rozdział",
    "część",
    "księga",
    "kapitola",
    // Russian
    "глава",
    "часть",
    "книга",
    "том"};

struct NumberWord {
    std::string_view word;
    int value;
};

constexpr std::array number_words = {
    NumberWord{"one", 1},       NumberWord{"two", 2},        NumberWord{"three", 3},
    NumberWord{"four", 4},      NumberWord{"five", 5},       NumberWord{"six", 6},
    NumberWord{"seven", 7},     NumberWord{"eight", 8},      NumberWord{"nine", 9},
    NumberWord{"ten", 10},      NumberWord{"eleven", 11},    NumberWord{"twelve", 12},
    NumberWord{"thirteen", 13}, NumberWord{"fourteen", 14},  NumberWord{"fifteen", 15},
    NumberWord{"sixteen", 16},  NumberWord{"seventeen", 17}, NumberWord{"eighteen", 18},
    NumberWord{"nineteen", 19}, NumberWord{"twenty", 20},    NumberWord{"first", 1},
    NumberWord{"second", 2},    NumberWord{"third", 3},      NumberWord{"fourth", 4},
    NumberWord{"fifth", 5},     NumberWord{"sixth", 6},      NumberWord{"seventh", 7},
    NumberWord{"eighth", 8},    NumberWord{"ninth", 9},      NumberWord{"tenth", 10},
    NumberWord{"eins", 1},      NumberWord{"zwei", 2},       NumberWord{"drei", 3},
    NumberWord{"vier", 4},      NumberWord{"fünf", 5},       NumberWord{"un", 1},
    NumberWord{"deux", 2},      NumberWord{"trois", 3},      NumberWord{"quatre", 4},
    NumberWord{"cinq", 5},      NumberWord{"premier", 1},    NumberWord{"première", 1},
    NumberWord{"deuxième", 2},  NumberWord{"troisième", 3},  NumberWord{"uno", 1},
    NumberWord{"dos", 2},       NumberWord{"tres", 3},       NumberWord{"cuatro", 4},
    NumberWord{"cinco", 5},     NumberWord{"primero", 1},    NumberWord{"primera", 1},
    NumberWord{"segunda", 2},   NumberWord{"tercera", 3},    NumberWord{"первая", 1},
    NumberWord{"вторая", 2},    NumberWord{"третья", 3},     NumberWord{"четвертая", 4},
    NumberWord{"пятая", 5},
};

} // namespace

bool is_heading_word(std::string_view word) {
    return std::find(heading_words.begin(), heading_words.end(), word) != heading_words.end();
}

int number_word(std::string_view word) {
    for (const NumberWord& entry : number_words) {
        if (entry.word == word) {
            return entry.value;
        }
    }
    return 0;
}

} // namespace galley
