// Entries looked up by their letters and digits among all short pieces of the text.
#include "readers/text/contents_list.hpp"

#include "base/utf8.hpp"
#include "document/contents_entry.hpp"
#include "document/head_label.hpp"
#include "document/text_keys.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace galley::readers {

namespace {

constexpr std::uint32_t widest_contents_entry = 160; ///< code points
constexpr std::size_t most_entry_lines = 3;          ///< of one entry, wrapped

/// A line, or a few that blank lines part from others.
struct Piece {
    std::size_t first = 0; ///< index of its first line
    std::size_t last = 0;
    std::string text;   ///< lines joined; empty: too long for an entry
    bool dense = false; ///< a line among others, and no head
};

/// What may stand for the piece: all of it, and what follows its number or its first stop.
std::vector<std::string> keys_of(std::string_view text) {
    std::vector<std::string> keys;
    const auto add = [&](std::string_view part) {
        constexpr std::size_t shortest = 4; ///< bytes; "I." alone is no name
        std::string key = letters_and_digits(part);
        if ((key.size() >= shortest || part.size() == text.size()) && !key.empty() &&
            std::find(keys.begin(), keys.end(), key) == keys.end()) {
            keys.push_back(std::move(key));
        }
    };
    add(text);
    for (const HeadLabel& label : head_labels(text)) {
        add(text.substr(label.rest));
    }
    for (const EntryNumber& number : gapped_numbers(text)) {
        add(text.substr(number.title));
    }
    for (const std::string_view stop : {". ", ": ", "-- "}) {
        if (const std::size_t at = text.find(stop); at != std::string_view::npos) {
            add(text.substr(at + stop.size()));
        }
    }
    return keys;
}

class ContentsFinder {
public:
    ContentsFinder(const std::vector<Line>& lines, const Measures& measures) : lines_(lines) {
        const bool line_pieces = measures.dialect == Dialect::LineParagraphs;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].blank()) {
                continue;
            }
            const std::size_t first = i;
            while (!line_pieces && i + 1 < lines.size() && !lines[i + 1].blank()) {
                ++i;
            }
            add(first, i);
        }
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (pieces_[i].dense) {
                continue;
            }
            const std::vector<std::string> keys = keys_of(pieces_[i].text);
            for (const std::string& key : keys) {
                (key == keys.front() ? whole_ : parts_)[key].push_back(i);
            }
        }
    }

    /// Lines [first, second) of the list.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find() const {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (is_contents_name(pieces_[i].text)) {
                if (const auto end = end_of_list(i + 1, 0.5)) {
                    return std::pair(pieces_[i].first, *end);
                }
            }
        }
        return find_nameless();
    }

private:
    void add(std::size_t first, std::size_t last) {
        const auto line_text = [&](std::size_t i) { return without_page(lines_[i].text); };
        bool paged = last > first; // each line ends with a page
        for (std::size_t i = first; i <= last; ++i) {
            paged = paged && line_text(i).size() < lines_[i].text.size();
        }
        if (last - first + 1 > most_entry_lines || paged) {
            // A dense list: every line may be an entry, but none is a head of the body.
            for (std::size_t i = first; i <= last; ++i) {
                pieces_.push_back({i, i, short_text(line_text(i)), true});
            }
            return;
        }
        std::string text;
        for (std::size_t i = first; i <= last; ++i) {
            text += text.empty() ? "" : " ";
            text += line_text(i);
        }
        pieces_.push_back({first, last, short_text(text), false});
    }

    static std::string short_text(std::string_view text) {
        return utf8::length(text) <= widest_contents_entry ? std::string(text) : std::string();
    }

    using Places = std::unordered_map<std::string, std::vector<std::size_t>>; ///< ascending

    static std::optional<std::size_t>
    look_up(const Places& places, const std::string& key, std::size_t from) {
        const auto known = places.find(key);
        if (known == places.end()) {
            return std::nullopt;
        }
        const auto place = std::lower_bound(known->second.begin(), known->second.end(), from);
        return place == known->second.end() ? std::nullopt : std::optional(*place);
    }

    /// The first piece from `from` on that may be the entry's head: the same words, else words of
    /// which one side has a number more.
    [[nodiscard]] std::optional<std::size_t> next_place(const Piece& entry,
                                                        std::size_t from) const {
        const std::vector<std::string> keys = keys_of(entry.text);
        if (keys.empty()) {
            return std::nullopt;
        }
        std::optional<std::size_t> next = look_up(whole_, keys.front(), from);
        if (!next) {
            next = look_up(parts_, keys.front(), from);
        }
        for (std::size_t i = 1; i < keys.size() && !next; ++i) {
            next = look_up(whole_, keys[i], from);
            next = next ? next : look_up(parts_, keys[i], from);
        }
        return next;
    }

    /// The line below the list that begins with piece `from`; nothing: it is none. `share` of its
    /// short pieces must stand again below it.
    [[nodiscard]] std::optional<std::size_t> end_of_list(std::size_t from, double share) const {
        constexpr std::size_t most_tries = 3; // a first line may be "Page"
        for (std::size_t i = from; i < std::min(pieces_.size(), from + most_tries); ++i) {
            const auto body =
                pieces_[i].text.empty() ? std::nullopt : next_place(pieces_[i], i + 1);
            if (!body || *body < i + 2) {
                continue;
            }
            if (const auto end = proved_end(from, *body, share)) {
                return end;
            }
        }
        return std::nullopt;
    }

    /// The body begins with piece `body`: how many entries between are found from there on? What
    /// stands between the list and the body, such as a note on the edition, does not count.
    [[nodiscard]] std::optional<std::size_t>
    proved_end(std::size_t from, std::size_t body, double share) const {
        std::size_t entries = 0;
        std::size_t found = 0;
        std::optional<std::size_t> last;
        for (std::size_t i = from; i < body; ++i) {
            entries += pieces_[i].text.empty() ? 0U : 1U;
            if (!pieces_[i].text.empty() && next_place(pieces_[i], body)) {
                ++found;
                const bool proved = found >= 2 && static_cast<double>(found) >=
                                                      share * static_cast<double>(entries);
                last = proved ? i : last;
            }
        }
        const bool small = (body - from) * 2 < pieces_.size();
        return last && small ? std::optional(pieces_[end_of_block(*last)].last + 1) : std::nullopt;
    }

    /// Entries that are not found below stand with the others: the last piece that no blank line
    /// parts from piece `at`.
    [[nodiscard]] std::size_t end_of_block(std::size_t at) const {
        while (at + 1 < pieces_.size() && pieces_[at + 1].dense && pieces_[at].dense &&
               pieces_[at + 1].first == pieces_[at].last + 1 && !pieces_[at + 1].text.empty()) {
            ++at;
        }
        return at;
    }

    /// Lines one below the other, near the top, of which nearly all stand again.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find_nameless() const {
        for (std::size_t i = 0; i * 4 < pieces_.size(); ++i) {
            if (!begins_alone(pieces_[i].first)) {
                continue;
            }
            std::size_t end = i;
            while (end < pieces_.size() && is_one_of_list(i, end)) {
                ++end;
            }
            if (stands_again(i, end) && ends_alone(pieces_[end - 1].last)) {
                return std::pair(pieces_[i].first, pieces_[end - 1].last + 1);
            }
        }
        return std::nullopt;
    }

    /// The heads stand below in the order of their entries; one of five numbered ones, or of ten
    /// others, may be missing or have other words.
    [[nodiscard]] bool stands_again(std::size_t begin, std::size_t end) const {
        constexpr std::size_t least = 4;
        const auto numbered =
            std::count_if(pieces_.begin() + static_cast<std::ptrdiff_t>(begin),
                          pieces_.begin() + static_cast<std::ptrdiff_t>(end),
                          [](const Piece& piece) { return !head_labels(piece.text).empty(); });
        const bool mostly = static_cast<std::size_t>(numbered) * 2 > end - begin;
        const std::size_t may_miss = (end - begin) / (mostly ? 5 : 10);
        std::size_t missing = 0;
        std::size_t after = end;
        for (std::size_t i = begin; i < end && missing <= may_miss; ++i) {
            const auto place = next_place(pieces_[i], after);
            after = place ? *place + 1 : after;
            missing += place ? 0U : 1U;
        }
        return missing <= may_miss && end - begin >= least + missing;
    }

    [[nodiscard]] bool begins_alone(std::size_t line) const {
        return line == 0 || lines_[line - 1].blank();
    }
    [[nodiscard]] bool ends_alone(std::size_t line) const {
        return line + 1 == lines_.size() || lines_[line + 1].blank();
    }

    [[nodiscard]] bool is_one_of_list(std::size_t first, std::size_t at) const {
        return !pieces_[at].text.empty() && pieces_[at].first == pieces_[at].last &&
               (at == first || pieces_[at].first == pieces_[at - 1].last + 1);
    }

    const std::vector<Line>& lines_;
    std::vector<Piece> pieces_;
    Places whole_; ///< key of a whole piece → pieces
    Places parts_; ///< key of what follows a number or a stop → pieces
};

} // namespace

void drop_contents(std::vector<Line>& lines,
                   const Measures& measures,
                   std::vector<SpanEntry>& consumed) {
    const auto list = ContentsFinder(lines, measures).find();
    if (!list) {
        return;
    }
    const bool named = is_contents_name(lines[list->first].text);
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(list->first);
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(list->second);
    for (auto line = begin; line != end; ++line) {
        if (line->pin == nullptr) {
            const bool name = named && line == begin;
            consume_lines({line, 1},
                          "contents",
                          name ? "it names the list below" : "the heads are listed anew",
                          consumed);
        }
    }
    lines.erase(std::remove_if(begin, end, [](const Line& line) { return line.pin == nullptr; }),
                end);
}

} // namespace galley::readers
