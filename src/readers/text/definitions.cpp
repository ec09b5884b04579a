// Entries collected one after the other, runs of them judged as a whole.
#include "readers/text/definitions.hpp"

#include "document/head_label.hpp"
#include "readers/text/characters.hpp"
#include "readers/text/wording.hpp"

#include <set>
#include <string_view>

namespace galley::readers {

namespace {

constexpr std::uint32_t least_definition_indent = 2;

struct Entry {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class EntryFinder {
public:
    EntryFinder(const std::vector<Line>& lines, const Measures& measures)
        : lines_(lines), margin_(measures.margin), ends_(lines.size(), 0) {}

    std::vector<std::size_t> find() {
        std::vector<Entry> run;
        std::size_t i = 0;
        while (i < lines_.size()) {
            const std::size_t end = end_of_entry(i);
            if (end > i) {
                run.push_back({i, end});
                i = end;
            } else if (lines_[i].blank()) {
                ++i;
            } else {
                settle(run);
                run.clear();
                // What follows a line of text without a blank one is no term.
                while (i < lines_.size() && !lines_[i].blank()) {
                    ++i;
                }
            }
        }
        settle(run);
        return std::move(ends_);
    }

private:
    [[nodiscard]] bool is_term(const Line& line) const {
        constexpr std::uint32_t widest = 40;
        constexpr std::uint32_t most_words = 6;
        return !line.blank() && !line.kept && line.pin == nullptr && !line.head_mark &&
               line.indent == margin_ && line.quotation == 0 && line.width <= widest &&
               word_count(line.text) <= most_words && ending_of(line.text) == Ending::Open &&
               bullet_size(line.text) == 0 && head_labels(line.text).empty() &&
               !has_finite_word(line.text) &&
               line.text.find_first_of("(){}[]=<>;|/_") == std::string_view::npos;
    }

    [[nodiscard]] bool is_below_term(const Line& line) const {
        constexpr std::uint32_t deepest = 12;
        return !line.blank() && !line.kept && line.pin == nullptr &&
               line.indent >= margin_ + least_definition_indent && line.indent <= margin_ + deepest;
    }

    /// A term at line `i` and indented lines right below it; `i`: there is none.
    [[nodiscard]] std::size_t end_of_entry(std::size_t i) const {
        if (!is_term(lines_[i])) {
            return i;
        }
        std::size_t end = i + 1;
        while (end < lines_.size() && is_below_term(lines_[end]) &&
               lines_[end].indent == lines_[i + 1].indent) {
            ++end;
        }
        const bool closed = end == lines_.size() || lines_[end].blank() || is_term(lines_[end]);
        return end > i + 1 && closed ? end : i;
    }

    void settle(const std::vector<Entry>& run) {
        constexpr std::size_t least_entries = 3;
        std::set<std::string_view> terms;
        std::size_t stopped = 0;
        std::size_t words = 0;
        for (const Entry& entry : run) {
            terms.insert(lines_[entry.begin].text);
            stopped += ends_sentence(lines_[entry.end - 1].text) ? 1U : 0U;
            for (std::size_t i = entry.begin + 1; i < entry.end; ++i) {
                words += word_count(lines_[i].text);
            }
        }
        constexpr std::size_t least_words = 4; ///< of what a term means, on average
        if (run.size() < least_entries || terms.size() < run.size() ||
            stopped * 3 < run.size() * 2 || words < run.size() * least_words) {
            return;
        }
        for (const Entry& entry : run) {
            ends_[entry.begin] = entry.end;
        }
    }

    const std::vector<Line>& lines_;
    std::uint32_t margin_;
    std::vector<std::size_t> ends_;
};

} // namespace

std::vector<std::size_t> definition_ends(const std::vector<Line>& lines, const Measures& measures) {
    return measures.dialect == Dialect::WrappedLines ? EntryFinder(lines, measures).find()
                                                     : std::vector<std::size_t>(lines.size(), 0);
}

void judge_definitions(std::vector<Unit>& units, int& last_list) {
    bool open = false;
    for (Unit& unit : units) {
        const bool entry = unit.role == Role::LabelEntry && unit.list == 0;
        if (entry) {
            last_list += open ? 0 : 1;
            unit.list = last_list;
            unit.features.term = unit.starts[1] - 1;
        }
        open = entry;
    }
}

} // namespace galley::readers
