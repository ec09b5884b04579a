// Each series walked along its rising row; what lies beside the row is told where it stands.
#include "review/numbering_findings.hpp"

#include "review/unread_heads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace galley::review {

namespace {

/// A number where it stands.
struct Mark {
    int value = 0;
    Span span;
    std::string label;
    bool in_order = true;
};

using Marks = std::vector<Mark>;
using UnreadByStyle = std::map<NumberStyle, std::vector<UnreadHead>>;

/// The series' own marks, and those of unread heads that fill its gaps or stray into it.
class MarkGatherer {
public:
    MarkGatherer(const Manuscript& text, const NumberSeries& series, const UnreadByStyle& unread)
        : text_(text), series_(series) {
        const auto known = unread.find(series.style);
        unread_ = known == unread.end() ? nullptr : &known->second;
        for (const Numbered& member : series.members) {
            highest_ = std::max(highest_, 2 * member.value + 10);
        }
    }

    Marks gather() {
        const Numbered* last = nullptr;
        for (const Numbered& member : series_.members) {
            if (member.in_order) {
                add_between(last, &member);
                last = &member;
            }
            marks_.push_back(mark_of(member));
        }
        add_between(last, nullptr);
        std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
            return a.span.line < b.span.line;
        });
        return std::move(marks_);
    }

private:
    [[nodiscard]] const HeadLabel& label_of(const Numbered& member) const {
        return text_.heads[member.head].labels[member.label];
    }

    [[nodiscard]] Mark mark_of(const Numbered& member) const {
        const Head& head = text_.heads[member.head];
        const std::string_view typed = head.text;
        return {member.value,
                head.span,
                trimmed_label(typed.substr(0, label_of(member).length)),
                member.in_order};
    }

    /// The line where the part of the last member ends.
    [[nodiscard]] std::uint32_t end_below(const Numbered& last) const {
        for (std::size_t i = last.head + 1; i < text_.heads.size(); ++i) {
            if (text_.heads[i].depth <= text_.heads[last.head].depth) {
                return text_.heads[i].span.line;
            }
        }
        return std::numeric_limits<std::uint32_t>::max();
    }

    void add_between(const Numbered* last, const Numbered* next) {
        if (unread_ == nullptr) {
            return;
        }
        const std::uint32_t begin = last == nullptr ? 0 : text_.heads[last->head].span.line;
        const std::uint32_t end =
            next == nullptr ? end_below(*last) : text_.heads[next->head].span.line;
        const int above = last == nullptr ? next->value - 2 : last->value;
        const int below = next == nullptr ? above + 2 : next->value;
        const auto from = std::lower_bound(
            unread_->begin(),
            unread_->end(),
            begin,
            [](const UnreadHead& head, std::uint32_t line) { return head.span.line < line; });
        std::vector<const UnreadHead*> strays;
        bool filled = false;
        for (auto head = from; head != unread_->end() && head->span.line < end; ++head) {
            if (head->value > above && head->value < below) {
                marks_.push_back({head->value, head->span, head->label, true});
                filled = true;
            } else if (!head->item && head->value <= highest_) {
                strays.push_back(&*head);
            }
        }
        // Several are a count of their own.
        if (strays.size() == 1 && !filled && last != nullptr &&
            strays.front()->frame == label_of(*last).frame) {
            marks_.push_back(
                {strays.front()->value, strays.front()->span, strays.front()->label, false});
        }
    }

    const Manuscript& text_;
    const NumberSeries& series_;
    const std::vector<UnreadHead>* unread_ = nullptr;
    int highest_ = 0; ///< a number that may be meant for this series: no year among chapters
    Marks marks_;
};

class SeriesReview {
public:
    SeriesReview(const Marks& marks, Findings& findings) : marks_(marks), findings_(findings) {}

    void review() {
        check_begin();
        const Mark* last = nullptr;
        std::vector<const Mark*> strays; ///< since the last mark in order
        for (const Mark& mark : marks_) {
            if (!mark.in_order) {
                strays.push_back(&mark);
                continue;
            }
            check_step(last, mark, strays);
            last = &mark;
            strays.clear();
        }
        for (const Mark* stray : strays) {
            tell_stray(*stray, last, nullptr, last == nullptr ? 0 : last->value + 1);
        }
    }

private:
    void tell(std::string_view code, const Mark& at, std::string message) {
        findings_.push_back({std::string(code), at.span.line, at.span.column, std::move(message)});
    }

    /// "7 is missing", "7 and 8 are missing", "7 to 9 are missing".
    static std::string missing(int first, int last, std::string_view like) {
        const std::string one = number_like(first, like);
        return first == last ? one + " is missing"
                             : fmt::format("{} {} {} are missing",
                                           one,
                                           first + 1 == last ? "and" : "to",
                                           number_like(last, like));
    }

    void check_begin() {
        constexpr int latest = 3; ///< what begins later counts on from another volume
        const Mark& first = marks_.front();
        if (first.in_order && first.value > 1 && first.value <= latest) {
            tell("G211",
                 first,
                 fmt::format("a series of heads begins with \"{}\": {} before it",
                             first.label,
                             missing(1, first.value - 1, first.label)));
        }
    }

    void check_step(const Mark* last, const Mark& next, const std::vector<const Mark*>& strays) {
        const int first_missing = last == nullptr ? next.value : last->value + 1;
        const int gap = next.value - first_missing;
        for (std::size_t i = 0; i < strays.size(); ++i) {
            const int place = static_cast<int>(i);
            tell_stray(*strays[i], last, &next, place < gap ? first_missing + place : 0);
        }
        const int told = std::min(gap, static_cast<int>(strays.size()));
        if (last != nullptr && gap > told && !is_told(*last, next)) {
            tell("G211",
                 next,
                 fmt::format(R"("{}" follows "{}" of line {}: {} between them)",
                             next.label,
                             last->label,
                             last->span.line,
                             missing(first_missing + told, next.value - 1, next.label)));
        }
    }

    /// A bare head between the two was told already.
    [[nodiscard]] bool is_told(const Mark& last, const Mark& next) const {
        return std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
            return finding.code == "G217" && finding.line > last.span.line &&
                   finding.line < next.span.line;
        });
    }

    [[nodiscard]] const Mark* same_value(const Mark& stray) const {
        const auto same = std::find_if(marks_.begin(), marks_.end(), [&](const Mark& mark) {
            return &mark != &stray && mark.value == stray.value;
        });
        return same == marks_.end() ? nullptr : &*same;
    }

    /// `expected`: the number that is missing at its place; 0: none is.
    void tell_stray(const Mark& stray, const Mark* last, const Mark* next, int expected) {
        const std::string wanted =
            expected > 0 ? fmt::format("; {} is expected here", number_like(expected, stray.label))
                         : "";
        if (const Mark* same = same_value(stray)) {
            tell("G212",
                 stray,
                 fmt::format("\"{}\" appears twice, {} at line {}{}",
                             stray.label,
                             same < &stray ? "first" : "again",
                             same->span.line,
                             next == nullptr ? "" : wanted));
            return;
        }
        std::string place;
        if (last != nullptr) {
            place += fmt::format(" after \"{}\" of line {}", last->label, last->span.line);
        }
        if (next != nullptr) {
            place += fmt::format("{} before \"{}\"", place.empty() ? "" : " and", next->label);
        }
        tell("G213", stray, fmt::format("\"{}\" stands{}{}", stray.label, place, wanted));
    }

    const Marks& marks_;
    Findings& findings_;
};

} // namespace

void review_numbering(const Manuscript& manuscript,
                      const std::vector<NumberSeries>& series,
                      Findings& findings) {
    UnreadByStyle unread;
    for (UnreadHead& head : unread_heads(manuscript)) {
        unread[head.style].push_back(std::move(head));
    }
    for (const NumberSeries& one : series) {
        const Marks marks = MarkGatherer(manuscript, one, unread).gather();
        SeriesReview(marks, findings).review();
    }
}

} // namespace galley::review
