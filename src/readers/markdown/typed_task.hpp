// The box of a task: "[ ]" or "[x]" before the text of an item (GFM 0.29, 5.3).
#pragma once

#include "bridge/xml_tree.hpp"

#include <span>
#include <string_view>

namespace galley::readers {

enum class Task { None, Open, Done };

/// `lines`: of the first paragraph of an item, as they were typed, so that a box behind a
/// backslash is none.
Task typed_task(std::span<const std::string_view> lines);

/// The box that `para` begins with as the character that shows it.
void tick(bridge::Node para, Task task);

} // namespace galley::readers
