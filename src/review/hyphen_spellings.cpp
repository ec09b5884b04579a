// All words counted once, then each one with a hyphen looked up without it.
#include "review/hyphen_spellings.hpp"

#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace galley::review {

namespace {

struct Spelling {
    std::size_t count = 0;
    Span first;
};

/// By the word in lower case, hyphens kept.
using Spellings = std::unordered_map<std::string, Spelling>;

bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010'; }

/// Words of letters, hyphens within; others ("'tis", "1st") are none.
void count_words(const Block& block, Spellings& spellings) {
    const std::string folded = bridge::case_folded(block.text);
    std::string word;
    bool hyphen = false; ///< stands before what comes next
    bool clean = true;   ///< nothing but letters and single hyphens so far
    const auto finish = [&] {
        if (!word.empty() && clean && !hyphen) {
            Spelling& spelling = spellings[word];
            spelling.first = spelling.count == 0 ? block.span : spelling.first;
            ++spelling.count;
        }
        word.clear();
        hyphen = false;
        clean = true;
    };
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = utf8::next(folded, at);
        if (bridge::is_letter(c)) {
            word += hyphen ? "-" : "";
            hyphen = false;
            utf8::append(word, c);
        } else if (is_hyphen(c) && !word.empty()) {
            clean = clean && !hyphen; // "--" is a dash
            hyphen = true;
        } else if (bridge::is_digit(c) || c == U'\'' || c == U'’') {
            clean = false;
        } else {
            finish();
        }
    }
    finish();
}

/// "to-day" is; "re-cover" means another thing than "recover", and "a-b-c" is no compound.
bool is_compound(std::string_view word) {
    const std::size_t hyphen = word.find('-');
    constexpr std::size_t shortest = 2; ///< bytes of a part
    return hyphen != std::string_view::npos &&
           word.find('-', hyphen + 1) == std::string_view::npos && hyphen >= shortest &&
           word.size() - hyphen - 1 >= shortest && !word.starts_with("re-") &&
           !word.starts_with("un-");
}

} // namespace

void review_hyphens(const Manuscript& manuscript, Findings& findings) {
    constexpr std::size_t several = 2; ///< of each spelling: one may be meant, or a quotation
    Spellings spellings;
    for (const Block& block : manuscript.blocks) {
        if (block.element.name() != "programlisting") {
            count_words(block, spellings);
        }
    }
    for (const auto& [word, with] : std::map(spellings.begin(), spellings.end())) {
        if (!is_compound(word) || with.count < several) {
            continue;
        }
        std::string joined = word;
        joined.erase(joined.find('-'), 1);
        const auto known = spellings.find(joined);
        if (known == spellings.end() || known->second.count < several) {
            continue;
        }
        const Spelling& without = known->second;
        const bool rare = with.count <= without.count;
        const Spelling& here = rare ? with : without;
        const Spelling& there = rare ? without : with;
        findings.push_back(
            {"G224",
             here.first.line,
             here.first.column,
             fmt::format("\"{}\" stands {} times, first here; \"{}\" {} times, first "
                         "at line {}",
                         rare ? word : joined,
                         here.count,
                         rare ? joined : word,
                         there.count,
                         there.first.line)});
    }
}

} // namespace galley::review
