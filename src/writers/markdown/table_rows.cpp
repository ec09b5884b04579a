// The rows of a table, wherever its groups put them.
#include "writers/markdown/table_rows.hpp"

namespace galley::writers {

std::vector<bridge::Node> table_rows(bridge::Node table) {
    std::vector<bridge::Node> rows;
    for (bridge::Node node = table; node; node = next_in_tree(node, table)) {
        if (node.name() == "tr") {
            rows.push_back(node);
        }
    }
    return rows;
}

} // namespace galley::writers
