// Names of sources.
#include "document/reading.hpp"

namespace galley {

std::string Source::file_name() const {
    if (!place.empty()) {
        return place;
    }
    const std::size_t slash = name.find_last_of("/\\");
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

} // namespace galley
