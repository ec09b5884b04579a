// Markdown's text with its mark-up as DocBook inlines.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/commonmark.hpp"
#include "bridge/xml_tree.hpp"

#include <string>
#include <string_view>

namespace galley::readers {

enum class HardBreak { Blank, NewLine };

/// Adds the siblings from `first` on (up to the end of their parent) to `target`. Characters that
/// XML cannot hold become U+FFFD. Raw HTML is kept as a literal and reported at `origin`.
void add_inlines(bridge::MarkdownNode first,
                 bridge::Node target,
                 HardBreak hard_break,
                 const Origin& origin,
                 Diagnostics& diagnostics);

/// The text alone.
std::string plain_text(bridge::MarkdownNode node);
/// A hard break, typed as Markdown's or as <br>.
bool is_hard_break(bridge::MarkdownNode node);
bool has_hard_break(bridge::MarkdownNode block);
/// imageobject and alt of `image` into a mediaobject or inlinemediaobject.
void add_picture(bridge::MarkdownNode image, bridge::Node media);
/// As XML may hold it.
std::string legal_text(std::string_view text);

} // namespace galley::readers
