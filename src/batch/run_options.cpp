// Numbers of threads.
#include "batch/run_options.hpp"

#include <algorithm>
#include <thread>

namespace galley::batch {

namespace {

unsigned wanted_threads(const RunOptions& options) {
    return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

} // namespace

unsigned thread_count(const RunOptions& options) {
    return options.to_stdout ? 1 : wanted_threads(options);
}

unsigned text_threads(const RunOptions& options, std::size_t sources) {
    const std::size_t wanted = wanted_threads(options);
    return static_cast<unsigned>(wanted / std::clamp(sources, std::size_t{1}, wanted));
}

} // namespace galley::batch
