// Where a word may be divided, over libhyphen. Dictionaries come in charsets of their own.
#include "bridge/hyphenation.hpp"

#include "base/files.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode_breaks.hpp"

#include <hyphen.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

namespace galley::bridge {

namespace {

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

using Table = std::array<char32_t, 256>;

/// The characters of an 8-bit charset; nothing when it is not known.
std::optional<Table> charset_table(std::string name) {
    constexpr std::string_view vendor = "microsoft-cp"; // OpenOffice's spelling of windows-1251
    if (name.starts_with(vendor)) {
        name = "windows-" + name.substr(vendor.size());
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name.c_str(), &status);
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    Table table{};
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
    std::unique_ptr<HyphenDict, FreeDictionary> dictionary;
    std::optional<Table> table; ///< nothing: the dictionary is in UTF-8

    [[nodiscard]] std::optional<std::string> encode(const std::vector<Letter>& letters) const;
    void divide(const std::vector<Letter>& letters,
                const HyphenLimits& limits,
                std::vector<std::uint32_t>& points) const;
};

std::optional<Hyphenator> Hyphenator::load(std::string_view language, std::string_view folder) {
    const std::string file = dictionary_file(language, std::filesystem::path(folder));
    if (file.empty()) {
        return std::nullopt;
    }
    auto state = std::make_unique<State>();
    state->dictionary.reset(hnj_hyphen_load(file.c_str()));
    if (state->dictionary == nullptr) {
        return std::nullopt;
    }
    if (state->dictionary->utf8 == 0) {
        state->table = charset_table(state->dictionary->cset);
        if (!state->table) {
            return std::nullopt;
        }
    }
    return Hyphenator(std::move(state));
}

Hyphenator::Hyphenator(std::unique_ptr<State> state) : state_(std::move(state)) {}
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

std::optional<std::string> Hyphenator::State::encode(const std::vector<Letter>& letters) const {
    std::string word;
    for (const Letter& letter : letters) {
        const char32_t c = is_apostrophe(letter.code_point) ? U'\'' : lower(letter.code_point);
        if (!table) {
            utf8::append(word, c);
            continue;
        }
        const auto at = std::find(table->begin(), table->end(), c);
        if (at == table->end()) {
            return std::nullopt;
        }
        word += static_cast<char>(at - table->begin());
    }
    return word;
}

void Hyphenator::State::divide(const std::vector<Letter>& letters,
                               const HyphenLimits& limits,
                               std::vector<std::uint32_t>& points) const {
    const std::optional<std::string> word = encode(letters);
    if (!word) {
        return;
    }
    constexpr std::size_t room = 5; // libhyphen writes a little past the word
    std::string marks(word->size() + room, '\0');
    char** changes = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int size = static_cast<int>(word->size());
    const int failed = hnj_hyphen_hyphenate3(dictionary.get(),
                                             word->c_str(),
                                             size,
                                             marks.data(),
                                             nullptr,
                                             &changes,
                                             &positions,
                                             &cuts,
                                             0,
                                             0,
                                             0,
                                             0);
    const auto count = static_cast<int>(letters.size());
    for (int i = 0; failed == 0 && i + 1 < count; ++i) {
        const bool divides = (marks[static_cast<std::size_t>(i)] & 1) != 0;
        const bool changed = changes != nullptr && changes[i] != nullptr;
        if (divides && !changed && i + 1 >= limits.before && count - i - 1 >= limits.after) {
            points.push_back(letters[static_cast<std::size_t>(i) + 1].byte);
        }
    }
    if (changes != nullptr) {
        for (int i = 0; i < size; ++i) {
            std::free(changes[i]);
        }
        std::free(changes);
    }
    std::free(positions);
    std::free(cuts);
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
