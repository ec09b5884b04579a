// Files of ebook stores.
#include "base/error.hpp"
#include "base/files.hpp"
#include "stores/store_reading.hpp"
#include "support/catch.hpp"

#include <fmt/format.h>

#include <filesystem>

using namespace galley;
using namespace galley::stores;

namespace {

constexpr std::string_view plain_store = "kind = \"store\"\n"
                                         "title = \"A shop\"\n"
                                         "source = [\"a letter\"]\n"
                                         "verified_on = \"2026-05\"\n";

Store read_text(const std::string& text, const std::string& name, const std::string& file) {
    return read_store(bridge::parse_toml(text, file), name, file);
}

std::string store_fault(const std::string& more) {
    try {
        read_text(std::string(plain_store) + more, "shop", "shop.toml");
    } catch (const Error& error) {
        return fmt::format("{}: {}", error.origin().line, error.what());
    }
    return {};
}

} // namespace

TEST_CASE("a store's sizes count by thousands", "[stores]") {
    const Store store =
        read_text(std::string(plain_store) + "isbn = true\ncover_page = false\n"
                                             "[must]\nfile = \"2GB\"\npicture_pixels = \"4MP\"\n"
                                             "[advised]\ncover = \"300kB\"\ncontents_levels = 2\n",
                  "shop",
                  "shop.toml");
    CHECK(store.name == "shop");
    CHECK(store.must.file_bytes == 2'000'000'000);
    CHECK(store.must.picture_pixels == 4'000'000);
    CHECK(store.advised.cover_bytes == 300'000);
    CHECK(store.advised.contents_levels == 2);
    CHECK(store.must.contents_levels == 0);
    CHECK(store.isbn);
    CHECK_FALSE(store.cover_page);
}

TEST_CASE("a store's file says where it is wrong", "[stores]") {
    CHECK(store_fault("[must]\nfile = \"2MP\"\n") ==
          "6: must.file is a size such as \"10MB\" or \"2GB\" here");
    CHECK(store_fault("[must]\nfile = \"0GB\"\n").starts_with("6: "));
    CHECK(store_fault("[must]\ncover_short = \"5MB\"\n") ==
          "6: must.cover_short is a whole number from 1 to 20000 here");
    CHECK(store_fault("trim = \"A5\"\n") ==
          "5: a store has no key \"trim\"; docs/ebooks.md lists them");
    CHECK(store_fault("[wanted]\nfile = \"2GB\"\n").starts_with("6: a store has no key"));
    CHECK(store_fault("isbn = 3\n") == "5: isbn is true or false here");
    CHECK_THROWS_AS(read_text("kind = \"store\"\ntitle = \"A\"\n", "a", "a.toml"), Error);
}

TEST_CASE("the stores that come with galley are read", "[stores]") {
    int count = 0;
    const std::filesystem::path folder(GALLEY_SOURCE_DIR "/styles/presets");
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string file = entry.path().string();
        const auto entries = bridge::parse_toml(read_file(file, 1U << 20U), file);
        if (tells_of_store(entries)) {
            CHECK_FALSE(read_store(entries, "x", file).cover_kinds.empty());
            ++count;
        }
    }
    CHECK(count == 4);
}
