// What an EPUB is for ebook stores.
#include "bridge/png_file.hpp"
#include "support/catch.hpp"
#include "writers/epub/cover_art.hpp"
#include "writers/epub/store_facts.hpp"

using namespace galley;
using namespace galley::writers;
using galley::stores::Store;

namespace {

Store shop() {
    Store store;
    store.name = "shop";
    return store;
}

CoverPicture drawn_for(const std::vector<Store>& stores) {
    return cover_for_stores(stores,
                            {cover_svg({"T", {}, {}, "en", true}, {}), "image/svg+xml", "svg"});
}

Store store_of(std::uint64_t long_side, std::uint64_t most_pixels) {
    Store store = shop();
    store.cover_kinds = {"image/jpeg", "image/png"};
    store.advised.cover_long = long_side;
    store.must.picture_pixels = most_pixels;
    return store;
}

} // namespace

TEST_CASE("a drawn cover stays a drawing where it is taken", "[epub][stores]") {
    CHECK(drawn_for({}).extension == "svg");
    CHECK(drawn_for({shop()}).extension == "svg");
}

TEST_CASE("a store that takes no drawing gets pixels, as many as it likes", "[epub][stores]") {
    const CoverPicture plain = drawn_for({store_of(0, 0)});
    CHECK(plain.type == "image/png");
    const bridge::PngFacts facts = bridge::png_facts(plain.bytes);
    CHECK(facts.width == 1600);
    CHECK(facts.height == 2400);
    CHECK_FALSE(facts.transparent);
    CHECK(bridge::png_facts(drawn_for({store_of(2560, 0)}).bytes).height == 2560);
    Store jpeg_only = shop();
    jpeg_only.cover_kinds = {"image/jpeg"};
    CHECK(drawn_for({jpeg_only}).extension == "svg"); // a PNG would be refused as well
    // No more than another store takes.
    const CoverPicture both = drawn_for({store_of(2560, 0), store_of(0, 3'000'000)});
    const bridge::PngFacts smaller = bridge::png_facts(both.bytes);
    CHECK(std::uint64_t{smaller.width} * smaller.height <= 3'000'000);
    CHECK(smaller.height > 2000);
}

TEST_CASE("one store that shows the cover itself is enough for no page", "[epub][stores]") {
    Store shows = shop();
    shows.cover_page = false;
    CHECK(shows_cover_page({}));
    CHECK(shows_cover_page({shop()}));
    CHECK_FALSE(shows_cover_page({shop(), shows}));
}

TEST_CASE("the longest note, the levels and the ISBN are found", "[epub][stores]") {
    presentation::Presentation shown;
    shown.xhtml = bridge::XmlTree::parse(
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
        "<aside role=\"doc-footnote\" id=\"a\">kurz</aside>"
        "<aside role=\"doc-footnote\" id=\"b\">l\u00E4nger</aside></body></html>",
        "x");
    shown.contents = {{1, "", "One", "one"}, {3, "", "Deep", "deep"}};
    const CoverPicture cover = drawn_for({store_of(0, 0)});
    const stores::StoreFacts facts = store_facts(shown, cover, "urn:isbn:9783161484100");
    CHECK(facts.longest_note.id == "b");
    CHECK(facts.longest_note.characters == 6);
    CHECK(facts.contents_levels == 2); // the skipped one is no level
    CHECK(facts.has_isbn);
    CHECK_FALSE(store_facts(shown, cover, "urn:isbn:123").has_isbn);
    CHECK(facts.cover.height == 2400);
    CHECK(facts.cover_type == "image/png");
}
