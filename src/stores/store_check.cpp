// Does an EPUB keep to what a store asks for?
#include "stores/store_check.hpp"

#include "base/number.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

namespace galley::stores {

namespace {

enum class Unit { Bytes, Pixels, SidePixels, Levels, Characters };

std::string amount_text(std::uint64_t amount, Unit unit, bool exactly) {
    switch (unit) {
    case Unit::Bytes:
        return exactly ? fmt::format("{} B", amount) : format_amount(amount, "B");
    case Unit::Pixels:
        return exactly ? fmt::format("{} pixels", amount) : format_amount(amount, "pixels");
    case Unit::SidePixels:
        return fmt::format("{} pixels", amount);
    case Unit::Levels:
        return fmt::format("{} levels", amount);
    case Unit::Characters:
        return fmt::format("{} characters", amount);
    }
    return {};
}

class StoreCheck {
public:
    StoreCheck(const Store& store, Diagnostics& diagnostics)
        : store_(store), diagnostics_(diagnostics) {}

    using Limit = std::uint64_t StoreLimits::*;
    /// What the store advises is told where it does not already refuse.
    void most(std::string_view what, std::uint64_t found, Limit limit, Unit unit) const;
    /// Of sides; 0 is not known.
    void least(std::string_view what, std::uint64_t found, Limit limit) const;
    void refuse(const std::string& what) const {
        diagnostics_.warning("G527", fmt::format("{}: {}", store_.name, what));
    }
    void advise(const std::string& what) const {
        diagnostics_.note("G528", fmt::format("{}: {}", store_.name, what));
    }

private:
    const Store& store_;
    Diagnostics& diagnostics_;
};

void StoreCheck::most(std::string_view what, std::uint64_t found, Limit limit, Unit unit) const {
    const std::uint64_t must = store_.must.*limit;
    const std::uint64_t advised = store_.advised.*limit;
    const bool refused = must != 0 && found > must;
    if (!refused && (advised == 0 || found <= advised)) {
        return;
    }
    const std::uint64_t bound = refused ? must : advised;
    const bool close = amount_text(found, unit, false) == amount_text(bound, unit, false);
    const std::string message = fmt::format("{} {}; it {} at most {}",
                                            what,
                                            amount_text(found, unit, close),
                                            refused ? "takes" : "advises",
                                            amount_text(bound, unit, close));
    refused ? refuse(message) : advise(message);
}

void StoreCheck::least(std::string_view what, std::uint64_t found, Limit limit) const {
    const bool refused = found < store_.must.*limit;
    if (found == 0 || (!refused && found >= store_.advised.*limit)) {
        return;
    }
    const std::uint64_t bound = refused ? store_.must.*limit : store_.advised.*limit;
    const std::string message = fmt::format(
        "{} {} pixels; it {} {} pixels or more", what, found, refused ? "takes" : "advises", bound);
    refused ? refuse(message) : advise(message);
}

void check_sizes(const StoreCheck& check, const StoreFacts& facts) {
    check.most("the EPUB has", facts.file_bytes, &StoreLimits::file_bytes, Unit::Bytes);
    for (const StoreFile& document : facts.documents) {
        check.most(
            document.name + " has", document.bytes, &StoreLimits::document_bytes, Unit::Bytes);
    }
    for (const StoreFile& picture : facts.pictures) {
        const std::string has = picture.name + " has";
        check.most(has, picture.bytes, &StoreLimits::picture_bytes, Unit::Bytes);
        check.most(has, picture.width * picture.height, &StoreLimits::picture_pixels, Unit::Pixels);
    }
}

void check_cover(const StoreCheck& check, const Store& store, const StoreFacts& facts) {
    const StoreFile& cover = facts.cover;
    const std::uint64_t longer = std::max(cover.width, cover.height);
    const std::uint64_t shorter = std::min(cover.width, cover.height);
    check.most("the cover has", cover.bytes, &StoreLimits::cover_bytes, Unit::Bytes);
    check.most(
        "the cover has", cover.width * cover.height, &StoreLimits::picture_pixels, Unit::Pixels);
    constexpr std::string_view long_side = "the cover's longer side has";
    check.most(long_side, longer, &StoreLimits::cover_side, Unit::SidePixels);
    check.least(long_side, longer, &StoreLimits::cover_long);
    check.least("the cover's shorter side has", shorter, &StoreLimits::cover_short);
    const std::vector<std::string>& kinds = store.cover_kinds;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), facts.cover_type) == kinds.end()) {
        check.refuse(
            fmt::format("the cover is {}; it takes {}", facts.cover_type, fmt::join(kinds, ", ")));
    }
}

} // namespace

void check_for_store(const Store& store, const StoreFacts& facts, Diagnostics& diagnostics) {
    const StoreCheck check(store, diagnostics);
    check_sizes(check, facts);
    check_cover(check, store, facts);
    check.most(
        "the contents have", facts.contents_levels, &StoreLimits::contents_levels, Unit::Levels);
    check.most(
        fmt::format("to be shown in a window the note #{} is long: it has", facts.longest_note.id),
        facts.longest_note.characters,
        &StoreLimits::note_characters,
        Unit::Characters);
    if (store.isbn && !facts.has_isbn) {
        check.advise("the book has no ISBN, by which the store finds it; set isbn");
    }
}

} // namespace galley::stores
