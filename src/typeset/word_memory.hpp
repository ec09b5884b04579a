// A map from words to what is known of them, made for very many look-ups of few words.
#pragma once

#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::typeset {

/// Values stay where they are. Open addressing over hash and index, so that a word that is known
/// costs one look into the table and one comparison.
template <typename Value>
class WordMemory {
public:
    /// Nothing when the word is not known.
    [[nodiscard]] const Value* find(std::string_view word) const {
        if (slots_.empty()) {
            return nullptr;
        }
        const std::uint32_t hash = hash_of(word);
        for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
            const Slot& slot = slots_[at];
            if (slot.number == 0) {
                return nullptr;
            }
            if (slot.hash == hash && entries_[slot.number - 1].first == word) {
                return &entries_[slot.number - 1].second;
            }
        }
    }
    /// The word must not be known yet.
    const Value& add(std::string_view word, Value value) {
        if (entries_.size() * 2 >= slots_.size()) {
            grow();
        }
        entries_.emplace_back(std::string(word), std::move(value));
        place({hash_of(word), static_cast<std::uint32_t>(entries_.size())});
        return entries_.back().second;
    }

private:
    struct Slot { // eight bytes, so that a book's words stay in the processor's cache
        std::uint32_t hash = 0;
        std::uint32_t number = 0; ///< of the entry, from 1; 0: free
    };
    /// Eight bytes a step; the constant is that of Fibonacci hashing, 2^64 / φ.
    static std::uint32_t hash_of(std::string_view word) {
        constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
        std::uint64_t hash = word.size() * factor;
        while (!word.empty()) {
            std::uint64_t bytes = 0;
            const std::size_t count = word.size() < sizeof bytes ? word.size() : sizeof bytes;
            std::memcpy(&bytes, word.data(), count);
            hash = (hash ^ bytes) * factor;
            hash ^= hash >> 32U;
            word.remove_prefix(count);
        }
        return static_cast<std::uint32_t>(hash);
    }
    void place(const Slot& slot) {
        std::size_t at = slot.hash & (slots_.size() - 1);
        while (slots_[at].number != 0) {
            at = (at + 1) & (slots_.size() - 1);
        }
        slots_[at] = slot;
    }
    void grow() {
        constexpr std::size_t smallest = 256;
        std::vector<Slot> old(slots_.empty() ? smallest : slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.number != 0) {
                place(slot);
            }
        }
    }

    std::vector<Slot> slots_; ///< a power of two
    std::deque<std::pair<std::string, Value>> entries_;
};

} // namespace galley::typeset
