// ZIP archives in memory, over libzip: the same entries give the same bytes everywhere.
#include "bridge/zip_archive.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <deque>

namespace galley::bridge {

namespace {

/// The earliest date that the format can say (PKWARE APPNOTE 4.4.6): year 0, month 1, day 1.
constexpr zip_uint16_t first_date = (1U << 5U) | 1U;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using ArchiveSource = std::unique_ptr<zip_source_t, FreeSource>;

[[noreturn]] void
fail(Fault fault, std::string_view doing, zip_error_t* error, Origin origin = {}) {
    const std::string message = fmt::format("{}: {}", doing, zip_error_strerror(error));
    throw Error(fault, message, std::move(origin));
}

[[noreturn]] void fail_write(zip_t* archive, std::string_view doing) {
    fail(Fault::Internal, doing, zip_get_error(archive));
}

ArchiveSource memory_source(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    ArchiveSource source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    if (source == nullptr) {
        fail(Fault::Internal, "libzip, making a buffer", &error);
    }
    return source;
}

Archive open_archive(zip_source_t* source, int flags, Fault fault, const std::string& file) {
    zip_error_t error;
    zip_error_init(&error);
    Archive archive(zip_open_from_source(source, flags, &error));
    if (archive == nullptr) {
        fail(fault, "is no ZIP archive that libzip can read", &error, {file, 0, 0});
    }
    zip_source_keep(source); // one share is the archive's, one is ours
    return archive;
}

} // namespace

struct ZipWriter::State {
    std::deque<std::string> contents; ///< libzip reads them when the archive is closed
    ArchiveSource target;
    Archive archive;

    void open() {
        contents.clear();
        target = memory_source({});
        archive = open_archive(target.get(), ZIP_CREATE | ZIP_TRUNCATE, Fault::Internal, {});
    }
};

ZipWriter::ZipWriter() : state_(std::make_unique<State>()) { state_->open(); }
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter& ZipWriter::operator=(ZipWriter&&) noexcept = default;
ZipWriter::~ZipWriter() = default;

void ZipWriter::add(const std::string& name, std::string bytes, ZipMethod method) {
    zip_t* archive = state_->archive.get();
    const std::string& kept = state_->contents.emplace_back(std::move(bytes));
    zip_source_t* source = zip_source_buffer(archive, kept.data(), kept.size(), 0);
    const zip_int64_t added =
        source == nullptr ? -1 : zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zip_source_free(source);
        fail_write(archive, fmt::format("libzip, adding {}", name));
    }
    const auto index = static_cast<zip_uint64_t>(added);
    const zip_int32_t how = method == ZipMethod::Store ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(archive, index, how, 0) < 0 ||
        zip_file_set_dostime(archive, index, 0, first_date, 0) < 0 ||
        zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_DOS, 0) < 0) {
        fail_write(archive, fmt::format("libzip, describing {}", name));
    }
}

std::string ZipWriter::finish() {
    zip_t* archive = state_->archive.get();
    if (zip_close(archive) < 0) {
        fail_write(archive, "libzip, closing the archive");
    }
    static_cast<void>(state_->archive.release());
    zip_source_t* target = state_->target.get();
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(target, &stat) < 0 || zip_source_open(target) < 0) {
        fail(Fault::Internal, "libzip, reading the archive back", zip_source_error(target));
    }
    std::string bytes(stat.size, '\0');
    const zip_int64_t got = zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    if (got != static_cast<zip_int64_t>(bytes.size())) {
        fail(Fault::Internal, "libzip, reading the archive back", zip_source_error(target));
    }
    state_->open();
    return bytes;
}

struct ZipReader::State {
    std::string bytes;
    std::string file;
    ArchiveSource source;
    Archive archive;
};

ZipReader::ZipReader(std::string bytes, const std::string& file)
    : state_(std::make_unique<State>()) {
    state_->bytes = std::move(bytes);
    state_->file = file;
    state_->source = memory_source(state_->bytes);
    state_->archive = open_archive(state_->source.get(), ZIP_RDONLY, Fault::BadInput, file);
}

ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

std::vector<std::string> ZipReader::names() const {
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(state_->archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name =
            zip_get_name(state_->archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        names.emplace_back(name == nullptr ? "" : name);
    }
    return names;
}

bool ZipReader::has(const std::string& name) const {
    return zip_name_locate(state_->archive.get(), name.c_str(), 0) >= 0;
}

std::string ZipReader::read(const std::string& name, std::size_t limit) const {
    zip_t* archive = state_->archive.get();
    const Origin origin{state_->file, 0, 0};
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(archive, name.c_str(), 0, &stat) < 0) {
        fail(Fault::BadInput, fmt::format("the entry {}", name), zip_get_error(archive), origin);
    }
    if (stat.size > limit) {
        throw Error(
            Fault::BadInput,
            fmt::format(
                "the entry {} has {} bytes, more than the limit of {}", name, stat.size, limit),
            origin);
    }
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive, name.c_str(), 0));
    std::string bytes(stat.size, '\0');
    if (file == nullptr || zip_fread(file.get(), bytes.data(), bytes.size()) !=
                               static_cast<zip_int64_t>(bytes.size())) {
        fail(Fault::BadInput, fmt::format("the entry {}", name), zip_get_error(archive), origin);
    }
    return bytes;
}

} // namespace galley::bridge
