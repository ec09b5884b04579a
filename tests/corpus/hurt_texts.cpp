// hurt_texts cut|encoded FOLDER...: texts damaged or written in other ways are read, and keep every
// letter.
//   cut      each text is cut at 200 random bytes; in three of four, up to 20 random bytes change
//   encoded  each text in eight encodings with five kinds of line ends
// Whatever encoding the bytes are read as, each letter that they hold must be in the document or in
// the list of what was left out. A file that is refused as binary keeps nothing and is counted: one
// in a hundred may be.
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "bridge/charset.hpp"
#include "readers/text/text_reader.hpp"
#include "support/kept_letters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace galley;

namespace {

struct Counts {
    std::size_t read = 0;
    std::size_t refused = 0;
    std::size_t failed = 0;
};

/// The letters of what the bytes were decoded as are kept.
void check(const Source& source,
           const std::string& encoding,
           std::string_view what,
           Counts& counts) {
    Diagnostics diagnostics;
    try {
        ReadOptions options;
        options.encoding = encoding;
        const Reading reading = readers::read_text(source, options, diagnostics);
        const std::string lost = tests::lost_letters(
            bridge::decode_text(source.bytes, encoding, source.name).text, reading);
        ++counts.read;
        if (!lost.empty()) {
            ++counts.failed;
            std::printf("%s, %.*s: letters lost: %.200s\n",
                        source.name.c_str(),
                        static_cast<int>(what.size()),
                        what.data(),
                        lost.c_str());
        }
    } catch (const Error& error) {
        ++counts.refused;
        if (error.fault() != Fault::BadInput) {
            ++counts.failed;
            std::printf("%s: %s\n", source.name.c_str(), error.what());
        }
    }
}

std::string read_bytes(const std::filesystem::path& path) {
    constexpr std::size_t most = 64U << 20U;
    return read_file(path, most);
}

void cut(const std::filesystem::path& path, Counts& counts) {
    constexpr std::size_t cuts = 200;
    constexpr std::size_t most_flips = 20;
    const std::string bytes = read_bytes(path);
    std::mt19937_64 chance(7);
    for (std::size_t i = 0; i < cuts && !bytes.empty(); ++i) {
        std::string hurt = bytes.substr(0, chance() % bytes.size() + 1);
        for (std::size_t flip = i % 4 == 0 ? 0 : chance() % most_flips; flip > 0; --flip) {
            hurt[chance() % hurt.size()] = static_cast<char>(chance() % 256);
        }
        const std::string what = "cut " + std::to_string(i) + " at " + std::to_string(hurt.size());
        check({path.filename().string(), std::move(hurt)}, {}, what, counts);
    }
}

/// Windows-1252 from 0x80 on; what is not used there is U+FFFD.
constexpr std::u32string_view windows = U"\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6"
                                        U"\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
                                        U"\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC"
                                        U"\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

struct Form {
    std::string_view name; ///< the encoding to read it by; empty: to be found
    std::size_t unit = 1;  ///< bytes
    bool little = true;
    bool mark = false;        ///< a byte order mark stands in front
    char32_t last = 0x10FFFF; ///< that it writes as the code point is
};

constexpr std::array forms = {Form{"", 1, true, false},
                              Form{"", 1, true, true},
                              Form{"", 2, true, true},
                              Form{"", 2, false, true},
                              Form{"UTF-16LE", 2, true, false},
                              Form{"UTF-32LE", 4, true, false},
                              Form{"ISO-8859-1", 1, true, false, 0xFF},
                              Form{"windows-1252", 1, true, false, 0x7F}};

void put_unit(std::string& out, std::uint32_t unit, const Form& form) {
    for (std::size_t i = 0; i < form.unit; ++i) {
        const std::size_t shift = 8 * (form.little ? i : form.unit - 1 - i);
        out += static_cast<char>((unit >> shift) & 0xFFU);
    }
}

void put(std::string& out, char32_t c, const Form& form) {
    if (form.last < 0x10FFFF) {
        const std::size_t at = form.last < 0x80 ? windows.find(c) : std::u32string_view::npos;
        const bool other = at != std::u32string_view::npos && c != U'\uFFFD';
        out += static_cast<char>(c <= form.last ? c : other ? 0x80 + at : U'?');
    } else if (form.unit == 1) {
        utf8::append(out, c);
    } else if (form.unit == 2 && c > 0xFFFF) {
        const std::uint32_t rest = static_cast<std::uint32_t>(c) - 0x10000U;
        put_unit(out, 0xD800U + (rest >> 10U), form);
        put_unit(out, 0xDC00U + (rest & 0x3FFU), form);
    } else {
        put_unit(out, static_cast<std::uint32_t>(c), form);
    }
}

std::string written(std::u32string_view text, std::u32string_view line_end, const Form& form) {
    std::string out;
    if (form.mark) {
        put(out, U'\uFEFF', form);
    }
    for (const char32_t c : text) {
        for (const char32_t each : c == U'\n' ? line_end : std::u32string_view(&c, 1)) {
            put(out, each, form);
        }
    }
    return out;
}

/// With "\n" for every line end.
std::u32string plain_lines(const std::string& text) {
    std::u32string out = utf8::decode(text);
    std::erase(out, U'\r');
    return out;
}

void encode(const std::filesystem::path& path, Counts& counts) {
    constexpr std::array<std::u32string_view, 5> line_ends = {
        U"\n", U"\r\n", U"\r", U"\u0085", U"\u2028"};
    const std::string name = path.filename().string();
    const std::u32string text = plain_lines(bridge::decode_text(read_bytes(path), {}, name).text);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        for (std::size_t j = 0; j < line_ends.size(); ++j) {
            if (line_ends[j].front() > forms[i].last) {
                continue; // it has no such line end
            }
            const std::string what =
                "form " + std::to_string(i) + ", line end " + std::to_string(j);
            const std::size_t refused = counts.refused;
            check({name, written(text, line_ends[j], forms[i])},
                  std::string(forms[i].name),
                  what,
                  counts);
            if (counts.refused > refused) { // what can be written can be read
                ++counts.failed;
                std::printf("%s, %s: refused\n", name.c_str(), what.c_str());
            }
        }
    }
}

std::vector<std::filesystem::path> texts_in(int count, char** folders) {
    std::vector<std::filesystem::path> texts;
    for (int i = 0; i < count; ++i) {
        std::error_code missing;
        for (const auto& entry : std::filesystem::directory_iterator(folders[i], missing)) {
            if (entry.path().extension() == ".txt") {
                texts.push_back(entry.path());
            }
        }
    }
    std::sort(texts.begin(), texts.end());
    return texts;
}

} // namespace

int main(int count, char** arguments) {
    const std::vector<std::filesystem::path> texts = texts_in(count - 2, arguments + 2);
    if (texts.empty()) {
        std::puts("SKIP: there are no texts");
        return 77;
    }
    Counts counts;
    for (const auto& text : texts) {
        std::string_view(arguments[1]) == "cut" ? cut(text, counts) : encode(text, counts);
    }
    std::printf("%zu texts: %zu readings, %zu refused as binary or ill formed, %zu faults\n",
                texts.size(),
                counts.read,
                counts.refused,
                counts.failed);
    return counts.failed == 0 && counts.refused * 100 <= counts.read ? EXIT_SUCCESS : EXIT_FAILURE;
}
