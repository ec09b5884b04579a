// Levels of text that runs both ways, over ICU's C interface.
#include "bridge/bidi_text.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>
#include <unicode/ubidi.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <memory>
#include <string>

namespace galley::bridge {

namespace {

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error(Fault::Internal, fmt::format("ICU, text direction: {}", u_errorName(status)));
    }
}

/// Hebrew, the first script that runs leftward, begins at U+0590: bytes D6 and up. U+200F and its
/// like begin with E2 80; a paragraph with them is worth the look.
bool may_run_leftward(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0xD6 && (byte <= 0xDF || byte == 0xE0 || byte >= 0xEF)) {
            return true;
        }
        const bool mark = byte == 0xE2 && i + 1 < text.size() && text[i + 1] == '\x80' &&
                          i + 2 < text.size() && static_cast<unsigned char>(text[i + 2]) >= 0x8E &&
                          static_cast<unsigned char>(text[i + 2]) <= 0xAE &&
                          (static_cast<unsigned char>(text[i + 2]) <= 0x8F ||
                           static_cast<unsigned char>(text[i + 2]) >= 0xAA);
        if (mark) {
            return true;
        }
    }
    return false;
}

/// UTF-16, and for each of its units the byte where its character begins.
struct Wide {
    std::u16string text;
    std::vector<std::uint32_t> byte;
};

Wide widened(std::string_view text) {
    Wide wide;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        char32_t c = utf8::next(text, at);
        if (c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2029) {
            c = U' '; // a line feed within the paragraph
        }
        if (c >= 0x10000) {
            wide.text += static_cast<char16_t>(0xD7C0 + (c >> 10U));
            wide.text += static_cast<char16_t>(0xDC00 + (c & 0x3FFU));
            wide.byte.push_back(begin);
        } else {
            wide.text += static_cast<char16_t>(c);
        }
        wide.byte.push_back(begin);
    }
    return wide;
}

} // namespace

std::vector<BidiRun> bidi_runs(std::string_view text, bool rightward) {
    if (text.empty() || (rightward && !may_run_leftward(text))) {
        return {};
    }
    const Wide wide = widened(text);
    const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(),
                  wide.text.data(),
                  static_cast<std::int32_t>(wide.text.size()),
                  rightward ? 0 : 1,
                  nullptr,
                  &status);
    check(status);
    std::vector<BidiRun> runs;
    const auto size = static_cast<std::int32_t>(wide.text.size());
    for (std::int32_t at = 0; at < size;) {
        std::int32_t limit = 0;
        UBiDiLevel level = 0;
        ubidi_getLogicalRun(bidi.get(), at, &limit, &level);
        const std::uint32_t end = limit < size ? wide.byte[static_cast<std::size_t>(limit)]
                                               : static_cast<std::uint32_t>(text.size());
        runs.push_back({wide.byte[static_cast<std::size_t>(at)], end, level});
        at = limit;
    }
    const bool plain =
        std::all_of(runs.begin(), runs.end(), [](const BidiRun& run) { return run.level == 0; });
    return plain ? std::vector<BidiRun>{} : runs;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
    std::vector<std::int32_t> map(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), map.data());
    return {map.begin(), map.end()};
}

bool is_leftward_language(std::string_view language) {
    return uloc_isRightToLeft(std::string(language).c_str()) != 0;
}

} // namespace galley::bridge
