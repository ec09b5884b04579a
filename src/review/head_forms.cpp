// The words that announce numbers, and each series by itself.
#include "review/head_forms.hpp"

#include "base/spelling.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::review {

namespace {

void tell(Findings& findings, const Head& head, std::string message) {
    findings.push_back({"G217", head.span.line, head.span.column, std::move(message)});
}

std::string label_of(const Head& head, const HeadLabel& label) {
    return trimmed_label(std::string_view(head.text).substr(0, label.length));
}

/// A word that announces numbers, as one text uses it.
struct SeriesWord {
    std::string frame; ///< of a label, as typed most lately
    std::set<int> values;
};

using SeriesWords = std::map<std::string, SeriesWord>; ///< by the frame of their style

SeriesWords words_of(const std::vector<Head>& heads) {
    SeriesWords words;
    for (const Head& head : heads) {
        for (const HeadLabel& label : head.labels) {
            if (label.numbering == Numbering::Keyword) {
                SeriesWord& word = words[style_of(label, head.text).second];
                word.frame = label.frame;
                word.values.insert(label.value);
            }
        }
    }
    return words;
}

enum class Case { Upper, Title, Lower, None };
enum class Figures { Digits, Letters };

using Form = std::pair<Case, Figures>;

Case case_of(std::string_view word) {
    std::size_t at = 0;
    const char32_t first = utf8::next(word, at);
    if (!bridge::is_uppercase(first)) {
        return bridge::is_lowercase(first) ? Case::Lower : Case::None;
    }
    while (at < word.size()) {
        if (bridge::is_lowercase(utf8::next(word, at))) {
            return Case::Title;
        }
    }
    return Case::Upper;
}

Form form_of(const std::string& label) {
    const std::size_t end = label.find(' ');
    const std::u32string typed = utf8::decode(label);
    const bool digits = std::any_of(typed.begin(), typed.end(), bridge::is_digit);
    const bool word = end != std::string::npos;
    return {word ? case_of(std::string_view(label).substr(0, end)) : Case::None,
            digits ? Figures::Digits : Figures::Letters};
}

class FormReview {
public:
    FormReview(const std::vector<Head>& heads, const NumberSeries& series, Findings& findings)
        : heads_(heads), findings_(findings) {
        std::copy_if(series.members.begin(),
                     series.members.end(),
                     std::back_inserter(row_),
                     [](const Numbered& member) { return member.in_order; });
    }

    void review() {
        for (std::size_t i = 1; i < row_.size(); ++i) {
            if (row_[i].value == row_[i - 1].value + 2) {
                check_gap(row_[i - 1], row_[i]);
            }
        }
        check_forms();
    }

private:
    [[nodiscard]] std::string label(const Numbered& member) const {
        return label_of(heads_[member.head], heads_[member.head].labels[member.label]);
    }

    /// One sibling without any number between the two.
    void check_gap(const Numbered& above, const Numbered& below) {
        const bridge::Node parent = heads_[above.head].parent;
        const Head* bare = nullptr;
        for (std::size_t i = above.head + 1; i < below.head; ++i) {
            if (heads_[i].parent != parent) {
                continue;
            }
            if (bare != nullptr || !heads_[i].labels.empty()) {
                return;
            }
            bare = &heads_[i];
        }
        if (bare != nullptr && heads_[below.head].parent == parent) {
            tell(findings_,
                 *bare,
                 fmt::format("{} has no number, and {} is missing between \"{}\" of line {} and "
                             "\"{}\"",
                             quoted(bare->text),
                             number_like(above.value + 1, label(above)),
                             label(above),
                             heads_[above.head].span.line,
                             label(below)));
        }
    }

    void check_forms() {
        constexpr std::size_t several = 5; ///< heads of a form that make another one strange
        std::map<Form, std::vector<const Numbered*>> forms;
        for (const Numbered& member : row_) {
            forms[form_of(label(member))].push_back(&member);
        }
        const auto usual =
            std::max_element(forms.begin(), forms.end(), [](const auto& a, const auto& b) {
                return a.second.size() < b.second.size();
            });
        if (forms.size() < 2 || usual->second.size() < several ||
            (row_.size() - usual->second.size()) * several > usual->second.size()) {
            return;
        }
        for (const auto& [form, members] : forms) {
            for (const Numbered* member : members) {
                if (form != usual->first) {
                    tell(findings_,
                         heads_[member->head],
                         fmt::format("\"{}\" has another form than its siblings, such as \"{}\" of "
                                     "line {}",
                                     label(*member),
                                     label(*usual->second.front()),
                                     heads_[usual->second.front()->head].span.line));
                }
            }
        }
    }

    const std::vector<Head>& heads_;
    Findings& findings_;
    std::vector<Numbered> row_;
};

} // namespace

void mend_series_words(Manuscript& manuscript, Findings& findings) {
    constexpr std::size_t several = 3;  ///< numbers that prove a word
    constexpr std::size_t shortest = 5; ///< bytes: shorter words have many neighbours
    const SeriesWords words = words_of(manuscript.heads);
    std::vector<std::string_view> known;
    for (const auto& [frame, word] : words) {
        if (word.values.size() >= several && frame.size() >= shortest) {
            known.push_back(frame);
        }
    }
    for (Head& head : manuscript.heads) {
        for (HeadLabel& label : head.labels) {
            const std::string own = style_of(label, head.text).second;
            if (label.numbering != Numbering::Keyword || own.size() < shortest ||
                words.at(own).values.size() > 1) {
                continue;
            }
            const std::string_view meant = nearest_name(own, known);
            const auto word = words.find(std::string(meant));
            if (meant.empty() || word->second.values.contains(label.value)) {
                continue;
            }
            tell(
                findings,
                head,
                fmt::format("{} begins with another word than the heads of its series, which begin "
                            "with \"{}\"",
                            quoted(head.text),
                            meant));
            label.frame = word->second.frame;
        }
    }
}

void review_head_forms(const Manuscript& manuscript,
                       const std::vector<NumberSeries>& series,
                       Findings& findings) {
    for (const NumberSeries& one : series) {
        FormReview(manuscript.heads, one, findings).review();
    }
}

} // namespace galley::review
