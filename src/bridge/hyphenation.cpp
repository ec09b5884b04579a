// Where a word may be divided: finds the dictionary, decodes its charset, picks out the letters.
#include "bridge/hyphenation.hpp"

#include "base/files.hpp"
#include "base/utf8.hpp"
#include "bridge/hyphen_patterns.hpp"
#include "bridge/unicode_breaks.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace galley::bridge {

namespace {

/// The characters of an 8-bit charset; nothing when it is not known.
std::optional<CharsetTable> charset_table(std::string name) {
    constexpr std::string_view vendor = "microsoft-cp"; // OpenOffice's spelling of windows-1251
    if (name.starts_with(vendor)) {
        name = "windows-" + name.substr(vendor.size());
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name.c_str(), &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    CharsetTable table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char byte = static_cast<char>(i);
        std::array<UChar, 4> unit{};
        status = U_ZERO_ERROR;
        const std::int32_t size = ucnv_toUChars(converter, unit.data(), 4, &byte, 1, &status);
        table[i] = U_SUCCESS(status) && size == 1 ? char32_t{unit[0]} : utf8::replacement;
    }
    ucnv_close(converter);
    return table;
}

std::vector<std::string> subtags(std::string_view language) {
    std::vector<std::string> parts(1);
    for (const char c : language) {
        if (c == '-' || c == '_') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    return text;
}

std::string lower_ascii(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return text;
}

/// xx_REGION as asked for, then the region the language is named after, then any of it.
std::string dictionary_file(std::string_view language, const std::filesystem::path& folder) {
    std::vector<std::string> parts = subtags(language);
    const std::string& name = parts[0] = lower_ascii(parts[0]);
    if (name.empty()) {
        return {};
    }
    std::vector<std::string> wanted;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].size() == 2) {
            wanted.push_back(name + '_' + upper(parts[i]));
        }
    }
    wanted.push_back(name + '_' + (name == "en" ? std::string("US") : upper(name)));
    wanted.push_back(name);
    for (const std::string& each : wanted) {
        const std::filesystem::path file = folder / ("hyph_" + each + ".dic");
        if (std::filesystem::exists(file)) {
            return display(file);
        }
    }
    std::string first;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        const std::string file = entry.path().filename().string();
        if (file.starts_with("hyph_" + name + '_') && file.ends_with(".dic")) {
            const std::string path = display(entry.path());
            first = first.empty() ? path : std::min(first, path);
        }
    }
    return first;
}

struct Letter {
    char32_t code_point = 0;
    std::uint32_t byte = 0;
};

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

} // namespace

struct Hyphenator::State {
    HyphenPatterns patterns;

    void divide(const std::vector<Letter>& letters,
                const HyphenLimits& limits,
                std::vector<std::uint32_t>& points) const;
};

std::optional<Hyphenator> Hyphenator::load(std::string_view language, std::string_view folder) {
    const std::string file = dictionary_file(language, std::filesystem::path(folder));
    if (file.empty()) {
        return std::nullopt;
    }
    constexpr std::uint64_t limit = 64U << 20U; // the largest of Debian 12 has 1 MB
    const std::string bytes = read_file(file, limit);
    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    std::string charset = bytes.substr(0, line);
    charset.erase(charset.find_last_not_of(" \r\t") + 1);
    const std::string_view lines = std::string_view(bytes).substr(line);
    if (charset == "UTF-8") {
        return Hyphenator(std::make_unique<State>(State{HyphenPatterns::parse(lines, nullptr)}));
    }
    const std::optional<CharsetTable> table = charset_table(charset);
    if (!table) {
        return std::nullopt;
    }
    return Hyphenator(std::make_unique<State>(State{HyphenPatterns::parse(lines, &*table)}));
}

Hyphenator::Hyphenator(std::unique_ptr<State> state) : state_(std::move(state)) {}
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

void Hyphenator::State::divide(const std::vector<Letter>& letters,
                               const HyphenLimits& limits,
                               std::vector<std::uint32_t>& points) const {
    std::u32string word;
    for (const Letter& letter : letters) {
        word += is_apostrophe(letter.code_point) ? U'\'' : lower(letter.code_point);
    }
    for (const std::uint32_t at : patterns.points(word)) {
        const auto before = static_cast<int>(at);
        const int after = static_cast<int>(letters.size()) - before;
        if (before >= limits.before && after >= limits.after && word[at] != U'\'' &&
            word[at - 1] != U'\'') {
            points.push_back(letters[at].byte);
        }
    }
}

std::vector<std::uint32_t> Hyphenator::points(std::string_view word,
                                              const HyphenLimits& limits) const {
    std::vector<std::uint32_t> found;
    std::vector<Letter> letters;
    bool compound = false;
    bool acronym = true;
    const auto end_of_letters = [&](char32_t after) {
        while (!letters.empty() && is_apostrophe(letters.back().code_point)) {
            letters.pop_back();
        }
        const auto count = static_cast<int>(letters.size());
        if (count >= limits.word && !compound && !acronym && !is_hyphen(after) &&
            !(after >= U'0' && after <= U'9')) {
            state_->divide(letters, limits, found);
        }
        letters.clear();
        acronym = true;
        compound = is_hyphen(after) || (after >= U'0' && after <= U'9');
    };
    for (std::size_t at = 0; at < word.size();) {
        const auto byte = static_cast<std::uint32_t>(at);
        const char32_t c = utf8::next(word, at);
        if (is_letter(c) || is_mark(c) || (is_apostrophe(c) && !letters.empty())) {
            acronym = acronym && (is_uppercase(c) || is_apostrophe(c));
            letters.push_back({c, byte});
        } else {
            end_of_letters(c);
        }
    }
    end_of_letters(0);
    return found;
}

} // namespace galley::bridge
