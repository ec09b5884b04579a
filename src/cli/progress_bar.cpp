// A carriage return, the line, and blanks over what stood there.
#include "cli/progress_bar.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdio>

namespace galley::cli {

namespace {

constexpr std::size_t bar_width = 24;
constexpr std::size_t line_width = 78;

void put(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

} // namespace

std::string progress_line(const batch::BatchProgress& progress, double seconds) {
    const std::size_t filled = progress.all == 0 ? 0 : bar_width * progress.done / progress.all;
    std::string line = fmt::format(
        "[{:<{}}] {} of {}", std::string(filled, '='), bar_width, progress.done, progress.all);
    if (progress.done != 0 && seconds > 0.0) {
        const double rate = static_cast<double>(progress.done) / seconds;
        const double left = static_cast<double>(progress.all - progress.done) / rate;
        line += fmt::format(", {:.0f} a second, {:.0f} s left", rate, left);
    }
    if (progress.failed != 0) {
        line += fmt::format(", {} failed", progress.failed);
    }
    return line;
}

void ProgressBar::show(const batch::BatchProgress& progress) {
    constexpr auto between = std::chrono::milliseconds(100);
    const auto now = Clock::now();
    if (!on_ || (progress.done != progress.all && now - last_ < between)) {
        return;
    }
    last_ = now;
    drawn_ = true;
    const double seconds = std::chrono::duration<double>(now - begun_).count();
    put(fmt::format("\r{:<{}}", progress_line(progress, seconds), line_width));
}

void ProgressBar::clear() {
    if (on_ && drawn_) {
        put(fmt::format("\r{}\r", std::string(line_width, ' ')));
        drawn_ = false;
    }
}

} // namespace galley::cli
