// Reading and writing whole files.
#include "base/error.hpp"
#include "base/files.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <atomic>
#include <fstream>
#include <string>
#include <thread>

using namespace galley;

TEST_CASE("a written file is read back and no temporary stays", "[base][files]") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "deep" / "er" / "out.txt";
    write_file(path, "first");
    write_file(path, "second");
    CHECK(read_file(path, 100) == "second");
    CHECK(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}) == 1);
}

TEST_CASE("what cannot be read is an input error that names the file", "[base][files]") {
    const tests::TemporaryFolder folder;
    const auto missing = folder.path() / "missing.txt";
    try {
        static_cast<void>(read_file(missing, 100));
        FAIL("a missing file was read");
    } catch (const Error& error) {
        CHECK(error.fault() == Fault::BadInput);
        CHECK(error.origin().file == display(missing));
    }
    CHECK_THROWS_AS(read_file(folder.path(), 100), Error);
    write_file(folder.path() / "large", "12345");
    CHECK_THROWS_AS(read_file(folder.path() / "large", 4), Error);
    CHECK(read_file(folder.path() / "large", 5) == "12345");
}

TEST_CASE("a failed write leaves the old file and nothing else", "[base][files]") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "is-a-folder";
    write_file(path / "inside", "old");
    CHECK_THROWS_AS(write_file(path, "new"), Error);
    CHECK(read_file(path / "inside", 100) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a set of files appears only when it is committed", "[base][files]") {
    const tests::TemporaryFolder folder;
    write_file(folder.path() / "a", "old");
    {
        FileSet files;
        files.add(folder.path() / "a", "new");
        files.add(folder.path() / "b", "new");
        CHECK(read_file(folder.path() / "a", 100) == "old");
        CHECK_FALSE(std::filesystem::exists(folder.path() / "b"));
    }
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    FileSet files;
    files.add(folder.path() / "a", "new");
    files.add(folder.path() / "b", "new");
    files.commit();
    CHECK(read_file(folder.path() / "a", 100) == "new");
    CHECK(read_file(folder.path() / "b", 100) == "new");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("a set of files changes nothing when one of them cannot be written", "[base][files]") {
    const tests::TemporaryFolder folder;
    write_file(folder.path() / "a", "old");
    write_file(folder.path() / "taken" / "inside", "old");
    {
        FileSet files;
        files.add(folder.path() / "a", "new");
        CHECK_THROWS_AS(files.add(folder.path() / "taken", "new"), Error);
    }
    CHECK(read_file(folder.path() / "a", 100) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("a file that grows while it is read is refused", "[base][files]") {
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "growing";
    write_file(path, std::string(32U << 20U, 'x'));
    std::atomic<bool> read = false;
    const std::jthread author([&] {
        std::ofstream file(path, std::ios::app);
        while (!read) {
            file << 'y' << std::flush;
        }
    });
    std::string message;
    for (int i = 0; i < 20 && message.empty(); ++i) {
        try {
            (void)read_file(path, 1U << 30U);
        } catch (const Error& error) {
            message = error.what();
        }
    }
    read = true;
    CHECK(message == "changed while it was read; convert it again when it is complete");
}

TEST_CASE("a file set may keep its temporaries in a folder of their own", "[base][files]") {
    const tests::TemporaryFolder folder;
    const auto staging = folder.path() / "staging";
    std::filesystem::create_directory(staging);
    {
        FileSet files(staging);
        files.add(folder.path() / "out" / "a", "one");
        CHECK_FALSE(std::filesystem::is_empty(staging));
        CHECK(std::filesystem::is_empty(folder.path() / "out"));
        files.commit();
    }
    CHECK(std::filesystem::is_empty(staging));
    CHECK(read_file(folder.path() / "out" / "a", 100) == "one");
}
