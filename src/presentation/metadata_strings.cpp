// What is known about a text, for margin boxes.
#include "presentation/metadata_strings.hpp"

#include "base/ascii.hpp"
#include "base/trimming.hpp"
#include "base/utf8.hpp"
#include "presentation/dates.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace galley::presentation {

namespace {

using bridge::Node;

constexpr std::string_view white_space_bytes = " \t\n\r";

/// Elements within a line; any other parts words.
bool is_within_words(std::string_view name) {
    constexpr std::array<std::string_view, 14> names{"a",
                                                     "abbr",
                                                     "b",
                                                     "cite",
                                                     "code",
                                                     "dfn",
                                                     "em",
                                                     "i",
                                                     "kbd",
                                                     "span",
                                                     "strong",
                                                     "sub",
                                                     "sup",
                                                     "var"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Of three bytes, U+3000 to U+9FFF: ideographs and kana, which have no blanks and count each.
bool begins_ideograph(char c) { return c >= '\xE3' && c <= '\xE9'; }

std::uint64_t count_words(Node text) {
    std::uint64_t words = 0;
    bool inside = false; // a word
    for (Node node = text; node; node = next_in_tree(node, text)) {
        if (node.is_element()) {
            inside = inside && is_within_words(node.name());
            continue;
        }
        for (const char c : node.is_text() ? node.content() : std::string_view()) {
            if (utf8::continues(c)) {
                continue;
            }
            const bool ideograph = begins_ideograph(c);
            const bool blank = is_ascii_white(c);
            words += ideograph || (!blank && !inside) ? 1 : 0;
            inside = !blank && !ideograph;
        }
    }
    return words;
}

/// "12,400"; other languages than English part thousands by a blank.
std::string grouped(std::uint64_t number, std::string_view language) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, language.starts_with("en") ? "," : "\u00A0");
    }
    return digits;
}

std::string trimmed_line(std::string_view line) {
    return std::string(trimmed(line, white_space_bytes));
}

std::string joined_authors(const Metadata& metadata) {
    return fmt::format("{}", fmt::join(metadata.authors, ", "));
}

std::string contact_lines(const Metadata& metadata) {
    std::string_view rest = metadata.contact;
    std::string lines;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(";\n"), rest.size());
        const std::string line = trimmed_line(rest.substr(0, end));
        lines.append(line.empty() || lines.empty() ? "" : "\n").append(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines.empty() ? joined_authors(metadata) : lines;
}

/// Without what a title says after its colon.
std::string short_title(const Metadata& metadata) {
    if (!metadata.short_title.empty()) {
        return metadata.short_title;
    }
    return trimmed_line(std::string_view(metadata.title).substr(0, metadata.title.find(": ")));
}

/// "Bo" of "Ana Bo" and of "Bo, Ana".
std::string surname(const Metadata& metadata) {
    if (metadata.authors.empty()) {
        return {};
    }
    const std::string name = trimmed_line(metadata.authors.front());
    if (const std::size_t comma = name.find(','); comma != std::string::npos) {
        return name.substr(0, comma);
    }
    return name.substr(name.rfind(' ') + 1); // npos + 1 is 0
}

/// "Bo / Roads / ", to which a sheet adds the page's number.
std::string slug(const Metadata& metadata) {
    std::string line;
    for (const std::string& part : {surname(metadata), short_title(metadata)}) {
        line.append(part).append(part.empty() ? "" : " / ");
    }
    return line;
}

} // namespace

std::uint64_t rounded_words(std::uint64_t words) {
    // The lengths of a novella and a novel, by the rules of the Nebula Awards.
    constexpr std::uint64_t novella = 17'500;
    constexpr std::uint64_t novel = 40'000;
    const std::uint64_t step = words < novella ? 100 : words < novel ? 500 : 1000;
    return std::max(step, (words + step / 2) / step * step);
}

std::vector<std::pair<std::string, std::string>>
metadata_strings(const Metadata& metadata, std::string_view language, Node text) {
    return {{"meta-title", metadata.title},
            {"meta-short-title", short_title(metadata)},
            {"meta-author", metadata.authors.empty() ? metadata.title : joined_authors(metadata)},
            {"meta-date", metadata.date.empty() ? "" : written_date(metadata.date, language)},
            {"meta-contact", contact_lines(metadata)},
            {"meta-words", grouped(rounded_words(count_words(text)), language)},
            {"meta-slug", slug(metadata)}};
}

} // namespace galley::presentation
