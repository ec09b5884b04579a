// Why a draft is built, or is not.
#include "base/files.hpp"
#include "batch/draft_check.hpp"
#include "bridge/content_hash.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <string>

using namespace galley;
using namespace galley::batch;
using galley::tests::TemporaryFolder;

namespace {

const DraftKeys keys{"source", "", "", "", "", "style", "options", "program"};

DraftRecord record_for(const std::filesystem::path& output) {
    write_file(output / "a.md", "text");
    DraftRecord record;
    record.keys = keys;
    record.done = true;
    record.results = {{"markdown", "a.md", mark_of(output / "a.md"), bridge::content_hash("text")}};
    return record;
}

} // namespace

TEST_CASE("a draft that nobody has built is new", "[batch]") {
    CHECK(reason_to_build(nullptr, keys, {}) == "new");
}

TEST_CASE("a draft whose keys and outputs stand is not built unless forced", "[batch]") {
    const TemporaryFolder folder;
    const DraftRecord record = record_for(folder.path());
    CHECK(reason_to_build(&record, keys, {folder.path(), false, false}).empty());
    CHECK(reason_to_build(&record, keys, {folder.path(), false, true}).empty());
    CHECK(reason_to_build(&record, keys, {folder.path(), true, false}) == "forced");
}

TEST_CASE("what has changed is named", "[batch]") {
    const TemporaryFolder folder;
    const DraftRecord record = record_for(folder.path());
    DraftKeys now = keys;
    now.source = "other";
    now.program = "other";
    CHECK(reason_to_build(&record, now, {folder.path(), false, false}) ==
          "changed: source, galley");
    now = keys;
    now.sidecar = "now there is one";
    CHECK(reason_to_build(&record, now, {folder.path(), false, false}) == "changed: toml file");
}

TEST_CASE("outputs that are gone, edited or only look the same are found", "[batch]") {
    const TemporaryFolder folder;
    DraftRecord record = record_for(folder.path());
    record.results.front().hash = bridge::content_hash("texts");
    CHECK(reason_to_build(&record, keys, {folder.path(), false, false}).empty());
    CHECK(reason_to_build(&record, keys, {folder.path(), false, true}) == "output edited: a.md");
    write_file(folder.path() / "a.md", "longer text");
    CHECK(reason_to_build(&record, keys, {folder.path(), false, false}) == "output edited: a.md");
    std::filesystem::remove(folder.path() / "a.md");
    CHECK(reason_to_build(&record, keys, {folder.path(), false, false}) == "output deleted: a.md");
}

TEST_CASE("a draft that failed is tried again", "[batch]") {
    DraftRecord record;
    record.keys = keys;
    CHECK(reason_to_build(&record, keys, {}) == "failed last time");
    record.keys = {};
    CHECK(reason_to_build(&record, keys, {}) == "failed last time");
}
