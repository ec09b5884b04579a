// What the manifest remembers.
#include "batch/manifest.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace galley;
using namespace galley::batch;
using galley::tests::TemporaryFolder;

namespace {

DraftRecord sample() {
    DraftRecord draft;
    draft.source = "part/a \"quoted\" ü.txt";
    draft.pictures = {{"a.png", "hash"}};
    draft.keys = {"s", "t", "p", "c", galley::batch::pictures_key(draft.pictures), "u", "v", "w"};
    draft.done = true;
    draft.title = "A Title";
    draft.words = 12;
    draft.heads = 3;
    draft.pages = 2;
    draft.reader = "text";
    draft.encoding = "UTF-8";
    draft.blocks = {"p-1", "p-2"};
    draft.messages = bridge::Json::Array{bridge::Json::Object{{"code", "G1"}}};
    draft.results = {{"pdf", "part/a.pdf", {42, 1'700'000'000'123'456'789, 7}, "hash"}};
    return draft;
}

} // namespace

TEST_CASE("what is stored is found by the next run, folder by folder", "[batch]") {
    const TemporaryFolder folder;
    Diagnostics diagnostics;
    {
        Manifest manifest(folder.path() / "m.sqlite", Manifest::Use::Write, diagnostics);
        manifest.store("/drafts", sample());
        DraftRecord other = sample();
        other.source = "b.txt";
        manifest.store("/drafts", other);
        manifest.store("/elsewhere", other);
        manifest.remove("/drafts", "b.txt");
        manifest.commit();
    }
    const Manifest manifest(folder.path() / "m.sqlite", Manifest::Use::Write, diagnostics);
    const auto found = manifest.drafts("/drafts");
    REQUIRE(found.size() == 1);
    const DraftRecord& draft = found.begin()->second;
    const DraftRecord wanted = sample();
    CHECK(draft.source == wanted.source);
    CHECK(draft.keys == wanted.keys);
    CHECK(draft.done);
    CHECK(draft.title == wanted.title);
    CHECK(draft.words == 12);
    CHECK(draft.heads == 3);
    CHECK(draft.pages == 2);
    CHECK(draft.blocks == wanted.blocks);
    CHECK(draft.messages == wanted.messages);
    REQUIRE(draft.results.size() == 1);
    CHECK(draft.results.front().mark == wanted.results.front().mark);
    CHECK(draft.results.front().hash == "hash");
    CHECK(manifest.drafts("/elsewhere").size() == 1);
    CHECK(diagnostics.list().empty());
}

TEST_CASE("looking makes nothing", "[batch]") {
    const TemporaryFolder folder;
    Diagnostics diagnostics;
    const Manifest manifest(folder.path() / "m.sqlite", Manifest::Use::OnlyLook, diagnostics);
    CHECK(manifest.drafts("/drafts").empty());
    CHECK(std::filesystem::is_empty(folder.path()));
}
