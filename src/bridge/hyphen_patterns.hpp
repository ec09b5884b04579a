// Patterns of a hyphenation dictionary, and the words they divide. No outside library.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

/// The characters of an 8-bit charset.
using CharsetTable = std::array<char32_t, 256>;

/// Immutable after it is made: may be shared between threads.
class HyphenPatterns {
public:
    /// `lines`: the dictionary after its first line, which names the charset. `table`: nothing
    /// for UTF-8.
    static HyphenPatterns parse(std::string_view lines, const CharsetTable* table);

    /// Indices of the letters before which the word, in lower case, may be divided.
    [[nodiscard]] std::vector<std::uint32_t> points(std::u32string_view word) const;

private:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t values = 0;  ///< index of the first one; letters + 1 of them
        std::uint32_t letters = 0; ///< 0: the slot is free
    };
    /// A dictionary may divide compounds by a first set of patterns and their parts by a second.
    struct Level {
        std::vector<Slot> slots; ///< a power of two; open addressing
        std::size_t used = 0;
        std::size_t longest = 0;
        std::uint32_t left = 2;
        std::uint32_t right = 2;
        std::uint32_t compound_left = 0; ///< 0: as `left`
        std::uint32_t compound_right = 0;
    };
    struct Part {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool at_start = true; ///< of the whole word
        bool at_end = true;
    };
    /// `letters` and `values` only lend their memory.
    void add_line(std::string_view line,
                  const CharsetTable* table,
                  std::u32string& letters,
                  std::vector<std::uint8_t>& values);
    bool set_limit(std::string_view line);
    void insert(Level& level, std::u32string_view letters, const std::vector<std::uint8_t>& values);
    static Slot& slot_for(std::vector<Slot>& slots, std::uint64_t hash, std::size_t letters);
    static void grow(Level& level);
    void weigh(const Level& level, std::u32string_view word, std::vector<std::uint8_t>& out) const;
    void divide(std::size_t level,
                std::u32string_view word,
                const Part& part,
                std::vector<bool>& marks) const;

    std::vector<Level> levels_;
    std::vector<std::uint8_t> values_;
};

} // namespace galley::bridge
