// The folder ".galley" below the outputs: one run at a time, its temporaries, its manifest.
#pragma once

#include "base/diagnostics.hpp"

#include <filesystem>

namespace galley::batch {

/// Held for as long as a run writes below `output`.
class RunFolder {
public:
    /// Waits, with a note first, while another run holds the folder. What a run that was killed
    /// left half-written is removed. Throws Error(BadInput) when the folder cannot be made.
    RunFolder(const std::filesystem::path& output, Diagnostics& diagnostics);
    RunFolder(const RunFolder&) = delete;
    RunFolder& operator=(const RunFolder&) = delete;
    ~RunFolder(); ///< removes the temporaries; the lock's file stays

    /// Where results are written before they take their places.
    [[nodiscard]] const std::filesystem::path& staging() const { return staging_; }
    /// Where the manifest of results below `output` stands.
    static std::filesystem::path manifest(const std::filesystem::path& output) {
        return output / ".galley" / "manifest.sqlite";
    }

private:
    std::filesystem::path folder_;
    std::filesystem::path staging_;
    int lock_ = -1;
};

} // namespace galley::batch
