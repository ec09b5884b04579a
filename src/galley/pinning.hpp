// Pins set, told and taken off.
#pragma once

#include "document/reading.hpp"
#include "galley/pin_file.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace galley {

struct LineRange {
    std::uint32_t first = 0; ///< from 1
    std::uint32_t last = 0;
};

struct PinReport {
    Pin pin;
    std::vector<std::uint32_t> lines; ///< where each of its lines stands now; 0: it is not found
    [[nodiscard]] bool holds() const;
};

/// Pins of one text, as it stands now.
class PinnedText {
public:
    /// Throws Error(BadInput) when the source is no plain text.
    PinnedText(Source source, const ReadOptions& options, PinFile file);

    /// Pins lines anew, whatever pins they had; one that does not hold because a line was changed
    /// is theirs too. Throws Error(BadInput) with the place when a line
    /// is not there, or is one that no pin reaches.
    void set(const LineRange& range, PinKind kind, int level);
    /// Takes off the pins that hold one of the lines; else those that are not found and were there.
    /// Throws Error(BadInput) with the place when there is none.
    void remove(const LineRange& range);

    /// By place; those that do not hold where they once were.
    [[nodiscard]] std::vector<PinReport> reports() const;
    [[nodiscard]] const PinFile& file() const { return file_; }

private:
    /// The decoded text, its lines, and what tells them apart.
    struct TextLines;

    [[nodiscard]] std::vector<PinReport> found() const;
    /// Throws Error(BadInput) when one of the lines is one that no pin reaches.
    void check_reach(const PinFile& made, const LineRange& range) const;
    /// Pins that hold learn their lines' places and neighbours anew.
    void renew();

    Source source_;
    ReadOptions options_;
    std::shared_ptr<const TextLines> text_;
    PinFile file_;
};

/// For people: a line for each pin.
std::string pins_text(const std::vector<PinReport>& pins, const std::string& file);
/// One JSON object with a final newline.
std::string pins_json(const std::vector<PinReport>& pins, const std::string& file);

} // namespace galley
