// dlopen, and the border between C++ and C: nothing is thrown across it in either direction.
#include "galley/plugin_loader.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "galley/plugin.h"
#include "writers/docbook/docbook_writer.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <exception>
#include <memory>
#include <new>
#include <utility>

namespace galley {

namespace {

namespace fs = std::filesystem;

struct Library {
    explicit Library(const fs::path& file)
        : handle(::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) {}
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() {
        if (handle != nullptr) {
            ::dlclose(handle);
        }
    }
    void* handle;
};

/// What one call of a plug-in gives.
struct Call {
    std::string bytes;
    std::vector<std::pair<galley_severity, std::string>> messages;
    bool out_of_memory = false;
};

/// Well-formed UTF-8, whatever the plug-in says.
std::string repaired(std::string_view text) {
    return utf8::find_invalid(text) ? utf8::encode(utf8::decode(text)) : std::string(text);
}

int append(void* self, const char* bytes, size_t size) noexcept {
    auto& call = *static_cast<Call*>(self);
    try {
        call.bytes.append(bytes, size);
        return 0;
    } catch (const std::exception&) {
        call.out_of_memory = true;
        return 1;
    }
}

void tell(void* self, galley_severity severity, unsigned long line, const char* text) noexcept {
    auto& call = *static_cast<Call*>(self);
    try {
        const std::string words = text == nullptr ? "no reason given" : repaired(text);
        call.messages.emplace_back(
            severity, line == 0 ? words : fmt::format("{} (line {} of the XML)", words, line));
    } catch (const std::exception&) {
        call.out_of_memory = true;
    }
}

[[noreturn]] void fail(const fs::path& file, const std::string& why) {
    throw Error(Fault::BadInput, why, {display(file), 0, 0});
}

std::string text_of(const char* text) { return text == nullptr ? std::string() : text; }

void report(const Call& call, const Format& format, Diagnostics& diagnostics) {
    for (const auto& [severity, words] : call.messages) {
        const std::string message = fmt::format("{}: {}", format.name, words);
        if (severity == GALLEY_ERROR) {
            diagnostics.error("G652", message);
        } else if (severity == GALLEY_WARNING) {
            diagnostics.warning("G651", message);
        } else {
            diagnostics.note("G650", message);
        }
    }
}

std::string write(const galley_writer& writer,
                  const Format& format,
                  Edition& edition,
                  const WriteOptions& options,
                  Diagnostics& diagnostics) {
    const std::string document = writers::write_docbook(edition, options, diagnostics);
    std::vector<std::pair<std::string, std::string>> values;
    for (const FormatOption& option : format.options) {
        const std::string name = format.name + "." + option.name;
        values.emplace_back(option.name, setting(edition.metadata(), name, option.initial));
    }
    std::vector<galley_option> given;
    given.reserve(values.size());
    for (const auto& [name, value] : values) {
        given.push_back({name.c_str(), value.c_str()});
    }
    Call call;
    const galley_host host{&call, append, tell};
    const int result =
        writer.write(document.c_str(), document.size(), given.data(), given.size(), &host);
    report(call, format, diagnostics);
    if (call.out_of_memory) {
        throw std::bad_alloc();
    }
    if (result != 0 && !diagnostics.has(Severity::Error)) {
        fail(format.origin, fmt::format("the writer {} failed ({})", format.name, result));
    }
    if (const auto fault = utf8::find_invalid(call.bytes); writer.binary == 0 && fault) {
        fail(format.origin,
             fmt::format(
                 "the writer {} gave text that is not UTF-8 (byte {})", format.name, *fault));
    }
    return std::move(call.bytes);
}

} // namespace

Format plugin_writer(const fs::path& file) {
    const auto library = std::make_shared<Library>(fs::absolute(file));
    if (library->handle == nullptr) {
        const char* why = ::dlerror();
        fail(file, fmt::format("cannot be loaded as a plug-in: {}", text_of(why)));
    }
    // POSIX promises that a function's address survives this cast.
    const auto entry =
        reinterpret_cast<const galley_writer* (*)()>(::dlsym(library->handle, "galley_plugin"));
    if (entry == nullptr) {
        fail(file, "is no plug-in of galley: it exports no galley_plugin");
    }
    const galley_writer* writer = entry();
    if (writer == nullptr) {
        fail(file, "the plug-in says that it cannot work here");
    }
    if (writer->abi != GALLEY_PLUGIN_ABI) {
        fail(file,
             fmt::format("the plug-in is made for interface {} and this galley has {}; build it "
                         "anew with this galley's plugin.h",
                         writer->abi,
                         GALLEY_PLUGIN_ABI));
    }
    if (writer->write == nullptr) {
        fail(file, "the plug-in has no write function");
    }
    Format format;
    format.name = text_of(writer->name);
    format.extensions = {text_of(writer->extension)};
    format.description = text_of(writer->description);
    format.origin = display(file);
    for (std::size_t i = 0; i < writer->option_count; ++i) {
        const galley_option_info& option = writer->options[i];
        format.options.push_back(
            {text_of(option.name), text_of(option.initial), text_of(option.description)});
    }
    format.write = [library, writer, described = format](
                       Edition& edition, const WriteOptions& options, Diagnostics& diagnostics) {
        return write(*writer, described, edition, options, diagnostics);
    };
    return format;
}

} // namespace galley
