// Blocks of the intermediate, each with its place in the source on record.
#pragma once

#include "bridge/commonmark.hpp"
#include "bridge/xml_tree.hpp"
#include "document/reading.hpp"
#include "readers/markdown/line_places.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace galley::readers {

/// `source` and `reading` must outlive it.
class BlockRecords {
public:
    BlockRecords(LinePlaces places, const Source& source, Reading& reading)
        : places_(std::move(places)), source_(source), file_(source.file_name()),
          reading_(reading) {}

    bridge::Node block(bridge::Node parent,
                       std::string_view name,
                       bridge::MarkdownNode node,
                       std::string_view role = {});
    bridge::Node block(bridge::Node parent,
                       std::string_view name,
                       const bridge::MarkdownPlace& place,
                       std::string_view role);
    void thematic_break(bridge::Node parent, bridge::MarkdownNode node);
    /// What is in no output, and why.
    void consume(bridge::MarkdownNode node, std::string_view what, std::string_view reason);

    [[nodiscard]] Origin origin_of(bridge::MarkdownNode node) const;
    [[nodiscard]] const LinePlaces& places() const { return places_; }

private:
    LinePlaces places_;
    const Source& source_;
    std::string file_;
    Reading& reading_;
};

} // namespace galley::readers
