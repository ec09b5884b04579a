// EPUBs against what stores ask for.
#include "stores/store_check.hpp"
#include "support/catch.hpp"

using namespace galley;
using namespace galley::stores;

namespace {

Store shop() {
    Store store;
    store.name = "shop";
    return store;
}

StoreFacts small_book() {
    StoreFacts facts;
    facts.file_bytes = 5'000;
    facts.documents = {{"text-001.xhtml", 1'000}, {"text-002.xhtml", 2'000}};
    facts.pictures = {{"images/a.png", 900, 30, 20}};
    facts.cover = {"cover", 700, 1600, 2400};
    facts.cover_type = "image/png";
    facts.contents_levels = 2;
    facts.longest_note = {"note-1", 40};
    facts.has_isbn = true;
    return facts;
}

/// "G527 shop: …", sorted by nothing but their order.
std::vector<std::string> store_messages(const Store& store, const StoreFacts& facts) {
    Diagnostics diagnostics;
    check_for_store(store, facts, diagnostics);
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : diagnostics.list()) {
        found.push_back(diagnostic.code + " " + diagnostic.message);
    }
    return found;
}

using Messages = std::vector<std::string>;

struct LimitCase {
    std::uint64_t StoreLimits::*limit;
    std::uint64_t kept;
    std::uint64_t broken;
    std::string told;
};

/// Held by what a store must have, told above it, and told otherwise where it is advice.
void check_limit(const LimitCase& each) {
    Store store = shop();
    store.must.*each.limit = each.kept;
    CHECK(store_messages(store, small_book()).empty());
    store.must.*each.limit = each.broken;
    CHECK(store_messages(store, small_book()) == Messages{"G527 shop: " + each.told});
    store.advised = store.must; // told once: it is refused already
    CHECK(store_messages(store, small_book()).size() == 1);
    store.must = {};
    const Messages advised = store_messages(store, small_book());
    REQUIRE(advised.size() == 1);
    CHECK(advised.front().starts_with("G528 shop: "));
    CHECK(advised.front().find("it advises") != std::string::npos);
}

} // namespace

TEST_CASE("a store that knows no limits takes every book", "[stores]") {
    StoreFacts facts = small_book();
    facts.has_isbn = false;
    CHECK(store_messages(shop(), facts).empty());
}

TEST_CASE("each limit is held at its number and told above it", "[stores]") {
    const std::vector<LimitCase> cases = {
        {&StoreLimits::file_bytes, 5'000, 4'999, "the EPUB has 5000 B; it takes at most 4999 B"},
        {&StoreLimits::document_bytes,
         2'000,
         1'500,
         "text-002.xhtml has 2 kB; it takes at most 1.5 kB"},
        {&StoreLimits::picture_bytes, 900, 800, "images/a.png has 900 B; it takes at most 800 B"},
        {&StoreLimits::picture_pixels,
         3'840'000,
         3'839'999,
         "the cover has 3840000 pixels; it takes at most 3839999 pixels"},
        {&StoreLimits::cover_bytes, 700, 600, "the cover has 700 B; it takes at most 600 B"},
        {&StoreLimits::cover_side,
         2400,
         2399,
         "the cover's longer side has 2400 pixels; it takes at most 2399 pixels"},
        {&StoreLimits::cover_long,
         2400,
         2401,
         "the cover's longer side has 2400 pixels; it takes 2401 pixels or more"},
        {&StoreLimits::cover_short,
         1600,
         1601,
         "the cover's shorter side has 1600 pixels; it takes 1601 pixels or more"},
        {&StoreLimits::contents_levels,
         2,
         1,
         "the contents have 2 levels; it takes at most 1 levels"},
        {&StoreLimits::note_characters,
         40,
         39,
         "to be shown in a window the note #note-1 is long: it has 40 characters; it takes at most "
         "39 characters"},
    };
    for (const LimitCase& each : cases) {
        check_limit(each);
    }
}

TEST_CASE("a cover's sides that are not known are not judged", "[stores]") {
    Store store = shop();
    store.must.cover_short = 640;
    StoreFacts facts = small_book();
    facts.cover.width = 0;
    facts.cover.height = 0;
    CHECK(store_messages(store, facts).empty());
}

TEST_CASE("the cover's kind and the ISBN are told", "[stores]") {
    Store store = shop();
    store.isbn = true;
    store.cover_kinds = {"image/jpeg"};
    StoreFacts facts = small_book();
    facts.has_isbn = false;
    const Messages told = store_messages(store, facts);
    REQUIRE(told.size() == 2);
    CHECK(told[0] == "G527 shop: the cover is image/png; it takes image/jpeg");
    CHECK(told[1].starts_with("G528 shop: the book has no ISBN"));
}
