// Names and tags.
#include "readers/text/language_names.hpp"

#include "bridge/unicode.hpp"

#include <algorithm>
#include <array>

namespace galley::readers {

namespace {

struct LanguageName {
    std::string_view name;
    std::string_view tag;
};

constexpr auto language_names = std::to_array<LanguageName>({
    {"arabic", "ar"},   {"chinese", "zh"},    {"czech", "cs"},   {"danish", "da"},
    {"dutch", "nl"},    {"english", "en"},    {"finnish", "fi"}, {"french", "fr"},
    {"german", "de"},   {"greek", "el"},      {"hebrew", "he"},  {"italian", "it"},
    {"japanese", "ja"}, {"korean", "ko"},     {"latin", "la"},   {"norwegian", "no"},
    {"polish", "pl"},   {"portuguese", "pt"}, {"russian", "ru"}, {"spanish", "es"},
    {"swedish", "sv"},  {"ukrainian", "uk"},
});

} // namespace

std::optional<std::string> language_tag(std::string_view name) {
    const std::string folded = bridge::case_folded(name);
    const auto* const found = std::find_if(language_names.begin(),
                                           language_names.end(),
                                           [&](auto& entry) { return entry.name == folded; });
    return found == language_names.end() ? std::nullopt : std::optional<std::string>(found->tag);
}

} // namespace galley::readers
