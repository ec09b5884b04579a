// The rows of a table, wherever its groups put them.
#include "writers/markdown/row_elements.hpp"

namespace galley::writers {

std::vector<bridge::Node> row_elements(bridge::Node table) {
    std::vector<bridge::Node> rows;
    for (bridge::Node node = table; node; node = next_in_tree(node, table)) {
        if (node.name() == "tr") {
            rows.push_back(node);
        }
    }
    return rows;
}

} // namespace galley::writers
