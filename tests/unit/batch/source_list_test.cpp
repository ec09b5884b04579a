// Which files a command line's sources stand for.
#include "base/files.hpp"
#include "batch/source_list.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using galley::Diagnostics;
using galley::Severity;
using galley::batch::list_sources;

namespace {

std::vector<std::string> stems(const std::vector<galley::batch::InputFile>& files) {
    std::vector<std::string> out;
    for (const auto& file : files) {
        out.push_back((file.folder / file.stem).generic_string());
    }
    return out;
}

} // namespace

TEST_CASE("a folder stands for the files below it that galley reads, by name",
          "[batch][source_list]") {
    const galley::tests::TemporaryFolder folder;
    for (const char* name :
         {"b.txt", "a.md", "sub/c.TXT", "picture.png", ".hidden.txt", ".git/d.txt", "a.toml"}) {
        galley::write_file(folder.path() / name, "x");
    }
    Diagnostics diagnostics;
    const auto files = list_sources({folder.path().string()}, "output", diagnostics);
    CHECK(stems(files) == std::vector<std::string>{"a", "b", "sub/c"});
    CHECK(diagnostics.list().empty());
}

TEST_CASE("results below a source folder are no sources", "[batch][source_list]") {
    const galley::tests::TemporaryFolder folder;
    galley::write_file(folder.path() / "a.txt", "x");
    galley::write_file(folder.path() / "out/a.md", "x");
    Diagnostics diagnostics;
    const auto files = list_sources({folder.path().string()}, folder.path() / "out", diagnostics);
    CHECK(stems(files) == std::vector<std::string>{"a"});
}

TEST_CASE("a source given twice is read once", "[batch][source_list]") {
    const galley::tests::TemporaryFolder folder;
    const auto file = folder.path() / "a.txt";
    galley::write_file(file, "x");
    Diagnostics diagnostics;
    const auto files =
        list_sources({file.string(), (folder.path() / "./a.txt").string(), folder.path().string()},
                     "output",
                     diagnostics);
    CHECK(files.size() == 1);
}

TEST_CASE("a folder with nothing to read is an error", "[batch][source_list]") {
    const galley::tests::TemporaryFolder folder;
    galley::write_file(folder.path() / "picture.png", "x");
    Diagnostics diagnostics;
    CHECK(list_sources({folder.path().string()}, "output", diagnostics).empty());
    CHECK(diagnostics.has(Severity::Error));
}
