// A map from words to what is known of them, made for very many look-ups of few words.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::typeset {

/// Values stay where they are and as they are. May be used by several threads: looking up takes no
/// lock, for a table that is full is left as it is to those who still look into it. Open addressing
/// over hash and word, so that a word that is known costs one look and one comparison.
template <typename Value>
class WordMemory {
public:
    /// Nothing when the word is not known.
    [[nodiscard]] const Value* find(std::string_view word) const {
        const Table* table = newest_.load(std::memory_order_acquire);
        return table == nullptr ? nullptr : table->find(word, hash_of(word));
    }
    /// When the word is known by now, what is known stays.
    const Value& add(std::string_view word, Value value) {
        const std::lock_guard one_at_a_time(adding_);
        if (const Value* known = find(word)) {
            return *known;
        }
        if (entries_.size() * 2 >= (tables_.empty() ? 0 : tables_.back()->slots.size())) {
            grow();
        }
        entries_.push_back({std::string(word), std::move(value)});
        tables_.back()->place(entries_.back(), hash_of(word));
        return entries_.back().value;
    }

private:
    struct Entry {
        std::string word;
        Value value;
    };
    struct Slot {
        std::uint32_t hash = 0;                   ///< written before `entry`, read after it
        std::atomic<const Entry*> entry{nullptr}; ///< nothing: free
    };
    struct Table {
        explicit Table(std::size_t size) : slots(size) {}

        [[nodiscard]] const Value* find(std::string_view word, std::uint32_t hash) const {
            for (std::size_t at = hash & (slots.size() - 1);; at = (at + 1) & (slots.size() - 1)) {
                const Slot& slot = slots[at];
                const Entry* entry = slot.entry.load(std::memory_order_acquire);
                if (entry == nullptr) {
                    return nullptr;
                }
                if (slot.hash == hash && entry->word == word) {
                    return &entry->value;
                }
            }
        }
        void place(const Entry& entry, std::uint32_t hash) {
            std::size_t at = hash & (slots.size() - 1);
            while (slots[at].entry.load(std::memory_order_relaxed) != nullptr) {
                at = (at + 1) & (slots.size() - 1);
            }
            slots[at].hash = hash;
            slots[at].entry.store(&entry, std::memory_order_release);
        }

        std::vector<Slot> slots; ///< a power of two, never more than half of them taken
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
    void grow() {
        constexpr std::size_t smallest = 256;
        auto table =
            std::make_unique<Table>(tables_.empty() ? smallest : tables_.back()->slots.size() * 2);
        if (!tables_.empty()) {
            for (const Slot& slot : tables_.back()->slots) {
                if (const Entry* entry = slot.entry.load(std::memory_order_relaxed)) {
                    table->place(*entry, slot.hash);
                }
            }
        }
        newest_.store(table.get(), std::memory_order_release);
        tables_.push_back(std::move(table));
    }

    std::atomic<const Table*> newest_{nullptr};
    std::mutex adding_;
    std::vector<std::unique_ptr<Table>> tables_; ///< the newest last
    std::deque<Entry> entries_;
};

} // namespace galley::typeset
