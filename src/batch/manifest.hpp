// What earlier runs made, kept beside the outputs in an SQLite file.
#pragma once

#include "base/diagnostics.hpp"
#include "batch/draft_keys.hpp"
#include "bridge/json.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace galley::batch {

/// A file as it was left: who finds another size, time or inode finds a changed file.
struct FileMark {
    std::uint64_t size = 0;
    std::int64_t modified = 0; ///< nanoseconds since 1970
    std::uint64_t inode = 0;
    bool operator==(const FileMark&) const = default;
};

/// Nothing marked (all zero) where there is no regular file.
FileMark mark_of(const std::filesystem::path& path);

struct ResultRecord {
    std::string format;
    std::string file; ///< below the output folder, with '/'
    FileMark mark;
    std::string hash; ///< of the content
};

struct DraftRecord {
    std::string source; ///< below the folder of drafts, with '/'
    DraftKeys keys;
    bool done = false; ///< the results are those of the keys; else the last try failed
    std::string title;
    std::uint64_t words = 0;
    std::uint64_t heads = 0;
    std::uint64_t pages = 0;
    std::string reader;
    std::string encoding;
    std::vector<std::string> blocks; ///< as of DocumentFacts
    bridge::Json messages;           ///< as of messages_as_json
    std::vector<ResultRecord> results;
    std::vector<PictureUse> pictures; ///< what keys.pictures is made of
};

/// Used by one thread at a time.
class Manifest {
public:
    enum class Use { Write, OnlyLook };
    /// Opens or makes `file`. One that is corrupt or of another version counts as empty, with a
    /// warning, and is made anew: everything is then built again. Throws Error(BadInput) when
    /// the file can be neither used nor made. OnlyLook makes and changes nothing.
    Manifest(const std::filesystem::path& file, Use use, Diagnostics& diagnostics);
    Manifest(const Manifest&) = delete;
    Manifest& operator=(const Manifest&) = delete;
    ~Manifest();

    /// Drafts of one folder, by their source. `folder` is absolute.
    [[nodiscard]] std::map<std::string, DraftRecord> drafts(const std::string& folder) const;
    void store(const std::string& folder, const DraftRecord& draft);
    void remove(const std::string& folder, const std::string& source);
    /// Makes what was stored so far last, whatever happens to the program afterwards.
    void commit();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace galley::batch
