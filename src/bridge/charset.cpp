// Encodings: a byte order mark, then UTF-8, then UTF-16 by its statistics, then what the frequency
// of the bytes says, then Windows-1252.
#include "bridge/charset.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "bridge/charset_guess.hpp"
#include "bridge/unicode_breaks.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace galley::bridge {

namespace {

using namespace std::string_view_literals;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};

/// UTF-32 stands before UTF-16, whose mark begins it.
constexpr std::array marks = {
    Mark{"\xEF\xBB\xBF"sv, "UTF-8"},
    Mark{"\xFF\xFE\x00\x00"sv, "UTF-32LE"},
    Mark{"\x00\x00\xFE\xFF"sv, "UTF-32BE"},
    Mark{"\xFF\xFE"sv, "UTF-16LE"},
    Mark{"\xFE\xFF"sv, "UTF-16BE"},
};

/// The place after `text`, which is well-formed UTF-8.
Origin place_after(std::string_view text, const std::string& file) {
    const std::size_t line_start = text.rfind('\n') + 1; // npos + 1 is 0
    const auto lines = std::count(text.begin(), text.end(), '\n');
    return {file,
            static_cast<std::uint32_t>(lines + 1),
            static_cast<std::uint32_t>(utf8::length(text.substr(line_start)) + 1)};
}

[[noreturn]] void refuse_bytes(std::string_view decoded,
                               std::string_view ill,
                               std::string_view encoding,
                               const std::string& file) {
    std::string bytes;
    for (const char byte : ill) {
        bytes += fmt::format(" 0x{:02X}", static_cast<unsigned char>(byte));
    }
    throw Error(Fault::BadInput,
                fmt::format("the byte{}{} can not stand here in {}; correct the file, or name its "
                            "encoding with --encoding",
                            ill.size() == 1 ? "" : "s",
                            bytes,
                            encoding),
                place_after(decoded, file));
}

void append_utf8(std::string& out, const std::u16string& units) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t size = 0;
    const std::size_t old_size = out.size();
    out.resize(old_size + units.size() * 3);
    u_strToUTF8WithSub(out.data() + old_size,
                       static_cast<std::int32_t>(units.size() * 3),
                       &size,
                       units.data(),
                       static_cast<std::int32_t>(units.size()),
                       utf8::replacement,
                       nullptr,
                       &status);
    if (U_FAILURE(status) != 0) {
        throw Error(Fault::Internal, fmt::format("ICU, writing UTF-8: {}", u_errorName(status)));
    }
    out.resize(old_size + static_cast<std::size_t>(size));
}

/// What happens to bytes that can not stand in the encoding.
enum class IllBytes { Refuse, Replace };

Converter open_converter(const std::string& encoding, const std::string& file, IllBytes ill) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status) != 0 || converter == nullptr) {
        throw Error(Fault::BadInput,
                    fmt::format("no encoding is called \"{}\"; expected a name such as utf-8, "
                                "utf-16, windows-1252, iso-8859-2, koi8-r, gb18030 or shift_jis",
                                encoding),
                    {file, 0, 0});
    }
    ucnv_setToUCallBack(converter.get(),
                        ill == IllBytes::Refuse ? UCNV_TO_U_CALLBACK_STOP
                                                : UCNV_TO_U_CALLBACK_SUBSTITUTE,
                        nullptr,
                        nullptr,
                        nullptr,
                        &status);
    return converter;
}

std::string convert(std::string_view bytes,
                    const std::string& encoding,
                    const std::string& file,
                    IllBytes ill_bytes = IllBytes::Refuse) {
    const Converter converter = open_converter(encoding, file, ill_bytes);
    std::string out;
    std::u16string units;
    std::array<UChar, 4096> chunk{};
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar* to = chunk.data();
        ucnv_toUnicode(
            converter.get(), &to, chunk.data() + chunk.size(), &from, end, nullptr, 1, &status);
        units.append(chunk.data(), to);
    }
    append_utf8(out, units);
    if (U_FAILURE(status) != 0) {
        std::array<char, 8> ill{};
        auto size = static_cast<std::int8_t>(ill.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter.get(), ill.data(), &size, &ignored);
        refuse_bytes(out, {ill.data(), static_cast<std::size_t>(size)}, encoding, file);
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return out.starts_with(mark) ? out.substr(mark.size()) : out;
}

std::string checked_utf8(std::string_view bytes, const std::string& file) {
    if (const auto ill = utf8::find_invalid(bytes)) {
        refuse_bytes(bytes.substr(0, *ill), bytes.substr(*ill, 1), "UTF-8", file);
    }
    return std::string(bytes);
}

constexpr std::string_view replacement = "\xEF\xBF\xBD"; ///< U+FFFD

/// U+FFFD for each byte that can not stand in UTF-8.
DecodedText mended_utf8(std::string_view bytes, CharsetProof proof, const std::string& file) {
    DecodedText decoded{{}, "UTF-8", proof, 0, {}};
    decoded.text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t ill = utf8::find_invalid(bytes.substr(at)).value_or(bytes.size() - at);
        decoded.text += bytes.substr(at, ill);
        at += ill;
        if (at < bytes.size()) {
            if (decoded.ill++ == 0) {
                decoded.first_ill = place_after(decoded.text, file);
            }
            decoded.text += replacement;
            ++at;
        }
    }
    return decoded;
}

/// Of a text whose encoding nobody named: what is wrong in it is told, not refused.
DecodedText mended(std::string_view bytes,
                   const std::string& encoding,
                   CharsetProof proof,
                   const std::string& file) {
    if (encoding == "UTF-8") {
        return mended_utf8(bytes, proof, file);
    }
    try {
        return {convert(bytes, encoding, file), encoding, proof, 0, {}};
    } catch (const Error&) {
        DecodedText decoded{
            convert(bytes, encoding, file, IllBytes::Replace), encoding, proof, 0, {}};
        const std::string_view text = decoded.text;
        for (std::size_t at = text.find(replacement); at != std::string_view::npos;
             at = text.find(replacement, at + replacement.size())) {
            if (decoded.ill++ == 0) {
                decoded.first_ill = place_after(text.substr(0, at), file);
            }
        }
        return decoded;
    }
}

/// Blanks and line ends, in one byte order of UTF-16; none when a unit speaks against it.
std::size_t utf16_blanks(std::string_view bytes, bool little_endian) {
    std::size_t blanks = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto low = static_cast<unsigned char>(bytes[i + (little_endian ? 0 : 1)]);
        const auto high = static_cast<unsigned char>(bytes[i + (little_endian ? 1 : 0)]);
        if (high == 0 && low < 0x20 && low != '\n' && low != '\r' && low != '\t' && low != '\f') {
            return 0;
        }
        blanks += high == 0 && (low == ' ' || low == '\n') ? 1 : 0;
    }
    return blanks;
}

/// UTF-16 without a mark: blanks and line ends show its byte order.
std::optional<std::string_view> find_utf16(std::string_view bytes) {
    constexpr std::size_t rarest = 100; // one blank in so many units, at least
    const std::size_t little = utf16_blanks(bytes, true);
    const std::size_t big = utf16_blanks(bytes, false);
    if (std::max(little, big) * rarest < bytes.size() / 2 || little == big) {
        return std::nullopt;
    }
    return little > big ? "UTF-16LE" : "UTF-16BE";
}

/// More NULs than damage explains, or more controls than a text could hold.
bool is_binary(std::string_view bytes) {
    constexpr std::size_t rarest = 100;
    constexpr std::size_t rarest_nul = 1000;
    constexpr std::string_view of_text = "\t\n\v\f\r\x1A\x1B";
    std::size_t controls = 0;
    std::size_t nuls = 0;
    for (const char byte : bytes) {
        const bool control = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
        controls += control && of_text.find(byte) == std::string_view::npos ? 1U : 0U;
        nuls += byte == '\0' ? 1U : 0U;
    }
    return controls * rarest > bytes.size() || nuls * rarest_nul > bytes.size();
}

/// More well-formed sequences of several bytes than ill-formed bytes.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t sequences = 0;
    std::size_t ill = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        const bool plain = static_cast<unsigned char>(bytes[at]) < 0x80;
        utf8::next(bytes, at);
        sequences += at - begin > 1 ? 1 : 0;
        ill += at - begin == 1 && !plain ? 1 : 0;
    }
    return sequences >= ill && sequences > 0;
}

bool is_latin(char32_t c) { return c < 0x250 && is_letter(c); }

/// What a wrong encoding gives away: controls, few letters beyond ASCII, or letters of other
/// scripts within Latin words ("cafй").
bool is_plausible(std::string_view text) {
    constexpr std::size_t least_letters = 6;
    std::size_t letters = 0; ///< beyond ASCII
    std::size_t foreign = 0; ///< of these, not Latin
    std::size_t mixed = 0;   ///< of these, beside a Latin letter
    char32_t before = U' ';
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if ((c >= 0x7F && c < 0xA0) || c == U'\uFFFD') {
            return false;
        }
        const bool letter = is_letter(c);
        const bool other = letter && !is_latin(c);
        letters += letter && c >= 0x80 ? 1U : 0U;
        foreign += other ? 1U : 0U;
        const bool beside =
            (other && is_latin(before)) || (is_latin(c) && is_letter(before) && !is_latin(before));
        mixed += beside ? 1U : 0U;
        before = c;
    }
    return letters >= least_letters && mixed * 10 <= foreign;
}

/// By the frequency of the bytes, where what comes out is plausible.
std::optional<DecodedText> guessed_text(std::string_view bytes, const std::string& file) {
    const std::string name = guessed_charset(bytes);
    if (name.empty() || name == "windows-1252") {
        return std::nullopt;
    }
    try {
        std::string text = convert(bytes, name, file);
        if (is_plausible(text)) {
            return DecodedText{std::move(text), name, CharsetProof::Supposed, 0, {}};
        }
    } catch (const Error&) { // bytes that can not stand in it: it is another one
    }
    return std::nullopt;
}

DecodedText find_and_decode(std::string_view bytes, const std::string& file) {
    if (bytes.find('\0') != std::string_view::npos) {
        if (const auto utf16 = find_utf16(bytes)) {
            return mended(bytes, std::string(*utf16), CharsetProof::Found, file);
        }
    }
    if (is_binary(bytes)) {
        throw Error(Fault::BadInput,
                    "this is a binary file, no text; name the encoding with --encoding if it is "
                    "one of UTF-16 or UTF-32",
                    {file, 0, 0});
    }
    DecodedText utf8 = mended_utf8(bytes, CharsetProof::Found, file);
    if (utf8.ill == 0 || is_mostly_utf8(bytes)) {
        return utf8;
    }
    if (auto guessed = guessed_text(bytes, file)) {
        return *std::move(guessed);
    }
    return mended(bytes, "windows-1252", CharsetProof::Supposed, file);
}

} // namespace

DecodedText
decode_text(const std::string& bytes, const std::string& encoding, const std::string& file) {
    std::string_view rest = bytes;
    const auto* const mark = std::find_if(
        marks.begin(), marks.end(), [&](const Mark& one) { return rest.starts_with(one.bytes); });
    const bool is_utf8_name =
        !encoding.empty() && ucnv_compareNames(encoding.c_str(), "UTF-8") == 0;
    if (!encoding.empty() && !is_utf8_name) {
        return {convert(rest, encoding, file), encoding, CharsetProof::Named, 0, {}};
    }
    if (mark != marks.end() && (!is_utf8_name || mark->encoding == "UTF-8")) {
        rest.remove_prefix(mark->bytes.size());
        if (is_utf8_name) {
            return {checked_utf8(rest, file), "UTF-8", CharsetProof::Named, 0, {}};
        }
        return mended(rest, std::string(mark->encoding), CharsetProof::Marked, file);
    }
    if (is_utf8_name) {
        return {checked_utf8(rest, file), "UTF-8", CharsetProof::Named, 0, {}};
    }
    return find_and_decode(rest, file);
}

} // namespace galley::bridge
