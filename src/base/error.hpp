// The one exception type: it ends the conversion of one source.
#pragma once

#include "base/origin.hpp"

#include <stdexcept>
#include <string>

namespace galley {

/// What went wrong, as far as the exit status is concerned (0 done, 1, 2, 3).
enum class Fault {
    BadInput, ///< exit status 1: a source, a style or an output place is at fault
    BadUsage, ///< exit status 2: the command line is at fault
    Internal, ///< exit status 3: galley is at fault
};

/// Says what was found, what was expected and what to do.
class Error : public std::runtime_error {
public:
    Error(Fault fault, const std::string& message, Origin origin = {});

    [[nodiscard]] Fault fault() const noexcept { return fault_; }
    [[nodiscard]] const Origin& origin() const noexcept { return origin_; }

private:
    Fault fault_;
    Origin origin_;
};

} // namespace galley
