// Patterns of a hyphenation dictionary.
//
// F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (1983): every pattern that occurs in the word,
// dots standing for its ends, gives values to the places between letters; the largest value
// counts, and odd ones divide. The file format is libhyphen's. Its own reader is not used: it
// takes three seconds for the German dictionary (a hash table of fixed size) and applies only the
// longest of several patterns that end at one letter, so that dictionaries which were not
// prepared for that (Debian's Russian one) divide too little. Here patterns are found by the hash
// of their letters: a dictionary of 78,000 lines is read in some tens of milliseconds.
#include "bridge/hyphen_patterns.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace galley::bridge {

namespace {

constexpr std::uint64_t hash_start = 14695981039346656037ULL; // FNV-1a
constexpr std::uint64_t hash_factor = 1099511628211ULL;
constexpr std::uint8_t changes_spelling = 0x80; ///< beside a value: not to be used for a break
constexpr std::uint8_t value_bits = 0x7F;

std::uint64_t joined(std::uint64_t hash, char32_t letter) { return (hash ^ letter) * hash_factor; }

std::size_t place_of(std::uint64_t hash, std::size_t size) {
    return static_cast<std::size_t>(hash ^ (hash >> 29U)) & (size - 1);
}

void join_values(std::uint8_t& into, std::uint8_t value) {
    if ((value & value_bits) > (into & value_bits)) {
        into = value;
    }
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) {
        line.remove_suffix(1);
    }
    return line;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

} // namespace

HyphenPatterns HyphenPatterns::parse(std::string_view lines, const CharsetTable* table) {
    HyphenPatterns patterns;
    patterns.levels_.emplace_back();
    patterns.values_.reserve(lines.size());
    std::u32string letters;
    std::vector<std::uint8_t> values;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = trimmed(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.empty() || line.front() == '#' || line.front() == '%') {
            continue;
        }
        if (line == "NEXTLEVEL") {
            patterns.levels_.emplace_back();
        } else if (!patterns.set_limit(line)) {
            patterns.add_line(line, table, letters, values);
        }
    }
    return patterns;
}

bool HyphenPatterns::set_limit(std::string_view line) {
    if (line.front() < 'A' || line.front() > 'Z') {
        return false;
    }
    Level& level = levels_.back();
    const auto read = [&](std::string_view name, std::uint32_t& into) {
        if (!line.starts_with(name)) {
            return false;
        }
        const std::string_view rest = line.substr(std::min(name.size() + 1, line.size()));
        std::from_chars(rest.data(), rest.data() + rest.size(), into);
        return true;
    };
    // NOHYPHEN names apostrophes and hyphens; the caller never offers places beside these.
    return read("LEFTHYPHENMIN", level.left) || read("RIGHTHYPHENMIN", level.right) ||
           read("COMPOUNDLEFTHYPHENMIN", level.compound_left) ||
           read("COMPOUNDRIGHTHYPHENMIN", level.compound_right) || line.starts_with("NOHYPHEN");
}

void HyphenPatterns::add_line(std::string_view line,
                              const CharsetTable* table,
                              std::u32string& letters,
                              std::vector<std::uint8_t>& values) {
    const std::size_t slash = line.find('/');
    const std::uint8_t extra = slash == std::string_view::npos ? 0 : changes_spelling;
    line = line.substr(0, slash);
    letters.clear();
    values.assign(1, 0);
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = table == nullptr ? utf8::next(line, at)
                                            : (*table)[static_cast<unsigned char>(line[at++])];
        if (is_digit(c)) {
            const auto value = static_cast<std::uint8_t>(c - U'0');
            values.back() = static_cast<std::uint8_t>(value | (value % 2 == 1 ? extra : 0));
        } else {
            letters += c;
            values.push_back(0);
        }
    }
    if (!letters.empty()) {
        insert(levels_.back(), letters, values);
    }
}

HyphenPatterns::Slot&
HyphenPatterns::slot_for(std::vector<Slot>& slots, std::uint64_t hash, std::size_t letters) {
    std::size_t place = place_of(hash, slots.size());
    while (slots[place].letters != 0 &&
           (slots[place].hash != hash || slots[place].letters != letters)) {
        place = (place + 1) & (slots.size() - 1);
    }
    return slots[place];
}

void HyphenPatterns::grow(Level& level) {
    constexpr std::size_t smallest = 1024;
    std::vector<Slot> larger(std::max(smallest, level.slots.size() * 2));
    for (const Slot& slot : level.slots) {
        if (slot.letters != 0) {
            slot_for(larger, slot.hash, slot.letters) = slot;
        }
    }
    level.slots = std::move(larger);
}

void HyphenPatterns::insert(Level& level,
                            std::u32string_view letters,
                            const std::vector<std::uint8_t>& values) {
    if (level.used * 2 >= level.slots.size()) {
        grow(level);
    }
    std::uint64_t hash = hash_start;
    for (const char32_t letter : letters) {
        hash = joined(hash, letter);
    }
    level.longest = std::max(level.longest, letters.size());
    Slot& slot = slot_for(level.slots, hash, letters.size());
    if (slot.letters != 0) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            join_values(values_[slot.values + i], values[i]);
        }
        return;
    }
    slot = {hash,
            static_cast<std::uint32_t>(values_.size()),
            static_cast<std::uint32_t>(letters.size())};
    values_.insert(values_.end(), values.begin(), values.end());
    ++level.used;
}

/// out[i]: the value before letter i of the word with its dots.
void HyphenPatterns::weigh(const Level& level,
                           std::u32string_view word,
                           std::vector<std::uint8_t>& out) const {
    const std::size_t size = word.size() + 2;
    const auto letter = [&](std::size_t i) { return i == 0 || i + 1 == size ? U'.' : word[i - 1]; };
    out.assign(size + 1, 0);
    if (level.slots.empty()) {
        return;
    }
    const std::size_t mask = level.slots.size() - 1;
    for (std::size_t begin = 0; begin < size; ++begin) {
        std::uint64_t hash = hash_start;
        const std::size_t last = std::min(size, begin + level.longest);
        for (std::size_t end = begin + 1; end <= last; ++end) {
            hash = joined(hash, letter(end - 1));
            std::size_t place = place_of(hash, level.slots.size());
            while (level.slots[place].letters != 0 &&
                   (level.slots[place].hash != hash || level.slots[place].letters != end - begin)) {
                place = (place + 1) & mask;
            }
            const Slot& slot = level.slots[place];
            for (std::size_t i = 0; slot.letters != 0 && i <= slot.letters; ++i) {
                join_values(out[begin + i], values_[slot.values + i]);
            }
        }
    }
}

/// Compounds divide at the places of this level; each of their parts then divides by the next.
void HyphenPatterns::divide(std::size_t level,
                            std::u32string_view word,
                            const Part& part,
                            std::vector<bool>& marks) const {
    const Level& rules = levels_[level];
    const std::u32string_view letters = word.substr(part.begin, part.end - part.begin);
    const std::uint32_t inner_left = rules.compound_left > 0 ? rules.compound_left : rules.left;
    const std::uint32_t inner_right = rules.compound_right > 0 ? rules.compound_right : rules.right;
    const std::size_t left = part.at_start ? rules.left : inner_left;
    const std::size_t right = part.at_end ? rules.right : inner_right;
    std::vector<std::uint8_t> values;
    weigh(rules, letters, values);
    std::vector<std::size_t> cuts;
    for (std::size_t i = std::max<std::size_t>(left, 1); i + right <= letters.size(); ++i) {
        const std::uint8_t value = values[i + 1];
        if (value % 2 == 1 && (value & changes_spelling) == 0) {
            cuts.push_back(part.begin + i);
            marks[part.begin + i] = true;
        }
    }
    if (level + 1 == levels_.size()) {
        return;
    }
    std::size_t begin = part.begin;
    cuts.push_back(part.end);
    for (const std::size_t end : cuts) {
        divide(level + 1,
               word,
               {begin, end, part.at_start && begin == part.begin, part.at_end && end == part.end},
               marks);
        begin = end;
    }
}

std::vector<std::uint32_t> HyphenPatterns::points(std::u32string_view word) const {
    std::vector<bool> marks(word.size() + 1, false);
    divide(0, word, {0, word.size(), true, true}, marks);
    std::vector<std::uint32_t> found;
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (marks[i]) {
            found.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return found;
}

} // namespace galley::bridge
