// The rows of a table, wherever its groups put them.
#pragma once

#include "bridge/xml_tree.hpp"

#include <vector>

namespace galley::writers {

/// In the order of the text: those of thead before those of tbody.
std::vector<bridge::Node> row_elements(bridge::Node table);

} // namespace galley::writers
