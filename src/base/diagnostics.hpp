// What a run can survive: notes, warnings and errors with stable codes, collected in order.
#pragma once

#include "base/origin.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace galley {

enum class Severity { Note, Warning, Error };

struct Diagnostic {
    Severity severity = Severity::Note;
    std::string code;    ///< "G017": stable for ever; the list stands in docs/diagnostics.md
    std::string message; ///< one sentence or two: what was found, what is done about it
    Origin origin;

    bool operator==(const Diagnostic&) const = default;
};

/// Not thread-safe: one for each conversion.
class Diagnostics {
public:
    void note(std::string_view code, std::string message, Origin origin = {});
    void warning(std::string_view code, std::string message, Origin origin = {});
    void error(std::string_view code, std::string message, Origin origin = {});
    void add(Diagnostic diagnostic);

    [[nodiscard]] const std::vector<Diagnostic>& list() const noexcept { return list_; }
    [[nodiscard]] bool has(Severity at_least) const noexcept;

private:
    std::vector<Diagnostic> list_;
};

/// "file:line:column: warning[G017]: text"; parts that are not known are left out.
std::string format_diagnostic(const Diagnostic& diagnostic);
/// "file:line:column" with unknown parts left out.
std::string format_origin(const Origin& origin);
std::string_view severity_name(Severity severity) noexcept;

} // namespace galley
