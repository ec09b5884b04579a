// Collected notes, warnings and errors.
#include "base/diagnostics.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace galley {

void Diagnostics::note(std::string_view code, std::string message, Origin origin) {
    add({Severity::Note, std::string(code), std::move(message), std::move(origin)});
}

void Diagnostics::warning(std::string_view code, std::string message, Origin origin) {
    add({Severity::Warning, std::string(code), std::move(message), std::move(origin)});
}

void Diagnostics::error(std::string_view code, std::string message, Origin origin) {
    add({Severity::Error, std::string(code), std::move(message), std::move(origin)});
}

void Diagnostics::add(Diagnostic diagnostic) {
    // The same fault met again (a style sheet read for print and for screen) is said once.
    if (said_.insert(format_diagnostic(diagnostic)).second) {
        list_.push_back(std::move(diagnostic));
    }
}

void Diagnostics::set_time_limit(std::chrono::milliseconds limit) {
    time_limit_ = limit;
    deadline_ = std::chrono::steady_clock::now() + limit;
}

bool Diagnostics::out_of_time() const noexcept {
    return deadline_ && std::chrono::steady_clock::now() >= *deadline_;
}

void Diagnostics::keep_time() const {
    if (out_of_time()) {
        throw Error(Fault::BadInput,
                    fmt::format("took longer than the limit of {} ms and was given up",
                                time_limit_.count()));
    }
}

bool Diagnostics::has(Severity at_least) const noexcept {
    return std::any_of(list_.begin(), list_.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.severity >= at_least;
    });
}

std::string_view severity_name(Severity severity) noexcept {
    switch (severity) {
    case Severity::Remark:
        return "remark";
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return "error";
}

std::string format_origin(const Origin& origin) {
    std::string text = origin.file;
    if (origin.line != 0) {
        text += fmt::format("{}{}", text.empty() ? "" : ":", origin.line);
        if (origin.column != 0) {
            text += fmt::format(":{}", origin.column);
        }
    }
    return text;
}

std::string format_diagnostic(const Diagnostic& diagnostic) {
    const std::string place = format_origin(diagnostic.origin);
    return fmt::format("{}{}{}{}: {}",
                       place,
                       place.empty() ? "" : ": ",
                       severity_name(diagnostic.severity),
                       diagnostic.code.empty() ? "" : "[" + diagnostic.code + "]",
                       diagnostic.message);
}

} // namespace galley
