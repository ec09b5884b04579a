// Keys first, then the outputs as they stand on disk.
#include "batch/draft_check.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "bridge/content_hash.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace galley::batch {

namespace {

bool has_content(const std::filesystem::path& path, const ResultRecord& result) {
    constexpr std::uint64_t most = 4ULL << 30U;
    try {
        return bridge::content_hash(read_file(path, most)) == result.hash;
    } catch (const Error&) {
        return false; // what cannot be read cannot be trusted
    }
}

} // namespace

std::string
reason_to_build(const DraftRecord* last, const DraftKeys& now, const CheckRules& rules) {
    if (last == nullptr) {
        return "new";
    }
    if (!last->done && last->keys == DraftKeys()) {
        return "failed last time"; // it could not even be read
    }
    if (const std::string changed = differences(last->keys, now); !changed.empty()) {
        return "changed: " + changed;
    }
    if (!last->done) {
        return "failed last time";
    }
    for (const ResultRecord& result : last->results) {
        const std::filesystem::path path = rules.output / result.file;
        const FileMark mark = mark_of(path);
        if (mark == FileMark{}) {
            return fmt::format("output deleted: {}", result.file);
        }
        if (rules.verify ? !has_content(path, result) : mark != result.mark) {
            return fmt::format("output edited: {}", result.file);
        }
    }
    return rules.force ? "forced" : "";
}

} // namespace galley::batch
