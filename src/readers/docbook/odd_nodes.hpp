// Nodes that may not stand where they stand, and what becomes of them.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/xml_tree.hpp"
#include "readers/docbook/element_rules.hpp"

#include <string>
#include <string_view>

namespace galley::readers {

inline constexpr std::string_view xml_blanks = " \t\r\n"; ///< S of XML 1.0

bool is_docbook(bridge::Node node);

/// Each change is reported, unless nothing is lost by it. `file` must outlive it.
class OddNodes {
public:
    OddNodes(const std::string& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    [[nodiscard]] Origin origin_of(bridge::Node node) const { return {file_, node.line(), 0}; }
    void report(bridge::Node node, std::string_view what);

    /// Renames, unwraps or removes an element; of another vocabulary only the text stays. Returns
    /// where to go on: what stands in its place, or what comes after it.
    bridge::Node displace(bridge::Node node, bool in_text);
    void rename(bridge::Node node, const Replacement& replacement);
    bridge::Node unwrap(bridge::Node node, bool reported);

    /// Comments and foreign instructions go; entity references stay as typed. Returns true when
    /// the node was one of these; `next` is where to go on.
    bool settle_odd_node(bridge::Node node, bool in_text, bridge::Node& next);
    /// The words for a picture may stand in a textobject; other files than the first are left out.
    bridge::Node settle_picture_part(bridge::Node parent, bridge::Node child);

private:
    bridge::Node as_text(bridge::Node node);

    const std::string& file_;
    Diagnostics& diagnostics_;
};

} // namespace galley::readers
