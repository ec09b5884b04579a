// Numbers of threads.
#include "batch/run_options.hpp"

#include <algorithm>
#include <thread>

namespace galley::batch {

unsigned thread_count(const RunOptions& options) {
    if (options.to_stdout) {
        return 1;
    }
    return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

} // namespace galley::batch
