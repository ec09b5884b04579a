// galley.toml as a project.
#include "base/error.hpp"
#include "base/files.hpp"
#include "galley/project.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
#include <string>

using namespace galley;
using galley::tests::TemporaryFolder;

namespace {

std::string fault_of(const std::string& toml) {
    try {
        (void)read_project(toml, "book/galley.toml");
    } catch (const Error& error) {
        return format_origin(error.origin()) + ": " + error.what();
    }
    return {};
}

} // namespace

TEST_CASE("a project's keys keep their places; the rest is metadata", "[galley][project]") {
    const Project project =
        read_project("inputs = [\"a\",\n  \"b/*.txt\"]\nstyle = \"serif\"\n"
                     "title = \"T\"\n[book]\nname = \"n\"\nchapters = [\"c\"]\n",
                     "book/galley.toml");
    CHECK(project.folder == "book");
    REQUIRE(project.inputs.size() == 2);
    CHECK(project.inputs[1].text == "b/*.txt");
    CHECK(project.inputs[1].origin == Origin{"book/galley.toml", 2, 3});
    CHECK(project.style.text == "serif");
    CHECK(project.book_name.text == "n");
    CHECK(project.chapters.size() == 1);
    Diagnostics diagnostics;
    CHECK(project_metadata(project, FormatList(), diagnostics).title == "T");
    CHECK(diagnostics.list().empty());
}

TEST_CASE("values of another shape are errors with their place", "[galley][project]") {
    CHECK(fault_of("style = [\"a\"]\n") == "book/galley.toml:1:9: style is one text here");
    CHECK(fault_of("output = \"\"\n") == "book/galley.toml:1:10: output is one text here");
    CHECK(fault_of("\nstrict = \"yes\"\n") == "book/galley.toml:2:10: strict is true or false");
    CHECK(fault_of("inputs = [\"\"]\n") == "book/galley.toml:1:11: inputs has an empty text in it");
    CHECK(fault_of("strict = true\nmap = false\ninputs = \"one\"\n").empty());
}

TEST_CASE("unknown keys are guessed at among those of projects too", "[galley][project]") {
    const Project project =
        read_project("fromats = [\"pdf\"]\n[book]\nchapter = [\"a\"]\ncolour = 1\n", "galley.toml");
    Diagnostics diagnostics;
    (void)project_metadata(project, FormatList(), diagnostics);
    REQUIRE(diagnostics.list().size() == 3);
    CHECK(diagnostics.list()[0].message.find("mean \"formats\"") != std::string::npos);
    CHECK(diagnostics.list()[1].message.find("mean \"book.chapters\"") != std::string::npos);
    CHECK(diagnostics.list()[2].message.find("mean") == std::string::npos);
    CHECK(diagnostics.list()[2].origin == Origin{"galley.toml", 4, 10});
}

TEST_CASE("a cover is a path from the current folder", "[galley][project]") {
    Diagnostics diagnostics;
    const Project project = read_project("cover = \"../c.png\"\n", "a/b/galley.toml");
    CHECK(project_metadata(project, FormatList(), diagnostics).settings.at("cover") == "a/c.png");
}

TEST_CASE("the nearest project above counts", "[galley][project]") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "a" / "b");
    write_file(folder.path() / "galley.toml", "");
    CHECK(std::filesystem::equivalent(find_project_file(folder.path() / "a" / "b"),
                                      folder.path() / "galley.toml"));
    write_file(folder.path() / "a" / "galley.toml", "");
    CHECK(std::filesystem::equivalent(find_project_file(folder.path() / "a" / "b"),
                                      folder.path() / "a" / "galley.toml"));
}
