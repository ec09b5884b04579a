// Blocks of the intermediate, each with its place in the source on record.
#include "readers/markdown/block_records.hpp"

#include "readers/markdown/markdown_inlines.hpp"

#include <fmt/format.h>

#include <utility>

namespace galley::readers {

using bridge::MarkdownNode;
using bridge::Node;

Node BlockRecords::block(Node parent,
                         std::string_view name,
                         MarkdownNode node,
                         std::string_view role) {
    return block(parent, name, node.place(), role);
}

Node BlockRecords::block(Node parent,
                         std::string_view name,
                         const bridge::MarkdownPlace& place,
                         std::string_view role) {
    const Span span = places_.span(place);
    Node made = add_block(parent, name, {file_, span});
    std::string what(name);
    if (!role.empty()) {
        made.set_attribute("role", role);
        what += fmt::format(" {}", role);
    }
    reading_.spans.push_back({SpanEntry::Kind::Block, span, std::move(what), {}, {}});
    return made;
}

void BlockRecords::thematic_break(Node parent, MarkdownNode node) {
    const Span span = places_.span(node.place());
    add_thematic_break(parent, {file_, span});
    reading_.spans.push_back({SpanEntry::Kind::Block, span, "bridgehead thematic-break", {}, {}});
}

void BlockRecords::consume(MarkdownNode node, std::string_view what, std::string_view reason) {
    reading_.spans.push_back({SpanEntry::Kind::Consumed,
                              places_.span(node.place()),
                              std::string(what),
                              std::string(reason),
                              legal_text(node.literal())});
}

Origin BlockRecords::origin_of(MarkdownNode node) const {
    const Span span = places_.span(node.place());
    return {source_.name, span.line, span.column};
}

} // namespace galley::readers
