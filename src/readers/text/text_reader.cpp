// The stages in their order: charset, lines, header, measures, units, features, votes, tree.
#include "readers/text/text_reader.hpp"

#include "base/error.hpp"
#include "bridge/charset.hpp"
#include "document/text_keys.hpp"
#include "readers/text/attributions.hpp"
#include "readers/text/block_marks.hpp"
#include "readers/text/bracketed.hpp"
#include "readers/text/caps_emphasis.hpp"
#include "readers/text/chat_leftovers.hpp"
#include "readers/text/code_lines.hpp"
#include "readers/text/contents_list.hpp"
#include "readers/text/definitions.hpp"
#include "readers/text/double_spacing.hpp"
#include "readers/text/features.hpp"
#include "readers/text/gutenberg_frame.hpp"
#include "readers/text/head_marks.hpp"
#include "readers/text/head_recognition.hpp"
#include "readers/text/header_block.hpp"
#include "readers/text/index_lines.hpp"
#include "readers/text/language_finding.hpp"
#include "readers/text/letters.hpp"
#include "readers/text/list_recognition.hpp"
#include "readers/text/mail_frame.hpp"
#include "readers/text/measures.hpp"
#include "readers/text/notes.hpp"
#include "readers/text/numbering_runs.hpp"
#include "readers/text/outline.hpp"
#include "readers/text/page_furniture.hpp"
#include "readers/text/pinned_units.hpp"
#include "readers/text/quote_marks.hpp"
#include "readers/text/run_in_heads.hpp"
#include "readers/text/source_lines.hpp"
#include "readers/text/title_lines.hpp"
#include "readers/text/title_page.hpp"
#include "readers/text/tree_building.hpp"
#include "readers/text/unit_cutting.hpp"
#include "readers/text/verse_lines.hpp"
#include "readers/text/word_series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace galley::readers {

namespace {

bridge::DecodedText
decode(const Source& source, const ReadOptions& options, Diagnostics& diagnostics) {
    if (source.bytes.empty()) {
        throw Error(Fault::BadInput, "the file is empty: it holds no text", {source.name, 0, 0});
    }
    bridge::DecodedText decoded = bridge::decode_text(source.bytes, options.encoding, source.name);
    if (decoded.proof == bridge::CharsetProof::Supposed) {
        diagnostics.note("G101",
                         fmt::format("the bytes are not UTF-8; read as {}. Name another encoding "
                                     "with --encoding",
                                     decoded.encoding),
                         {source.name, 0, 0});
    }
    if (decoded.ill > 0) {
        diagnostics.warning("G108",
                            fmt::format("bytes that can not stand in {} are read as \uFFFD, {} in "
                                        "all and the first here; correct the file, or name its "
                                        "encoding with --encoding",
                                        decoded.encoding,
                                        decoded.ill),
                            decoded.first_ill);
    }
    return decoded;
}

bool holds_text(const std::vector<Line>& lines) {
    return std::any_of(lines.begin(), lines.end(), [](const Line& line) { return !line.blank(); });
}

JudgedNotes judge(std::vector<Unit>& units, const Measures& measures, const Metadata& header) {
    int last_list = 0;
    judge_definitions(units, last_list);
    judge_bracketed(units);
    JudgedNotes notes = judge_notes(units);
    find_word_series(units);
    judge_numbers(units, measures, last_list);
    judge_number_gaps(units, last_list);
    number_pinned_heads(units);
    if (!judge_title_page(units, header)) {
        judge_front(units, header);
    }
    free_notes_of_front(units, notes.notes);
    judge_marked_heads(units);
    judge_index(units);
    judge_marked_lists(units, last_list);
    judge_labels(units, last_list);
    judge_lead_ins(units, measures, last_list);
    list_pinned_items(units, last_list);
    judge_heads(units, measures);
    set_levels(units, measures);
    find_run_in_heads(units);
    find_capitals(units);
    judge_letters(units);
    judge_attributions(units);
    return notes;
}

void add_votes(const Ballot& ballot, std::vector<Vote>& votes) {
    for (const auto& [rule, weight] : ballot.votes) {
        votes.push_back({std::string(rule), weight});
    }
}

/// The votes for what each unit became, and the strongest of what it did not become.
std::vector<Verdict> verdicts_of(const std::vector<Unit>& units, const std::vector<Line>& lines) {
    std::vector<Verdict> verdicts;
    verdicts.reserve(units.size());
    for (const Unit& unit : units) {
        Verdict verdict{span_of(unit, lines), std::string(role_name(unit.role)), {}, {}, {}};
        verdict.level = unit.role == Role::Heading ? unit.level : 0;
        const Ballot* second = nullptr;
        for (const Ballot& ballot : unit.ballots) {
            if (ballot.role != unit.role) {
                second = second == nullptr || ballot.sum > second->sum ? &ballot : second;
                continue;
            }
            add_votes(ballot, verdict.votes);
        }
        if (second != nullptr) {
            add_votes(*second, verdict.runner_up_votes);
        }
        verdict.runner_up = role_name(second != nullptr ? second->role : Role::Paragraph);
        verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

void note_missing_title(const std::vector<Unit>& units,
                        const Reading& reading,
                        const std::string& file,
                        Diagnostics& diagnostics) {
    const bool found = std::any_of(
        units.begin(), units.end(), [](const Unit& unit) { return unit.role == Role::Title; });
    if (!found && reading.header.title.empty()) {
        diagnostics.note("G102",
                         "no title is found at the top; give one with --set title= or in a header "
                         "block",
                         {file, 0, 0});
    }
}

/// What a catalogue says holds where the text says nothing; it spells a title that the text has in
/// capitals as it should be.
void settle_metadata(const std::vector<Unit>& units,
                     const std::vector<Line>& lines,
                     const Metadata& catalogue,
                     Reading& reading) {
    std::string title;
    std::vector<const Unit*> title_units;
    bool authors = false;
    bool subtitle = false;
    for (const Unit& unit : units) {
        if (unit.role == Role::Title || unit.role == Role::TitleTail) {
            title += letters_and_digits(unit.text);
            title_units.push_back(&unit);
        }
        authors = authors || unit.role == Role::Byline;
        subtitle = subtitle || unit.role == Role::Subtitle;
    }
    Metadata known = catalogue;
    if (!title.empty() && title != letters_and_digits(catalogue.title)) {
        known.title.clear();
    }
    if (known.title.empty() || subtitle) {
        known.subtitle.clear();
    }
    if (authors) {
        known.authors.clear();
    }
    if (first_pinned(units, Role::Title)) {
        known.title.clear();
        reading.header.title.clear();
    }
    if (first_pinned(units, Role::Subtitle)) {
        reading.header.subtitle.clear();
    }
    if (first_pinned(units, Role::Byline)) {
        reading.header.authors.clear();
    }
    reading.header = merge_metadata(known, reading.header);
    for (const Unit* unit : title_units) {
        if (!known.title.empty() && unit->text != reading.header.title) {
            reading.spans.push_back({SpanEntry::Kind::Consumed,
                                     span_of(*unit, lines),
                                     "title",
                                     "the header spells it better",
                                     unit->text});
        }
    }
}

void order_by_place(std::vector<SpanEntry>& spans) {
    std::stable_sort(spans.begin(), spans.end(), [](const SpanEntry& a, const SpanEntry& b) {
        return std::pair(a.span.line, a.span.column) < std::pair(b.span.line, b.span.column);
    });
}

} // namespace

Reading read_text(const Source& source, const ReadOptions& options, Diagnostics& diagnostics) {
    Reading reading;
    bridge::DecodedText decoded = decode(source, options, diagnostics);
    reading.encoding = decoded.encoding;
    std::vector<Line> lines = source_lines(decoded.text, reading.spans);
    if (!holds_text(lines)) {
        throw Error(Fault::BadInput,
                    "the file is empty but for white space: it holds no text",
                    {source.name, 0, 0});
    }
    set_pins(lines, options.pins, source.name, diagnostics);
    const std::vector<Line> all = options.pins.empty() ? std::vector<Line>() : lines;
    const Metadata catalogue = take_gutenberg_frame(lines, reading.spans);
    warn_of_framed_pins(all, lines, source.name, diagnostics);
    drop_pinned(lines, reading.spans);
    std::size_t body = take_mail_frame(lines, reading);
    body = body > 0 ? body : take_header(lines, source.name, reading, diagnostics);
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(body));
    reading.found_language = language_of(lines);
    keep_code(lines, reading.spans);
    close_double_spacing(lines);
    drop_page_furniture(lines, reading.spans);
    take_quote_marks(lines, reading.spans);
    take_block_marks(lines, reading.spans);
    take_head_marks(lines, reading.spans);
    drop_chat_leftovers(lines, source.name, reading.spans, diagnostics);
    drop_contents(lines, measure(lines), reading.spans);
    const Measures measures = measure(lines);
    diagnostics.keep_time();
    std::vector<Unit> units = cut_units(lines, measures, reading.spans);
    describe(units, lines, measures);
    settle_pinned_signs(units);
    judge_verse(units, lines);
    diagnostics.keep_time();
    const JudgedNotes judged = judge(units, measures, merge_metadata(catalogue, reading.header));
    warn_of_levels(units, lines, source.name, diagnostics);
    settle_metadata(units, lines, catalogue, reading);
    diagnostics.keep_time();
    note_missing_title(units, reading, source.name, diagnostics);
    const std::string file = source.file_name();
    for (const LoosePart& part : judged.loose) {
        reading.loose_notes.push_back(
            {part.body ? LooseNote::Kind::Body : LooseNote::Kind::Mark,
             PlaceCounter(units[part.unit], lines).place_of(part.begin, part.end),
             part.label});
    }
    build_tree({units, judged.notes, lines, measures, file}, reading);
    reading.verdicts = verdicts_of(units, lines);
    order_by_place(reading.spans);
    return reading;
}

} // namespace galley::readers
