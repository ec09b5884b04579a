// ZIP archives in memory, over libzip: the same entries give the same bytes everywhere.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace galley::bridge {

enum class ZipMethod { Store, Deflate };

/// Entries stand in the order of their adding, dated 1980-01-01, without extra fields.
class ZipWriter {
public:
    ZipWriter();
    ZipWriter(ZipWriter&&) noexcept;
    ZipWriter& operator=(ZipWriter&&) noexcept;
    ~ZipWriter();

    /// `name` is UTF-8 with '/' between its parts.
    void add(const std::string& name, std::string bytes, ZipMethod method = ZipMethod::Deflate);
    /// The whole archive; the writer is empty afterwards.
    [[nodiscard]] std::string finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Throws Error(BadInput) naming `file` when the bytes are no ZIP archive.
class ZipReader {
public:
    ZipReader(std::string bytes, const std::string& file);
    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;
    ~ZipReader();

    [[nodiscard]] std::vector<std::string> names() const; ///< in the archive's order
    [[nodiscard]] bool has(const std::string& name) const;
    /// Throws Error(BadInput) when the entry is missing, broken, or larger than `limit` bytes.
    [[nodiscard]] std::string read(const std::string& name, std::size_t limit) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace galley::bridge
