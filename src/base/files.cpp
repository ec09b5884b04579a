// Files read whole and written whole.
#include "base/files.hpp"

#include "base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <system_error>

namespace galley {

namespace {

/// A file descriptor closed when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const { return fd_; }
    /// False when closing reported that earlier writes were lost.
    bool close() {
        const int fd = fd_;
        fd_ = -1;
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int fd_;
};

std::string system_message(int error) { return std::generic_category().message(error); }

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& message) {
    throw Error(Fault::BadInput, message, {display(path), 0, 0});
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

std::string display(const std::filesystem::path& path) { return path.generic_string(); }

std::string read_file(const std::filesystem::path& path, std::uint64_t limit) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) {
        fail(path, fmt::format("cannot be read: {}", system_message(errno)));
    }
    struct ::stat status {};
    if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
        fail(path, "is not a regular file; name a file to read");
    }
    const auto size = static_cast<std::uint64_t>(status.st_size);
    const auto too_large = [&] {
        fail(path, fmt::format("is larger than the limit of {} bytes; split it into parts", limit));
    };
    if (size > limit) {
        too_large();
    }
    std::string bytes;
    // One byte more than announced, so that the end is seen without growing.
    bytes.resize(static_cast<std::size_t>(size) + 1);
    std::size_t filled = 0;
    while (true) {
        if (filled == bytes.size()) {
            bytes.resize(bytes.size() * 2);
        }
        const auto count = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            fail(path, fmt::format("cannot be read: {}", system_message(errno)));
        }
        if (count == 0) {
            break;
        }
        filled += static_cast<std::size_t>(count);
        if (filled > limit) {
            too_large();
        }
    }
    struct ::stat after {};
    if (::fstat(file.get(), &after) != 0 || after.st_size != status.st_size ||
        after.st_mtim.tv_sec != status.st_mtim.tv_sec ||
        after.st_mtim.tv_nsec != status.st_mtim.tv_nsec) {
        fail(path, "changed while it was read; convert it again when it is complete");
    }
    bytes.resize(filled);
    return bytes;
}

FileSet::~FileSet() {
    for (const Staged& staged : staged_) {
        ::unlink(staged.temporary.c_str());
    }
}

void FileSet::add(const std::filesystem::path& path, std::string_view bytes) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        fail(path,
             fmt::format("cannot be written: no folder {}: {}", display(folder), error.message()));
    }
    if (std::filesystem::is_directory(path, error)) {
        fail(path, "cannot be written: a folder has this name");
    }
    std::string temporary =
        staging_.empty() ? (folder / fmt::format(".{}.XXXXXX", path.filename().string())).string()
                         : (staging_ / "XXXXXX").string();
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) {
        fail(path, fmt::format("cannot be written: {}", system_message(errno)));
    }
    staged_.push_back({path, temporary});
    if (!write_all(file.get(), bytes) || ::fchmod(file.get(), 0644) != 0 || !file.close()) {
        fail(path, fmt::format("cannot be written: {}", system_message(errno)));
    }
}

void FileSet::commit() {
    while (!staged_.empty()) {
        const Staged& staged = staged_.back();
        std::error_code error;
        std::filesystem::rename(staged.temporary, staged.path, error);
        if (error) {
            fail(staged.path, fmt::format("cannot be written: {}", error.message()));
        }
        staged_.pop_back();
    }
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
    FileSet file;
    file.add(path, bytes);
    file.commit();
}

} // namespace galley
