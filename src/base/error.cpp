// The one exception type.
#include "base/error.hpp"

#include <utility>

namespace galley {

Error::Error(Fault fault, const std::string& message, Origin origin)
    : std::runtime_error(message), fault_(fault), origin_(std::move(origin)) {}

} // namespace galley
