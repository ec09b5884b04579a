// What a run can survive: notes, warnings and errors with stable codes, collected in order.
#pragma once

#include "base/origin.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace galley {

/// A remark is for those who ask for more (-v, --json): how a result could be still better.
enum class Severity { Remark, Note, Warning, Error };

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

    /// What takes longer than this is given up at the next call of keep_time.
    void set_time_limit(std::chrono::milliseconds limit);
    /// Called by every stage of a conversion, and within the long ones, so that a conversion can
    /// be ended from outside. Throws Error(BadInput) when time is up.
    void keep_time() const;
    /// Time is up.
    [[nodiscard]] bool out_of_time() const noexcept;

    [[nodiscard]] const std::vector<Diagnostic>& list() const noexcept { return list_; }
    [[nodiscard]] bool has(Severity at_least) const noexcept;

private:
    std::vector<Diagnostic> list_;
    std::unordered_set<std::string> said_; ///< by their words and places; asked, never walked
    std::chrono::milliseconds time_limit_{0};
    std::optional<std::chrono::steady_clock::time_point> deadline_;
};

/// "file:line:column: warning[G017]: text"; parts that are not known are left out.
std::string format_diagnostic(const Diagnostic& diagnostic);
/// "file:line:column" with unknown parts left out.
std::string format_origin(const Origin& origin);
std::string_view severity_name(Severity severity) noexcept;

} // namespace galley
