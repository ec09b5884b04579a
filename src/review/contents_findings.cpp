// Entries and heads aligned in their order; what stays without a partner is told where the list
// covers such heads at all.
#include "review/contents_findings.hpp"

#include "document/text_keys.hpp"
#include "review/contents_entries.hpp"
#include "review/numbering_series.hpp"
#include "review/sequence_alignment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace galley::review {

namespace {

/// Entries and heads between two pairs that found no partner.
struct Rest {
    std::vector<std::size_t> entries;
    std::vector<std::size_t> heads;
    std::optional<std::size_t> above; ///< the head of the pair before
    std::optional<std::size_t> below;
};

class ContentsReview {
public:
    ContentsReview(const Manuscript& text, Findings& findings) : text_(text), findings_(findings) {
        for (const Head& head : text.heads) {
            names_.push_back(listed_name(head.text));
        }
        entries_ = contents_entries(text, names_);
    }

    void review() {
        if (entries_.empty()) {
            return;
        }
        // Heads above the list are none of its own.
        const std::uint32_t list_end = entries_.back().span.end_line;
        first_ = static_cast<std::size_t>(
            std::find_if(text_.heads.begin(),
                         text_.heads.end(),
                         [&](const Head& head) { return head.span.line > list_end; }) -
            text_.heads.begin());
        pairs_ = align(entries_.size(), names_.size() - first_, [&](auto entry, auto head) {
            return likeness(entries_[entry].name, names_[first_ + head]);
        });
        for (auto& pair : pairs_) {
            pair.second += first_;
            paired_.insert(pair.second);
        }
        constexpr std::size_t least = 3;
        if (pairs_.size() < least || pairs_.size() * 10 < entries_.size() * 6) {
            return; // no list of heads, or one that the heads do not follow
        }
        gather_text();
        for (std::size_t i = 0; i <= pairs_.size(); ++i) {
            check_rest(rest_before(i));
        }
    }

private:
    /// What stands between pair i - 1 and pair i.
    [[nodiscard]] Rest rest_before(std::size_t i) const {
        Rest rest;
        const std::size_t entry_end = i < pairs_.size() ? pairs_[i].first : entries_.size();
        const std::size_t head_end = i < pairs_.size() ? pairs_[i].second : names_.size();
        for (std::size_t e = i > 0 ? pairs_[i - 1].first + 1 : 0; e < entry_end; ++e) {
            rest.entries.push_back(e);
        }
        for (std::size_t h = i > 0 ? pairs_[i - 1].second + 1 : first_; h < head_end; ++h) {
            rest.heads.push_back(h);
        }
        rest.above = i > 0 ? std::optional(pairs_[i - 1].second) : std::nullopt;
        rest.below = i < pairs_.size() ? std::optional(pairs_[i].second) : std::nullopt;
        return rest;
    }

    void gather_text() {
        constexpr std::size_t longest = 200; ///< bytes of what may be an entry's words
        for (const Block& block : text_.blocks) {
            if (block.text.size() <= longest && block.span.line > entries_.back().span.end_line) {
                const ListedName name = listed_name(block.text);
                short_blocks_.insert(name.whole);
                short_blocks_.insert(name.titles.begin(), name.titles.end());
            }
        }
    }

    void tell(std::string_view code, const Span& span, std::string message) {
        findings_.push_back({std::string(code), span.line, span.column, std::move(message)});
    }

    void tell_other_words(std::size_t entry, std::size_t head) {
        tell("G216",
             text_.heads[head].span,
             fmt::format("the contents list says {} (line {}), the head says {}",
                         quoted(entries_[entry].text),
                         entries_[entry].span.line,
                         quoted(text_.heads[head].text)));
    }

    /// Heads of its depth, or its siblings where there are some, are nearly all in the list.
    [[nodiscard]] bool is_covered(std::size_t head) const {
        constexpr std::size_t some = 4;
        std::size_t depth_all = 0;
        std::size_t depth_listed = 0;
        std::size_t all = 0;
        std::size_t listed = 0;
        for (std::size_t i = first_; i < names_.size(); ++i) {
            const bool same_depth = text_.heads[i].depth == text_.heads[head].depth;
            const bool sibling = text_.heads[i].parent == text_.heads[head].parent;
            const bool has_entry = paired_.contains(i);
            depth_all += same_depth ? 1U : 0U;
            depth_listed += same_depth && has_entry ? 1U : 0U;
            all += sibling ? 1U : 0U;
            listed += sibling && has_entry ? 1U : 0U;
        }
        return all >= some ? listed * 10 >= (all - 1) * 7 : depth_listed * 10 >= depth_all * 7;
    }

    /// Heads whose numbers have the same form are nearly all in the list.
    [[nodiscard]] bool is_covered_by_style(std::size_t head) const {
        std::size_t all = 0;
        std::size_t listed = 0;
        const Head& own = text_.heads[head];
        for (std::size_t i = first_; i < names_.size() && !own.labels.empty(); ++i) {
            const Head& other = text_.heads[i];
            if (!other.labels.empty() && style_of(other.labels.front(), other.text) ==
                                             style_of(own.labels.front(), own.text)) {
                ++all;
                listed += paired_.contains(i) ? 1U : 0U;
            }
        }
        return all > 1 && listed * 10 >= (all - 1) * 7;
    }

    void check_rest(Rest rest) {
        pair_by(rest, [&](std::size_t entry, std::size_t head) {
            return same_number(entries_[entry].name, names_[head]) &&
                   !entries_[entry].name.titles.empty() &&
                   (is_covered(head) || is_covered_by_style(head));
        });
        pair_by(rest, [&](std::size_t entry, std::size_t head) {
            return !names_[head].bare && shares_words(entries_[entry].text, text_.heads[head].text);
        });
        std::erase_if(rest.heads, [&](std::size_t head) { return tell_twice(head); });
        std::erase_if(rest.heads, [&](std::size_t head) { return !is_covered(head); });
        std::erase_if(rest.entries, [&](std::size_t entry) { return !is_like_others(entry); });
        if (rest.above && rest.entries.size() == 1 && rest.heads.size() == 1) {
            tell_other_words(rest.entries.front(), rest.heads.front());
            return;
        }
        constexpr std::size_t most = 2; ///< more in a row are descriptions, not entries
        if (rest.entries.size() <= most) {
            std::for_each(rest.entries.begin(), rest.entries.end(), [&](std::size_t entry) {
                tell_no_head(entry, rest);
            });
        }
        if (rest.above && rest.below && rest.heads.size() <= most) {
            std::for_each(rest.heads.begin(), rest.heads.end(), [&](std::size_t head) {
                tell_no_entry(head);
            });
        }
    }

    /// Takes out the entries and heads that are the same but for their words, and tells them.
    template <typename Test>
    void pair_by(Rest& rest, const Test& same) {
        for (std::size_t e = 0; e < rest.entries.size();) {
            const auto head =
                std::find_if(rest.heads.begin(), rest.heads.end(), [&](std::size_t candidate) {
                    return same(rest.entries[e], candidate);
                });
            if (head == rest.heads.end()) {
                ++e;
                continue;
            }
            tell_other_words(rest.entries[e], *head);
            rest.heads.erase(head);
            rest.entries.erase(rest.entries.begin() + static_cast<std::ptrdiff_t>(e));
        }
    }

    /// The same words stand at a head that has its entry.
    bool tell_twice(std::size_t head) {
        if (names_[head].bare) {
            return false; // chapters of another part
        }
        const auto other = std::find_if(pairs_.begin(), pairs_.end(), [&](const auto& pair) {
            return names_[pair.second].whole == names_[head].whole;
        });
        if (other == pairs_.end()) {
            return false;
        }
        const Span& span = text_.heads[head].span;
        const std::uint32_t line = text_.heads[other->second].span.line;
        const bool told =
            std::any_of(findings_.begin(), findings_.end(), [&](const Finding& finding) {
                return finding.code == "G212" &&
                       (finding.line == span.line || finding.line == line);
            });
        if (!told) {
            tell("G212",
                 span,
                 fmt::format("the head {} appears twice, {} at line {}; the contents list names it "
                             "once",
                             quoted(text_.heads[head].text),
                             line < span.line ? "first" : "again",
                             line));
        }
        return true;
    }

    /// It stands in the list as entries do that have their heads, and its words are nowhere else.
    [[nodiscard]] bool is_like_others(std::size_t entry) const {
        const ContentsEntry& own = entries_[entry];
        std::size_t paged = 0;
        bool column = !own.name.values.empty();
        for (const auto& [other, head] : pairs_) {
            paged += entries_[other].paged ? 1U : 0U;
            column = column || entries_[other].span.column == own.span.column;
        }
        const bool pages = paged * 2 > pairs_.size();
        const auto stands = [&](const std::string& key) { return short_blocks_.contains(key); };
        return column && (own.paged || !pages) && !stands(own.name.whole) &&
               std::none_of(own.name.titles.begin(), own.name.titles.end(), stands);
    }

    void tell_no_head(std::size_t entry, const Rest& rest) {
        std::string place;
        if (rest.above) {
            place += fmt::format(" below line {}", text_.heads[*rest.above].span.line);
        }
        if (rest.below) {
            place += fmt::format(
                "{} above line {}", rest.above ? " and" : "", text_.heads[*rest.below].span.line);
        }
        tell("G214",
             entries_[entry].span,
             fmt::format("the contents list names {}; no head{} says so",
                         quoted(entries_[entry].text),
                         place));
    }

    void tell_no_entry(std::size_t head) {
        tell("G215",
             text_.heads[head].span,
             fmt::format("the head {} is not in the contents list, as its siblings are",
                         quoted(text_.heads[head].text)));
    }

    const Manuscript& text_;
    Findings& findings_;
    std::vector<ListedName> names_; ///< of heads
    std::vector<ContentsEntry> entries_;
    std::size_t first_ = 0; ///< head below the list
    AlignedPairs pairs_;
    std::unordered_set<std::size_t> paired_; ///< heads
    std::unordered_set<std::string> short_blocks_;
};

} // namespace

void review_contents(const Manuscript& manuscript, Findings& findings) {
    ContentsReview(manuscript, findings).review();
}

} // namespace galley::review
