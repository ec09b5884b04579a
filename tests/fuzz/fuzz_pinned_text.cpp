// Whatever lines of any text are pinned as whatever: it is read, no letter is lost, what was made
// of it is in galley's subset, and each pinned line is what its pin says.
#include "base/error.hpp"
#include "bridge/charset.hpp"
#include "bridge/content_hash.hpp"
#include "document/schema.hpp"
#include "readers/text/pin_places.hpp"
#include "readers/text/text_reader.hpp"
#include "support/kept_letters.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace galley;

namespace {

[[noreturn]] void fail(const std::string& why, const ReadOptions& options) {
    std::fprintf(stderr, "%s\n", why.c_str());
    for (const Pin& pin : options.pins) {
        for (const PinAnchor& anchor : pin.lines) {
            std::fprintf(
                stderr, "%u: %s: %s\n", anchor.line, pin_reading(pin).c_str(), anchor.text.c_str());
        }
    }
    std::abort();
}

/// Blocks of lines, none of them twice; the same for the same text.
std::vector<Pin> pins_for(const std::vector<readers::Line>& lines, std::minstd_rand chance) {
    constexpr std::size_t most = 12;
    constexpr std::size_t deepest = 5;
    const readers::PinPlaces places(lines);
    const auto below = [&](std::size_t limit) { return chance() % limit; };
    std::vector<bool> taken(lines.size(), false);
    std::vector<Pin> pins;
    for (std::size_t tries = below(most) + 1; tries > 0; --tries) {
        Pin pin;
        pin.kind = static_cast<PinKind>(below(pin_kind_names().size()));
        pin.level = pin.kind == PinKind::Heading ? static_cast<int>(below(deepest)) : 0;
        const std::size_t first = below(lines.size());
        const std::size_t end = std::min(first + 1 + (below(3) == 0 ? below(4) : 0), lines.size());
        for (std::size_t i = first; i < end; ++i) {
            if (!lines[i].blank() && !taken[i]) {
                taken[i] = true;
                pin.lines.push_back(places.anchor_of(i));
            }
        }
        if (!pin.lines.empty()) {
            pins.push_back(std::move(pin));
        }
    }
    return pins;
}

bool is_read_so(const Reading& reading, std::uint32_t line, PinKind kind) {
    if (kind == PinKind::LeftOut) {
        return std::any_of(reading.spans.begin(), reading.spans.end(), [&](const SpanEntry& entry) {
            return entry.what == pin_kind_name(kind) && entry.span.line == line;
        });
    }
    return std::any_of(
        reading.verdicts.begin(), reading.verdicts.end(), [&](const Verdict& verdict) {
            return verdict.span.line <= line && line <= verdict.span.end_line &&
                   (verdict.kind == pin_kind_name(kind) ||
                    (kind == PinKind::Title && verdict.kind == "title's next line"));
        });
}

void check(const Reading& reading, const Source& source, const ReadOptions& options, bool warned) {
    const std::string text = bridge::decode_text(source.bytes, {}, source.name).text;
    const std::string lost = tests::lost_letters(text, reading);
    if (!lost.empty()) {
        fail("letters lost: " + lost, options);
    }
    const auto faults = validate(reading.document, GALLEY_SOURCE_DIR "/styles/galley.rng");
    if (!faults.empty()) {
        fail("not in the subset: " + faults.front(), options);
    }
    for (const Pin& pin : options.pins) {
        for (const PinAnchor& anchor : pin.lines) {
            if (!warned && !is_read_so(reading, anchor.line, pin.kind)) {
                fail("not read as " + pin_reading(pin) + ": " + anchor.text, options);
            }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Source source{"fuzz.in", std::string(reinterpret_cast<const char*>(data), size)};
    const auto seed = std::stoul(bridge::content_hash(source.bytes).substr(0, 7), nullptr, 16);
    Diagnostics diagnostics;
    try {
        std::string text = bridge::decode_text(source.bytes, {}, source.name).text;
        std::vector<SpanEntry> replaced;
        const auto lines = readers::source_lines(text, replaced);
        if (lines.empty()) {
            return 0;
        }
        ReadOptions options;
        options.pins = pins_for(lines, std::minstd_rand(static_cast<std::uint32_t>(seed)));
        const Reading reading = readers::read_text(source, options, diagnostics);
        const auto told = [&](const Diagnostic& one) {
            return one.code == "G104" || one.code == "G105";
        };
        const auto& list = diagnostics.list();
        check(reading, source, options, std::any_of(list.begin(), list.end(), told));
    } catch (const Error& error) {
        if (error.fault() != Fault::BadInput) {
            throw;
        }
    }
    return 0;
}
