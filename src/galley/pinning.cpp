// Pins and the lines that hold them.
#include "galley/pinning.hpp"

#include "base/error.hpp"
#include "bridge/charset.hpp"
#include "bridge/json.hpp"
#include "galley/explanation.hpp"
#include "readers/text/pin_places.hpp"
#include "readers/text/source_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace galley {

namespace {

using bridge::Json;

bool overlaps(const PinReport& report, const LineRange& range) {
    return std::any_of(report.lines.begin(), report.lines.end(), [&](std::uint32_t line) {
        return line >= range.first && line <= range.last;
    });
}

/// Stood once on one of the lines, and does not hold.
bool stood_on(const PinReport& report, const LineRange& range) {
    return !report.holds() &&
           std::any_of(
               report.pin.lines.begin(), report.pin.lines.end(), [&](const PinAnchor& anchor) {
                   return anchor.line >= range.first && anchor.line <= range.last;
               });
}

std::uint32_t place_of(const PinReport& report) {
    const auto found = std::find_if(
        report.lines.begin(), report.lines.end(), [](std::uint32_t line) { return line != 0; });
    return found != report.lines.end() ? *found : report.pin.lines.front().line;
}

} // namespace

bool PinReport::holds() const { return std::find(lines.begin(), lines.end(), 0U) == lines.end(); }

struct PinnedText::TextLines {
    TextLines(const Source& source, const ReadOptions& options)
        : text(bridge::decode_text(source.bytes, options.encoding, source.name).text),
          lines(readers::source_lines(text, replaced)), places(lines) {}
    TextLines(const TextLines&) = delete;
    TextLines& operator=(const TextLines&) = delete;

    /// The pin does not hold, but one of its lines may be one of these, which were changed since.
    [[nodiscard]] bool may_hold(const PinReport& report, const LineRange& range) const {
        for (std::size_t i = 0; i < report.lines.size(); ++i) {
            for (std::uint32_t line = range.first; report.lines[i] == 0 && line <= range.last;
                 ++line) {
                if (!lines[line - 1].blank() &&
                    places.may_have_stood(report.pin.lines[i], line - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    std::string text;
    std::vector<SpanEntry> replaced;
    std::vector<readers::Line> lines;
    readers::PinPlaces places;
};

PinnedText::PinnedText(Source source, const ReadOptions& options, PinFile file)
    : source_(std::move(source)), options_(options),
      text_(std::make_shared<const TextLines>(source_, options_)), file_(std::move(file)) {}

std::vector<PinReport> PinnedText::found() const {
    const std::vector<Pin> pins = pins_of(file_);
    const auto places = text_->places.find(pins);
    std::vector<PinReport> reports;
    for (std::size_t i = 0; i < pins.size(); ++i) {
        PinReport report{pins[i], {}};
        for (const auto& place : places[i]) {
            report.lines.push_back(place ? text_->lines[*place].number : 0);
        }
        reports.push_back(std::move(report));
    }
    return reports;
}

std::vector<PinReport> PinnedText::reports() const {
    std::vector<PinReport> reports = found();
    std::stable_sort(reports.begin(), reports.end(), [](const auto& a, const auto& b) {
        return place_of(a) < place_of(b);
    });
    return reports;
}

void PinnedText::renew() {
    const auto places = text_->places.find(pins_of(file_));
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < places[i].size(); ++j) {
            if (places[i][j]) {
                file_.pins[i].pin.lines[j] = text_->places.anchor_of(*places[i][j]);
            }
        }
    }
    std::stable_sort(file_.pins.begin(), file_.pins.end(), [](const auto& a, const auto& b) {
        return a.pin.lines.front().line < b.pin.lines.front().line;
    });
}

void PinnedText::set(const LineRange& range, PinKind kind, int level) {
    const std::size_t end = std::min<std::size_t>(range.last, text_->lines.size());
    FiledPin filed{{kind, level, {}}, {}};
    for (std::size_t i = range.first - 1; i < end; ++i) {
        if (!text_->lines[i].blank()) {
            filed.pin.lines.push_back(text_->places.anchor_of(i));
        }
    }
    if (range.last > text_->lines.size() || filed.pin.lines.empty()) {
        throw Error(Fault::BadInput,
                    "there is no such line, or it is blank",
                    {source_.name, range.first, 0});
    }
    const std::vector<PinReport> old = found();
    PinFile made{{}, file_.rest};
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (!overlaps(old[i], range) && !text_->may_hold(old[i], range)) {
            made.pins.push_back(file_.pins[i]);
        } else if (filed.rest.empty()) {
            filed.rest = file_.pins[i].rest;
        }
    }
    made.pins.push_back(std::move(filed));
    check_reach(made, range);
    file_ = std::move(made);
    renew();
}

void PinnedText::check_reach(const PinFile& made, const LineRange& range) const {
    ReadOptions options = options_;
    options.pins = pins_of(made);
    Diagnostics told;
    static_cast<void>(explain(source_, options, range.first, told));
    for (const Diagnostic& diagnostic : told.list()) {
        const std::uint32_t line = diagnostic.origin.line;
        if (diagnostic.code == "G105" && line >= range.first && line <= range.last) {
            throw Error(Fault::BadInput,
                        "the line stands in Project Gutenberg's frame, which no pin reaches; "
                        "nothing is pinned",
                        {source_.name, line, 0});
        }
    }
}

void PinnedText::remove(const LineRange& range) {
    const std::vector<PinReport> reports = found();
    const bool held = std::any_of(reports.begin(), reports.end(), [&](const PinReport& report) {
        return overlaps(report, range);
    });
    std::vector<FiledPin> kept;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (held ? !overlaps(reports[i], range) : !stood_on(reports[i], range)) {
            kept.push_back(std::move(file_.pins[i]));
        }
    }
    if (kept.size() == reports.size()) {
        file_.pins = std::move(kept);
        throw Error(Fault::BadInput,
                    "no pin is on this line; galley pin SOURCE lists them",
                    {source_.name, range.first, 0});
    }
    file_.pins = std::move(kept);
    renew();
}

std::string pins_text(const std::vector<PinReport>& pins, const std::string& file) {
    std::string out;
    for (const PinReport& report : pins) {
        for (std::size_t i = 0; i < report.lines.size(); ++i) {
            const bool here = report.lines[i] != 0;
            const PinAnchor& anchor = report.pin.lines[i];
            out += fmt::format("{}:{}: {}{}  {}\n",
                               file,
                               here ? report.lines[i] : anchor.line,
                               pin_reading(report.pin),
                               here ? "" : " (stale: the line is gone or cannot be told)",
                               anchor.text);
        }
    }
    return out;
}

std::string pins_json(const std::vector<PinReport>& pins, const std::string& file) {
    Json::Array list;
    for (const PinReport& report : pins) {
        Json::Object one{{"kind", pin_kind_name(report.pin.kind)}};
        if (report.pin.level > 0) {
            one.emplace_back("level", report.pin.level);
        }
        one.emplace_back("holds", report.holds());
        Json::Array lines;
        for (std::size_t i = 0; i < report.lines.size(); ++i) {
            const PinAnchor& anchor = report.pin.lines[i];
            const bool here = report.lines[i] != 0;
            lines.emplace_back(
                Json::Object{{"line", std::int64_t{here ? report.lines[i] : anchor.line}},
                             {"holds", here},
                             {"text", anchor.text}});
        }
        one.emplace_back("lines", std::move(lines));
        list.emplace_back(std::move(one));
    }
    return bridge::write_json(Json::Object{{"file", file}, {"pins", std::move(list)}}) + "\n";
}

} // namespace galley
