// The frame by its two markers, its header by fields, its credits by their first words.
#include "readers/text/gutenberg_frame.hpp"

#include "bridge/unicode.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace galley::readers {

namespace {

using Lines = std::vector<Line>;

bool begins_with_any(std::string_view folded, const auto& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
        return folded.starts_with(beginning);
    });
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// "*** START OF THIS PROJECT GUTENBERG EBOOK …", and "*END THE SMALL PRINT!" of before 2003.
bool is_start(std::string_view folded) {
    return (folded.starts_with("***") && contains(folded, "start of th") &&
            contains(folded, "project gutenberg")) ||
           (folded.starts_with("*end") && contains(folded, "small print"));
}

bool is_end(std::string_view folded) {
    return folded.starts_with("***") && contains(folded, "end of th") &&
           contains(folded, "project gutenberg");
}

/// Who made the file, in the first paragraphs after the start.
constexpr std::array<std::string_view, 17> credits = {
    "produced by",
    "e-text prepared by",
    "etext prepared by",
    "prepared by",
    "transcribed from",
    "transcribed by",
    "scanned by",
    "this etext was",
    "this e-text was",
    "this ebook was",
    "this file was produced",
    "html version by",
    "(this file was produced",
    "note: project gutenberg also has",
    "note: images of the original",
    "transcriber's note",
    "transcriber’s note",
};

constexpr std::array<std::string_view, 3> closing_words = {
    "end of the project gutenberg",
    "end of project gutenberg",
    "end of this project gutenberg",
};

constexpr std::string_view project = "Project Gutenberg";

constexpr std::array<std::string_view, 3> nobody = {"various", "anonymous", "unknown"};

/// Below the marker, which may be wrapped: its last line ends with stars. At most `end`.
std::size_t end_of_marker(const Lines& lines, std::size_t at, std::size_t end) {
    constexpr std::size_t most_lines = 4;
    for (std::size_t i = at; i < std::min(end, at + most_lines); ++i) {
        if (lines[i].text.ends_with("***") && (i > at || lines[i].text.size() > 3)) {
            return i + 1;
        }
    }
    return at + 1;
}

std::size_t skip_blank(const Lines& lines, std::size_t at, std::size_t end) {
    while (at < end && lines[at].blank()) {
        ++at;
    }
    return at;
}

std::size_t end_of_paragraph(const Lines& lines, std::size_t at, std::size_t end) {
    while (at < end && !lines[at].blank()) {
        ++at;
    }
    return at;
}

void take_field(std::string_view text, Metadata& catalogue) {
    const auto value_of = [&](std::string_view key) -> std::optional<std::string> {
        if (!text.starts_with(key) || text.size() <= key.size()) {
            return std::nullopt;
        }
        const std::size_t begin = text.find_first_not_of(' ', key.size());
        return begin == std::string_view::npos ? std::nullopt
                                               : std::optional<std::string>(text.substr(begin));
    };
    if (const auto title = value_of("Title:"); title && catalogue.title.empty()) {
        catalogue.title = *title;
    } else if (const auto author = value_of("Author:")) {
        const std::string folded = bridge::case_folded(*author);
        if (std::find(nobody.begin(), nobody.end(), folded) == nobody.end()) {
            catalogue.authors.push_back(*author);
        }
    } else if (const auto language = value_of("Language:")) {
        catalogue.language = language_tag(*language).value_or("");
    }
}

/// A title goes on in indented lines: the same one where the first is full, else a subtitle.
void take_rest_of_title(std::span<const Line> lines, Metadata& catalogue) {
    constexpr std::size_t full = 60; ///< bytes; the catalogue wraps at 70 or more
    const bool wrapped = lines.front().text.size() >= full;
    for (const Line& line : lines.subspan(1)) {
        if (line.blank() || line.indent == 0) {
            break;
        }
        std::string& field = wrapped ? catalogue.title : catalogue.subtitle;
        field += field.empty() ? "" : " ";
        field += line.text;
    }
}

/// Credits at the top of the text.
std::size_t end_of_credits(const Lines& lines, std::size_t begin, std::size_t end) {
    constexpr int most_paragraphs = 5;
    std::size_t done = begin;
    std::size_t at = begin;
    for (int i = 0; i < most_paragraphs; ++i) {
        at = skip_blank(lines, at, end);
        const std::size_t last = end_of_paragraph(lines, at, end);
        if (at == end || !begins_with_any(bridge::case_folded(lines[at].text), credits)) {
            break;
        }
        done = at = last;
    }
    return done;
}

/// "End of Project Gutenberg's …", a last paragraph above the end.
std::size_t begin_of_closing(const Lines& lines, std::size_t begin, std::size_t end) {
    constexpr std::size_t most_lines = 12;
    for (std::size_t i = end; i > begin && end - i < most_lines; --i) {
        if (begins_with_any(bridge::case_folded(lines[i - 1].text), closing_words)) {
            return i - 1;
        }
    }
    return end;
}

} // namespace

Metadata take_gutenberg_frame(Lines& lines, std::vector<SpanEntry>& consumed) {
    Metadata catalogue;
    std::optional<std::size_t> start;
    std::size_t end = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].text.starts_with('*')) {
            continue;
        }
        const std::string folded = bridge::case_folded(lines[i].text);
        if (!start && is_start(folded)) {
            start = i;
        } else if (is_end(folded)) {
            end = i;
            break;
        }
    }
    if (!start && end == lines.size()) {
        return catalogue;
    }
    for (std::size_t i = 0; start && i < *start; ++i) {
        const bool title = catalogue.title.empty();
        take_field(lines[i].text, catalogue);
        if (title && !catalogue.title.empty()) {
            take_rest_of_title(std::span<const Line>(lines).subspan(i, *start - i), catalogue);
        }
    }
    const std::size_t top = start ? end_of_marker(lines, *start, end) : 0;
    const std::size_t begin = start ? end_of_credits(lines, top, end) : 0;
    const std::size_t closing = begin_of_closing(lines, begin, end);
    const std::span<const Line> all(lines);
    consume_lines(
        all.first(top), project, "it says what the file is and may be used for", consumed);
    consume_lines(all.subspan(top, begin - top), project, "it says who made the file", consumed);
    consume_lines(all.subspan(closing), project, "it is the licence of the file", consumed);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(closing), lines.end());
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(begin));
    return catalogue;
}

} // namespace galley::readers
