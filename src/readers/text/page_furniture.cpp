// Candidates by their shape, proved by their count.
#include "readers/text/page_furniture.hpp"

#include "base/ascii.hpp"
#include "bridge/unicode.hpp"
#include "readers/text/characters.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

/// "Author            Informational            [Page 7]" (RFC 7994 4.3): what stands in brackets.
std::string_view page_part(std::string_view text) {
    const std::size_t bracket = text.rfind("[Page ");
    return bracket == std::string_view::npos ? text : text.substr(bracket);
}

/// "12", "- 12 -", "— 12 —", "Page 12", "[Pg 12]", "[12]", "{12}": the number.
std::optional<int> page_number(std::string_view text) {
    text = page_part(text);
    constexpr std::size_t longest = 16; ///< bytes
    constexpr std::size_t most_digits = 4;
    if (text.size() > longest) {
        return std::nullopt;
    }
    int number = 0;
    std::size_t digits = 0;
    std::string words;
    for (const char c : text) {
        if (is_ascii_digit(c)) {
            if (++digits > most_digits) {
                return std::nullopt;
            }
            number = number * 10 + (c - '0');
        } else if (is_ascii_letter(c)) {
            words += static_cast<char>(c | 0x20);
        } else if (std::string_view("-[](){}~. \xE2\x80\x93\x94").find(c) ==
                   std::string_view::npos) {
            return std::nullopt;
        }
    }
    const bool named =
        words == "page" || words == "pg" || words == "p" || words == "seite" || words == "s";
    return digits >= 1 && (words.empty() || named) ? std::optional(number) : std::nullopt;
}

/// Without digits, folded: equal for all pages.
std::string running_key(std::string_view text) {
    std::string key;
    for (const char c : bridge::case_folded(text)) {
        if (c < '0' || c > '9') {
            key += c;
        }
    }
    return key;
}

class FurnitureFinder {
public:
    explicit FurnitureFinder(const std::vector<Line>& lines) : lines_(lines) {}

    /// For each line whether it is furniture.
    std::vector<bool> find() {
        std::vector<bool> found(lines_.size(), false);
        const std::vector<std::size_t> numbers = counted_numbers();
        for (const std::size_t i : numbers) {
            found[i] = true;
        }
        mark_running_heads(found);
        return found;
    }

private:
    [[nodiscard]] bool stands_alone(std::size_t i) const {
        const bool above = i == 0 || lines_[i - 1].blank() || lines_[i].page_break;
        const bool below =
            i + 1 == lines_.size() || lines_[i + 1].blank() || lines_[i + 1].page_break;
        return above && below;
    }

    /// The next line that is not blank has a form feed before it, or this one.
    [[nodiscard]] bool at_form_feed(std::size_t i) const {
        if (lines_[i].page_break) {
            return true;
        }
        for (std::size_t j = i + 1; j < lines_.size(); ++j) {
            if (lines_[j].page_break) {
                return true;
            }
            if (!lines_[j].blank()) {
                return false;
            }
        }
        return false;
    }

    /// The longest run of lone numbers that goes up by small steps.
    [[nodiscard]] std::vector<std::size_t> counted_numbers() const {
        constexpr int widest_step = 3;
        std::vector<std::size_t> best;
        std::vector<std::size_t> run;
        std::size_t feeds = 0;
        std::size_t best_feeds = 0;
        int last = 0;
        const auto close = [&] {
            if (run.size() > best.size()) {
                best = run;
                best_feeds = feeds;
            }
            run.clear();
            feeds = 0;
        };
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const auto number = lines_[i].blank() ? std::nullopt : page_number(lines_[i].text);
            if (!number || !stands_alone(i)) {
                continue;
            }
            if (!run.empty() && (*number <= last || *number > last + widest_step)) {
                close();
            }
            run.push_back(i);
            feeds += at_form_feed(i) ? 1U : 0U;
            last = *number;
        }
        close();
        // A series of numbered chapters counts up too: its numbers have texts of their own below
        // and gaps around that pages have not. Form feeds, or words and brackets, tell pages.
        const bool fed = best_feeds * 2 >= best.size() && !best.empty();
        const auto dressed =
            static_cast<std::size_t>(std::count_if(best.begin(), best.end(), [&](std::size_t i) {
                return lines_[i].text.find_first_not_of("0123456789.") != std::string_view::npos;
            }));
        const bool named = best.size() >= 3 && dressed * 2 >= best.size();
        const auto broken = static_cast<std::size_t>(std::count_if(
            best.begin(), best.end(), [&](std::size_t i) { return cuts_sentence(i); }));
        const bool cut = best.size() >= 3 && broken * 3 >= best.size();
        return fed || named || cut ? best : std::vector<std::size_t>();
    }

    [[nodiscard]] std::optional<std::size_t> text_above(std::size_t i) const {
        while (i > 0) {
            if (!lines_[--i].blank()) {
                return i;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> text_below(std::size_t i) const {
        while (++i < lines_.size()) {
            if (!lines_[i].blank()) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// No text between a form feed and this line.
    [[nodiscard]] bool begins_page(std::size_t i) const {
        while (i > 0 && !lines_[i].page_break && lines_[i - 1].blank()) {
            --i;
        }
        return lines_[i].page_break;
    }

    [[nodiscard]] bool cuts_sentence(std::size_t i) const {
        const auto above = text_above(i);
        const auto below = text_below(i);
        return above && below && !ends_sentence(lines_[*above].text) &&
               opening_of(lines_[*below].text).beginning == Beginning::Lower;
    }

    /// Lines beside a number or a form feed that stand so three times, or more.
    void mark_running_heads(std::vector<bool>& found) const {
        constexpr std::uint32_t widest = 80;
        constexpr std::size_t least = 3;
        constexpr std::size_t least_at_feeds = 2; ///< the first line of every page
        std::map<std::string, std::vector<std::size_t>> places;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (found[i] || lines_[i].blank() || lines_[i].width > widest || !stands_alone(i)) {
                continue;
            }
            const auto above = text_above(i);
            const auto below = text_below(i);
            const bool beside = (above && found[*above]) || (below && found[*below]) ||
                                lines_[i].page_break || (below && lines_[*below].page_break);
            if (beside) {
                places[running_key(lines_[i].text)].push_back(i);
            }
        }
        for (const auto& [key, here] : places) {
            const bool fed = std::all_of(
                here.begin(), here.end(), [&](std::size_t i) { return begins_page(i); });
            if (here.size() >= (fed ? least_at_feeds : least) && key.size() >= 3) {
                for (const std::size_t i : here) {
                    found[i] = true;
                }
            }
        }
    }

    const std::vector<Line>& lines_;
};

} // namespace

void drop_page_furniture(std::vector<Line>& lines, std::vector<SpanEntry>& consumed) {
    const std::vector<bool> furniture = FurnitureFinder(lines).find();
    if (std::find(furniture.begin(), furniture.end(), true) == furniture.end()) {
        return;
    }
    std::vector<Line> kept;
    kept.reserve(lines.size());
    bool gap = false; // furniture stood here
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (furniture[i] && lines[i].pin == nullptr) {
            consume_lines(std::span(lines).subspan(i, 1),
                          "page furniture",
                          "it belongs to a page, not to the text",
                          consumed);
            gap = true;
            continue;
        }
        if (lines[i].blank()) {
            kept.push_back(lines[i]);
            continue;
        }
        if (std::exchange(gap, false)) {
            std::size_t last = kept.size();
            while (last > 0 && kept[last - 1].blank()) {
                --last;
            }
            const bool goes_on = last > 0 && !ends_sentence(kept[last - 1].text) &&
                                 opening_of(lines[i].text).beginning == Beginning::Lower;
            if (goes_on) {
                kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(last), kept.end());
            }
        }
        kept.push_back(lines[i]);
        kept.back().page_break = false; // the pages are gone
    }
    lines = std::move(kept);
}

} // namespace galley::readers
