// Fields by their names; the sender is the author, the subject the title.
#include "readers/text/mail_frame.hpp"

#include "base/ascii.hpp"
#include "bridge/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <sstream>
#include <string>
#include <string_view>

namespace galley::readers {

namespace {

using Fields = std::map<std::string, std::string>;

/// "Reply-To": letters and hyphens.
bool is_field_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return is_ascii_letter(c) || c == '-';
    });
}

/// Lines down to the first blank one, where all of them are fields; `end` is below them.
Fields fields_of(const std::vector<Line>& lines, std::size_t first, std::size_t& end) {
    Fields fields;
    std::string* last = nullptr;
    for (end = first; end < lines.size() && !lines[end].blank(); ++end) {
        const std::string_view text = lines[end].text;
        if (lines[end].pin != nullptr) {
            return {};
        }
        if (lines[end].indent > 0 && last != nullptr) {
            *last += ' ';
            *last += text;
            continue;
        }
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos || !is_field_name(text.substr(0, colon))) {
            return {};
        }
        const std::size_t begin = std::min(text.find_first_not_of(' ', colon + 1), text.size());
        last = &fields.try_emplace(bridge::case_folded(text.substr(0, colon)), text.substr(begin))
                    .first->second;
    }
    return fields;
}

/// "Ann Author <ann@example.org>", "ann@example.org (Ann Author)": the name, where there is one.
std::string sender(std::string_view from) {
    const std::size_t open = from.find('(');
    const std::size_t close = from.find(')', open);
    if (open != std::string_view::npos && close != std::string_view::npos) {
        return std::string(from.substr(open + 1, close - open - 1));
    }
    from = from.substr(0, from.find('<'));
    const std::size_t begin = from.find_first_not_of(" \"");
    const std::size_t end = from.find_last_not_of(" \"") + 1;
    return begin < end && from.find('@') == std::string_view::npos
               ? std::string(from.substr(begin, end - begin))
               : std::string();
}

/// "Mon, 3 Jul 2023 10:00:00 +0200" (RFC 5322 3.3) as ISO 8601; empty: it is no such date.
std::string day_of(std::string_view date) {
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const std::size_t comma = date.substr(0, 6).find(", ");
    std::istringstream words(
        std::string(date.substr(comma == std::string_view::npos ? 0 : comma + 2)));
    int day = 0;
    int year = 0;
    std::string month;
    words >> day >> month >> year;
    const std::size_t at = months.find(month);
    const bool known = month.size() == 3 && at != std::string_view::npos && at % 3 == 0;
    return words && known && day >= 1 && day <= 31 && year >= 1000 && year <= 9999
               ? fmt::format("{:04}-{:02}-{:02}", year, at / 3 + 1, day)
               : std::string();
}

void drop_signature(std::vector<Line>& lines, std::vector<SpanEntry>& consumed) {
    constexpr std::size_t most_lines = 12; ///< of text, from its mark on
    std::size_t text = 0;
    for (std::size_t i = lines.size(); i > 0 && text < most_lines; --i) {
        if (lines[i - 1].pin != nullptr) {
            return;
        }
        text += lines[i - 1].blank() ? 0U : 1U;
        if (lines[i - 1].text == "--") {
            consume_lines(std::span(lines).subspan(i - 1),
                          "mail signature",
                          "it is no part of the text",
                          consumed);
            lines.resize(i - 1);
            return;
        }
    }
}

} // namespace

std::size_t take_mail_frame(std::vector<Line>& lines, Reading& reading) {
    const auto begin =
        std::find_if(lines.begin(), lines.end(), [](const Line& line) { return !line.blank(); });
    const auto first = static_cast<std::size_t>(begin - lines.begin());
    std::size_t end = first;
    const Fields fields = fields_of(lines, first, end);
    const bool mail = fields.contains("from") && (fields.contains("subject") ||
                                                  fields.contains("to") || fields.contains("date"));
    if (!mail || end == lines.size()) {
        return 0;
    }
    if (const auto subject = fields.find("subject"); subject != fields.end()) {
        reading.header.title = subject->second;
    }
    if (const std::string name = sender(fields.at("from")); !name.empty()) {
        reading.header.authors = {name};
    }
    if (const auto date = fields.find("date"); date != fields.end()) {
        reading.header.date = day_of(date->second);
    }
    consume_lines(std::span(lines).subspan(first, end - first),
                  "mail header",
                  "it is metadata",
                  reading.spans);
    drop_signature(lines, reading.spans);
    return end;
}

} // namespace galley::readers
