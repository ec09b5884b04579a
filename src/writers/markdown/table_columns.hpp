// A table as text in aligned columns.
#pragma once

#include "bridge/xml_tree.hpp"

#include <string>

namespace galley::writers {

/// A line a row, two blanks between columns, no other sign; without a final line end.
std::string aligned_columns(bridge::Node table);

} // namespace galley::writers
