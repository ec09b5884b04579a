// Environment variables, the program's own file and the terminal.
#include "cli/environment.hpp"

#include "base/error.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace galley::cli {

namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

} // namespace

Environment read_environment() {
    Environment environment;
    environment.epoch = variable("SOURCE_DATE_EPOCH");
    environment.styles = variable("GALLEY_STYLES");
    std::error_code ignored;
    environment.program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    environment.terminal = ::isatty(STDERR_FILENO) == 1;
    environment.color_on_output = variable("NO_COLOR").empty() && ::isatty(STDOUT_FILENO) == 1;
    environment.color_on_terminal = variable("NO_COLOR").empty() && environment.terminal;
    return environment;
}

std::optional<std::int64_t> epoch_of(const Environment& environment) {
    const std::string& text = environment.epoch;
    if (text.empty()) {
        return std::nullopt;
    }
    std::int64_t seconds = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || seconds < 0) {
        throw Error(
            Fault::BadUsage,
            fmt::format("SOURCE_DATE_EPOCH is \"{}\"; it is a number of seconds since 1970", text));
    }
    return seconds;
}

StyleFolders style_folders(const Environment& environment) {
    StyleFolders folders;
    if (!environment.styles.empty()) {
        folders.push_back(environment.styles);
    }
    if (!environment.program.empty()) {
        const std::filesystem::path beside = environment.program.parent_path();
        folders.push_back(beside / "../share/galley/styles");
        folders.push_back(beside / "../styles");
        folders.push_back(beside / "../../styles");
    }
    folders.emplace_back(GALLEY_STYLES_FOLDER);
    return folders;
}

} // namespace galley::cli
