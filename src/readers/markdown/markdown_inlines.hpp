// Markdown's text with its mark-up as DocBook inlines.
#pragma once

#include "base/diagnostics.hpp"
#include "bridge/commonmark.hpp"
#include "bridge/xml_tree.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace galley::readers {

enum class HardBreak { Blank, NewLine };

/// What else is to be known where inlines are read.
struct InlineReading {
    Origin origin; ///< of their block
    Diagnostics& diagnostics;
    /// Adds the note that "[^label]" calls to `target`; false: there is no such note.
    const std::function<bool(std::string_view label, bridge::Node target)>& add_note;
    HardBreak hard_break = HardBreak::Blank;
};

/// Adds the siblings from `first` on (up to the end of their parent) to `target`. Characters that
/// XML cannot hold become U+FFFD. Raw HTML is kept as a literal and reported.
void add_inlines(bridge::MarkdownNode first, bridge::Node target, const InlineReading& reading);

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
