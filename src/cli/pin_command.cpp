// Pins read, changed and written again, or told.
#include "cli/pin_command.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "batch/limits.hpp"
#include "cli/console.hpp"
#include "galley/pinning.hpp"
#include "galley/registry.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace galley::cli {

namespace {

namespace fs = std::filesystem;

void check_format(const std::string& source) {
    const Format* format = reader_for_extension(fs::path(source).extension().string());
    if (format != nullptr && format->name != "text") {
        throw Error(Fault::BadInput,
                    fmt::format("pins are for plain text; this is read as {}", format->name),
                    {source, 0, 0});
    }
}

/// Without pins, and with nothing else in it, there is no file.
void write_pins(const PinFile& pins, const fs::path& path) {
    if (!pins.pins.empty() || !pins.rest.empty()) {
        write_file(path, write_pin_file(pins));
        return;
    }
    std::error_code fault;
    fs::remove(path, fault);
    if (fault) {
        throw Error(Fault::BadInput,
                    fmt::format("cannot be removed: {}", fault.message()),
                    {display(path), 0, 0});
    }
}

} // namespace

int pin_lines(const PinOptions& options, const MessageOptions& messages) {
    check_format(options.source);
    Source source{options.source, read_file(options.source, batch::source_limit)};
    PinnedText text(
        std::move(source), {options.encoding, options.language}, read_pin_file(options.source));
    if (options.remove) {
        text.remove(*options.lines);
    } else if (options.lines) {
        text.set(*options.lines, options.kind, options.level);
    }
    if (options.lines) {
        write_pins(text.file(), pin_file_beside(options.source));
    }
    if (messages.json) {
        Console::put(pins_json(text.reports(), options.source));
    } else if (!options.lines) {
        Console::put(pins_text(text.reports(), options.source));
    }
    return 0;
}

} // namespace galley::cli
