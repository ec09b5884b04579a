// Header blocks: the first lines, if they are fields and nothing else.
#include "readers/text/header_block.hpp"

#include "bridge/unicode.hpp"
#include "document/yaml_header.hpp"
#include "readers/text/dates_and_names.hpp"
#include "readers/text/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

struct Field {
    std::string key;   ///< folded
    std::string value; ///< as typed
};

bool is_known(const std::string& key) {
    Metadata scratch;
    return key.find('.') == std::string::npos && set_metadata(scratch, key, "x");
}

/// "Title: War and Peace"; a key of up to three words.
std::optional<Field> field_of(std::string_view text) {
    constexpr std::size_t longest_key = 30; // bytes
    const std::size_t colon = text.substr(0, longest_key).find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 2 > text.size() ||
        text[colon + 1] != ' ') {
        return std::nullopt;
    }
    const std::string_view key = text.substr(0, colon);
    const std::size_t begin = text.find_first_not_of(' ', colon + 1);
    if (std::count(key.begin(), key.end(), ' ') > 2 || begin == std::string_view::npos) {
        return std::nullopt;
    }
    return Field{bridge::case_folded(key), std::string(text.substr(begin))};
}

std::string normalised(const Field& field) {
    if (field.key == "language" || field.key == "lang") {
        return language_tag(field.value).value_or(field.value);
    }
    if (field.key == "date") {
        std::string date = iso_date(field.value);
        return date.empty() ? field.value : date;
    }
    return field.value;
}

void take_field(const Field& field,
                const std::string& file,
                std::uint32_t line,
                Metadata& header,
                Diagnostics& diagnostics) {
    if (!set_metadata(header, field.key, normalised(field))) {
        diagnostics.note(
            "G103",
            fmt::format("the header block's field \"{}\" is not known; it is left out", field.key),
            {file, line, 0});
    }
}

bool is_pinned(const Line& line) { return line.pin != nullptr; }

std::size_t take_yaml(const std::vector<Line>& lines,
                      std::size_t first,
                      const std::string& file,
                      Reading& reading,
                      Diagnostics& diagnostics) {
    constexpr std::size_t most_lines = 200;
    std::string block;
    for (std::size_t i = first; i < std::min(lines.size(), first + most_lines); ++i) {
        block.append(lines[i].indent, ' ');
        block += lines[i].text;
        block += '\n';
    }
    const auto matter = parse_front_matter(block);
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first);
    if (!matter ||
        std::any_of(begin, begin + static_cast<std::ptrdiff_t>(matter->lines), is_pinned)) {
        return 0;
    }
    for (const auto& [key, value] : matter->fields) {
        take_field({key, value}, file, lines[first].number, reading.header, diagnostics);
    }
    consume_lines(std::span(lines).subspan(first, matter->lines),
                  "header block",
                  "it is metadata",
                  reading.spans);
    return first + matter->lines;
}

} // namespace

std::size_t take_header(const std::vector<Line>& lines,
                        const std::string& file,
                        Reading& reading,
                        Diagnostics& diagnostics) {
    const auto begin =
        std::find_if(lines.begin(), lines.end(), [](const Line& line) { return !line.blank(); });
    const auto first = static_cast<std::size_t>(begin - lines.begin());
    if (begin != lines.end() && begin->text == "---") {
        return take_yaml(lines, first, file, reading, diagnostics);
    }
    std::vector<std::pair<Field, std::uint32_t>> fields;
    std::size_t known = 0;
    std::size_t after_known = first; // below the last line with a known key
    std::size_t at = first;
    for (; at < lines.size() && !lines[at].blank() && !is_pinned(lines[at]); ++at) {
        auto field = field_of(lines[at].text);
        if (!field) {
            break;
        }
        if (is_known(field->key)) {
            ++known;
            after_known = at + 1;
        } else if (known == 0) {
            return 0;
        }
        fields.emplace_back(std::move(*field), lines[at].number);
    }
    // A blank line ends a block of fields; where text follows at once, only known keys are safe.
    const bool closed = at == lines.size() || lines[at].blank() || is_pinned(lines[at]);
    const std::size_t end = closed ? at : after_known;
    const bool titled = std::any_of(
        fields.begin(), fields.end(), [](auto& field) { return field.first.key == "title"; });
    if (known < 2 && !(titled && closed)) {
        return 0;
    }
    fields.resize(end - first);
    for (const auto& [field, line] : fields) {
        take_field(field, file, line, reading.header, diagnostics);
    }
    consume_lines(std::span(lines).subspan(first, end - first),
                  "header block",
                  "it is metadata",
                  reading.spans);
    return end;
}

} // namespace galley::readers
