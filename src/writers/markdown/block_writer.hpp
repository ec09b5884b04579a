// How lists and tables have the blocks in them written.
#pragma once

#include "bridge/xml_tree.hpp"
#include "writers/markdown/text_writing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace galley::writers {

inline constexpr int deepest_heading = 6;

/// Parts that their block writes itself.
inline bool is_part(std::string_view name) {
    constexpr std::array<std::string_view, 6> parts = {
        "info", "title", "subtitle", "attribution", "caption", "term"};
    return std::find(parts.begin(), parts.end(), name) != parts.end();
}

class BlockWriter {
public:
    virtual ~BlockWriter() = default;
    /// One block. Alternate: the list before it would take it in, were its marks the same.
    virtual void
    write(MarkdownWriting& writing, bridge::Node node, int level, bool alternate) const = 0;
    /// The blocks and sections below `parent`; heads of its sections are of `level`. Tight:
    /// without empty lines between them.
    virtual void
    write_all(MarkdownWriting& writing, bridge::Node parent, int level, bool tight) const = 0;

    /// The blocks of `item` behind `marker`. `indent`: of the lines after the first; 0: as wide as
    /// the marker.
    void write_item(MarkdownWriting& writing,
                    bridge::Node item,
                    std::string_view marker,
                    bool tight,
                    std::size_t indent = 0) const {
        writing.lines.open(marker, std::string(indent > 0 ? indent : marker.size(), ' '));
        write_all(writing, item, deepest_heading, tight);
        writing.lines.close();
    }

protected:
    BlockWriter() = default;
    BlockWriter(const BlockWriter&) = default;
    BlockWriter(BlockWriter&&) = default;
    BlockWriter& operator=(const BlockWriter&) = default;
    BlockWriter& operator=(BlockWriter&&) = default;
};

} // namespace galley::writers
