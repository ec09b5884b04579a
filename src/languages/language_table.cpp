// All languages, sorted by tag.
#include "base/language_tag.hpp"
#include "languages/language_files.hpp"

#include <algorithm>
#include <array>

namespace galley::languages {

namespace {

constexpr std::array languages = {
    &arabic,  &bulgarian, &catalan, &czech,     &danish,  &german,     &greek,    &english,
    &spanish, &persian,   &finnish, &french,    &hebrew,  &hungarian,  &italian,  &japanese,
    &korean,  &latin,     &dutch,   &norwegian, &polish,  &portuguese, &romanian, &russian,
    &serbian, &swedish,   &turkish, &ukrainian, &chinese,
};

} // namespace

std::span<const Language* const> all_languages() { return languages; }

const Language* find_language(std::string_view tag) {
    const std::string_view primary = primary_language(tag);
    const auto* const found =
        std::find_if(languages.begin(), languages.end(), [&](const Language* language) {
            return language->tag == primary;
        });
    return found == languages.end() ? nullptr : *found;
}

} // namespace galley::languages
