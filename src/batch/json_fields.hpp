// Members of JSON objects that galley itself wrote: what is not there counts as empty.
#pragma once

#include "bridge/json.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace galley::batch {

inline bridge::Json json_count(std::uint64_t value) { return static_cast<std::int64_t>(value); }

inline std::string text_at(const bridge::Json& object, std::string_view name) {
    const bridge::Json* found = object.find(name);
    return found == nullptr ? std::string() : found->text();
}

} // namespace galley::batch
