// Known words looked for on the title page, by letters and digits alone.
#include "readers/text/title_page.hpp"

#include "bridge/unicode.hpp"
#include "document/text_keys.hpp"
#include "readers/text/dates_and_names.hpp"
#include "readers/text/wording.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

namespace {

/// Units [first, last].
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
};

bool is_text(const Unit& unit) {
    return (unit.role == Role::Paragraph || unit.role == Role::Heading) &&
           (unit.features.width >= 150 || unit.features.sentences > 2);
}

/// A word for one of many.
bool is_issue_word(std::string_view folded) {
    constexpr std::array<std::string_view, 14> words = {"vol",
                                                        "volume",
                                                        "no",
                                                        "nr",
                                                        "number",
                                                        "issue",
                                                        "band",
                                                        "heft",
                                                        "tome",
                                                        "tomo",
                                                        "numero",
                                                        "número",
                                                        "том",
                                                        "numéro"};
    return std::find(words.begin(), words.end(), folded) != words.end();
}

/// "VOL. VIII.--NO. 353.": such a word and its number.
bool is_issue_line(std::string_view text) {
    const std::string folded = bridge::case_folded(text.substr(0, text.find_first_of(". ")));
    const std::size_t number = text.find_first_not_of(". ", folded.size());
    return number != std::string_view::npos && is_issue_word(folded) &&
           std::string_view("0123456789IVXLC").find(text[number]) != std::string_view::npos;
}

/// "VOLUME ONE" above a publisher's name, not above a text or another head.
bool is_issue_alone(const std::vector<Unit>& units, std::size_t at) {
    const auto& labels = units[at].features.labels;
    const bool issue = std::any_of(labels.begin(), labels.end(), [](const HeadLabel& label) {
        return label.numbering == Numbering::Keyword && is_issue_word(label.frame);
    });
    return issue && at + 1 < units.size() && units[at + 1].role == Role::Paragraph &&
           !is_text(units[at + 1]) && units[at + 1].features.labels.empty() &&
           !units[at + 1].features.section_name;
}

bool begins_body(const Unit& unit) {
    return unit.features.section_name || is_contents_name(unit.text) ||
           std::any_of(
               unit.features.labels.begin(),
               unit.features.labels.end(),
               [](const HeadLabel& label) { return label.numbering == Numbering::Keyword; });
}

class TitlePage {
public:
    TitlePage(std::vector<Unit>& units, const Metadata& known)
        : units_(units), title_(letters_and_digits(known.title)),
          subtitle_(letters_and_digits(known.subtitle)) {
        for (const std::string& author : known.authors) {
            authors_.push_back(letters_and_digits(author));
        }
        while (top_ < std::min(units_.size(), most_units) && !is_text(units_[top_])) {
            ++top_;
        }
    }

    bool judge() {
        const auto title = find_title();
        if (!title) {
            return false;
        }
        elect_title(*title);
        text_above_ = top_ < title->first;
        top_ = std::max(top_, title->last + 1);
        while (top_ < units_.size() && top_ < title->last + most_units && !is_text(units_[top_])) {
            ++top_;
        }
        const std::size_t end = end_of_page(title->last + 1);
        bool byline = false;
        for (std::size_t i = text_above_ ? title->first : 0; i < end; ++i) {
            Unit& unit = units_[i];
            if (unit.pin != nullptr ||
                (unit.role != Role::Paragraph && !is_issue_alone(units_, i))) {
                continue;
            }
            if (!byline && take_byline(i, end)) {
                byline = true;
            } else if (take_subtitle(i, end) || take_title_again(*title, i, end)) {
                continue;
            } else if (unit.role == Role::Paragraph || unit.role == Role::Heading) {
                elect(i, Role::Front, "title-page");
            }
        }
        return true;
    }

private:
    static constexpr std::size_t most_units = 60; ///< of a title page

    void elect(std::size_t at, Role role, std::string_view rule) {
        if (units_[at].pin != nullptr) {
            return;
        }
        Ballot ballot(role);
        ballot.add(rule, 4);
        units_[at].number = -1;
        units_[at].elect(role, std::move(ballot));
    }

    /// Volume and date are no part of a title, whatever a catalogue says.
    void elect_title(const Stretch& title) {
        bool issue = false;
        for (std::size_t i = title.first; i <= title.last; ++i) {
            const std::string_view text = units_[i].text;
            issue = issue || (i > title.first && (is_issue_line(text) || !iso_date(text).empty()));
            elect(i,
                  i == title.first ? Role::Title
                  : issue          ? Role::Front
                                   : Role::TitleTail,
                  issue ? "volume-or-date" : "known-title");
        }
    }

    /// The key of units from `at` on, while it is a beginning of `wanted`; the stretch that makes
    /// all of it.
    [[nodiscard]] std::optional<Stretch>
    stretch_of(const std::string& wanted, std::size_t at, std::size_t end) const {
        std::string key;
        for (std::size_t i = at; i < end && units_[i].is_open(); ++i) {
            key += letters_and_digits(units_[i].text);
            if (key == wanted) {
                return Stretch{at, i};
            }
            if (key.empty() || !wanted.starts_with(key)) {
                break;
            }
        }
        return std::nullopt;
    }

    bool take_subtitle(std::size_t at, std::size_t end) {
        const bool sought = !subtitle_.empty() && !first_pinned(units_, Role::Subtitle);
        const auto found = sought ? stretch_of(subtitle_, at, end) : std::nullopt;
        if (!found || found->first != found->last) {
            return false;
        }
        // What stands right below the title, no blank line between, was set as a part of it.
        const bool part =
            units_[at].gap_before == 0 && at > 0 &&
            (units_[at - 1].role == Role::Title || units_[at - 1].role == Role::TitleTail);
        elect(at, part ? Role::TitleTail : Role::Subtitle, "known-subtitle");
        subtitle_.clear(); // once is enough
        return true;
    }

    /// A half-title or the title page below one repeats the title. One that calls a note stays.
    bool take_title_again(const Stretch& title, std::size_t at, std::size_t end) {
        std::string wanted;
        for (std::size_t i = title.first; i <= title.last; ++i) {
            wanted += letters_and_digits(units_[i].text);
        }
        const auto again = stretch_of(wanted, at, end);
        if (!again || calls_note(*again)) {
            return false;
        }
        for (std::size_t i = at; i <= again->last; ++i) {
            elect(i, Role::Furniture, "title-again");
        }
        return true;
    }

    [[nodiscard]] bool calls_note(const Stretch& stretch) const {
        return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(stretch.first),
                           units_.begin() + static_cast<std::ptrdiff_t>(stretch.last) + 1,
                           [](const Unit& unit) { return !unit.marks.empty(); });
    }

    /// One is the other's beginning, and most of it.
    [[nodiscard]] static bool agrees(const std::string& a, const std::string& b) {
        const std::string& less = a.size() < b.size() ? a : b;
        const std::string& more = a.size() < b.size() ? b : a;
        return less.size() >= 3 && more.starts_with(less) && less.size() * 3 >= more.size() * 2;
    }

    [[nodiscard]] std::optional<Stretch> find_title() const {
        constexpr std::size_t most_lines = 6;
        if (title_.empty()) {
            return std::nullopt;
        }
        if (const auto pinned = first_pinned(units_, Role::Title)) {
            return Stretch{*pinned, *pinned};
        }
        std::optional<Stretch> near;
        // A transcriber's words may stand above it: the very title is looked for below them too.
        for (std::size_t i = 0; i < std::min(std::max(top_, most_units), units_.size()); ++i) {
            std::string key;
            for (std::size_t j = i; j < std::min(units_.size(), i + most_lines); ++j) {
                if (units_[j].pin != nullptr ||
                    (units_[j].role != Role::Paragraph && units_[j].role != Role::Heading)) {
                    break;
                }
                key += letters_and_digits(units_[j].text);
                if (key == title_) {
                    return Stretch{i, j};
                }
                // A catalogue's title often has more: a volume, years.
                const bool begins = title_.starts_with(key) && key.size() * 2 >= title_.size();
                if (!near && j == i && j < top_ && (begins || agrees(key, title_))) {
                    near = Stretch{i, j};
                }
            }
        }
        return near;
    }

    /// The first unit that belongs to the body: a named or numbered head, a head right above the
    /// first paragraph, or that paragraph.
    [[nodiscard]] std::size_t end_of_page(std::size_t from) const {
        std::size_t end = from;
        while (end < top_ && (is_issue_alone(units_, end) ||
                              (!begins_body(units_[end]) && units_[end].role != Role::Heading))) {
            ++end;
        }
        const bool before_text = end == top_ && end < units_.size();
        while (before_text && end > from && is_head_above(end - 1)) {
            --end;
        }
        return end;
    }

    /// Apart from what stands above it, and short: the first head of the body.
    [[nodiscard]] bool is_head_above(std::size_t at) const {
        const Unit& unit = units_[at];
        const bool head =
            (unit.gap_before >= 2 && unit.features.words <= 12 && !ends_sentence(unit.text)) ||
            !unit.features.labels.empty();
        return unit.role == Role::Paragraph && head && !is_author(unit) && !is_byline(unit.text);
    }

    [[nodiscard]] bool is_author(const Unit& unit) const {
        const std::string key = letters_and_digits(unit.text);
        return std::any_of(authors_.begin(), authors_.end(), [&](const std::string& author) {
            return author.size() >= 4 && key.size() <= author.size() + 16 &&
                   (key.find(author) != std::string::npos || agrees(key, author));
        });
    }

    /// "by" alone stands above a name.
    [[nodiscard]] static bool is_byline_word(const Unit& unit) {
        return unit.text.size() <= 12 &&
               byline_word_size(unit.text + " name") == unit.text.size() + 1;
    }

    bool take_byline(std::size_t at, std::size_t end) {
        Unit& unit = units_[at];
        if (is_byline_word(unit) && at + 1 < end && units_[at + 1].features.words <= 8 &&
            !names_itself(units_[at + 1]) && units_[at + 1].pin == nullptr) {
            elect(at, Role::BylineWord, "byline-word");
            elect(at + 1, Role::Byline, "below-byline-word");
            return true;
        }
        if (is_author(unit) || (is_byline(unit.text) && unit.features.words <= 10)) {
            elect(at, Role::Byline, is_author(unit) ? "known-author" : "byline-word");
            return true;
        }
        return false;
    }

    std::vector<Unit>& units_;
    std::string title_;
    std::string subtitle_;
    std::vector<std::string> authors_;
    bool text_above_ = false; ///< a transcriber's words stand above the title
    std::size_t top_ = 0;     ///< units before the first paragraph
};

} // namespace

bool judge_title_page(std::vector<Unit>& units, const Metadata& known) {
    return TitlePage(units, known).judge();
}

} // namespace galley::readers
