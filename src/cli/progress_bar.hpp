// How far a batch run has come, on one line of a terminal that is written over and over.
#pragma once

#include "batch/batch_run.hpp"

#include <chrono>
#include <string>

namespace galley::cli {

class ProgressBar {
public:
    /// Off: shows nothing.
    explicit ProgressBar(bool on) : on_(on) {}

    /// Draws at most ten times a second, and at the end.
    void show(const batch::BatchProgress& progress);
    /// Wipes the line, so that a message can be written there.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool on_;
    bool drawn_ = false;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point last_;
};

/// "[=====     ] 512 of 1000, 98 a second, 5 s left, 1 failed".
std::string progress_line(const batch::BatchProgress& progress, double seconds);

} // namespace galley::cli
