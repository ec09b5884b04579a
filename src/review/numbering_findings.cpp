// Each series walked along its rising row; what lies beside the row is told where it stands.
#include "review/numbering_findings.hpp"

#include "review/numbering_series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

namespace galley::review {

namespace {

class SeriesReview {
public:
    SeriesReview(const Manuscript& text, const NumberSeries& series, Findings& findings)
        : text_(text), series_(series), findings_(findings) {}

    void review() {
        check_begin();
        const Numbered* last = nullptr;
        std::vector<const Numbered*> strays; ///< since the last member in order
        for (const Numbered& member : series_.members) {
            if (!member.in_order) {
                strays.push_back(&member);
                continue;
            }
            check_step(last, member, strays);
            last = &member;
            strays.clear();
        }
        for (const Numbered* stray : strays) {
            tell_stray(*stray, last, nullptr, 0);
        }
    }

private:
    [[nodiscard]] const Head& head(const Numbered& member) const {
        return text_.heads[member.head];
    }
    [[nodiscard]] std::string label(const Numbered& member) const {
        return label_text(head(member), head(member).labels[member.label]);
    }

    void tell(std::string_view code, const Numbered& at, std::string message) {
        const Span& span = head(at).span;
        findings_.push_back({std::string(code), span.line, span.column, std::move(message)});
    }

    /// "7", or "7 to 9".
    [[nodiscard]] std::string numbers(int first, int last, std::string_view like) const {
        return first == last
                   ? number_like(first, like)
                   : fmt::format("{} to {}", number_like(first, like), number_like(last, like));
    }

    void check_begin() {
        constexpr int latest = 3; ///< what begins later counts on from another volume
        const auto first = std::find_if(series_.members.begin(),
                                        series_.members.end(),
                                        [](const Numbered& member) { return member.in_order; });
        if (first->value > 1 && first->value <= latest && first == series_.members.begin() &&
            !stands_as_text(1, nullptr, *first)) {
            tell("G211",
                 *first,
                 fmt::format("a series of heads begins with \"{}\": {} is missing before it",
                             label(*first),
                             numbers(1, first->value - 1, label(*first))));
        }
    }

    void check_step(const Numbered* last,
                    const Numbered& next,
                    const std::vector<const Numbered*>& strays) {
        const int first_missing = last == nullptr ? next.value : last->value + 1;
        const int missing = next.value - first_missing;
        for (std::size_t i = 0; i < strays.size(); ++i) {
            const int place = static_cast<int>(i);
            tell_stray(*strays[i], last, &next, place < missing ? first_missing + place : 0);
        }
        const int told = std::min(missing, static_cast<int>(strays.size()));
        if (last != nullptr && missing > told &&
            !stands_as_text(first_missing + told, last, next)) {
            tell("G211",
                 next,
                 fmt::format("\"{}\" follows \"{}\" of line {}: {} is missing between them",
                             label(next),
                             label(*last),
                             head(*last).span.line,
                             numbers(first_missing + told, next.value - 1, label(next))));
        }
    }

    [[nodiscard]] const Numbered* same_value(const Numbered& stray) const {
        const auto same = std::find_if(
            series_.members.begin(), series_.members.end(), [&](const Numbered& member) {
                return &member != &stray && member.value == stray.value;
            });
        return same == series_.members.end() ? nullptr : &*same;
    }

    /// `expected`: the number that is missing at its place; 0: none is.
    void
    tell_stray(const Numbered& stray, const Numbered* last, const Numbered* next, int expected) {
        const std::string wanted =
            expected > 0 ? fmt::format("; {} is expected here", number_like(expected, label(stray)))
                         : "";
        if (const Numbered* same = same_value(stray)) {
            const bool first = same < &stray;
            tell("G212",
                 stray,
                 fmt::format("\"{}\" appears twice, {} at line {}{}",
                             label(stray),
                             first ? "first" : "again",
                             head(*same).span.line,
                             wanted));
            return;
        }
        std::string place;
        if (last != nullptr) {
            place += fmt::format(" after \"{}\" of line {}", label(*last), head(*last).span.line);
        }
        if (next != nullptr) {
            place += fmt::format("{} before \"{}\"", place.empty() ? "" : " and", label(*next));
        }
        tell("G213", stray, fmt::format("\"{}\" stands{}{}", label(stray), place, wanted));
    }

    /// A short block between the two begins with the missing number: it was no head to the reader.
    [[nodiscard]] bool stands_as_text(int value, const Numbered* last, const Numbered& next) const {
        constexpr std::size_t longest = 160; ///< bytes
        const HeadLabel& model = head(next).labels[next.label];
        const std::uint32_t begin = last == nullptr ? 0 : head(*last).span.line;
        const auto after = std::lower_bound(
            text_.blocks.begin(), text_.blocks.end(), begin, [](const Block& block, auto line) {
                return block.span.line < line;
            });
        for (auto block = after;
             block != text_.blocks.end() && block->span.line < head(next).span.line;
             ++block) {
            if (block->text.size() > longest) {
                continue;
            }
            auto labels = head_labels(block->text);
            const auto more = labels_after_word(block->text);
            labels.insert(labels.end(), more.begin(), more.end());
            if (std::any_of(labels.begin(), labels.end(), [&](const HeadLabel& found) {
                    return found.value == value && found.numbering == model.numbering &&
                           found.frame.substr(0, 4) == model.frame.substr(0, 4);
                })) {
                return true;
            }
        }
        return false;
    }

    const Manuscript& text_;
    const NumberSeries& series_;
    Findings& findings_;
};

} // namespace

void review_numbering(const Manuscript& manuscript, Findings& findings) {
    for (const NumberSeries& series : number_series(manuscript.heads)) {
        if (is_proved(series, manuscript.heads)) {
            SeriesReview(manuscript, series, findings).review();
        }
    }
}

} // namespace galley::review
