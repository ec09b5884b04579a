// Where a word may be divided, by the patterns of its language in a dictionary of the system.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

/// In characters (CSS Text 4, hyphenate-limit-chars).
struct HyphenLimits {
    int word = 5;
    int before = 2;
    int after = 2;
    bool operator==(const HyphenLimits&) const = default;
};

inline constexpr std::string_view hyphen_folder = "/usr/share/hyphen";

/// Immutable after it is made: may be shared between threads.
class Hyphenator {
public:
    /// `language` is BCP 47: "en" takes hyph_en_US.dic. Nothing when there is no dictionary for
    /// it, or one in a charset that is not known.
    static std::optional<Hyphenator> load(std::string_view language,
                                          std::string_view folder = hyphen_folder);

    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;
    ~Hyphenator();

    /// Byte offsets into `word` before which it may be divided by a hyphen. Punctuation around
    /// the letters does not count. Not divided: acronyms, words with digits, parts of compounds
    /// that have a hyphen, and where the spelling would change (old German "Schiffahrt").
    [[nodiscard]] std::vector<std::uint32_t> points(std::string_view word,
                                                    const HyphenLimits& limits) const;

private:
    struct State;
    explicit Hyphenator(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace galley::bridge
