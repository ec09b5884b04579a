// flock keeps runs apart: the system lets go of it when a program ends, however it ends.
#include "batch/run_folder.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace galley::batch {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& path, const std::string& message) {
    throw Error(Fault::BadInput, fmt::format("cannot be used: {}", message), {display(path), 0, 0});
}

void take_lock(int lock, const fs::path& file, Diagnostics& diagnostics) {
    if (::flock(lock, LOCK_EX | LOCK_NB) == 0) {
        return;
    }
    diagnostics.note(
        "G702", "another run writes here; this one waited for it", {display(file), 0, 0});
    while (::flock(lock, LOCK_EX) != 0) {
        if (errno != EINTR) {
            fail(file, std::generic_category().message(errno));
        }
    }
}

} // namespace

RunFolder::RunFolder(const fs::path& output, Diagnostics& diagnostics)
    : folder_(output / ".galley"), staging_(folder_ / "staging") {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) {
        fail(folder_, error.message());
    }
    const fs::path file = folder_ / "lock";
    lock_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644); // NOLINT: POSIX's own
    if (lock_ < 0) {
        fail(file, std::generic_category().message(errno));
    }
    take_lock(lock_, file, diagnostics);
    fs::remove_all(staging_, error);
    fs::create_directories(staging_, error);
    if (error) {
        ::close(lock_);
        fail(staging_, error.message());
    }
}

RunFolder::~RunFolder() {
    std::error_code ignored;
    fs::remove_all(staging_, ignored);
    ::close(lock_);
}

} // namespace galley::batch
