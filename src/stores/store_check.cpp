// Does an EPUB keep to what a store asks for?
#include "stores/store_check.hpp"

#include "base/number.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace galley::stores {

namespace {

/// "12.3 MB", by thousands.
std::string size_text(std::uint64_t amount, std::string_view unit) {
    constexpr std::array<std::string_view, 4> prefixes{"", "k", "M", "G"};
    auto value = static_cast<double>(amount);
    std::size_t prefix = 0;
    while (value >= 1000.0 && prefix + 1 < prefixes.size()) {
        value /= 1000.0;
        ++prefix;
    }
    return fmt::format("{} {}{}", format_decimal(value, 1), prefixes[prefix], unit);
}

class StoreCheck {
public:
    StoreCheck(const Store& store, Diagnostics& diagnostics)
        : store_(store), diagnostics_(diagnostics) {}

    void advised(bool advised) { advised_ = advised; }
    void sizes(const StoreLimits& limits, const StoreFacts& facts);
    void cover(const StoreLimits& limits, const StoreFacts& facts);
    void text(const StoreLimits& limits, const StoreFacts& facts);
    void tell(const std::string& what);

private:
    void most(std::string_view what,
              std::uint64_t found,
              std::uint64_t limit,
              std::string_view unit = {});
    void least(std::string_view what, std::uint64_t found, std::uint64_t limit);

    const Store& store_;
    Diagnostics& diagnostics_;
    bool advised_ = false;
};

void StoreCheck::tell(const std::string& what) {
    const std::string message = fmt::format("{}: {}", store_.name, what);
    if (advised_) {
        diagnostics_.note("G528", message);
    } else {
        diagnostics_.warning("G527", message);
    }
}

void StoreCheck::most(std::string_view what,
                      std::uint64_t found,
                      std::uint64_t limit,
                      std::string_view unit) {
    if (limit != 0 && found > limit) {
        const bool close = size_text(found, unit) == size_text(limit, unit);
        const auto text = [&](std::uint64_t amount) {
            return unit.empty() ? std::to_string(amount)
                   : close      ? fmt::format("{} {}", amount, unit)
                                : size_text(amount, unit);
        };
        tell(fmt::format("{} {}; {} at most {}",
                         what,
                         text(found),
                         advised_ ? "advised are" : "it takes",
                         text(limit)));
    }
}

void StoreCheck::least(std::string_view what, std::uint64_t found, std::uint64_t limit) {
    if (limit != 0 && found != 0 && found < limit) {
        tell(fmt::format(
            "{} {}; {} {} or more", what, found, advised_ ? "advised are" : "it takes", limit));
    }
}

void StoreCheck::sizes(const StoreLimits& limits, const StoreFacts& facts) {
    most("the EPUB has", facts.file_bytes, limits.file_bytes, "B");
    for (const StoreFile& document : facts.documents) {
        most(document.name + " has", document.bytes, limits.document_bytes, "B");
    }
    for (const StoreFile& picture : facts.pictures) {
        most(picture.name + " has", picture.bytes, limits.picture_bytes, "B");
        most(
            picture.name + " has", picture.width * picture.height, limits.picture_pixels, "pixels");
    }
}

void StoreCheck::cover(const StoreLimits& limits, const StoreFacts& facts) {
    const StoreFile& cover = facts.cover;
    most("the cover has", cover.bytes, limits.cover_bytes, "B");
    most("the cover's longer side has pixels:",
         std::max(cover.width, cover.height),
         limits.cover_side);
    least("the cover's longer side has pixels:",
          std::max(cover.width, cover.height),
          limits.cover_long);
    least("the cover's shorter side has pixels:",
          std::min(cover.width, cover.height),
          limits.cover_short);
}

void StoreCheck::text(const StoreLimits& limits, const StoreFacts& facts) {
    most("the contents have levels:", facts.contents_levels, limits.contents_levels);
    most(fmt::format("the note #{} is no window's, for it has characters:", facts.longest_note.id),
         facts.longest_note.characters,
         limits.note_characters);
}

} // namespace

void check_for_store(const Store& store, const StoreFacts& facts, Diagnostics& diagnostics) {
    StoreCheck check(store, diagnostics);
    for (const bool advised : {false, true}) {
        const StoreLimits& limits = advised ? store.advised : store.must;
        check.advised(advised);
        check.sizes(limits, facts);
        check.cover(limits, facts);
        check.text(limits, facts);
    }
    check.advised(false);
    const std::vector<std::string>& kinds = store.cover_kinds;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), facts.cover_type) == kinds.end()) {
        check.tell(
            fmt::format("the cover is {}; it takes {}", facts.cover_type, fmt::join(kinds, ", ")));
    }
    check.advised(true);
    if (store.isbn && !facts.has_isbn) {
        check.tell(
            "the book has no ISBN, which is how the store finds it: set isbn, or put it into "
            "the file's name");
    }
}

} // namespace galley::stores
