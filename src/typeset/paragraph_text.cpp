// The characters of one paragraph in one string, with what styles each stretch of them.
#include "typeset/paragraph_text.hpp"

#include "base/language_tag.hpp"
#include "base/utf8.hpp"
#include "typeset/east_asian_text.hpp"

#include <algorithm>

namespace galley::typeset {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool keeps_blanks(css::WhiteSpace white_space) {
    return white_space == css::WhiteSpace::Pre || white_space == css::WhiteSpace::PreWrap;
}

bool is_plain(std::string_view text) {
    return text.find('\t') == std::string_view::npos &&
           text.find(soft_hyphen) == std::string_view::npos;
}

void append_characters(std::string_view from, ParagraphText& out) {
    constexpr std::size_t tab_stop = 8;
    const std::size_t line = out.text.rfind('\n') + 1; // npos + 1 is 0: the first line
    std::size_t column = utf8::length(std::string_view(out.text).substr(line));
    for (std::size_t at = 0; at < from.size();) {
        if (from.substr(at).starts_with(soft_hyphen)) {
            out.soft_hyphens.push_back(static_cast<std::uint32_t>(out.text.size()));
            at += soft_hyphen.size();
            continue;
        }
        const std::size_t begin = at;
        const char32_t c = utf8::next(from, at);
        if (c == U'\t') {
            const std::size_t blanks = tab_stop - column % tab_stop;
            out.text.append(blanks, ' ');
            column += blanks;
            continue;
        }
        column = c == U'\n' ? 0 : column + 1;
        out.text.append(from.substr(begin, at - begin));
    }
}

class SpanMaker {
public:
    SpanMaker(const presentation::Box& box,
              std::string east_asian,
              Shaper& shaper,
              ParagraphText& out)
        : box_(box), east_asian_(std::move(east_asian)), shaper_(shaper), out_(out) {}

    /// The bytes [begin, end) of the text, in a style of the run.
    void
    add(std::uint32_t begin, const presentation::TextRun& run, const presentation::StylePtr& own) {
        const css::ComputedStyle& style = *own;
        StyledSpan span;
        span.begin = begin;
        span.end = static_cast<std::uint32_t>(out_.text.size());
        span.run = run_;
        span.style = own.get();
        const std::string& language = run.language.empty() ? box_.language : run.language;
        span.font = &shaper_.font_of(own, language, east_asian_of(run, language));
        span.hyphens = style.hyphens;
        if (span.hyphens == css::Hyphens::Auto && is_east_asian_language(language)) {
            span.hyphens = css::Hyphens::Manual; // no dictionary is missed there
        }
        span.limits = {
            style.hyphenate_limit_word, style.hyphenate_limit_before, style.hyphenate_limit_after};
        span.keeps_blanks = keeps_blanks(style.white_space);
        span.breaks = style.white_space == css::WhiteSpace::Normal ||
                      style.white_space == css::WhiteSpace::PreWrap;
        span.leads = run.deferred && !run.deferred->leader.empty();
        out_.spans.push_back(span);
    }

    void add_run(std::uint32_t begin, const presentation::TextRun& run, std::uint32_t first_line) {
        const auto end = static_cast<std::uint32_t>(out_.text.size());
        if (!run.first_line || begin >= first_line) {
            add(begin, run, run.style);
        } else {
            add(begin, run, run.first_line);
            if (first_line < end) {
                out_.spans.back().end = first_line;
                add(first_line, run, run.style);
                out_.spans.back().continues = true;
            }
        }
        ++run_;
    }

private:
    /// The run's own characters say more than those of the paragraph where it has a language.
    [[nodiscard]] std::string east_asian_of(const presentation::TextRun& run,
                                            const std::string& language) const {
        if (east_asian_.empty() || language == box_.language) {
            return east_asian_;
        }
        std::string own = east_asian_language(run.text, language);
        return own.empty() ? east_asian_ : own;
    }

    const presentation::Box& box_;
    std::string east_asian_; ///< language of the paragraph's ideographs
    Shaper& shaper_;
    ParagraphText& out_;
    std::uint32_t run_ = 0;
};

/// The initial letter is read in the style of what follows; seen in it too where text runs
/// leftward, which knows no drop caps.
void settle_initial(const std::vector<presentation::TextRun>& runs,
                    const presentation::Box& box,
                    Shaper& shaper,
                    ParagraphText& out) {
    out.spans.front().unseen = box.rightward && out.bidi.empty();
    if (out.spans.size() > 1) {
        out.spans.front().font = out.spans[1].font;
    } else {
        out.spans.front().font = &shaper.font_of(
            box.style, runs.front().language.empty() ? box.language : runs.front().language);
    }
}

/// Whose ideographs the runs have; empty: none.
std::string east_asian_of(const std::vector<presentation::TextRun>& runs,
                          const presentation::Box& box) {
    const auto may_hold = [](const presentation::TextRun& run) {
        return may_hold_east_asian(run.text);
    };
    if (std::none_of(runs.begin(), runs.end(), may_hold)) {
        return {};
    }
    std::string all;
    for (const presentation::TextRun& run : runs) {
        all += run.text;
    }
    return east_asian_language(all, box.language);
}

/// The first run is a letter that stands large beside or above the first lines.
bool has_initial(const std::vector<presentation::TextRun>& runs) {
    return !runs.empty() && runs.front().first_letter &&
           runs.front().style->initial_letter.size > 0.0;
}

} // namespace

void gather_text(const std::vector<presentation::TextRun>& runs,
                 const presentation::Box& box,
                 std::uint32_t first_line_end,
                 const TextTools& tools,
                 ParagraphText& out) {
    out.text.clear();
    out.spans.clear();
    out.soft_hyphens.clear();
    const std::string east_asian = east_asian_of(runs, box);
    out.east_asian = !east_asian.empty();
    out.east_asian_edges = out.east_asian && primary_language(box.language) == east_asian;
    SpanMaker spans(box, east_asian, tools.shaper, out);
    for (const presentation::TextRun& run : runs) {
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        if (is_plain(run.text)) {
            out.text += run.text;
        } else {
            append_characters(run.text, out);
        }
        spans.add_run(begin, run, first_line_end);
    }
    tools.finder.find(out.text, out.breaks);
    if (out.east_asian) {
        add_quote_breaks(out.text, out.east_asian_edges, out.breaks);
    }
    out.bidi = bridge::bidi_runs(out.text, box.rightward);
    out.base_level = box.rightward ? 0 : 1;
    if (has_initial(runs)) {
        settle_initial(runs, box, tools.shaper, out);
    }
}

std::uint8_t ParagraphText::level_at(std::uint32_t byte) const {
    const auto run = std::partition_point(
        bidi.begin(), bidi.end(), [&](const bridge::BidiRun& each) { return each.end <= byte; });
    return run == bidi.end() ? base_level : run->level;
}

} // namespace galley::typeset
