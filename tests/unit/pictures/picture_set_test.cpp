// Names of pictures in the outputs.
#include "pictures/picture_set.hpp"
#include "support/catch.hpp"

using galley::pictures::Picture;
using galley::pictures::PictureSet;

namespace {

std::shared_ptr<const Picture> picture(const std::string& bytes) {
    auto made = std::make_shared<Picture>();
    made->bytes = bytes;
    return made;
}

std::string name_of(const PictureSet& set, const std::string& key) {
    const auto* found = set.find(key);
    return found == nullptr ? "" : found->file;
}

} // namespace

TEST_CASE("pictures keep their names as far as every system can", "[pictures]") {
    PictureSet set;
    set.add("a", "art/Brig No. 1 (éa).PNG", picture("1"));
    set.add("b", "..png", picture("2"));
    CHECK(name_of(set, "a") == "images/brig-no-1-a.png");
    CHECK(name_of(set, "b") == "images/picture.png");
    CHECK(name_of(set, "c").empty());
}

TEST_CASE("no two pictures have one name, and none has the cover's", "[pictures]") {
    PictureSet set;
    set.add("a", "a/map.png", picture("1"));
    set.add("b", "b/map.png", picture("2"));
    set.add("c", "map-2.png", picture("3"));
    set.add("d", "cover.png", picture("4"));
    CHECK(name_of(set, "a") == "images/map.png");
    CHECK(name_of(set, "b") == "images/map-2.png");
    CHECK(name_of(set, "c") != "images/map-2.png");
    CHECK(name_of(set, "d") == "images/cover-2.png");
}

TEST_CASE("the same bytes are one picture", "[pictures]") {
    PictureSet set;
    set.add("a", "one.png", picture("1"));
    set.add("b", "two.png", picture("1"));
    CHECK(name_of(set, "b") == "images/one.png");
    CHECK(set.all().size() == 1);
}
