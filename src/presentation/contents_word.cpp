// What a list of contents is called.
#include "presentation/contents_word.hpp"

#include "base/language_tag.hpp"

#include <array>
#include <utility>

namespace galley::presentation {

std::string_view contents_word(std::string_view language) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 16> words{{
        {"cs", "Obsah"},
        {"da", "Indhold"},
        {"de", "Inhalt"},
        {"es", "Índice"},
        {"fi", "Sisällys"},
        {"fr", "Table des matières"},
        {"it", "Indice"},
        {"ja", "目次"},
        {"nb", "Innhold"},
        {"nl", "Inhoud"},
        {"pl", "Spis treści"},
        {"pt", "Índice"},
        {"ru", "Содержание"},
        {"sv", "Innehåll"},
        {"uk", "Зміст"},
        {"zh", "目录"},
    }};
    const std::string_view primary = primary_language(language);
    for (const auto& [tag, word] : words) {
        if (tag == primary) {
            return word;
        }
    }
    return "Contents";
}

} // namespace galley::presentation
