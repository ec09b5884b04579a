// Where lines may break and scripts change: the Unicode rules that typesetting needs, over ICU.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

struct TextBreak {
    std::uint32_t byte = 0; ///< the line may end before this byte
    bool mandatory = false; ///< it must: a line feed and its like
    bool operator==(const TextBreak&) const = default;
};

/// Unicode Standard Annex 14 as tailored for a language. One thread at a time.
class LineBreakFinder {
public:
    /// `language` is BCP 47; an unknown one gets the rules of the root locale.
    explicit LineBreakFinder(const std::string& language);
    LineBreakFinder(LineBreakFinder&&) noexcept;
    LineBreakFinder& operator=(LineBreakFinder&&) noexcept;
    ~LineBreakFinder();

    /// Replaces `breaks` by those of the text in order; the end of the text is always the last.
    void find(std::string_view text, std::vector<TextBreak>& breaks);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A number for each script; 0 for what takes the script of its surroundings.
int script_of(char32_t code_point);
/// That number of a script by its ISO 15924 name; 0: no script is called so.
int script_named(const std::string& name);
/// Latin, Greek, Cyrillic … have capitals; Arabic, Devanagari or Han have not.
bool has_letter_case(int script);
bool is_letter(char32_t code_point);
/// A mark that belongs to the character before it.
bool is_mark(char32_t code_point);
bool is_uppercase(char32_t code_point);
bool is_lowercase(char32_t code_point);
/// Simple case mapping: one code point for one.
char32_t lower(char32_t code_point);

enum class LetterCase { Upper, Lower, Title };
/// Full case mapping of one code point ("ß" → "SS"), appended to `out`.
void append_case(std::string& out,
                 char32_t code_point,
                 LetterCase wanted,
                 const std::string& language);

} // namespace galley::bridge
