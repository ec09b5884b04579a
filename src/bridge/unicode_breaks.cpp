// Line breaks, scripts and letter case over ICU's C interface, whose symbols all ICU builds share.
#include "bridge/unicode_breaks.hpp"

#include "base/error.hpp"
#include "bridge/icu_character.hpp"

#include <fmt/format.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include <array>

namespace galley::bridge {

namespace {

struct CloseIterator {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

void check(UErrorCode status, std::string_view doing) {
    if (U_FAILURE(status)) {
        throw Error(Fault::Internal, fmt::format("ICU, {}: {}", doing, u_errorName(status)));
    }
}

} // namespace

struct LineBreakFinder::State {
    std::unique_ptr<UBreakIterator, CloseIterator> iterator;
    UText text = UTEXT_INITIALIZER;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { utext_close(&text); }
};

LineBreakFinder::LineBreakFinder(const std::string& language) : state_(std::make_unique<State>()) {
    UErrorCode status = U_ZERO_ERROR;
    // Of East Asian languages ICU has the loose rules unless told: small kana would begin lines.
    const std::string locale = language + "@lb=strict";
    state_->iterator.reset(ubrk_open(UBRK_LINE, locale.c_str(), nullptr, 0, &status));
    check(status, "opening the line break rules");
}

LineBreakFinder::LineBreakFinder(LineBreakFinder&&) noexcept = default;
LineBreakFinder& LineBreakFinder::operator=(LineBreakFinder&&) noexcept = default;
LineBreakFinder::~LineBreakFinder() = default;

void LineBreakFinder::find(std::string_view text, std::vector<TextBreak>& breaks) {
    breaks.clear();
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&state_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
    ubrk_setUText(state_->iterator.get(), &state_->text, &status);
    check(status, "finding line breaks");
    for (std::int32_t at = ubrk_next(state_->iterator.get()); at != UBRK_DONE;
         at = ubrk_next(state_->iterator.get())) {
        const bool hard = ubrk_getRuleStatus(state_->iterator.get()) >= UBRK_LINE_HARD;
        breaks.push_back({static_cast<std::uint32_t>(at), hard});
    }
}

int script_of(char32_t code_point) {
    if (code_point < 0x250) { // Latin and what is common to all, without a look into the tables
        const bool latin = (code_point | 0x20) - U'a' < 26 || code_point >= 0xC0;
        return latin ? USCRIPT_LATIN : 0;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(icu(code_point), &status);
    return U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED ? 0
                                                                                        : script;
}

int script_named(const std::string& name) {
    const int script = u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str());
    return script == UCHAR_INVALID_CODE ? 0 : script;
}

bool has_letter_case(int script) { return uscript_isCased(static_cast<UScriptCode>(script)) != 0; }

bool is_letter(char32_t code_point) { return u_isalpha(icu(code_point)) != 0; }

bool is_mark(char32_t code_point) {
    return code_point >= 0x300 && (U_GET_GC_MASK(icu(code_point)) & U_GC_M_MASK) != 0;
}

bool is_uppercase(char32_t code_point) { return u_isUUppercase(icu(code_point)) != 0; }
bool is_lowercase(char32_t code_point) { return u_isULowercase(icu(code_point)) != 0; }

char32_t lower(char32_t code_point) {
    if (code_point < 0x80) {
        return code_point - U'A' < 26 ? code_point + 32 : code_point;
    }
    return static_cast<char32_t>(u_tolower(icu(code_point)));
}

void append_case(std::string& out,
                 char32_t code_point,
                 LetterCase wanted,
                 const std::string& language) {
    std::array<UChar, 2> from{};
    std::int32_t size = 0;
    U16_APPEND_UNSAFE(from.data(), size, code_point);
    std::array<UChar, 8> to{}; // no full mapping is longer than three units
    UErrorCode status = U_ZERO_ERROR;
    const char* locale = language.c_str();
    std::int32_t made = 0;
    switch (wanted) {
    case LetterCase::Lower:
        made = u_strToLower(to.data(), 8, from.data(), size, locale, &status);
        break;
    case LetterCase::Upper:
        made = u_strToUpper(to.data(), 8, from.data(), size, locale, &status);
        break;
    case LetterCase::Title:
        made = u_strToTitle(to.data(), 8, from.data(), size, nullptr, locale, &status);
        break;
    }
    check(status, "mapping letter case");
    std::array<char, 32> bytes{};
    std::int32_t written = 0;
    u_strToUTF8(bytes.data(), 32, &written, to.data(), made, &status);
    check(status, "mapping letter case");
    out.append(bytes.data(), static_cast<std::size_t>(written));
}

} // namespace galley::bridge
